import type { DayRange } from "../doc.ts";

/** Days since 1970-01-01: whole numbers, so that a week back is minus seven. */
export type Day = number;

const millisecondsOfDay = 86_400_000;

export function dayOf(year: number, month: number, date: number): Day {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.round(at.getTime() / millisecondsOfDay);
}

export function parseDay(iso: string): Day {
  const [year, month, date] = iso.split("-").map(Number);
  return dayOf(year!, month!, date!);
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

export function calendarDay(day: Day): CalendarDay {
  const at = new Date(day * millisecondsOfDay);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: (at.getUTCDay() + 6) % 7,
  };
}

export function isoDay(day: Day): string {
  const { year, month, date } = calendarDay(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** False for 30 February, which a reader meets as a fraction or a score. */
export function isDate(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= daysOfMonth(year, month);
}

export function daysOfMonth(year: number, month: number): number {
  return dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1);
}

/** First and last day, both inclusive. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

export function rangeOf(span: Span): DayRange {
  return { start: isoDay(span.first), end: isoDay(span.last) };
}

export function oneDay(day: Day): Span {
  return { first: day, last: day };
}

export function weekOf(day: Day): Span {
  const monday = day - calendarDay(day).weekday;
  return { first: monday, last: monday + 6 };
}

export function monthOf(year: number, month: number): Span {
  return { first: dayOf(year, month, 1), last: dayOf(year, month, daysOfMonth(year, month)) };
}

export function yearOf(year: number): Span {
  return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
}

export function yearsOf(first: number, last: number): Span {
  return { first: dayOf(first, 1, 1), last: dayOf(last, 12, 31) };
}

export function quarterOf(year: number, quarter: number): Span {
  const month = quarter * 3 - 2;
  return { first: dayOf(year, month, 1), last: monthOf(year, month + 2).last };
}

/** Seasons of the northern half, by months: 0 spring (March to May), 1 summer, 2 autumn, 3 winter (December to February). */
export function seasonOf(year: number, season: number): Span {
  const month = season * 3 + 3;
  return {
    first: dayOf(year, month, 1),
    last: season === 3 ? monthOf(year + 1, 2).last : monthOf(year, month + 2).last,
  };
}

/** The same date so many months on; the last of the month where that is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = calendarDay(day);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = (((count % 12) + 12) % 12) + 1;
  return dayOf(toYear, toMonth, Math.min(date, daysOfMonth(toYear, toMonth)));
}

export type Unit = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century";

/** The stretch of the calendar, so many units from the one that holds a day. */
export function unitOf(day: Day, unit: Unit, offset = 0): Span {
  const { year, month } = calendarDay(day);
  switch (unit) {
    case "day":
      return oneDay(day + offset);
    case "week":
      return weekOf(day + 7 * offset);
    case "weekend": {
      const week = weekOf(day + 7 * offset);
      return { first: week.last - 1, last: week.last };
    }
    case "month": {
      const first = calendarDay(addMonths(dayOf(year, month, 1), offset));
      return monthOf(first.year, first.month);
    }
    case "quarter": {
      const first = calendarDay(addMonths(dayOf(year, month, 1), 3 * offset));
      return quarterOf(first.year, Math.ceil(first.month / 3));
    }
    case "year":
      return yearOf(year + offset);
    case "decade": {
      const first = Math.floor(year / 10) * 10 + 10 * offset;
      return yearsOf(first, first + 9);
    }
    case "century": {
      const first = Math.floor(year / 100) * 100 + 100 * offset;
      return yearsOf(first, first + 99);
    }
  }
}

/** A day so many units on: decades and years keep the date. */
export function shift(day: Day, unit: Unit, count: number): Day {
  switch (unit) {
    case "day":
      return day + count;
    case "week":
    case "weekend":
      return day + 7 * count;
    case "month":
      return addMonths(day, count);
    case "quarter":
      return addMonths(day, 3 * count);
    case "year":
      return addMonths(day, 12 * count);
    case "decade":
      return addMonths(day, 120 * count);
    case "century":
      return addMonths(day, 1200 * count);
  }
}

/** "Early", "mid" and "late" parts of a stretch. */
export type Part = "early" | "mid" | "late";

export function partOf(span: Span, part: Part | null): Span {
  if (part === null) return span;
  const { first, last } = span;
  const length = last - first + 1;
  if (length <= 7) {
    const third = Math.max(1, Math.round(length / 3));
    if (part === "early") return { first, last: first + third - 1 };
    return part === "late" ? { first: last - third + 1, last } : { first: first + third, last: last - third };
  }
  if (length <= 31) {
    if (part === "early") return { first, last: first + 14 };
    return part === "late" ? { first: first + 14, last } : { first: first + 9, last: first + 19 };
  }
  const { year } = calendarDay(first);
  const years = calendarDay(last).year - year + 1;
  if (years === 1 && length > 300) {
    if (part === "early") return { first, last: monthOf(year, 4).last };
    return part === "late"
      ? { first: dayOf(year, 9, 1), last }
      : { first: dayOf(year, 5, 1), last: monthOf(year, 8).last };
  }
  if (years === 10) {
    if (part === "early") return yearsOf(year, year + 4);
    return part === "late" ? yearsOf(year + 5, year + 9) : yearsOf(year + 3, year + 6);
  }
  if (years === 100) {
    if (part === "early") return yearsOf(year, year + 24);
    return part === "late" ? yearsOf(year + 75, year + 99) : yearsOf(year + 40, year + 60);
  }
  const third = Math.round(length / 3);
  if (part === "early") return { first, last: first + third - 1 };
  return part === "late" ? { first: last - third + 1, last } : { first: first + third, last: last - third };
}
