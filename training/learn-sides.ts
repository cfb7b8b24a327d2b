/**
 * Learns who does a deed, or undergoes it, where its words leave that unsaid:
 * `npx tsx training/learn-sides.ts training/sides.tsv RAW.jsonl RAW.csv… > data/codebook/sides.tsv`; with `--test N` every Nth report is held out and scored.
 * A log-linear ranker of the parties that `likeliest-sides.ts` gives and "nobody".
 */
import { loadActorTables, resolveActors } from "../src/actors/index.ts";
import { codeClaims, findAttributions, type SideWatch } from "../src/claims/index.ts";
import { loadCodebook, loadReporting } from "../src/codebook/index.ts";
import { coderVersion } from "../src/coder.ts";
import { createLanguage } from "../src/language/index.ts";
import { learnFromReports, type MarkedCase, type MarkedReport } from "./_sides.ts";
import { Features } from "./log-linear.ts";

const language = createLanguage();
const tables = loadActorTables();
const codebook = loadCodebook();
const reporting = loadReporting();
const features = new Features();

interface SideCase extends MarkedCase {
  readonly side: string;
  /** What the rules held, the first of them, is right. */
  readonly ruled: boolean;
  /** Whether nothing, or people without a party, stand on that side, and of what the deed is told. */
  readonly sort: string;
}

function casesOf({ article, marks }: MarkedReport): SideCase[] {
  const doc = language.analyse(article);
  const cast = resolveActors(doc, tables);
  const cases: SideCase[] = [];
  const attributions = findAttributions(doc, cast, reporting);
  const watch: SideWatch = (node, side, choices) => {
    const mark = marks.get(node.trigger.start)?.find(({ kind }) => kind !== "mention");
    if (mark === undefined || !["+", "?", node.type].includes(mark.verdict)) return;
    if (mark.kind !== node.type && mark.verdict !== node.type) return;
    const wanted = side === "doers" ? mark.doers : mark.targets;
    const codesOf = (choice: (typeof choices)[number]) =>
      [...new Set(choice.parties.flatMap(({ party }) => party ?? []))].sort();
    let right = choices.map((choice) => codesOf(choice).join() === wanted.join());
    // of several that are joined, one is better than none
    if (!right.includes(true)) right = choices.map((choice) => codesOf(choice).some((party) => wanted.includes(party)));
    const first = choices.findIndex((choice) => choice.features.includes("first"));
    cases.push({
      choices: choices.map((choice) => choice.features.map((name) => features.numberOf(name))),
      right,
      side,
      sort: ["unsaid", "people"].find((sort) => choices[0]?.features.includes(`none ${side} ${sort}`)) + (choices[0]?.features.includes("none inside") ? ", inside another" : ""),
      ruled: right[Math.max(first, 0)] ?? false,
      text: `${article.id} ${node.type} ${node.trigger.text} ${side} ${wanted.join()} of ${choices.map((choice) => `${codesOf(choice).join("+")}(${choice.rule})`).join(" ")}`,
    });
  };
  codeClaims(doc, cast, codebook, attributions, coderVersion, null, { side: watch });
  return cases;
}

learnFromReports(
  features,
  casesOf,
  (tests, chosen) => {
    const isRight = (one: SideCase) => one.right[chosen(one)];
    for (const side of ["doers", "targets"]) {
      const mine = tests.filter((one) => one.side === side);
      console.error(`${side}: ${mine.filter(isRight).length} of ${mine.length} right; by the rules alone ${mine.filter(({ ruled }) => ruled).length}`);
      for (const sort of new Set(mine.map((one) => one.sort))) {
        const some = mine.filter((one) => one.sort === sort);
        console.error(`  ${sort}: ${some.filter(isRight).length} of ${some.length}, by the rules ${some.filter(({ ruled }) => ruled).length}; nobody was right ${some.filter((one) => one.right[0]).length}, was chosen ${some.filter((one) => chosen(one) === 0).length}`);
      }
    }
  },
  "# What speaks for one party or another on a side of a deed that its words leave unsaid: weights of a log-linear ranker (src/claims/likeliest-sides.ts), learnt by training/learn-sides.ts",
);
