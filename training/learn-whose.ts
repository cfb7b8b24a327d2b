/**
 * Learns of whom people and bodies are that no words around them tell of:
 * `npx tsx training/learn-whose.ts training/sides.tsv RAW.jsonl RAW.csv… > data/actors/whose.tsv`; with `--test N` every Nth report is held out and scored.
 * A log-linear ranker of the parties that `likeliest-party.ts` gives and "nobody's in particular".
 */
import { loadActorTables, resolveActors } from "../src/actors/index.ts";
import { createLanguage } from "../src/language/index.ts";
import { type MarkedReport, readSides } from "./_sides.ts";
import { best, type Case, Features, learn, weightLines, withoutRare } from "./log-linear.ts";

const words = process.argv.slice(2);
const every = words.includes("--test") ? Number(words[words.indexOf("--test") + 1]) : 0;
const [labels = "", ...raw] = words.filter((word, index) => !word.startsWith("--") && words[index - 1] !== "--test");
const language = createLanguage();
const tables = loadActorTables();
const features = new Features();

interface WhoseCase extends Case {
  /** What the rules held for the state in focus is right. */
  readonly guessed: boolean;
  readonly text: string;
}

function casesOf({ article, marks }: MarkedReport): WhoseCase[] {
  const doc = language.analyse(article);
  const cases: WhoseCase[] = [];
  resolveActors(doc, tables, null, (draft, choices) => {
    const token = doc.tokens[draft.head];
    const mark = marks.get(token?.start ?? -1)?.find(({ kind }) => kind === "mention");
    if (mark === undefined || token === undefined) return;
    const right = choices.map(({ party }) => (party === null ? mark.doers.length === 0 : mark.doers.includes(party)));
    const guess = choices.find((choice) => choice.features.includes("guess"))?.party ?? null;
    const guessed = guess === null ? mark.doers.length === 0 : mark.doers.join() === guess;
    // whose party is not among those named teaches nothing
    if (!right.includes(true)) {
      missed++;
      return;
    }
    cases.push({
      choices: choices.map((choice) => choice.features.map((name) => features.numberOf(name))),
      right,
      guessed,
      text: `${article.id} ${token.text} ${mark.doers.join()} of ${choices.map(({ party }) => party ?? "-").join(" ")}`,
    });
  });
  return cases;
}

let missed = 0;
const reports = readSides(labels, raw);
const held = reports.filter((_, index) => every > 0 && index % every === 0);
const cases = reports.filter((report) => !held.includes(report)).flatMap(casesOf);
const tests = held.flatMap(casesOf);
console.error(`${reports.length} reports, ${cases.length} mentions, ${missed} whose party is not among the choices`);
const weights = learn(withoutRare(cases, 8), features.names.length, { penalty: 0.1 });
if (tests.length > 0) {
  const isRight = (one: WhoseCase) => one.right[best(one, weights)];
  console.error(`${tests.filter(isRight).length} of ${tests.length} right; by the state in focus alone ${tests.filter(({ guessed }) => guessed).length}`);
  if (words.includes("--misses")) for (const one of tests.filter((one) => !isRight(one))) console.error(one.text, "got", best(one, weights));
}
console.log("# What speaks for one party or another of people whom no words around them tell of: weights of a log-linear ranker (src/actors/likeliest-party.ts), learnt by training/learn-whose.ts");
console.log("# from training/sides.tsv, read in Wikinews 2019 and 2020 (CC BY 2.5) and press releases of the US State Department (public domain). CC BY-SA 4.0, 2026-11-29. Written by the script, not by hand.");
console.log("feature\tweight");
for (const line of weightLines(features.names, weights)) console.log(line);
