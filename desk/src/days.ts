/** Days as a reader says them. All days are of the calendar, without a clock or a zone. */
import { counted } from "./words.ts";

const form = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const longDay = form({ day: "numeric", month: "long", year: "numeric" });
const shortDay = form({ day: "numeric", month: "short", year: "numeric" });
const longMonth = form({ month: "long", year: "numeric" });
const dayTick = form({ day: "numeric", month: "short" });
const monthTick = form({ month: "short" });

export const dayMs = 86_400_000;

export const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const isDay = (words: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(words) && !Number.isNaN(timeOf(words)) && dayOf(timeOf(words)) === words;

export const tellDay = (day: string, short = false): string =>
  isDay(day) ? (short ? shortDay : longDay).format(timeOf(day)) : day;

/** The day of "2024-04-12" or "2024-04-12T09:30:00Z", as an article was published. */
export const tellMoment = (moment: string, short = false): string => tellDay(moment.slice(0, 10), short);

/** "11 April 2024", "January 2024", "2019", "3–9 April 2024". */
export function tellDays(span: { readonly start: string; readonly end: string } | null, short = false): string {
  if (span === null) return "day unknown";
  const { start, end } = span;
  if (start === end || !isDay(start) || !isDay(end)) return tellDay(start, short);
  const wholeMonth = start.endsWith("-01") && dayOf(timeOf(end) + dayMs).endsWith("-01");
  if (wholeMonth && start.slice(0, 4) === end.slice(0, 4)) {
    if (start.slice(5, 7) === "01" && end.slice(5, 7) === "12") return start.slice(0, 4);
    if (start.slice(0, 7) === end.slice(0, 7)) return longMonth.format(timeOf(start));
  }
  return (short ? shortDay : longDay).formatRange(timeOf(start), timeOf(end)).replaceAll(/\s*–\s*/gu, "–");
}

/** How long ago, roughly, and in words: "3 days", "5 months", "2 years". */
export function tellAge(from: string, to: string): string {
  const days = Math.max(0, Math.round((timeOf(to) - timeOf(from)) / dayMs));
  if (days < 60) return counted(days, "day");
  if (days < 730) return counted(Math.round(days / 30.44), "month");
  return counted(Math.round(days / 365.25), "year");
}

/** What stands at a mark of an axis: the first of January is its year, the first of a month its month. */
export function tellTick(at: Date): string {
  if (at.getUTCDate() !== 1) return dayTick.format(at);
  return at.getUTCMonth() === 0 ? String(at.getUTCFullYear()) : monthTick.format(at);
}
