import type { Doc, Token } from "../../language/index.ts";
import { childrenBy, isInfinitive, isPassive, prepositionOf } from "./tree.ts";

/** "called for **the sailors** to be freed": who is to undergo it is not asked to do it. */
export const isToUndergo = (doc: Doc, phrase: Token): boolean =>
  passiveInfinitives(doc, phrase).length > 0 ||
  childrenBy(doc, phrase.head, "xcomp", "advcl").some((verb) => verb.index > phrase.index && isToBe(doc, verb));

/** What the parser hangs on who is to undergo it: "called for the hostages **to be released**". */
export const infinitivesOfPhrases = (doc: Doc, verb: number): readonly number[] =>
  childrenBy(doc, verb, "obl")
    .filter(({ index }) => prepositionOf(doc, index) === "for")
    .flatMap((phrase) => passiveInfinitives(doc, phrase));

const passiveInfinitives = (doc: Doc, phrase: Token): readonly number[] =>
  childrenBy(doc, phrase.index, "acl")
    .filter((verb) => isToBe(doc, verb))
    .map(({ index }) => index);

const isToBe = (doc: Doc, { index }: Token): boolean => isInfinitive(doc, index) && isPassive(doc, index);
