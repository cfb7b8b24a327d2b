/** Times found and resolved, against expressions with their values (gum-dates*.jsonl): one article a document, its publication day from `dct`. */

import { readFileSync } from "node:fs";
import type { TimeExpression } from "../src/language/index.ts";
import { createLanguage } from "../src/language/index.ts";
import { articleByHand } from "../test/article-by-hand.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

interface Row {
  readonly doc: string;
  readonly dct: string;
  readonly sent_id: string;
  readonly text: string;
  /** Place of the expression's first word in the sentence, from 1. */
  readonly start: number;
  readonly expr: string;
  readonly attrs: Readonly<Record<string, string>>;
}

interface Bounds {
  /** null where it is not asked for. */
  readonly start: string | null;
  readonly end: string | null;
}

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const language = await createLanguage();
  const rows = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row),
  );
  let n = 0;
  let found = 0;
  let right = 0;
  const misses: string[] = [];
  for (const document of groupBy(rows, (row) => row.doc)) {
    // The sentences in which nothing is dated are not in the file; the rest stand in order.
    const sentences = groupBy(document, (row) => row.sent_id).sort(
      (a, b) => placeOf(a[0]!.sent_id) - placeOf(b[0]!.sent_id),
    );
    let text = "";
    let before = 0;
    const starts = new Map<string, number>();
    for (const [first] of sentences) {
      const place = placeOf(first!.sent_id);
      if (text !== "") text += place - before <= 2 ? " " : "\n\n";
      before = place;
      starts.set(first!.sent_id, text.length);
      text += first!.text;
    }
    const published = document[0]!.dct;
    const doc = language.analyse(articleByHand(text, { id: document[0]!.doc, published }));
    const read = new Map<TimeExpression, Row[]>();
    for (const row of document) {
      const place = locate(row);
      const best =
        place && overlapping(doc.times, starts.get(row.sent_id)! + place.start, starts.get(row.sent_id)! + place.end);
      if (best) read.set(best, [...(read.get(best) ?? []), row]);
    }
    for (const row of document) {
      const bounds = boundsOf(row.attrs);
      const place = locate(row);
      if (bounds === null || place === null) continue;
      n += 1;
      const offset = starts.get(row.sent_id)!;
      const best = overlapping(doc.times, offset + place.start, offset + place.end);
      if (best !== null) found += 1;
      const ends = best === null ? [] : read.get(best)!;
      // The two ends of one range: "from [1947] to [1960]".
      const wanted =
        ends.length === 2
          ? { start: row === ends[0] ? bounds.start : null, end: row === ends[1] ? bounds.end : null }
          : bounds;
      const good = best !== null && agrees(best, wanted);
      if (good) right += 1;
      else
        misses.push(
          [
            published,
            row.expr,
            JSON.stringify(row.attrs),
            best?.text ?? "-",
            best?.kind ?? "-",
            best?.range?.start ?? "-",
            best?.range?.end ?? "-",
            row.text,
          ].join("\t"),
        );
    }
  }
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
  const fields = { n, found: percent(found, n), right: percent(right, found) };
  const lines = [
    `${n} expressions with a value: ${fields.found} % found, of those ${fields.right} % right in both start and end`,
  ];
  if (flags.has("--misses")) lines.push(...misses);
  return { fields, lines };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

function placeOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}

/** Where the words of the expression stand in the sentence: of several places the one nearest to its word number. */
function locate(row: Row): { start: number; end: number } | null {
  const words = row.expr.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(words.join("\\s*"), "g");
  const count = (text: string): number => text.match(/\w+|[^\w\s]/g)?.length ?? 0;
  let best: { start: number; end: number; off: number } | null = null;
  for (const match of row.text.matchAll(pattern)) {
    const off = Math.abs(count(row.text.slice(0, match.index)) + 1 - row.start);
    if (best === null || off < best.off) best = { start: match.index, end: match.index + match[0].length, off };
  }
  return best;
}

/** First and last day of a value; null where it leaves one open, tells no year, or is no date. */
function boundsOf(attrs: Readonly<Record<string, string>>): Bounds | null {
  const { when } = attrs;
  const start = when ?? attrs.from ?? attrs.notBefore;
  const end = when ?? attrs.to ?? attrs.notAfter;
  const bounds = {
    start: start === undefined ? null : edge(start, false),
    end: end === undefined ? null : edge(end, true),
  };
  return bounds.start && bounds.end ? bounds : null;
}

function edge(value: string, last: boolean): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(value);
  if (match === null) return "";
  const [, year, month, day] = match;
  if (month === undefined) return `${year}-${last ? "12-31" : "01-01"}`;
  if (day !== undefined) return `${year}-${month}-${day}`;
  return last ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : `${year}-${month}-01`;
}

function overlapping(times: readonly TimeExpression[], start: number, end: number): TimeExpression | null {
  let best: TimeExpression | null = null;
  let most = 0;
  for (const time of times) {
    const shared = Math.min(time.end, end) - Math.max(time.start, start);
    if (shared > most) {
      most = shared;
      best = time;
    }
  }
  return best;
}

function agrees(time: TimeExpression, bounds: Bounds): boolean {
  if (time.range === null) return false;
  return (
    (bounds.start === null || time.range.start === bounds.start) &&
    (bounds.end === null || time.range.end === bounds.end)
  );
}
