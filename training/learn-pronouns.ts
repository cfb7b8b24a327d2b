/**
 * Learns what speaks for one antecedent of a pronoun or another:
 * `npx tsx training/learn-pronouns.ts GUM.conllu… training/pronouns-news.tsv training/pronoun-parties.tsv training/news RAW.jsonl RAW.csv… > data/actors/pronouns.tsv`; with `--test N` every Nth labelled report is held out and scored.
 * A log-linear ranker: of the candidates that `rank-antecedents.ts` gives and "nobody", those of the gold entity are to be likeliest;
 * of training/pronoun-parties.tsv, which tells for whom the one meant acts, and of a folder of news of our own, those of that party.
 */
import { articleByHand } from "../test/article-by-hand.ts";
import { resolveActors } from "../src/actors/index.ts";
import { loadActorTables } from "../src/actors/index.ts";
import type { Draft } from "../src/actors/draft.ts";
import type { Candidate, PronounGroup } from "../src/actors/pronouns/rank-antecedents.ts";
import { type GoldDocument, readGum, readPronounLabels } from "../bench/_coreference.ts";
import { isRawTable, readRawNews } from "../bench/_raw-news.ts";
import { readOwnNews } from "./_own-news.ts";
import { type MarkedReport, readParties } from "./_sides.ts";
import { createLanguage } from "../src/language/index.ts";
import { type Case, Features, learn, readArguments, weightLines } from "./log-linear.ts";

/** One pronoun. Where it stands for no actor, "nobody" and every plain noun are right: they make it no actor all the same. */
interface PronounCase extends Case {
  readonly group: PronounGroup;
}

const language = createLanguage();
const tables = loadActorTables();
const features = new Features();
const numberOf = (group: PronounGroup, feature: string): number => features.numberOf(`${group}\t${feature}`);

function casesOf(document: GoldDocument): PronounCase[] {
  const { text } = document;
  const doc = language.analyse(articleByHand(text, { id: document.id }));
  const entitiesAt = new Map<number, string[]>();
  for (const { entity, heads } of document.mentions)
    for (const start of heads) entitiesAt.set(start, [...(entitiesAt.get(start) ?? []), entity]);
  const startOf = (token: number) => doc.tokens[token]?.start ?? -1;
  const cases: PronounCase[] = [];
  const labelled = new Set(document.pronouns.map(({ start }) => start));
  resolveActors(doc, tables, (draft, group, candidates, none) => {
    const start = startOf(draft.head);
    if (!labelled.has(start)) return;
    const gold = document.mentions.find((mention) => mention.pronoun !== null && mention.start === start)?.entity;
    const right = candidates.map(
      ({ head }) => gold !== undefined && (entitiesAt.get(startOf(head))?.includes(gold) ?? false),
    );
    const isThing = candidates.map((candidate) => candidate.draft === null);
    const actor = right.some((is, at) => is && !isThing[at]);
    cases.push({
      group,
      choices: [none, ...candidates.map(({ features }) => features)].map((features) =>
        features.map((feature) => numberOf(group, feature)),
      ),
      right: actor ? [false, ...right.map((is, at) => is && !isThing[at])] : [true, ...isThing],
    });
  });
  return cases;
}

/** Pronouns of a report of which only the party is told: whatever acts for it is right. */
function casesByParty({ article, marks }: MarkedReport): PronounCase[] {
  const doc = language.analyse(article);
  const cases: PronounCase[] = [];
  resolveActors(doc, tables, (draft, group, candidates, none) => {
    const mark = marks.get(doc.tokens[draft.head]?.start ?? -1)?.[0];
    if (mark === undefined) return;
    const wanted = new Set(mark.doers);
    const partiesOf = (draft: Draft | null) => new Set(draft?.actors.flatMap(({ party }) => party ?? []));
    const isFor = ({ draft, features }: Candidate): boolean => {
      const parties = [...partiesOf(draft)];
      if (draft === null || parties.length === 0) return mark.doers.length === 0;
      return parties.every((party) => wanted.has(party)) && (parties.length === wanted.size || features.includes("several"));
    };
    const right = [mark.doers.length === 0, ...candidates.map(isFor)];
    if (!right.includes(true)) return;
    cases.push({
      group,
      choices: [none, ...candidates.map(({ features }) => features)].map((features) =>
        features.map((feature) => numberOf(group, feature)),
      ),
      right,
    });
  });
  return cases;
}

const { files, every } = readArguments();
const byParty = files
  .filter((file) => file.endsWith("pronoun-parties.tsv"))
  .flatMap((file) => readParties(file, files.filter(isRawTable)));
const partiesHeld = byParty.filter((_, index) => every > 0 && index % every === 0);
const raw = files.filter(isRawTable).flatMap(readRawNews);
const labelled = files
  .filter((file) => file.endsWith("pronouns-news.tsv"))
  .flatMap((file) => readPronounLabels(file, raw.flatMap(({ text }) => text ?? [])));
const held = labelled.filter((_, index) => every > 0 && index % every === 0);
// Whom exactly a pronoun means teaches more than for whom that one acts, and there is less of it; reports, speeches and lives are nearer to the news than talk at table.
const near = /^(?:news|interview|speech|bio|court)$/;
const timesOf = (genre: string): number => (genre === "report" ? 4 : near.test(genre) ? 6 : 3);
const cases = [...files.filter((file) => file.endsWith(".conllu")).flatMap(readGum), ...labelled.filter((document) => !held.includes(document))].flatMap((document) =>
  Array<PronounCase[]>(timesOf(document.genre)).fill(casesOf(document)).flat(),
);
const own = files.filter((file) => !isRawTable(file) && !/\.(?:conllu|tsv)$/.test(file)).flatMap(readOwnNews);
const partyCases = byParty.filter((report) => !partiesHeld.includes(report)).flatMap(casesByParty);
cases.push(...partyCases, ...own.flatMap(casesByParty));
const tests = [...held.flatMap(casesOf), ...partiesHeld.flatMap(casesByParty)];
const weights = learn(cases, features.names.length, { penalty: 0.003, averaged: true });
/** A wrong answer is worse than none: somebody has to be a little likelier than a thing or nobody. */
const leaning: Readonly<Record<string, number>> = { "it\tactor": -0.3, "they\tactor": -0.3, "person\tnone": 0.4 };
for (const group of ["person", "they", "it"] as const) {
  const mine = tests.filter((one) => one.group === group);
  const pointsOf = (shown: readonly number[]) => shown.reduce((sum, feature) => sum + (weights[feature] ?? 0) + (leaning[features.names[feature] ?? ""] ?? 0), 0);
  const right = mine.filter((one) => {
    const points = one.choices.map(pointsOf);
    return one.right[points.indexOf(Math.max(...points))];
  });
  if (mine.length > 0) console.error(`${group}: ${right.length} of ${mine.length} right`);
}
console.log("# What speaks for one antecedent of a pronoun or another: weights of a log-linear ranker (src/actors/pronouns/rank-antecedents.ts), learnt by training/learn-pronouns.ts");
console.log("# from the freely licensed part of UD English GUM, train (CC BY, CC BY-SA), training/pronouns-news.tsv, training/pronoun-parties.tsv and training/news, our own. CC BY-SA 4.0, 2026-11-30. Written by the script, not by hand.");
console.log("group\tfeature\tweight");
const biased = features.names.map((name, index) => (weights[index] ?? 0) + (leaning[name] ?? 0));
for (const line of weightLines(features.names, biased)) console.log(line);
