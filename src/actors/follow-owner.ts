/** Whose a thing is by the words around "its" and "their" alone, whatever else was named. */
import type { Token } from "../language/index.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft, isSubject } from "./draft.ts";
import { isAsking } from "./follow-asked.ts";

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

/** "An assault on **Ukraine and its** people": who stands right before the "and". */
export function ownerRightBefore(
  draft: Draft,
  { doc, past }: Discourse,
  fits: (candidate: Draft) => string | null,
): Draft | null {
  const token = doc.tokens[draft.head];
  if (token?.relation !== "nmod:poss" || !/^and$/i.test(doc.tokens[draft.head - 1]?.text ?? "")) return null;
  const found = past.findLast(
    ({ last, kind, actors }) => last === draft.head - 1 && kind !== "pronoun" && actors.length > 0,
  );
  return found !== undefined && fits(found) !== null ? found : null;
}

/** "We call on **the PRC** to end its actions", "put pressure on **Russia** to withdraw its troops": whom somebody calls upon to do what the word is said in. */
export function calledUpon(
  draft: Draft,
  discourse: Discourse,
  fits: (candidate: Draft) => string | null,
): Draft | null {
  const { doc, past } = discourse;
  const token = doc.tokens[draft.head];
  let at: Token | undefined = token?.relation === "nmod:poss" ? doc.tokens[token.head] : undefined;
  for (let step = 0; step < 7 && at !== undefined; step++) {
    const { index, relation, head } = at;
    const above: Token | undefined = doc.tokens[head];
    const below = (doc.children[index] ?? []).flatMap((child) => doc.tokens[child] ?? []);
    if (above === undefined || below.some(isSubject)) return null;
    const isToDo = /^(?:xcomp|advcl|ccomp)/.test(relation) && below.some(({ text }) => text === "to");
    if (isToDo && above.upos === "VERB") {
      const between = (doc.children[head] ?? []).filter((child) => child > head && child < index);
      const asking = between.find(
        (child) => doc.tokens[child]?.relation === "obj" && isAsking(doc.tokens[child], discourse),
      );
      if (isAsking(above, discourse) || asking !== undefined) {
        const whom = [...between, ...(doc.children[asking ?? -1] ?? [])].filter(
          (child) => child !== asking && /^(?:obj|iobj|obl|nmod)$/.test(doc.tokens[child]?.relation ?? ""),
        );
        const found = past.find((before) => whom.includes(before.head) && before.actors.length > 0);
        return found !== undefined && fits(found) !== null ? found : null;
      }
    }
    at = above;
  }
  return null;
}
