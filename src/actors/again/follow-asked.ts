import type { Token } from "../../language/index.ts";
import { subjectOf } from "../clauses/own-subject.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isSubject } from "../draft.ts";

/** "Urged", "a **call**": a word of asking, whose object is who is asked. */
export const isAsking = (word: Token | undefined, { doing }: Discourse): boolean =>
  word !== undefined && doing.get(word.lemma.toLowerCase()) === "ask";

/** "**Power** called on both sides": who asks those who stand right under a verb of asking. */
export function askerOver(head: Token | undefined, discourse: Discourse): Draft | undefined {
  const { doc, past } = discourse;
  const verb = doc.tokens[head?.head ?? -1];
  if (!isAsking(verb, discourse)) return undefined;
  const subject = subjectOf(doc, verb);
  return past.findLast((draft) => draft.head === subject);
}

/** "Germany asked **Iran** to free them. **It** declined.": who answers at the beginning of a sentence is who was asked in the one before, where only one was. */
export function askedBefore(
  draft: Draft,
  discourse: Discourse,
  fits: (candidate: Draft) => string | null,
): Draft | null {
  const { doc, past, doing } = discourse;
  const pronoun = doc.tokens[draft.head];
  const verb = pronoun === undefined ? undefined : doc.tokens[pronoun.head];
  if (pronoun === undefined || verb === undefined || !isSubject(pronoun)) return null;
  if (doing.get(verb.lemma.toLowerCase()) !== "answer") return null;
  const first = doc.sentences[pronoun.sentence]?.first ?? 0;
  if (pronoun.index - first > 1) return null;
  let found: Draft | null = null;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    const head = before === undefined ? undefined : doc.tokens[before.head];
    if (before === undefined || head === undefined || head.sentence < pronoun.sentence - 1) break;
    if (head.sentence === pronoun.sentence || !/^(?:obj|iobj|nsubj:pass)$/.test(head.relation)) continue;
    if (!isAsking(doc.tokens[head.head], discourse) || fits(before) === null) continue;
    if (found !== null) return null;
    found = before;
  }
  return found;
}
