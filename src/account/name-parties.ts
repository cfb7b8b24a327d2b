import type { Claim, EventNode } from "../claims/index.ts";
import { stateCodes } from "./state-codes.ts";

/** Names that newspapers write otherwise than the list of states does. */
const usualNames: ReadonlyMap<string, string> = new Map([
  ["USA", "USA"],
  ["PSE", "Palestine"],
  ["COD", "DR Congo"],
  ["COG", "Congo"],
  ["HKG", "Hong Kong"],
  ["MAC", "Macao"],
]);
const withArticle =
  /^(?:USA|United|European|Netherlands|Philippines|Maldives|Bahamas|Gambia|African Union|Arab League)/;
const regionNames = new Intl.DisplayNames(["en"], { type: "region" });

/** A state's plain name: `IRN` is Iran, `MMR` Myanmar. Null where the code is no state's. */
export function stateName(code: string): string | null {
  const usual = usualNames.get(code);
  if (usual !== undefined) return usual;
  const short = stateCodes.get(code);
  return short === undefined
    ? null
    : (regionNames.of(short) ?? code).replace(/\s*\([^)]*\)/, "").replace(" & ", " and ");
}

interface Person {
  readonly party: string | null;
  readonly name: string | null;
  readonly text: string;
}

/** Gives parties and people the names that a reader of this article knows them by. */
export interface PartyNames {
  readonly party: (code: string) => string;
  /** The same inside a phrase: "attack on the USA". */
  readonly inProse: (code: string) => string;
  /** "Antony Blinken (USA)"; "China" where only the state is named; the words themselves where nobody knows who it is. */
  readonly person: (person: Person) => string;
}

/** A pronoun that nobody could follow back names nobody. */
const pronoun =
  /^(?:he|she|they|it|his|her|their|its|him|them|i|we|us|you|our|my|who|whom|which|that|this|these|those|one|others?|both|all|some)$/i;

const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

const spelt = (slug: string): string =>
  slug
    .split("-")
    .map((word) =>
      ["and", "of", "the", "for", "in", "on"].includes(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(" ");

export function namePartiesOf(claims: readonly Claim[]): PartyNames {
  const names = new Map<string, string>();
  for (const person of claims.flatMap(peopleOf)) {
    if (person.party === null) continue;
    // of "Hamas", "the group" and "Ismail Haniyeh" the one that the slug was made of
    for (const name of [person.name, person.text])
      if (name !== null && slugOf(name) === person.party && !names.has(person.party))
        names.set(person.party, name.replace(/^the\s+/i, ""));
  }
  const party = (code: string): string => stateName(code) ?? names.get(code) ?? spelt(code);
  return {
    party,
    inProse: (code) => (withArticle.test(party(code)) ? `the ${party(code)}` : party(code)),
    person: ({ party: code, name, text }) => {
      const words = text.replace(/\s+/g, " ");
      if (code === null) return name ?? (pronoun.test(words) ? "somebody" : words);
      const own = party(code);
      const isPartyItself = name === null || slugOf(name) === code || name === own || isStateItself(code, name);
      if (!isPartyItself) return `${name.replace(/^the\s+/i, "")} (${own})`;
      return own;
    },
  };
}

/** "United States", "People's Republic of China" name the state and nobody in it. */
function isStateItself(code: string, name: string): boolean {
  const short = stateCodes.get(code);
  return (
    short !== undefined &&
    [regionNames.of(short), stateName(code)].some((known) => known !== undefined && name.includes(known ?? ""))
  );
}

function peopleOf(claim: Claim): readonly Person[] {
  const inside = (node: EventNode): readonly Person[] => [
    ...node.actors,
    ...node.recipients,
    ...node.contents.flatMap(inside),
  ];
  return [...claim.sources, ...inside(claim.event)];
}

/** "Israel", "Israel and Iran", "Israel, Iran and Syria". */
export function joined(names: readonly string[]): string {
  const distinct = [...new Set(names)].filter((name) => name.trim() !== "");
  return distinct.length < 2 ? (distinct[0] ?? "") : `${distinct.slice(0, -1).join(", ")} and ${distinct.at(-1)}`;
}
