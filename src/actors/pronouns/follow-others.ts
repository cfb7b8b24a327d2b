import type { Token } from "../../language/index.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isPlural, prepositionBefore } from "../draft.ts";

/** The rule of a draft for "others" that stands alone, until it is followed. */
export const others = "others";

/** Whether a word is "others" for people or things told of by that alone. */
export const isOthers = ({ text, upos }: Token): boolean => upos === "NOUN" && /^others$/i.test(text);

/** "14 people were killed and 22 **others** wounded": people of the same party as those told of before, joined to them or in this sentence or the one before. */
export function othersBefore(draft: Draft, { doc, past }: Discourse): Draft | null {
  const head = doc.tokens[draft.head];
  if (head === undefined || /^(?:among|than|like)$/.test(prepositionBefore(doc, draft) ?? "")) return null;
  const isNear = (sentence: number): boolean => head.sentence - sentence <= 1;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    const other = doc.tokens[before?.head ?? -1];
    if (before === undefined || other === undefined || !isNear(other.sentence)) return null;
    // "Russia, China and **others**": none but their like
    if (head.relation === "conj" && other.index !== head.head && other.head !== head.head) continue;
    if (before.kind !== "pronoun" && isPeople(before) && isPlural(doc, before)) return before;
  }
  return null;
}

/** Whether a mention can be "who" or "others": a person or several, but no state or place. */
export function isPeople({ kind, actors, entries }: Draft): boolean {
  if (kind === "place") return false;
  const makes = entries.some((entry) => entry.makes === "person" || entry.kind === "people" || entry.kind === "seat");
  return makes || actors.some((actor) => actor.kind === "person" || actor.kind === "people");
}
