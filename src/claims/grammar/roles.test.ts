import { describe, expect, it } from "vitest";
import { docByHand } from "../../../test/doc-by-hand.ts";
import { createRoles } from "./roles.ts";

/** [what, sentence, verb, subjects, objects] — parties are the words in capitals at their start that are proper nouns. */
const cases: readonly (readonly [string, string, string, string, string])[] = [
  [
    "the object does what it is asked to do",
    "US/=/PROPN/NNP/2/nsubj asked/ask/VERB/VBD/0/root China/=/PROPN/NNP/2/obj to/=/PART/TO/5/mark urge/=/VERB/VB/2/xcomp Iran/=/PROPN/NNP/5/obj",
    "urge",
    "China",
    "Iran",
  ],
  [
    "the object does what it is urged against",
    "China/=/PROPN/NNP/2/nsubj urged/urge/VERB/VBD/0/root Iran/=/PROPN/NNP/2/obj against/=/SCONJ/IN/5/mark launching/launch/VERB/VBG/2/advcl strikes/strike/NOUN/NNS/5/obj",
    "launching",
    "Iran",
    "strikes",
  ],
  [
    "a thing that is used does not act",
    "China/=/PROPN/NNP/2/nsubj used/use/VERB/VBD/0/root influence/=/NOUN/NN/2/obj to/=/PART/TO/5/mark prevent/=/VERB/VB/2/advcl war/=/NOUN/NN/5/obj",
    "prevent",
    "China",
    "war",
  ],
  [
    "the passive turns the two",
    "Lebanon/=/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass attacked/attack/VERB/VBN/0/root by/=/ADP/IN/5/case Israel/=/PROPN/NNP/3/obl:agent",
    "attacked",
    "Israel",
    "Lebanon",
  ],
  [
    "who is asked in the passive is to do it",
    "Iran/=/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass asked/ask/VERB/VBN/0/root to/=/PART/TO/5/mark stop/=/VERB/VB/3/xcomp",
    "stop",
    "Iran",
    "",
  ],
  [
    "a relative pronoun is its noun",
    "Hamas/=/PROPN/NNP/0/root which/=/PRON/WDT/3/nsubj attacked/attack/VERB/VBD/1/acl:relcl Israel/=/PROPN/NNP/3/obj",
    "attacked",
    "Hamas",
    "Israel",
  ],
  [
    "a reduced relative has its noun as object",
    "attack/=/NOUN/NN/0/root launched/launch/VERB/VBN/1/acl by/=/ADP/IN/4/case Iran/=/PROPN/NNP/2/obl:agent",
    "launched",
    "Iran",
    "attack",
  ],
  [
    "a phrase under the verb's own particle is its object",
    "Kenya/=/PROPN/NNP/2/nsubj called/call/VERB/VBD/0/root off/=/ADP/RP/4/case strikes/strike/NOUN/NNS/2/obl on/=/ADP/IN/6/case Monday/=/PROPN/NNP/2/obl",
    "called",
    "Kenya",
    "strikes",
  ],
  [
    "a phrase without a preposition is the object of a verb that has none",
    "Iran/=/PROPN/NNP/2/nsubj released/release/VERB/VBD/0/root 19/=/NUM/CD/4/nummod sailors/sailor/NOUN/NNS/2/obl",
    "released",
    "Iran",
    "sailors",
  ],
  [
    "coordinated verbs share their subject",
    "Xi/=/PROPN/NNP/2/nsubj met/meet/VERB/VBD/0/root Putin/=/PROPN/NNP/2/obj and/=/CCONJ/CC/5/cc urged/urge/VERB/VBD/2/conj Russia/=/PROPN/NNP/5/obj",
    "urged",
    "Xi",
    "Russia",
  ],
];

describe("who does and who undergoes a verb", () => {
  it.each(cases)("%s", (_, sentence, verb, subjects, objects) => {
    const doc = docByHand([sentence]);
    const roles = createRoles(
      doc,
      (token) => doc.tokens[token]!.upos === "PROPN",
      () => [],
    );
    const at = doc.tokens.find((token) => token.text === verb)!.index;
    const words = (tokens: readonly number[]) => tokens.map((token) => doc.tokens[token]!.text).join(" ");
    expect([words(roles.subjects(at)), words(roles.objects(at))]).toEqual([subjects, objects]);
  });
});
