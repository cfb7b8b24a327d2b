import type { Doc } from "../language/index.ts";
import type { NameEntry } from "./name-index.ts";
import { isCommonName } from "./other-owner.ts";

/**
 * "the Kanak Socialist **National Liberation Front**", "the **National Front** for Change and Democracy": a body's name that any state's
 * could be is no name of the tables where it is only a part of a longer one. `before` and `next` are the tokens around it.
 */
export function isOfLongerName(
  doc: Doc,
  first: number,
  next: number,
  entries: readonly NameEntry[],
  isState: (index: number) => boolean,
): boolean {
  const follower = doc.tokens[next];
  const isOne = ({ form, role }: NameEntry) =>
    / /.test(form) || (role === "PTY" && /^(?:Party|Union|Front|Alliance|Movement)$/.test(follower?.text ?? ""));
  if (
    !entries.every(
      (entry) => /^(?:seat|organisation|group)$/.test(entry.kind) && isOne(entry) && isCommonName(entry.form),
    )
  )
    return false;
  const sentence = doc.tokens[first]?.sentence;
  const before = doc.tokens[first - 1];
  if (
    before?.sentence === sentence &&
    before !== undefined &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    /^(?:ADJ|NOUN|PROPN)$/.test(before.upos) &&
    before.relation !== "appos" &&
    kindWord.test(before.text) &&
    !isState(first - 1)
  )
    return true;
  const [joint, after] = doc.tokens.slice(next, next + 2);
  return (
    joint?.sentence === sentence &&
    /^for$/.test(joint?.text ?? "") &&
    /^\p{Lu}\p{Ll}+$/u.test(after?.text ?? "") &&
    kindWord.test(after?.text ?? "")
  );
}

/** What goes into a party's or union's name, and is no person or office before it: "**Christian** Democratic Party". */
const kindWord =
  /^(?:Christian|Social|Socialist|Communist|Democratic|Liberal|Progressive|National|Islamic|Popular|Revolutionary|Independent|New|United|Radical|Patriotic|Republican|Conservative|Agrarian|Workers|Labou?r|Unionist|Nationalist|Constitutional|Federal|People|Reform|Change|Democracy|Development|Freedom|Justice|Peace|Unity|Progress|Liberty|Solidarity|Renewal|Salvation|Liberation|Defen[cs]e|Protection|Restoration|Kanak|Green|General|Supreme|Central|Free|Moderate|Citizens|Civic|Young)$/;
