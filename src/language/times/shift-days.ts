import type { DayRange, TimeOffset } from "../doc.ts";
import { isoDay, parseDay, shift } from "./calendar.ts";
import { away } from "./rules/relative.ts";

/** The days so far from others: two days after 1 April is 3 April, a month after it the month of May. */
export function shiftDays({ start, end }: DayRange, { unit, by }: TimeOffset): DayRange {
  if (start === end && unit !== "day") {
    const { first, last } = away(parseDay(start), unit, by);
    return { start: isoDay(first), end: isoDay(last) };
  }
  return { start: isoDay(shift(parseDay(start), unit, by)), end: isoDay(shift(parseDay(end), unit, by)) };
}
