import type { Doc } from "../language/index.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { childrenBy, wordOf } from "./grammar/index.ts";

/** Slots in which a deed may stand that another word makes its own: "lifted **sanctions**", "a suspension of **aid**". */
const ofVerb = ["obj"];
const ofNoun = ["of", "to", "in", "on"];

/**
 * Drops the nouns that only say what a verb or noun over them is done to: "**lifted** sanctions" is a retreat and no sanction,
 * "a **suspension** of aid" is a sanction and no aid. The table says so by naming them in a condition (`obj=@sanction`);
 * where it makes them a content, they stand inside instead and stay.
 */
export function keepOneWordADeed(doc: Doc, found: Map<number, ClaimPredicate>): Map<number, ClaimPredicate> {
  // "sanctions **imposed** by Congress": the noun is the deed, its verb only carries it
  for (const { token, carrier, light } of [...found.values()])
    if (light !== null && carrier !== token) found.delete(carrier);
  for (const predicate of [...found.values()]) {
    if (found.get(predicate.token) !== predicate || predicate.sense.type === null) continue;
    if (predicate.part === "verb" && isConsequence(doc, predicate, found)) {
      found.delete(predicate.token);
      continue;
    }
    for (const slot of predicate.part === "verb" ? ofVerb : ofNoun) {
      if (predicate.sense.contents.some((content) => content.slot === slot)) continue;
      const named = predicate.sense.conditions.flatMap((condition) =>
        condition.kind === "is" && condition.slot === slot ? condition.words : [],
      );
      const words = slot === "obj" ? [...named, ...predicate.sense.words] : named;
      for (const token of predicate.slots.get(slot) ?? []) {
        const under = found.get(token);
        if (under?.part !== "noun" || !says(doc, token, words)) continue;
        if (under.light === null || under.carrier !== predicate.token) found.delete(token);
      }
    }
  }
  return found;
}

/** The noun or one compounded with it is among the words: "suspended **aid** deliveries". */
function says(doc: Doc, token: number, words: readonly string[]): boolean {
  return [doc.tokens[token]!, ...childrenBy(doc, token, "compound")].some(
    (word) => words.includes(word.lemma.toLowerCase()) || words.includes(wordOf(word)),
  );
}

/** "12 people were **killed in** an Israeli airstrike on Gaza": the airstrike is the deed, where it says itself whom it hit. */
function isConsequence(
  doc: Doc,
  { sense, slots }: ClaimPredicate,
  found: ReadonlyMap<number, ClaimPredicate>,
): boolean {
  if (!sense.conditions.some(({ kind }) => kind === "passive")) return false;
  const words = sense.conditions.flatMap((condition) =>
    condition.kind === "is" && condition.slot === "in" ? condition.words : [],
  );
  return (slots.get("in") ?? []).some((token) => {
    const deed = found.get(token);
    return (
      deed?.part === "noun" &&
      says(doc, token, words) &&
      ["on", "against", "at", "of"].some((slot) => deed.slots.has(slot))
    );
  });
}
