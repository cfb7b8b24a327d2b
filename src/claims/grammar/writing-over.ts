import type { Doc, Token } from "../../language/index.ts";
import { baseRelation, isVerb, prepositionOf } from "./tree.ts";

/** Verbs of which a letter's participle tells what it asks: "a letter to Putin **urging** him". */
const asking = new Set(
  "urge ask implore beg demand seek request call press plead appeal entreat beseech invite exhort propose".split(" "),
);
const writing = new Set(
  "write send cable issue address deliver hand submit dispatch email text fax wire transmit".split(" "),
);
const letters = new Set(
  "letter message note cable telegram memo memorandum email appeal petition communique statement missive dispatch".split(
    " ",
  ),
);

/** The verb of writing, or the letter, to whose addressee at `head` a participle of asking hangs; null where there is none. */
export function writingOver(doc: Doc, verb: number, head: number): Token | null {
  if (!asking.has(doc.tokens[verb]!.lemma)) return null;
  let at = doc.tokens[head]!;
  while (/^(?:conj|appos)$/.test(baseRelation(at)) && at.head >= 0) at = doc.tokens[at.head]!;
  const above = doc.tokens[at.head];
  if (above === undefined || at.index < above.index) return null;
  if (prepositionOf(doc, at.index) !== "to" && at.relation !== "iobj") return null;
  return (isVerb(above) ? writing : letters).has(above.lemma) ? above : null;
}
