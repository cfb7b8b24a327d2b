/**
 * Learns what speaks for one antecedent of a pronoun or another:
 * `npx tsx training/learn-pronouns.ts GUM.conllu… training/pronouns-news.tsv RAW.jsonl RAW.csv… > data/actors/pronouns.tsv`; with `--test N` every Nth labelled report is held out and scored.
 * A log-linear ranker: of the candidates that `rank-antecedents.ts` gives and "nobody", those of the gold entity are to be likeliest.
 */
import { articleByHand } from "../test/article-by-hand.ts";
import { resolveActors } from "../src/actors/index.ts";
import { loadActorTables } from "../src/actors/index.ts";
import type { PronounGroup } from "../src/actors/rank-antecedents.ts";
import { type GoldDocument, readGum, readPronounLabels } from "../bench/_coreference.ts";
import { readRawNews } from "../bench/_raw-news.ts";
import { createLanguage } from "../src/language/index.ts";

/** One pronoun: what each choice shows, and whether it is right. Where it stands for no actor, "nobody" and every plain noun are: they make it no actor all the same. */
interface Case {
  readonly group: PronounGroup;
  readonly choices: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

const language = createLanguage();
const tables = loadActorTables();
const names: string[] = [];
const numbers = new Map<string, number>();
const numberOf = (group: PronounGroup, feature: string): number => {
  const key = `${group}\t${feature}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, names.length);
  names.push(key);
  return names.length - 1;
};

function casesOf(document: GoldDocument): Case[] {
  const { text } = document;
  const doc = language.analyse(articleByHand(text, { id: document.id }));
  const entitiesAt = new Map<number, string[]>();
  for (const { entity, heads } of document.mentions)
    for (const start of heads) entitiesAt.set(start, [...(entitiesAt.get(start) ?? []), entity]);
  const startOf = (token: number) => doc.tokens[token]?.start ?? -1;
  const cases: Case[] = [];
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

const words = process.argv.slice(2);
const every = words.includes("--test") ? Number(words[words.indexOf("--test") + 1]) : 0;
const files = words.filter((word, index) => !word.startsWith("--") && words[index - 1] !== "--test");
const raw = files.filter((file) => /\.(?:jsonl|csv)$/.test(file)).flatMap(readRawNews);
const labelled = files
  .filter((file) => file.endsWith(".tsv"))
  .flatMap((file) => readPronounLabels(file, raw.flatMap(({ text }) => text ?? [])));
const held = labelled.filter((_, index) => every > 0 && index % every === 0);
// Reports, speeches and lives are nearer to the news than talk at table: they count double.
const near = /^(?:news|interview|speech|bio|court)$/;
const cases = [...files.filter((file) => file.endsWith(".conllu")).flatMap(readGum), ...labelled.filter((document) => !held.includes(document))].flatMap((document) => {
  const found = casesOf(document);
  const times = document.genre === "report" ? 2 : near.test(document.genre) ? 2 : 1;
  return Array<Case[]>(times).fill(found).flat();
});
const tests = held.flatMap(casesOf);
const weights = new Float64Array(names.length);
const squares = new Float64Array(names.length).fill(1e-6);
const penalty = 0.01;
/** Reports speak of states and bodies more than those texts do: "it" and "they" are somebody more often. */
const newsPrior: Readonly<Record<string, number>> = { "it\tactor": 0.25, "they\tactor": 0.25 };
for (let round = 0; round < 40; round++) {
  let loss = 0;
  for (let step = 0; step < cases.length; step++) {
    const { choices, right } = cases[(step * 7919 + round * 31) % cases.length] ?? { choices: [], right: [] };
    const points = choices.map((features) => features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0));
    const most = Math.max(...points);
    const shares = points.map((point) => Math.exp(point - most));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const good = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0);
    loss -= Math.log(good / all);
    const gradient = new Map<number, number>();
    choices.forEach((features, at) => {
      const pull = (right[at] ? (shares[at] ?? 0) / good : 0) - (shares[at] ?? 0) / all;
      for (const feature of features) gradient.set(feature, (gradient.get(feature) ?? 0) + pull);
    });
    for (const [feature, pull] of gradient) {
      const slope = pull - penalty * (weights[feature] ?? 0);
      squares[feature] = (squares[feature] ?? 0) + slope * slope;
      weights[feature] = (weights[feature] ?? 0) + (0.2 * slope) / Math.sqrt(squares[feature] ?? 1);
    }
  }
  if (round % 20 === 19) console.error(`round ${round + 1}: loss ${(loss / cases.length).toFixed(3)} of ${cases.length} pronouns`);
}
for (const group of ["person", "they", "it"] as const) {
  const mine = tests.filter((one) => one.group === group);
  const pointsOf = (features: readonly number[]) => features.reduce((sum, feature) => sum + (weights[feature] ?? 0) + (newsPrior[names[feature] ?? ""] ?? 0), 0);
  const right = mine.filter((one) => {
    const points = one.choices.map(pointsOf);
    return one.right[points.indexOf(Math.max(...points))];
  });
  if (mine.length > 0) console.error(`${group}: ${right.length} of ${mine.length} right`);
}
console.log("# What speaks for one antecedent of a pronoun or another: weights of a log-linear ranker (src/actors/rank-antecedents.ts), learnt by training/learn-pronouns.ts");
console.log("# from the freely licensed part of UD English GUM, train (CC BY, CC BY-SA), and training/pronouns-news.tsv. CC BY-SA 4.0, 2026-11-29. Written by the script, not by hand.");
console.log("group\tfeature\tweight");
names
  .map((name, index) => {
    return { name, weight: Math.round(((weights[index] ?? 0) + (newsPrior[name] ?? 0)) * 100) / 100 };
  })
  .filter(({ weight }) => weight !== 0)
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .forEach(({ name, weight }) => {
    console.log(`${name}\t${weight}`);
  });
