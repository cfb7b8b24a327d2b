/** Where a word stands in its clause, in the words that the rankers learn from. */
import type { Doc, Token } from "../../language/index.ts";

/** The part a word plays: "subject", "object", "owner" … */
export function roleOf(token: Token | undefined): string {
  const relation = token?.relation ?? "";
  if (/^(?:nsubj|expl)/.test(relation)) return "subject";
  if (/^(?:obj|iobj)/.test(relation)) return "object";
  if (/^nmod:poss/.test(relation)) return "owner";
  if (/^obl/.test(relation)) return "oblique";
  if (/^(?:compound|amod)/.test(relation)) return "before noun";
  if (/^nmod/.test(relation)) return "modifier";
  return /^(?:conj|appos)/.test(relation) ? "joined" : "other";
}

/** The nearest verb above a token, or the root. */
export function clauseOf(doc: Doc, token: Token): number {
  let at: Token | undefined = token;
  for (let step = 0; step < 12 && at !== undefined && at.head >= 0; step++) {
    at = doc.tokens[at.head];
    if (at !== undefined && (/^(?:VERB|AUX)$/.test(at.upos) || at.relation === "root")) return at.index;
  }
  return at?.index ?? -1;
}

/** The first of those joined: "killing men, women and **children**" stands where "men" does. */
export function firstJoined(doc: Doc, token: Token | undefined): Token | undefined {
  let at = token;
  while (at?.relation === "conj") at = doc.tokens[at.head];
  return at;
}
