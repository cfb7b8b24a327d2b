import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";

/** "Supporting **Ukraine** as it defends itself": whom somebody helps or asks while they do a thing, by the verbs of `doing.tsv`; null where the words are not so. */
export function helpedBefore(draft: Draft, { doc, past, doing }: Discourse): Draft | null {
  const token = doc.tokens[draft.head];
  const mark = doc.tokens[draft.first - 1];
  if (token?.relation !== "nsubj" || mark === undefined || !/^(?:as|while)$/i.test(mark.text)) return null;
  const found = past.findLast(({ last, kind }) => last <= mark.index && kind !== "pronoun");
  const head = doc.tokens[found?.head ?? -1];
  if (found === undefined || head === undefined || head.sentence !== token.sentence) return null;
  if (mark.index - found.last > 1 || found.actors.every(({ party }) => party === null)) return null;
  const verb = doc.tokens[head.head];
  const isObject = /^(?:obj|iobj|obl)/.test(head.relation);
  return isObject && /^(?:help|ask)$/.test(doing.get(verb?.lemma.toLowerCase() ?? "") ?? "") ? found : null;
}
