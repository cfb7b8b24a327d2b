import type { Condition, Sense } from "../../codebook/index.ts";

const slotWords: Readonly<Record<string, string>> = {
  subj: "its subject",
  obj: "its object",
  iobj: "its indirect object",
  xcomp: "the infinitive under it",
  ccomp: "the clause under it",
  ger: "the gerund under it",
  poss: "the owner before it",
  adj: "the name before it",
  recip: "whom the verb that carries it reaches",
  objposs: "the owner of its object",
  objin: "the place of its object",
  "obj.of": "the “of” phrase of its object",
  "obj.by": "the “by” phrase of its object",
  purpose: "the noun before it",
};

/** "its subject", "the phrase with “against”". */
export function saySlot(slot: string): string {
  return slotWords[slot] ?? `the phrase with “${slot}”`;
}

/** So many words of a class are told, and the rest counted. */
const mostWords = 6;

function sayWords(words: readonly string[]): string {
  const shown = words.slice(0, mostWords).map((word) => `“${word}”`);
  return words.length > mostWords ? `${shown.join(", ")} or one of ${words.length - mostWords} more` : shown.join(", ");
}

/** What a condition asks: "its object is “sanction”, “embargo”". */
export function sayCondition({ kind, slot, words }: Condition): string {
  switch (kind) {
    case "passive":
      return "the verb is passive";
    case "active":
      return "the verb is active";
    case "filled":
      return `${saySlot(slot)} is there`;
    case "empty":
      return `${saySlot(slot)} is not there`;
    case "party":
      return `${saySlot(slot)} is a party`;
    case "person":
      return `${saySlot(slot)} is a human being`;
    case "wished":
      return `${saySlot(slot)} is wanted, not told`;
    case "subjunctive":
      return `${saySlot(slot)} stands in the subjunctive`;
    case "is":
      return `${saySlot(slot)} is ${sayWords(words)}`;
    case "is-not":
      return `${saySlot(slot)} is none of ${sayWords(words)}`;
  }
}

/** What a row asks for: its fixed words and conditions. */
export function sayNeeds({ lemma, words, conditions }: Sense): string {
  const fixed = words.length === 0 ? [] : [`“${[lemma, ...words].join(" ")}” stands there`];
  const needs = [...fixed, ...conditions.map(sayCondition)];
  return needs.length === 0 ? "it asks for nothing more" : needs.join(", ");
}

/** "ask#3 (verbs-verbal.tsv:12)" */
export const rowOf = ({ file, line }: Sense): string => `${file}:${line}`;
