import type { Doc } from "../../language/index.ts";
import type { EventNode, TextSpan } from "../claim.ts";

export function wordsAt(doc: Doc, token: number): TextSpan {
  const { start, end, text } = doc.tokens[token]!;
  return { start, end, text };
}

/** The words between two characters. */
export function wordsBetween(doc: Doc, start: number, end: number): TextSpan {
  return { start, end, text: doc.article.text.slice(start, end) };
}

export const nodeWords = ({ trigger }: EventNode): TextSpan => trigger;

/** The token at a character; -1 where none begins there. */
export function tokenAt(doc: Doc, start: number): number {
  let low = 0;
  let high = doc.tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = doc.tokens[middle]!;
    if (token.start === start) return middle;
    if (token.start < start) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
