import type { Doc } from "../../language/index.ts";
import { baseRelation, childrenBy, isInfinitive, isVerb, negations, wordOf } from "./tree.ts";

/** What is asked when somebody is called on, written to or met. */
const asking = new Set(
  "ask urge press demand request implore beg plead appeal call entreat beseech exhort seek warn tell insist complain".split(
    " ",
  ),
);

/** Verbs of going to somebody, or speaking or writing to them. */
const contact = new Set(
  "telephone phone call ring write cable email fly travel go come head rush drive sail arrive meet visit summon reach turn take address approach contact see dispatch send intervene use".split(
    " ",
  ),
);

/** "telephoned Clinton **to demand** it", "wrote to Xi **to ask** him": whoever goes, writes or speaks to somebody in order to ask is who asks. */
export function asksAtContact(doc: Doc, token: number): boolean {
  const verb = doc.tokens[token]!;
  const governor = doc.tokens[verb.head];
  if (governor === undefined || !asking.has(verb.lemma) || !isInfinitive(doc, verb.index)) return false;
  if (!/^(?:advcl|xcomp)$/.test(baseRelation(verb))) return false;
  if (!isVerb(governor)) return childrenBy(doc, governor.index, "cop").some(({ lemma }) => lemma === "be");
  return contact.has(governor.lemma);
}

/** The same in the past, where the asking was made: not of "will fly to Beijing to ask". */
export function isAskedAtContact(doc: Doc, token: number): boolean {
  if (!asksAtContact(doc, token)) return false;
  const governor = doc.tokens[doc.tokens[token]!.head]!;
  const auxiliaries = childrenBy(doc, governor.index, "aux", "cop");
  if (auxiliaries.some(({ xpos }) => xpos === "MD" || xpos === "TO")) return false;
  if (childrenBy(doc, governor.index, "advmod").some((word) => negations.has(wordOf(word)))) return false;
  return (isVerb(governor) && governor.xpos === "VBD") || auxiliaries.some(({ xpos }) => xpos === "VBD");
}
