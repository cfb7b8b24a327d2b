/**
 * What pronouns stand for, and which mentions are one: `npm run bench -- coreference GUM.conllu…`. From raw text; gold are the people, organisations and places
 * of GUM that are mentioned more than once. "I", "we" and "you" are not scored: speakers stand outside those texts.
 */

import { loadActorTables, resolveActors } from "../src/actors/index.ts";
import { createLanguage } from "../src/language/index.ts";
import { articleByHand } from "../test/article-by-hand.ts";
import { clustersOf, type GoldDocument, type GoldMention, linkScores, readGum } from "./_coreference.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

const scored = /^(?:person|organization|place)$/;
const groups: Readonly<Record<string, RegExp>> = {
  "he, she": /^(?:he|him|his|himself|she|her|hers|herself)$/,
  they: /^(?:they|them|their|theirs|themselves)$/,
  it: /^(?:it|its|itself)$/,
  who: /^(?:who|whom|whose|which|that)$/,
};

interface Tally {
  gold: number;
  answered: number;
  right: number;
  /** Pronouns of this kind that stand for no person, organisation or place, and those of them that were given one. */
  others: number;
  given: number;
}

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const language = createLanguage();
  const tables = loadActorTables();
  const tallies = new Map<string, Tally>();
  const misses: string[] = [];
  const sums = { muc: [0, 0, 0, 0], bcubed: [0, 0, 0, 0], lea: [0, 0, 0, 0] };
  const add = (document: GoldDocument) => {
    const { text } = document;
    const doc = language.analyse(articleByHand(text, { id: document.id }));
    const cast = resolveActors(doc, tables);
    const headStart = (token: number) => doc.tokens[token]?.start ?? -1;
    const goldAt = new Map<number, GoldMention[]>();
    for (const mention of document.mentions)
      for (const start of mention.heads) goldAt.set(start, [...(goldAt.get(start) ?? []), mention]);
    const named = new Set(document.mentions.filter(({ pronoun }) => pronoun === null).map(({ entity }) => entity));
    const clusters = clustersOf(cast);
    const bySpan = new Map(cast.mentions.map((mention) => [`${mention.start} ${mention.end}`, mention]));
    for (const { word, start } of document.pronouns) {
      const group = Object.keys(groups).find((name) => groups[name]?.test(word));
      if (group === undefined) continue;
      const tally = tallies.get(group) ?? { gold: 0, answered: 0, right: 0, others: 0, given: 0 };
      tallies.set(group, tally);
      const gold = document.mentions.find((mention) => mention.pronoun !== null && mention.start === start);
      let mention = cast.mentions.find((found) => headStart(found.head) === start && found.acts);
      if (gold === undefined || !scored.test(gold.kind)) {
        if (group === "who" && gold === undefined) continue;
        tally.others++;
        if (mention !== undefined) tally.given++;
        continue;
      }
      if (!named.has(gold.entity)) continue;
      tally.gold++;
      if (mention === undefined) {
        misses.push(`${document.id} ${word}: nothing: ${around(text, start)}`);
        continue;
      }
      tally.answered++;
      // Back over other pronouns to a name or noun.
      for (let step = 0; step < 50 && mention?.antecedent != null; step++) {
        const back = bySpan.get(`${mention.antecedent.start} ${mention.antecedent.end}`);
        if (back === undefined || back === mention) break;
        mention = back;
      }
      const found = goldAt.get(headStart(mention?.head ?? -1)) ?? [];
      if (found.some(({ entity }) => entity === gold.entity)) tally.right++;
      else misses.push(`${document.id} ${word}: ${mention?.text}: ${around(text, start)}`);
    }
    const keys = new Map<string, string[]>();
    for (const [mention, key] of clusters) {
      const here = goldAt.get(headStart(mention.head))?.filter(({ kind }) => scored.test(kind)) ?? [];
      const item = here.length > 0 ? `${here[0]?.entity} ${here[0]?.start}` : `- ${mention.start} ${mention.end}`;
      keys.set(key, [...new Set([...(keys.get(key) ?? []), item])]);
    }
    const golds = new Map<string, string[]>();
    for (const { entity, kind, start } of document.mentions)
      if (scored.test(kind)) golds.set(entity, [...(golds.get(entity) ?? []), `${entity} ${start}`]);
    const several = (map: Map<string, string[]>) => [...map.values()].filter((items) => items.length > 1);
    const recall = linkScores(several(golds), several(keys));
    const precision = linkScores(several(keys), several(golds));
    for (const name of ["muc", "bcubed", "lea"] as const) {
      const sum = sums[name];
      [recall[name].right, recall[name].all, precision[name].right, precision[name].all].forEach((value, at) => {
        sum[at] = (sum[at] ?? 0) + value;
      });
    }
  };
  for (const document of files.flatMap(readGum)) add(document);

  const percent = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 10;
  const f1 = ([right = 0, all = 1, found = 0, given = 1]: readonly number[]) => {
    const recall = right / Math.max(1, all);
    const precision = found / Math.max(1, given);
    return percent(2 * recall * precision, Math.max(1e-9, recall + precision));
  };
  const total = [...tallies.values()].reduce((sum, one) => ({
    gold: sum.gold + one.gold,
    answered: sum.answered + one.answered,
    right: sum.right + one.right,
    others: sum.others + one.others,
    given: sum.given + one.given,
  }));
  const show = (name: string, tally: Tally) =>
    `${name.padEnd(8)} ${tally.gold} pronouns: right ${percent(tally.right, tally.gold)} %, of those answered ${percent(tally.right, tally.answered)} %; ` +
    `${tally.others} that name no such thing: given one ${percent(tally.given, tally.others)} %`;
  const fields = {
    n: total.gold,
    recall: percent(total.right, total.gold),
    precision: percent(total.right, total.answered),
    falseAlarms: percent(total.given, total.others),
    muc: f1(sums.muc),
    bcubed: f1(sums.bcubed),
    lea: f1(sums.lea),
    perWord: Object.fromEntries([...tallies].map(([name, tally]) => [name, percent(tally.right, tally.gold)])),
  };
  const lines = [
    ...[...tallies].map(([name, tally]) => show(name, tally)),
    show("all", total),
    `clusters F1: MUC ${fields.muc}, B-cubed ${fields.bcubed}, LEA ${fields.lea}`,
  ];
  return { fields, lines: flags.has("--misses") ? [...misses, ...lines] : lines };
}

function around(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - 160), at)}⟦${text.slice(at, at + 50)}`.replace(/\s+/g, " ");
}
