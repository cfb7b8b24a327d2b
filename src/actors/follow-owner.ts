/** Whose a thing is by the words around "its" and "their" alone, whatever else was named. */
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";

const ofPerson = /^(?:he|him|his|himself|she|her|hers|herself)$/i;

/** "Iran's support for groups **and its** oppression of its people": who owns the first of two joined owns the second. */
export function ownerOfJoined(draft: Draft, { doc, past }: Discourse): Draft | null {
  const token = doc.tokens[draft.head];
  const noun = token?.relation === "nmod:poss" ? doc.tokens[token.head] : undefined;
  if (token === undefined || noun?.relation !== "conj") return null;
  const owner = (doc.children[noun.head] ?? []).find(
    (child) => doc.tokens[child]?.relation === "nmod:poss" && child < noun.head,
  );
  const found = past.findLast((before) => before.head === owner && before.actors.length > 0);
  if (found === undefined) return null;
  const isPerson = found.actors[0]?.kind === "person";
  return isPerson === ofPerson.test(token.text) ? found : null;
}
