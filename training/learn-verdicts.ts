/**
 * Learns which of the claims found are some:
 * `npx tsx training/learn-verdicts.ts training/sides.tsv RAW.jsonl RAW.csv… > data/codebook/verdicts.tsv`; with `--test N` every Nth report is held out and scored.
 * Each deed is a question with two answers, "none", which shows nothing, and "one", which shows what `claim-features.ts` gives.
 */
import { loadActorTables, resolveActors } from "../src/actors/index.ts";
import { type ClaimWatch, codeClaims, findAttributions } from "../src/claims/index.ts";
import { loadCodebook, loadReporting } from "../src/codebook/index.ts";
import { coderVersion } from "../src/coder.ts";
import { createLanguage } from "../src/language/index.ts";
import { learnFromReports, type Mark, type MarkedCase, type MarkedReport } from "./_sides.ts";
import { Features, likelihood } from "./log-linear.ts";

const language = createLanguage();
const tables = loadActorTables();
const codebook = loadCodebook();
const reporting = loadReporting();
const features = new Features();
const one = 1;

interface VerdictCase extends MarkedCase {
  readonly isInside: boolean;
  readonly isDoubtful: boolean;
}

/** Whether a word that was asked about tells a deed of the type; null where that is doubtful. */
function verdictOf({ kind, verdict }: Mark, type: string | null): boolean | null {
  if (verdict === "?") return null;
  return verdict === "+" ? kind === type : verdict === type;
}

function casesOf({ article, marks }: MarkedReport): VerdictCase[] {
  const doc = language.analyse(article);
  const cast = resolveActors(doc, tables);
  const cases: VerdictCase[] = [];
  const watch: ClaimWatch = ({ node, above }, shown) => {
    const mark = marks.get(node.trigger.start)?.find(({ kind }) => kind !== "mention");
    if (mark === undefined) return;
    const isOne = verdictOf(mark, node.type);
    const choices = [[], [...new Set(shown)].map((name) => features.numberOf(name))];
    // a doubtful one is asked twice, answered once either way: it is to be held for doubtful
    for (const answer of isOne === null ? [true, false] : [isOne])
      cases.push({
        choices,
        right: [!answer, answer],
        isInside: above !== null,
        isDoubtful: isOne === null,
        text: `${article.id} ${node.type} ${node.trigger.text} ${isOne === null ? "doubtful" : answer ? "one" : "none"}`,
      });
  };
  const attributions = findAttributions(doc, cast, reporting);
  codeClaims(doc, cast, codebook, attributions, coderVersion, null, { claim: watch });
  return cases;
}

learnFromReports(
  features,
  casesOf,
  (tests, _, weights) => {
    const isOne = ({ right }: VerdictCase) => right[one] === true;
    const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
    for (const isInside of [false, true]) {
      const mine = tests.filter((test) => test.isInside === isInside);
      const likely = new Map(mine.map((test) => [test, likelihood(test, one, weights)]));
      const sure = mine.filter(({ isDoubtful }) => !isDoubtful);
      console.error(isInside ? "inside others" : "claims");
      for (let from = 0; from < 10; from++) {
        const some = mine.filter((test) => Math.min(9, Math.floor(likely.get(test)! * 10)) === from);
        const told = some.filter(({ isDoubtful }) => !isDoubtful);
        console.error(`  ${from / 10} to ${(from + 1) / 10}: ${told.filter(isOne).length} of ${told.length} are some, ${(some.length - told.length) / 2} doubtful`);
      }
      for (const least of [0, 0.3, 0.35, 0.4, 0.45, 0.5]) {
        const kept = sure.filter((test) => likely.get(test)! >= least);
        const right = kept.filter(isOne).length;
        console.error(`  from ${least}: ${kept.length} of ${sure.length} kept, precision ${percent(right, kept.length)} recall ${percent(right, sure.filter(isOne).length)}`);
      }
    }
  },
  "# What speaks for a word's telling a claim at all, or against it: weights of a log-linear judge (src/claims/likely-claims.ts), learnt by training/learn-verdicts.ts",
  { least: 12, penalty: 0.3 },
);
