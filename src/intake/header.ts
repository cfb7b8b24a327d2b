import { dateTrouble, findDay } from "./days.ts";
import { clutterLine, type LineKind, readHeaderLine } from "./header-line.ts";
import { agencyNames, notPlaces, placeLines, trailers } from "./header-patterns.ts";
import type { Note } from "./note.ts";

/** What the lines over and under a report tell about it, and where the report itself stands. */
export interface Header {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly dateline: string | null;
  readonly body: { readonly start: number; readonly end: number };
  readonly notes: readonly Note[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A line of a report is longer than this; titles, decks and bylines are shorter. */
const longestHeaderLine = 250;
/** So many lines that are no header lines (title, deck, caption) may stand over or between header lines. */
const mostOtherLines = 4;
const mostLines = 24;

/**
 * Reads title, byline, outlet, date and place lines out of the text: " date 2024-04-12 Jake Smith", "By Jane Doe", "WASHINGTON (Reuters) -".
 * `given` is what is known of the article already; the text is not changed, the body is a range of it.
 */
export function readHeader(text: string, given: { readonly byline: string | null }): Header {
  const lines = firstLines(text);
  const found = { byline: [] as string[], publisher: null as string | null, published: null as string | null };
  let updated: string | null = null;
  let place: string | null = null;
  let title: string | null = null;
  const notes: Note[] = [];
  const others: Line[] = [];
  let waiting: { line: Line; kind: LineKind } | null = null;
  let last: Line | null = null;
  let sinceHeader = 0;
  let dateline: ReturnType<typeof readPlaceLine> = null;

  const take = (line: Line, kind: LineKind): void => {
    if (kind.byline !== null) found.byline.push(kind.byline);
    found.publisher ??= kind.publisher;
    place ??= kind.place;
    title ??= kind.title;
    if (kind.day?.day && kind.updated) updated ??= kind.day.day;
    else if (kind.day?.day) found.published ??= kind.day.day;
    if (kind.day?.trouble) notes.push(dayNote(kind.day.trouble, line));
    last = line;
    sinceHeader = 0;
  };

  for (const line of lines) {
    dateline = readPlaceLine(line.text);
    if (dateline?.rule === "place-colon" && hasSpeakers(text)) dateline = null;
    if (dateline) {
      dateline = { ...dateline, start: line.start, end: line.start + dateline.end };
      break;
    }
    const kind = line.text.length > longestHeaderLine ? null : readHeaderLine(line.text, given.byline);
    if (kind === clutterLine && others.some(({ text: words }) => isSentence(words))) break;
    if (kind?.strength === "sure") {
      if (waiting) {
        take(waiting.line, waiting.kind);
        others.pop();
      }
      waiting = null;
      take(line, kind);
      continue;
    }
    // A bare name or place is a header line only next to one that surely is: "Jane Doe" under "12 April 2024".
    if (kind?.strength === "beside") {
      if (last !== null && sinceHeader === 0) take(line, kind);
      else {
        waiting = { line, kind };
        others.push(line);
        sinceHeader += 1;
      }
      continue;
    }
    waiting = null;
    if (line.text.length > longestHeaderLine || others.length >= mostOtherLines) break;
    // Under the header a full sentence is the report's first.
    if (last !== null && isSentence(line.text)) break;
    others.push(line);
    sinceHeader += 1;
  }

  const foundEnd = dateline?.end ?? (last as Line | null)?.end ?? 0;
  // Lines under a short report, not over one: "Iran rejected the offer. / Reuters".
  const passed = others.filter((line) => line.end <= foundEnd && isSentence(line.text));
  const isUnder = passed.reduce((sum, line) => sum + line.text.length, 0) > text.slice(foundEnd).trim().length;
  const headerEnd = isUnder ? 0 : foundEnd;
  const body = { start: skipSpace(text, headerEnd), end: bodyEnd(text, headerEnd) };
  const datelineDay = dateline?.day ? findDay(dateline.day) : null;
  return {
    title: title ?? readTitle(text, lines, others, body.start),
    byline: found.byline.length > 0 ? found.byline.join(", ") : null,
    publisher: found.publisher ?? dateline?.agency ?? null,
    published: found.published ?? datelineDay?.day ?? updated,
    dateline: dateline?.place ?? place,
    body: body.start < body.end ? body : { start: body.end, end: body.end },
    notes,
  };
}

/** "WASHINGTON (Reuters) - " at the start of a paragraph: the place, the agency, a day, and where the report goes on. */
export function readPlaceLine(line: string): {
  rule: string;
  place: string | null;
  agency: string | null;
  day: string | null;
  start: number;
  end: number;
} | null {
  const head = line.slice(0, 160);
  for (const { name: rule, pattern, known } of placeLines) {
    const match = pattern.exec(head);
    if (!match) continue;
    const { place = null, agency: inside = null, region = null, day: written = null } = match.groups ?? {};
    // "BEIRUT (March 3, 2024) —" has its day where others have their agency.
    const [agency, day] = written === null && inside !== null && findDay(inside) ? [null, inside] : [inside, written];
    const name = agency === null ? null : (agencyNames.get(agency.toLowerCase()) ?? null);
    if (known && name === null) continue;
    if (place !== null && notPlaces.has(place.split(/[\s/]/u)[0] ?? "")) continue;
    const where = place === null ? null : region === null ? place : `${place}, ${region}`;
    return { rule, place: where, agency: name ?? agency, day, start: 0, end: match[0].length };
  }
  return null;
}

function isSentence(line: string): boolean {
  return /[.!?]["”’]?$/u.test(line);
}

/** A transcript: "SECRETARY BLINKEN: …" before its paragraphs. */
function hasSpeakers(text: string): boolean {
  return (text.match(/^\s*\p{Lu}[\p{Lu}.'’ -]+:\s/gmu)?.length ?? 0) > 1;
}

/** The title: the line over the header, else a short first line that is no sentence and stands by itself. */
function readTitle(text: string, lines: readonly Line[], others: readonly Line[], bodyStart: number): string | null {
  const over = others.find((line) => line.end <= bodyStart && /\s/u.test(line.text));
  if (over) return over.text;
  const first = lines[0];
  if (!first || first.start < bodyStart || first.text.length > 200 || /[.:;,]["”’]?$/u.test(first.text)) return null;
  const next = lines[1];
  if (!next) return null;
  const apart = /\n\s*\n/u.test(text.slice(first.end, next.start)) || next.text.length > 2 * first.text.length;
  return apart && /\p{L}/u.test(first.text) ? first.text : null;
}

/** The lines with anything on them at the head of the text, without the space around them. */
function firstLines(text: string): Line[] {
  const lines: Line[] = [];
  const pattern = /[^\r\n\u2028\u2029]+/gu;
  // A report without any line end is one line: look at its head only.
  const head = text.slice(0, 8000);
  for (const match of head.matchAll(pattern)) {
    const trimmed = match[0].replace(/^[\s\uFEFF]+|\s+$/gu, "");
    if (trimmed === "") continue;
    const start = match.index + match[0].indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, text: trimmed });
    if (lines.length === mostLines) break;
  }
  return lines;
}

/** Where the report ends: before the lines under it that are no part of it ("Reporting by …; editing by …"). */
function bodyEnd(text: string, from: number): number {
  let end = text.length;
  for (let count = 0; count < 8; count += 1) {
    while (end > from && /\s/u.test(text.charAt(end - 1))) end -= 1;
    const lineStart = Math.max(text.lastIndexOf("\n", end - 1) + 1, from);
    if (end - lineStart > 600) break;
    const line = text.slice(lineStart, end).trim();
    if (line === "" || !trailers.some((pattern) => pattern.test(line))) break;
    end = lineStart;
  }
  return end;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\uFEFF]/u.test(text.charAt(at))) at += 1;
  return at;
}

function dayNote(code: "impossible-date" | "doubtful-date", line: Line): Note {
  return { code, message: dateTrouble(code, line.text), start: line.start, end: line.end };
}
