import type { Doc } from "../language/index.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { childrenBy, mergeSlots, type Slots, wordOf } from "./grammar/index.ts";
import { unwrap } from "./noun-slots.ts";

/** Slots in which a deed may stand that another word makes its own: "lifted **sanctions**", "a suspension of **aid**". */
const ofVerb = ["obj", "ger"];
const ofNoun = ["of", "to", "in", "on"];
const targets = ["on", "against", "at", "of"];
const doers = ["poss", "adj", "by"];
const shared = ["to", "for", "on", "against", "over", "outside"];

/**
 * Leaves one word to each deed. "**Lifted** sanctions" is a retreat and no sanction, "a **suspension** of aid" is a sanction and no aid:
 * the table names such nouns in a condition (`obj=@sanction`); where it makes them a content, they stand inside instead and stay.
 * "**Killed** in an Israeli airstrike" and "**gave** 10 million dollars in aid" tell one deed in two words.
 */
export function keepOneWordADeed(doc: Doc, found: Map<number, ClaimPredicate>): Map<number, ClaimPredicate> {
  // "sanctions **imposed** by Congress": the noun is the deed, its verb only carries it
  for (const { token, carrier, light } of [...found.values()])
    if (light !== null && carrier !== token) found.delete(carrier);
  for (const predicate of [...found.values()]) {
    if (found.get(predicate.token) !== predicate || predicate.sense.type === null) continue;
    if (predicate.part === "verb" && joinCause(doc, predicate, found)) continue;
    for (const slot of predicate.part === "verb" ? ofVerb : ofNoun) dropNamed(doc, predicate, slot, found);
    if (predicate.part === "verb") joinSame(doc, predicate, found);
    else joinParticiple(doc, predicate, found);
  }
  return found;
}

function dropNamed(doc: Doc, predicate: ClaimPredicate, slot: string, found: Map<number, ClaimPredicate>): void {
  const { sense, slots } = predicate;
  if (sense.contents.some((content) => content.slot === slot)) return;
  const words = [...wordsAsked(predicate, slot), ...(slot === "obj" ? sense.words : [])];
  for (const token of slots.get(slot) ?? []) {
    const under = found.get(token);
    if (under === undefined || (under.part === "verb" && slot !== "ger") || !says(doc, token, words)) continue;
    if (under.light === null || under.carrier !== predicate.token) found.delete(token);
  }
}

/**
 * "12 people were **killed in** an Israeli airstrike on Gaza": the airstrike is the deed where it says whose it is and whom it hit;
 * else the verb is, and has the noun's parties.
 */
function joinCause(doc: Doc, predicate: ClaimPredicate, found: Map<number, ClaimPredicate>): boolean {
  if (!predicate.sense.conditions.some(({ kind }) => kind === "passive")) return false;
  const words = wordsAsked(predicate, "in");
  for (const token of predicate.slots.get("in") ?? []) {
    const deed = found.get(token);
    if (deed?.part !== "noun" || !says(doc, token, words)) continue;
    const doer = doers.flatMap((slot) => deed.slots.get(slot) ?? []);
    const target = targets.flatMap((slot) => deed.slots.get(slot) ?? []);
    if (doer.length > 0 && target.length > 0) {
      found.delete(predicate.token);
      return true;
    }
    found.delete(token);
    const slots: Slots = new Map([...predicate.slots].filter(([slot]) => slot !== "in"));
    const parties = new Map([
      ["subj", doer],
      ["in", [...target, ...(deed.slots.get("in") ?? [])]],
    ]);
    found.set(predicate.token, { ...predicate, slots: mergeSlots(slots, parties) });
    return true;
  }
  return false;
}

/** "gave 10 million dollars **in aid** to Nepal", "engaged **through** calls", "marched **to protest** against the ban": one deed, with the parties of both. */
function joinSame(doc: Doc, predicate: ClaimPredicate, found: Map<number, ClaimPredicate>): void {
  for (const slot of ["in", "obj.of", "with", "through", "xcomp"]) {
    // "charged **in a complaint**" is one deed, though what stands there may be what somebody is charged in
    if (slot !== "in" && predicate.sense.contents.some((content) => content.slot === slot)) continue;
    for (const token of (predicate.slots.get(slot) ?? []).flatMap((one) => unwrap(doc, one))) {
      const same = found.get(token);
      if (same === undefined || same.light !== null || same.sense.type !== predicate.sense.type) continue;
      if ((same.part === "verb") !== (slot === "xcomp")) continue;
      found.delete(token);
      const parties = new Map([...same.slots].filter(([name]) => shared.includes(name)));
      found.set(predicate.token, { ...predicate, slots: mergeSlots(predicate.slots, parties) });
    }
  }
}

/** "filed a **lawsuit accusing** the ministry of fraud": one deed, told by the participle, with the doers of the noun. */
function joinParticiple(doc: Doc, predicate: ClaimPredicate, found: Map<number, ClaimPredicate>): void {
  for (const { index, xpos } of childrenBy(doc, predicate.token, "acl")) {
    const same = found.get(index);
    if (xpos !== "VBG" || same?.part !== "verb" || same.sense.type !== predicate.sense.type) continue;
    const doer = ["subj", ...doers].flatMap((slot) => predicate.slots.get(slot) ?? []);
    found.delete(predicate.token);
    if (doer.length > 0) found.set(index, { ...same, slots: new Map([...same.slots, ["subj", doer]]) });
    return;
  }
}

/** The words that the row asks for in a slot. */
function wordsAsked({ sense }: ClaimPredicate, slot: string): readonly string[] {
  return sense.conditions.flatMap((condition) =>
    condition.kind === "is" && condition.slot === slot ? condition.words : [],
  );
}

/** The noun or one compounded with it is among the words: "suspended **aid** deliveries". */
function says(doc: Doc, token: number, words: readonly string[]): boolean {
  return [doc.tokens[token]!, ...childrenBy(doc, token, "compound")].some(
    (word) => words.includes(word.lemma.toLowerCase()) || words.includes(wordOf(word)),
  );
}
