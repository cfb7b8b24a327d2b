/** Calendar days as reports and feeds write them. Hours and zones are read past: the day is the one that stands written. */

const monthWords: readonly (readonly string[])[] = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

const month = `(?<month>${monthWords.flat().join("|")})\\.?`;
const ordinal = "(?:st|nd|rd|th)?";

/** Shapes of a full date; the first that is found counts. */
const shapes: readonly RegExp[] = [
  /\b(?<year>\d{4})-(?<monthNumber>\d{1,2})-(?<day>\d{1,2})(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/u,
  /\b(?<year>\d{4})[/.](?<monthNumber>\d{1,2})[/.](?<day>\d{1,2})\b/u,
  // Pages run the hour into the year: "April 12, 20245:12 AM".
  new RegExp(`\\b${month}\\s+(?<day>\\d{1,2})${ordinal}\\s*,?\\s+(?<year>(?:19|20)\\d{2})`, "iu"),
  new RegExp(`\\b(?<day>\\d{1,2})${ordinal}(?:\\s+of)?[\\s-]+${month}[\\s,-]+(?<year>(?:19|20)\\d{2})`, "iu"),
  // With full stops the day always comes first, with strokes it depends on who writes.
  /\b(?<day>\d{1,2})\.(?<monthNumber>\d{1,2})\.(?<year>\d{4})\b/u,
  /\b(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>\d{4})\b/u,
  /\b(?<year>(?:19|20)\d{2})(?<monthNumber>[01]\d)(?<day>[0-3]\d)(?:T?\d{6}Z?)?\b/u,
];

/** Where a date stands in a text, and what it says. `day` is null for a date that no calendar has, or that can be read in two ways. */
export interface WrittenDay {
  readonly start: number;
  readonly end: number;
  readonly day: string | null;
  readonly trouble: "impossible-date" | "doubtful-date" | null;
}

/** What is wrong with a written date, in words: of the line or the field that holds it. */
export const dateTrouble = (code: NonNullable<WrittenDay["trouble"]>, written: string): string => {
  const why =
    code === "impossible-date"
      ? "no calendar has the date"
      : findDay(written) === null
        ? "this is no date"
        : "the date can be read in two ways";
  return `${why}: "${written.length > 60 ? `${written.slice(0, 59)}…` : written}"`;
};

/** True for an ISO day that the calendar has: "2024-02-29" is one, "2023-02-29" is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The first full date written in the text: "Fri., Apr. 12th, 2024", "12 April 2024", "2024-04-12T10:00Z", "20240412". A day and month without a year is none. */
export function findDay(text: string): WrittenDay | null {
  for (const shape of shapes) {
    const match = shape.exec(text);
    if (!match) continue;
    return { start: match.index, end: match.index + match[0].length, ...readDay(match.groups ?? {}) };
  }
  return null;
}

function readDay(parts: Record<string, string | undefined>): Pick<WrittenDay, "day" | "trouble"> {
  const year = parts.year ?? "";
  if (parts.first !== undefined && parts.second !== undefined) {
    // "13/04/2024" and "04/13/2024" can each be read in one way only; "04/05/2024" is April or May.
    const [first, second] = [Number(parts.first), Number(parts.second)];
    if (first <= 12 && second <= 12 && first !== second) return { day: null, trouble: "doubtful-date" };
    return first > 12 ? checked(year, second, first) : checked(year, first, second);
  }
  const named = parts.month?.toLowerCase();
  const number = named ? monthWords.findIndex((words) => words.includes(named)) + 1 : Number(parts.monthNumber);
  return checked(year, number, Number(parts.day));
}

function checked(year: string, monthNumber: number, dayNumber: number): Pick<WrittenDay, "day" | "trouble"> {
  const day = `${year}-${String(monthNumber).padStart(2, "0")}-${String(dayNumber).padStart(2, "0")}`;
  return isDay(day) ? { day, trouble: null } : { day: null, trouble: "impossible-date" };
}

/** The day that a field of a file gives: written as a date, or as seconds or milliseconds since 1970. null where it gives none. */
export function dayOfField(value: unknown): WrittenDay | null {
  if (typeof value === "number" && Number.isFinite(value)) {
    if (value >= 19000101 && value <= 21001231 && Number.isInteger(value)) return findDay(String(value));
    const date = new Date(Math.abs(value) < 1e11 ? value * 1000 : value);
    const known = !Number.isNaN(date.getTime());
    return {
      start: 0,
      end: 0,
      day: known ? date.toISOString().slice(0, 10) : null,
      trouble: known ? null : "impossible-date",
    };
  }
  if (typeof value !== "string" || value.trim() === "") return null;
  return findDay(value) ?? { start: 0, end: 0, day: null, trouble: "doubtful-date" };
}

const writtenMonths = monthWords
  .flat()
  .flatMap((word) => [word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
  .join("|");

/** A day and month in a place line, with or without a year: "Oct. 9", "9 October", "APRIL 11, 2024". The pattern's source, for other patterns to build on. */
export const dayAndMonthPattern = `(?:(?:${writtenMonths})\\.?\\s+\\d{1,2}|\\d{1,2}\\s+(?:${writtenMonths})\\.?)(?:,?\\s+\\d{4})?`;
