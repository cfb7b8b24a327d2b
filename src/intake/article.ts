import { createHash } from "node:crypto";
import { isDay } from "./days.ts";
import { readHeader } from "./header.ts";
import type { Note } from "./note.ts";

/** One published text, as it came. The text is never changed: everything derived points into it by UTF-16 offsets. */
export interface Article {
  /** Hexadecimal digest of the text, title and url; the same article read twice has the same id. A file that gives its articles ids keeps them. */
  readonly id: string;
  readonly file: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** ISO day, or null where neither the text nor the user tells. */
  readonly published: string | null;
  /** Where the article's place line says it was written: "WASHINGTON (Reuters) -" gives WASHINGTON. */
  readonly dateline: string | null;
  readonly text: string;
  /** Where the report itself begins in `text`, past byline and date lines; and where it ends. */
  readonly body: { readonly start: number; readonly end: number };
  /** What intake noticed: a doubtful date, a guessed charset. */
  readonly notes: readonly Note[];
}

/** What an article is made of. Only the text is needed; what is not given is read from the lines over the report. */
export interface ArticleInput {
  readonly text: string;
  readonly id?: string | null;
  readonly file?: string | null;
  readonly url?: string | null;
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly publisher?: string | null;
  /** ISO day, "2024-04-12". */
  readonly published?: string | null;
  readonly notes?: readonly Note[];
  /** ISO day past which a date lies in the future; without it no date does. */
  readonly today?: string;
}

/**
 * Makes an article of a text and of what is known about it; title, byline, publisher, date and place line are read from the text where they are not given.
 * `createArticle({ text: "By Jane Doe\n\nGENEVA, March 10, 2023 (Reuters) - Iran said …" })` has the publisher Reuters and the day 2023-03-10.
 */
export function createArticle(input: ArticleInput): Article {
  const given = (value: string | null | undefined): string | null => value?.trim() || null;
  const header = readHeader(input.text, { byline: given(input.byline) });
  const title = given(input.title) ?? header.title;
  const url = given(input.url);
  const { published, notes } = checkDay(given(input.published) ?? header.published, input.today);
  return {
    id: given(input.id) ?? digest(input.text, given(input.title), url),
    file: input.file ?? null,
    url,
    title,
    byline: given(input.byline) ?? header.byline,
    publisher: given(input.publisher) ?? header.publisher,
    published,
    dateline: header.dateline,
    text: input.text,
    body: header.body,
    notes: joinNotes([...(input.notes ?? []), ...(given(input.published) ? [] : header.notes)], notes),
  };
}

function digest(text: string, title: string | null, url: string | null): string {
  return createHash("sha256")
    .update(JSON.stringify([text, title, url]))
    .digest("hex")
    .slice(0, 24);
}

/** A date that cannot be read says already why no day is known, and what follows. */
function joinNotes(told: readonly Note[], ofDay: readonly Note[]): readonly Note[] {
  const isTrouble = ({ code }: Note): boolean => code === "impossible-date" || code === "doubtful-date";
  if (!ofDay.some(({ code }) => code === "no-date") || !told.some(isTrouble)) return [...told, ...ofDay];
  return told.map((note) =>
    isTrouble(note) ? { ...note, message: `${note.message}; relative days stay unknown` } : note,
  );
}

function checkDay(day: string | null, today: string | undefined): { published: string | null; notes: readonly Note[] } {
  const note = (code: string, message: string): Note => ({ code, message, start: null, end: null });
  if (day === null)
    return { published: null, notes: [note("no-date", "no publication day; relative days stay unknown")] };
  if (!isDay(day)) return { published: null, notes: [note("impossible-date", `no calendar has the day "${day}"`)] };
  if (today !== undefined && day > today)
    return { published: day, notes: [note("future-date", `the publication day ${day} lies in the future`)] };
  return { published: day, notes: [] };
}
