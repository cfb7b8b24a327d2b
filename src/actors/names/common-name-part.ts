import type { Doc } from "../../language/index.ts";
import type { NameEntry } from "../tables/name-index.ts";
import { isCommonName } from "./common-name.ts";

/**
 * "the Kanak Socialist **National Liberation Front**", "the **National Front** for Change and Democracy": a body's name that any state's
 * could be is no name of the tables where it is only a part of a longer one. `first` is the name's first token, `next` the one behind its last.
 */
export function isCommonNamePart(
  doc: Doc,
  first: number,
  next: number,
  entries: readonly NameEntry[],
  isState: (index: number) => boolean,
): boolean {
  const follower = doc.tokens[next];
  if (!isBegunBefore(doc, first, isState) && !isGoneOnWith(doc, first, next)) return false;
  const isOne = ({ form, role }: NameEntry) =>
    / /.test(form) || (role === "PTY" && /^(?:Party|Union|Front|Alliance|Movement)$/.test(follower?.text ?? ""));
  return entries.every(
    (entry) => /^(?:seat|organisation|group)$/.test(entry.kind) && isOne(entry) && isCommonName(entry.form),
  );
}

/** "the Kanak **Socialist** National Liberation Front" */
function isBegunBefore(doc: Doc, first: number, isState: (index: number) => boolean): boolean {
  const before = doc.tokens[first - 1];
  return (
    before !== undefined &&
    before.sentence === doc.tokens[first]?.sentence &&
    kindWord.test(before.text) &&
    /^(?:ADJ|NOUN|PROPN)$/.test(before.upos) &&
    before.relation !== "appos" &&
    !isState(first - 1)
  );
}

/** "the National Front **for Change**" */
function isGoneOnWith(doc: Doc, first: number, next: number): boolean {
  const [joint, after] = doc.tokens.slice(next, next + 2);
  return joint?.text === "for" && joint.sentence === doc.tokens[first]?.sentence && kindWord.test(after?.text ?? "");
}

/** What goes into a party's or union's name, and is no person or office before it: "**Christian** Democratic Party". */
export const kindWord =
  /^(?:Christian|State|Royal|Social|Socialist|Communist|Democratic|Liberal|Progressive|National|Islamic|Popular|Revolutionary|Independent|New|United|Radical|Patriotic|Republican|Conservative|Agrarian|Workers|Labou?r|Unionist|Nationalist|Constitutional|Federal|People|Reform|Change|Democracy|Development|Freedom|Justice|Peace|Unity|Progress|Liberty|Solidarity|Renewal|Salvation|Liberation|Defen[cs]e|Protection|Restoration|Kanak|Green|General|Supreme|Central|Free|Moderate|Citizens|Civic|Young)$/;
