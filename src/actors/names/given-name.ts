import type { Doc } from "../../language/index.ts";
import type { Unit } from "./find-names.ts";

/** Titles that are given names too. */
const titles = /^(?:amir|emir|ameer|sultan)$/i;

/** "**Amir** Saeed Iravani", "Ajmal **Amir** Kasab", "**Sudan** Gurung": a title or state that is a word of what the network takes for one person's name; whom the tables know by what stands behind it, the title makes no other. */
export function isWordOfPersonsName(
  doc: Doc,
  unit: Unit,
  persons: readonly ({ readonly first: number; readonly last: number } | undefined)[],
): boolean {
  const [word, next] = doc.tokens.slice(unit.first, unit.first + 2);
  const person = persons[unit.first];
  if (word === undefined || next === undefined || person === undefined || unit.last - unit.first !== 1) return false;
  if (word.upos !== "PROPN" || person.last <= unit.last || unit.participle !== null) return false;
  if (unit.entries.length > 0 && unit.entries.every(({ kind }) => kind === "state" || kind === "adjective"))
    return unit.first === person.first && next.relation === "flat" && next.head === word.index && next.upos === "PROPN";
  return (
    titles.test(word.text) &&
    unit.entries.every(({ kind }) => kind === "office" || kind === "agent") &&
    !isTitled(doc, unit, person)
  );
}

/** "**Crown** Prince Salman": words before it that are no name. */
const isTitled = (doc: Doc, { first }: Unit, person: { readonly first: number }): boolean =>
  (person.first < first && !/^\p{Lu}\p{Ll}+$/u.test(doc.tokens[first - 1]?.text ?? "")) ||
  /^(?:Crown|Grand|Former|Late|Saudi)$/.test(doc.tokens[first - 1]?.text ?? "");
