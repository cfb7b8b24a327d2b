import type { Doc } from "../../language/index.ts";
import type { AttributedWords, TokenRange } from "./attribution.ts";

/** First and last-but-one token under each token of the trees: what its phrase covers, gaps and all. */
export interface Extents {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export function measureExtents(doc: Doc): Extents {
  const first = Int32Array.from(doc.tokens, (token) => token.index);
  const last = Int32Array.from(doc.tokens, (token) => token.index + 1);
  for (const sentence of doc.sentences) {
    // Each token widens all that stand over it; sentences are short and trees shallow.
    for (let index = sentence.first; index < sentence.last; index += 1) {
      for (let at = doc.tokens[index]!.head, steps = 0; at >= 0 && steps < 100; at = doc.tokens[at]!.head, steps += 1) {
        if (index < first[at]!) first[at] = index;
        if (index + 1 > last[at]!) last[at] = index + 1;
      }
    }
  }
  return { first, last };
}

export function makeWords(doc: Doc, range: TokenRange, head: number): AttributedWords {
  const start = doc.tokens[range.first]!.start;
  const end = doc.tokens[range.last - 1]!.end;
  return { first: range.first, last: range.last, head, start, end, text: doc.article.text.slice(start, end) };
}

const edgeMark = /^(?:[,;:.]|-{1,3}|–|—)$/;

/** Without the commas, dashes and stops at its ends; null where nothing is left. */
export function trimRange(doc: Doc, { first, last }: TokenRange): TokenRange | null {
  let from = first;
  let to = last;
  while (from < to && edgeMark.test(doc.tokens[from]!.text)) from += 1;
  while (to > from && edgeMark.test(doc.tokens[to - 1]!.text)) to -= 1;
  return from < to ? { first: from, last: to } : null;
}

/** What is left of a range when others are cut out of it. */
export function cutRanges(range: TokenRange, holes: readonly TokenRange[]): readonly TokenRange[] {
  let parts: TokenRange[] = [range];
  for (const hole of holes) {
    parts = parts.flatMap((part) => {
      if (hole.last <= part.first || hole.first >= part.last) return [part];
      const pieces: TokenRange[] = [];
      if (hole.first > part.first) pieces.push({ first: part.first, last: hole.first });
      if (hole.last < part.last) pieces.push({ first: hole.last, last: part.last });
      return pieces;
    });
  }
  return parts;
}

/** In order, trimmed, with those joined that only marks part. */
export function joinRanges(doc: Doc, ranges: readonly TokenRange[]): readonly TokenRange[] {
  const sorted = ranges.flatMap((range) => trimRange(doc, range) ?? []).sort((a, b) => a.first - b.first);
  const joined: TokenRange[] = [];
  for (const range of sorted) {
    const before = joined.at(-1);
    if (before !== undefined && onlyMarks(doc, before.last, range.first)) {
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
    } else joined.push(range);
  }
  return joined;
}

function onlyMarks(doc: Doc, first: number, last: number): boolean {
  if (last - first > 3) return false;
  for (let index = first; index < last; index += 1) {
    if (doc.tokens[index]!.upos !== "PUNCT") return false;
  }
  return true;
}

export function holds(range: TokenRange, token: number): boolean {
  return token >= range.first && token < range.last;
}

export function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.last && b.first < a.last;
}
