/** Whose a thing is by the words around "its" and "their" alone, whatever else was named. */
import { childrenOf, type Token } from "../../language/index.ts";
import { isAsking } from "../again/follow-asked.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isSubject } from "../draft.ts";

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
    const below = childrenOf(doc, index);
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

/** "**Mr. Macron's** speech was an answer to Assad. **He** called it so": whose thing is the subject before, for who acts at the beginning of the next sentence. */
export function ownerOfSubject(
  draft: Draft,
  { doc, past, bySentence }: Discourse,
  fits: (candidate: Draft) => string | null,
): Draft | null {
  const token = doc.tokens[draft.head];
  if (token === undefined || !isSubject(token) || token.index !== doc.sentences[token.sentence]?.first) return null;
  const before = bySentence[token.sentence - 1] ?? [];
  const { first = 0, last = 0 } = doc.sentences[token.sentence - 1] ?? {};
  const subjects = doc.tokens.slice(first, last).filter(isSubject);
  const main = subjects.find(({ head }) => doc.tokens[head]?.relation === "root");
  // somebody who acts in the same sentence, or to whom it is done: the ranker weighs them
  const isBeside = (head: Token | undefined) =>
    isSubject(head) || (head?.relation === "obj" && head.head === main?.head);
  const others = before.some(
    ({ head, kind, actors }) => kind !== "pronoun" && actors[0]?.kind === "person" && isBeside(doc.tokens[head]),
  );
  if (main?.upos !== "NOUN" || others) return null;
  const owner = (doc.children[main.index] ?? []).find((child) => doc.tokens[child]?.relation === "nmod:poss");
  const found = past.findLast(({ head, kind, actors }) => head === owner && kind === "person" && actors.length === 1);
  const why = found === undefined ? null : fits(found);
  return found === undefined || why === null || why === "name of the other sex" ? null : found;
}
