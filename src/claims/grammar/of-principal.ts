import type { Doc } from "../../language/index.ts";
import { prepositionOf } from "./tree.ts";

/** "**on behalf** of Washington", "**at the request** of Turkey", "**on instructions** from the Kremlin", "**acting on a request** from Kyiv": who had it done. */
const principalNouns: Readonly<Record<string, ReadonlySet<string>>> = {
  at: new Set(["request", "behest", "urging", "insistence", "prompting", "instigation", "bidding"]),
  on: new Set(["behalf", "instruction", "order"]),
  "act on": new Set(["request", "appeal", "plea", "call", "demand"]),
  under: new Set(["instruction", "order"]),
};

/** Whether a noun with its preposition is such a phrase. */
export const isOfPrincipal = (doc: Doc, noun: number): boolean =>
  [prepositionOf(doc, noun) ?? "", isActing(doc, doc.tokens[noun]!.head) ? `act ${prepositionOf(doc, noun)}` : ""].some(
    (phrase) => principalNouns[phrase]?.has(doc.tokens[noun]!.lemma.toLowerCase()),
  );

/** "**acting** on a request from Kyiv" */
export const isActing = (doc: Doc, verb: number): boolean => verb >= 0 && /^acting$/i.test(doc.tokens[verb]!.text);
