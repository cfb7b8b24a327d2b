import type { Doc, Quotation, TimeExpression } from "../../language/index.ts";
import type { TokenRange } from "./attribution.ts";

interface Buckets {
  readonly quotations: readonly (readonly Quotation[])[];
  readonly times: readonly (readonly TimeExpression[])[];
}

/** What touches each sentence; kept as long as its document, so that a long article costs no more a sentence than a short one. */
const known = new WeakMap<Doc, Buckets>();

/** Quotations that touch the sentences of a range or those beside it, in order. */
export function quotationsNear(doc: Doc, first: number, last = first + 1): readonly Quotation[] {
  return gather(doc, bucketsOf(doc).quotations, first, last);
}

/** Time expressions in the sentence of a token. */
export function timesNear(doc: Doc, token: number): readonly TimeExpression[] {
  return bucketsOf(doc).times[doc.tokens[token]!.sentence]!;
}

function gather<T extends TokenRange>(
  doc: Doc,
  buckets: readonly (readonly T[])[],
  first: number,
  last: number,
): readonly T[] {
  const from = Math.max(0, doc.tokens[first]!.sentence - 1);
  const to = Math.min(buckets.length - 1, doc.tokens[Math.min(last, doc.tokens.length) - 1]!.sentence + 1);
  const found: T[] = [];
  for (let index = from; index <= to; index += 1) {
    for (const each of buckets[index]!) if (!found.includes(each)) found.push(each);
  }
  return found;
}

function bucketsOf(doc: Doc): Buckets {
  const before = known.get(doc);
  if (before !== undefined) return before;
  const buckets = { quotations: bySentence(doc, doc.quotations), times: bySentence(doc, doc.times) };
  known.set(doc, buckets);
  return buckets;
}

function bySentence<T extends TokenRange>(doc: Doc, items: readonly T[]): readonly (readonly T[])[] {
  const buckets: T[][] = doc.sentences.map(() => []);
  for (const item of items) {
    const last = doc.tokens[item.last - 1]!.sentence;
    for (let index = doc.tokens[item.first]!.sentence; index <= last; index += 1) buckets[index]!.push(item);
  }
  return buckets;
}

/** Of a list in order of `place`, those from `first` up to `last`. */
export function between<T>(items: readonly T[], place: (item: T) => number, first: number, last: number): readonly T[] {
  return items.slice(search(items, place, first), search(items, place, last));
}

function search<T>(items: readonly T[], place: (item: T) => number, wanted: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(items[middle]!) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
