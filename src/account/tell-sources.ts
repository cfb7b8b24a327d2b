import type { Claim, SourceMention } from "../claims/index.ts";
import type { PartyNames } from "./name-parties.ts";

/** "a U.S. official, through The Wall Street Journal"; the first vouches, the others passed it on. Empty for the article's own voice. */
export function tellSources(sources: readonly SourceMention[], names: PartyNames): string {
  const told = sources.map((source) => {
    const words = source.text.replace(/\s+/g, " ");
    const known = source.name !== null && !words.includes(source.name) && source.named ? `${source.name}` : words;
    const pronoun =
      /^(?:he|she|they|it|his|her|their|its|him|them|i|we|us|you|who|which|that|one|the (?:group|ministry|two|latter|former))$/i.test(
        words,
      );
    if (pronoun) return source.party === null && source.name === null ? "" : names.person(source);
    return known;
  });
  const distinct = told.filter((name, place) => name !== "" && told.indexOf(name) === place);
  return distinct.join(", through ");
}

const stances: Readonly<Record<Claim["stance"], string>> = {
  asserts: "on the word of",
  denies: "denied by",
  doubts: "doubted by",
  "cannot-confirm": "not confirmed by",
};

/** "on the word of the Chinese foreign ministry", "denied by Moscow"; null where the article speaks in its own voice. */
export function tellWhoseWord(claim: Claim, names: PartyNames): string | null {
  const told = tellSources(claim.sources, names);
  if (told !== "") return `${stances[claim.stance]} ${told}`;
  return claim.stance === "asserts"
    ? null
    : claim.stance === "denies"
      ? "denied"
      : claim.stance === "doubts"
        ? "doubted"
        : "not confirmed";
}
