import { calendarDay, partOf, quarterOf, type Span, yearOf, yearsOf } from "../calendar.ts";
import { counted, fixed, type TimeRule, unplaced } from "../reading.ts";
import { ordinalOf, ordinalWord, part, partNumber, space, year } from "../words.ts";

const partBefore = `(?:(?:the${space})?(${part})(?:(?:${space}|-)of)?(?:${space}|-)(?:in${space})?(?:the${space})?)?`;
const partOpeners = [
  "early",
  "mid",
  "late",
  "earlier",
  "later",
  "middle",
  "beginning",
  "start",
  "end",
  "the",
  "first",
  "second",
];
const era = `(?:${space}(?:B\\.?C\\.?E?\\.?|C\\.?E\\.?|A\\.?D\\.?)(?![A-Za-z]))`;
const decadeWords = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/** A bare number of four figures is a year unless it counts something or is money. */
function isBareYear(before: string, after: string): boolean {
  if (/(?:[$€£¥#№]\s?|[:.,\d/]|\bNo\.?\s|\p{L}[-–—])$/u.test(before)) return false;
  if (
    /^(?:[:/]\d|\s?(?:%|percent|per cent|km|kilomet|miles?\b|met(?:er|re)s?\b|feet\b|people\b|troops\b|soldiers\b|dead\b|men\b|women\b|hours\b|GMT|EST|local time|dollars|euros|pounds|tons|tonnes|acres|barrels|[a-z]+ (?:people|troops|soldiers)))/.test(
      after,
    )
  )
    return false;
  return !/(?:about|nearly|some|almost|roughly|over|than|least|Resolution|Flight|flight|Boeing|Room|room|section|Section)\s+$/.test(
    before,
  );
}

const hundreds = (name: number): Span => yearsOf(name, name + 99);

export const yearRules: readonly TimeRule[] = [
  {
    name: "years",
    opens: ["number"],
    pattern: `(${year})\\s*[-–—/]\\s*((?:1[0-9]|20)?\\d\\d)(?![\\w-]|\\.\\d)`,
    read: (match, { before }) => {
      const first = Number(match[1]);
      const last = match[2]!.length === 2 ? Math.floor(first / 100) * 100 + Number(match[2]) : Number(match[2]);
      return last > first && last - first < 150 && isBareYear(before, "") ? fixed(yearsOf(first, last)) : null;
    },
  },
  {
    name: "part-of-year",
    opens: partOpeners,
    pattern: `(?:the${space})?(${part})(?:(?:${space}|-)of)?(?:${space}|-)(?:in${space})?(?:the${space}year${space})?(${year})(?!\\w|${space}?s\\b|['’]s\\b)`,
    // "Later in 1689" is later in the tale, not late in the year.
    read: (match) =>
      fixed(/^(?:earlier|later)/i.test(match[1]!) ? yearOf(Number(match[2])) : partOfYear(Number(match[2]), match[1]!)),
  },
  {
    name: "year",
    opens: ["number", "the", "year", "fiscal"],
    pattern: `(?:(?:the${space})?(?:fiscal${space})?year${space})?(${year})(?![\\w]|,\\d|\\.\\d|-\\d)`,
    read: (match, { before, after }) =>
      match[0].length > 4 || isBareYear(before, after) ? fixed(yearOf(Number(match[1]))) : null,
  },
  {
    name: "year-of-era",
    opens: ["number", "a", "ad", "ce"],
    pattern: `(?:\\d[\\d,]{0,5}${era}|A\\.?D\\.?${space}\\d{1,4})`,
    read: (match) => {
      const wanted = Number(/[\d,]+/.exec(match[0])![0].replaceAll(",", ""));
      return /B/.test(match[0]) || wanted < 1 ? unplaced("point") : fixed(yearOf(wanted));
    },
  },
  {
    name: "decade",
    opens: [...partOpeners, "number"],
    pattern: `${partBefore}(?:the${space})?((?:1[0-9]|20)\\d)0\\s?['’]?s(?!\\w)`,
    read: (match) => {
      const first = Number(match[2]) * 10;
      // "The 1800s" is a century, "the 2000s" the decade.
      const span = first % 100 === 0 && first < 2000 ? hundreds(first) : yearsOf(first, first + 9);
      return fixed(partOf(span, partNumber(match[1])));
    },
  },
  {
    name: "short-decade",
    opens: [...partOpeners, "'", "number"],
    pattern: `${partBefore}(?:the${space})?(?:${space})?(['’‘]?)([2-9])0['’]?s(?!\\w)`,
    read: (match, { before }) => {
      // "In her 80s" is an age; "temperatures in the 90s" is rare beside the decade.
      if (/\b(?:his|her|their|my|your|our)\s+$/i.test(before)) return null;
      if (match[2] === "" && !/\bthe\s|^the\s/i.test(`${before.slice(-5)}${match[0]}`)) return null;
      return fixed(partOf(yearsOf(1900 + Number(match[3]) * 10, 1909 + Number(match[3]) * 10), partNumber(match[1])));
    },
  },
  {
    name: "decade-in-words",
    opens: ["the", "early", "mid", "late"],
    pattern: `the${space}(?:(early|mid|late)(?:${space}|-))?(${decadeWords.join("|")})(?!\\w)`,
    read: (match) => {
      const first = 1920 + 10 * decadeWords.indexOf(match[2]!.toLowerCase());
      return fixed(partOf(yearsOf(first, first + 9), partNumber(match[1])));
    },
  },
  {
    name: "short-year",
    opens: ["'"],
    pattern: "['’‘](\\d\\d)(?![\\w'’])",
    read: (match, { before }) => {
      if (!/(?:\b(?:in|of|since|from|until|by|to|and|class of)|[\p{L}]{3,})\s+$/u.test(before)) return null;
      const short = Number(match[1]);
      return fixed(yearOf(short > 40 ? 1900 + short : 2000 + short));
    },
  },
  {
    name: "century",
    opens: [...partOpeners, "number", "ordinal"],
    pattern: `${partBefore}(?:the${space})?(\\d{1,2}(?:st|nd|rd|th)|${ordinalWord})(?:${space}|-|${space}-${space})centur(?:y|ies)(${era})?`,
    read: (match) => {
      const number = ordinalOf(match[2]!);
      if (number === null) return null;
      if (match[3] !== undefined && /B/.test(match[3])) return unplaced("point");
      return fixed(partOf(hundreds((number - 1) * 100), partNumber(match[1])));
    },
  },
  {
    name: "quarter",
    opens: ["the", "first", "second", "third", "ordinal", "number", "q"],
    pattern: `(?:(?:the${space})?(first|second|third|fourth|1st|2nd|3rd|4th)[-\\s](quarter|half)|(Q)([1-4]))(?:(?:${space}of)?${space}(?:(${year})|(this|last|next)${space}year|the${space}year))?(?!\\w)`,
    read: (match, { before }) => {
      const half = match[2]?.toLowerCase() === "half";
      if (half && match[5] === undefined && match[6] === undefined) return null;
      const number = match[3] === undefined ? ordinalOf(match[1]!)! : Number(match[4]);
      if (half && number > 2) return null;
      const inYear = (wanted: number): Span =>
        half
          ? { first: quarterOf(wanted, number * 2 - 1).first, last: quarterOf(wanted, number * 2).last }
          : quarterOf(wanted, number);
      if (match[5] !== undefined) return fixed(inYear(Number(match[5])));
      if (match[3] === undefined && match[6] === undefined && !/(?:in|during|for|since)\s+$/i.test(before)) return null;
      const offset = /last/i.test(match[6] ?? "") ? -1 : /next/i.test(match[6] ?? "") ? 1 : 0;
      return counted((today, { tense }) => {
        const now = calendarDay(today).year + offset;
        const span = inYear(now);
        return match[6] === undefined && tense !== "future" && span.first > today ? inYear(now - 1) : span;
      });
    },
  },
];

function partOfYear(wanted: number, word: string): Span {
  const text = word.toLowerCase();
  if (text.startsWith("first")) return { first: yearOf(wanted).first, last: quarterOf(wanted, 2).last };
  if (text.startsWith("second")) return { first: quarterOf(wanted, 3).first, last: yearOf(wanted).last };
  return partOf(yearOf(wanted), partNumber(word));
}
