import { type Day, dayOf, daysOfMonth, isDate, oneDay, type Span } from "../calendar.ts";
import { fixed, type Reading, type Resolved, type TimeContext, type TimeRule } from "../reading.ts";
import {
  dash,
  isName,
  month,
  monthNumber,
  ordinalDay,
  ordinalOf,
  ordinalWord,
  partOfDay,
  space,
  weekday,
  year,
} from "../words.ts";

const leadingDay = `(?:${weekday}(?:${space}${partOfDay})?,?${space})?`;
const to = `(?:${dash}|${space}(?:to|through|and|or|until)${space})`;

/** A date without its year: the last such day that fits the tense, unless a sentence about another year holds it. */
export function withoutYear(
  firstMonth: number,
  firstDate: number,
  lastMonth: number,
  lastDate: number,
): Omit<Reading, "rule"> {
  const inYear = (wanted: number): Span => ({
    first: dayOf(wanted, firstMonth, Math.min(firstDate, daysOfMonth(wanted, firstMonth))),
    last: dayOf(
      lastMonth < firstMonth ? wanted + 1 : wanted,
      lastMonth,
      Math.min(lastDate, daysOfMonth(wanted, lastMonth)),
    ),
  });
  return { kind: "point", needsYear: true, resolve: (context) => yearThatFits(inYear, context) };
}

/** How far ahead a day may lie that a past tense names: "announced a summit on May 5" in a report of April. */
const nearFuture = 45;
/** How far back a day without a year is hardly meant, where the same day lies just ahead. */
const farPast = 300;

/** The same the other way round: how far back a day may lie that a future tense names, and how far ahead it is hardly meant. */
const nearPast = 45;
const farFuture = 300;

export function yearThatFits(inYear: (year: number) => Span, context: TimeContext): Resolved | null {
  if (context.yearHint !== null) return { span: inYear(context.yearHint), from: "inferred" };
  const { today, todayFrom: from } = context;
  if (today === null) return null;
  const thisYear = new Date(today * 86_400_000).getUTCFullYear();
  const spans = [thisYear - 1, thisYear, thisYear + 1].map(inYear);
  const past = spans.filter((span) => span.first <= today).at(-1)!;
  const future = spans.find((span) => span.last >= today)!;
  const single = past.first === past.last;
  const near = future.first - today <= nearFuture;
  // "they would free those seized **on Oct. 7**", told in November: what has just passed is meant, not what comes in a year
  const justPassed = today - past.last <= nearPast && future.first - today > farFuture;
  if (context.tense === "future") return { span: justPassed ? past : future, from };
  if (context.tense === "past") return { span: single && near && today - past.first > farPast ? future : past, from };
  return { span: near && today - past.last > future.first - today ? future : past, from };
}

function full(y: string, m: number, first: number, last: number, lastMonth = m): Omit<Reading, "rule"> | null {
  const wanted = Number(y);
  if (!isDate(wanted, m, first) || !isDate(wanted, lastMonth, last)) return null;
  const firstDay: Day = dayOf(lastMonth < m ? wanted - 1 : wanted, m, first);
  return fixed({ first: firstDay, last: dayOf(wanted, lastMonth, last) });
}

function read(
  firstMonth: string,
  firstDate: string,
  lastMonth: string | undefined,
  lastDate: string | undefined,
  wantedYear: string | undefined,
): Omit<Reading, "rule"> | null {
  if (!isName(firstMonth)) return null;
  const m = monthNumber(firstMonth);
  const first = ordinalOf(firstDate);
  const last = lastDate === undefined ? first : ordinalOf(lastDate);
  const m2 = lastMonth === undefined ? m : monthNumber(lastMonth);
  if (first === null || last === null || (m === m2 && last < first)) return null;
  if (wantedYear !== undefined) return full(wantedYear, m, first, last, m2);
  return isDate(2000, m, first) && isDate(2000, m2, last) ? withoutYear(m, first, m2, last) : null;
}

const dayWord = `(?:${ordinalDay}|${ordinalWord})`;
const yearAfter = `(?:(?:${space}of)?,?${space}(?:in${space})?(${year}))?`;

export const dateRules: readonly TimeRule[] = [
  {
    name: "iso-date",
    opens: ["number"],
    pattern: "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)",
    read: (match) => full(match[1]!, Number(match[2]), Number(match[3]), Number(match[3])),
  },
  {
    name: "numeric-date",
    opens: ["number"],
    pattern: "(\\d{1,2})([/.])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)",
    // 4/12/2024 is American; 12.4.2024 and 13/4/2024 are not.
    read: (match) => {
      const [a, b] = [Number(match[1]), Number(match[3])];
      const american = match[2] === "/" && a <= 12;
      return american ? full(match[4]!, a, b, b) : full(match[4]!, b, a, a);
    },
  },
  {
    name: "month-day",
    opens: ["month", "weekday"],
    pattern: `${leadingDay}(${month})${space}(?:the${space})?(${dayWord})(?:${to}(?:(${month})${space})?(${dayWord}))?(?![\\w])${yearAfter}`,
    read: (match) => read(match[1]!, match[2]!, match[3], match[4], match[5]),
  },
  {
    name: "day-month",
    opens: ["number", "ordinal", "weekday", "the"],
    pattern: `${leadingDay}(?:the${space})?(${dayWord})(?:${to}(?:the${space})?(${dayWord}))?(?:${space}of)?(?:${space}|-)(${month})(?![\\w])${yearAfter}`,
    read: (match) => read(match[3]!, match[1]!, undefined, match[2], match[4]),
  },
  {
    name: "two-day-months",
    opens: ["number"],
    pattern: `(${ordinalDay})${space}(${month})${to}(${ordinalDay})${space}(${month})${yearAfter}`,
    read: (match) => read(match[2]!, match[1]!, match[4], match[3], match[5]),
  },
  {
    name: "day-of-last-month",
    opens: ["the", "ordinal", "number"],
    pattern: `(?:the${space})?(${dayWord})${space}of${space}(last|this|next)${space}month`,
    read: (match) => {
      const date = ordinalOf(match[1]!);
      const offset = match[2]!.toLowerCase() === "last" ? -1 : match[2]!.toLowerCase() === "next" ? 1 : 0;
      if (date === null) return null;
      return {
        kind: "point",
        resolve: ({ today, todayFrom }) => {
          if (today === null) return null;
          const at = new Date(today * 86_400_000);
          const wanted = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + offset, 1));
          const day = dayOf(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, date);
          return { span: oneDay(day), from: todayFrom };
        },
      };
    },
  },
];
