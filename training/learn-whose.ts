/**
 * Learns of whom people and bodies are that no words around them tell of:
 * `npx tsx training/learn-whose.ts training/sides.tsv RAW.jsonl RAW.csv… training/news > data/actors/whose.tsv`; with `--test N` every Nth report is held out and scored.
 * A log-linear ranker of the parties that `likeliest-party.ts` gives and "nobody's in particular".
 */
import { loadActorTables, resolveActors } from "../src/actors/index.ts";
import { createLanguage } from "../src/language/index.ts";
import { learnFromReports, type MarkedCase, type MarkedReport } from "./_sides.ts";
import { Features } from "./log-linear.ts";

const language = createLanguage();
const tables = loadActorTables();
const features = new Features();

interface WhoseCase extends MarkedCase {
  /** What the rules held for the state in focus is right. */
  readonly guessed: boolean;
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
    cases.push({
      choices: choices.map((choice) => choice.features.map((name) => features.numberOf(name))),
      right,
      guessed,
      text: `${article.id} ${token.text} ${mark.doers.join()} of ${choices.map(({ party }) => party ?? "-").join(" ")}`,
    });
  });
  return cases;
}

/** News tells of somebody's people more than the reports learnt from do: nobody's is less likely than there. */
const newsLeaning = { "none told": -0.3 };

learnFromReports(
  features,
  casesOf,
  (tests, chosen) => {
    const right = tests.filter((one) => one.right[chosen(one)]).length;
    console.error(`${right} of ${tests.length} right; by the state in focus alone ${tests.filter(({ guessed }) => guessed).length}`);
  },
  "# What speaks for one party or another of people whom no words around them tell of: weights of a log-linear ranker (src/actors/nouns/likeliest-party.ts), learnt by training/learn-whose.ts",
  { least: 5, averaged: true, rounds: 100, leaning: newsLeaning },
);
