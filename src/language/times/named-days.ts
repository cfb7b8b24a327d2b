import { readFileSync } from "node:fs";
import { DemarcheError } from "../../errors.ts";
import { dayOf, oneDay } from "./calendar.ts";
import { fixed, type TimeRule } from "./reading.ts";
import { withoutYear } from "./rules/dates.ts";
import { openerOf } from "./words.ts";

export interface NamedDay {
  readonly names: readonly string[];
  /** Words one of which must follow the name; empty where the name alone tells the day. */
  readonly after: readonly string[];
  readonly month: number;
  readonly date: number;
  /** null where the day comes every year. */
  readonly year: number | null;
}

const file = new URL("../../../data/language/named-days.tsv", import.meta.url);

/** Reads data/language/named-days.tsv. */
export function loadNamedDays(): readonly NamedDay[] {
  const rows = readFileSync(file, "utf8").split(/\r?\n/);
  const days: NamedDay[] = [];
  let header = true;
  for (const [index, row] of rows.entries()) {
    if (row === "" || row.startsWith("#")) continue;
    if (header) {
      header = false;
      continue;
    }
    const [names, after, month, date, year] = row.split("\t");
    const numbers = [month, date].map(Number);
    if (names === undefined || after === undefined || numbers.some(Number.isNaN) || !/^(?:\d{4}|-)$/.test(year ?? "")) {
      throw new DemarcheError(
        "bad-table",
        `data/language/named-days.tsv:${index + 1}`,
        "the row cannot be read",
        "write name, after, month, day, year, parted by tabs",
      );
    }
    days.push({
      names: names.split("|"),
      after: after === "-" ? [] : after.split("|"),
      month: numbers[0]!,
      date: numbers[1]!,
      year: year === "-" ? null : Number(year),
    });
  }
  return days;
}

/** One rule for each named day. */
export function namedDayRules(days: readonly NamedDay[]): readonly TimeRule[] {
  return days.map((day): TimeRule => {
    const names = day.names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"));
    const after =
      day.after.length === 0
        ? "(?!\\w|/)"
        : `(?=(?:,?\\s+2\\d{3},?)?[-\\s]+(?:[\\w-]+[-\\s]+){0,2}(?:${day.after.join("|")})(?!\\w))`;
    return {
      name: "named-day",
      opens: [...new Set(day.names.map((name) => openerOf(name)))],
      pattern: `(?:${names.join("|")})${after}`,
      read: () =>
        day.year === null
          ? withoutYear(day.month, day.date, day.month, day.date)
          : fixed(oneDay(dayOf(day.year, day.month, day.date))),
    };
  });
}
