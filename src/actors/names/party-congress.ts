import type { Doc } from "../../language/index.ts";
import type { Sector } from "../actor.ts";
import type { Draft } from "../draft.ts";
import type { Unit } from "./find-names.ts";

const before =
  /^(?:Popular|Youth|Workers|Labou?r|Unions?|Students|Islamic|Muslim|Jewish|Kurdish|Arab|Tibetan|African|Africanist|Hindu|Sikh|Democrat)$/;

/**
 * "the Odua People's **Congress**", "the **Congress** of Trade Unions": a party or union by its own name, and no parliament. Null where a
 * congress is one: "Chile's National Congress", "the Congress of People's Deputies".
 */
export function roleOfCongress(doc: Doc, { coreFirst, coreLast, modifiers }: Draft): Sector | null {
  const token = doc.tokens[coreLast - 1];
  if (token?.text !== "Congress" || coreLast - coreFirst > 2) return null;
  const [of, ...behind] = doc.tokens.slice(coreLast, coreLast + 4).map(({ text }) => text);
  if (of === "of") {
    const words = behind[0] === "the" ? behind.slice(1) : behind;
    if (
      /^(?:Trade|Labou?r|Industrial|Workers|Free)$/.test(words[0] ?? "") &&
      words.some((word) => /^(?:Trade|Unions?|Labou?r|Organi[sz]ations|Workers)$/.test(word))
    )
      return "LAB";
    if (/^(?:Democrats|Democracy|Freedom)$/.test(words[0] ?? "") || (words[0] === "People" && words[1] !== "'s"))
      return "PTY";
  }
  let at = coreLast - 2;
  if (/^['’]s?$/.test(doc.tokens[at]?.text ?? "")) at--;
  const word = doc.tokens[at]?.text ?? "";
  if (before.test(word)) return /^(?:Workers|Labou?r|Unions?)$/.test(word) ? "LAB" : "PTY";
  // "**Kerala** Congress", "the Trinamul Congress", no state's
  if (
    modifiers.every(({ actors }) => actors.every(({ party }) => party === null)) &&
    doc.tokens[at]?.upos === "PROPN" &&
    /^(?!The$|National$|World$)\p{Lu}\p{Ll}+$/u.test(word)
  )
    return "PTY";
  // "the **Oromo** National Congress"; "the Honduran National Congress" is Honduras's parliament
  return /^(?:National|People|Peoples)$/.test(word) &&
    /^\p{Lu}\p{Ll}+$/u.test(doc.tokens[at - 1]?.text ?? "") &&
    doc.tokens[at - 1]?.upos === "PROPN" &&
    !/^(?:The|National)$/.test(doc.tokens[at - 1]?.text ?? "")
    ? "PTY"
    : null;
}

/** "the Oromo National **Congress**", "People's National Congress": a party, as it is called after a people or the people. */
export function isPartyCongress(doc: Doc, unit: Unit, units: readonly Unit[]): boolean {
  let at = unit.last - 2;
  if (/^(?:National|Regional|Democratic|Progressive|United)$/.test(doc.tokens[at]?.text ?? "")) at--;
  if (/^['’]s?$/.test(doc.tokens[at]?.text ?? "")) return /^(?:People|Workers?)$/.test(doc.tokens[at - 1]?.text ?? "");
  return units.some(
    ({ last, participle, entries }) => last === at + 1 && participle === null && entries[0]?.kind === "group",
  );
}
