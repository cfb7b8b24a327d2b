import type { Sentence, Token, Turn } from "./doc.ts";
import type { TokenForms } from "./token-forms.ts";

/** Words of a label: "EXTERNAL AFFAIRS MINISTER JAISHANKAR:", "SENIOR STATE DEPARTMENT OFFICIAL ONE:". */
const longestLabel = 8;
const capital = /^(?:\p{Lu}[\p{Lu}.'’-]*|[-–])$/u;

type WordAt = (index: number) => string;

/**
 * Where the label begins that a colon closes, in capitals and with a title or an asker's word: "… 2:15 p.m. EDT **MR PRICE**: Good afternoon".
 * Null where the words before the colon are no such label. `first`: the earliest word it may begin at.
 */
export function labelBefore(word: WordAt, colon: number, first: number, forms: TokenForms): number | null {
  if (word(colon) !== ":") return null;
  let start: number | null = null;
  for (let at = colon - 1; at >= first && colon - at <= longestLabel && capital.test(word(at)); at--)
    if (forms.labels.has(word(at)) || forms.askers.has(word(at))) start = at;
  return start;
}

/** The turns of a transcript, whose labels are sentences of their own; what stands before the first is nobody's. */
export function findTurns(tokens: readonly Token[], sentences: readonly Sentence[], forms: TokenForms): Turn[] {
  const word = (index: number) => tokens[index]?.text ?? "";
  const labels = sentences.filter(({ first, last }) => labelBefore(word, last - 1, first, forms) === first);
  return labels.map(({ first, last }, index) => ({
    first,
    colon: last - 1,
    last: labels[index + 1]?.first ?? tokens.length,
    asks: tokens.slice(first, last).some(({ text }) => forms.askers.has(text)),
  }));
}
