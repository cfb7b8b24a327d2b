import { calendarDay, monthOf, partOf, seasonOf } from "../calendar.ts";
import { countedOn, fixed, type Reading, type TimeContext, type TimeRule } from "../reading.ts";
import { isName, month, monthNumber, part, partNumber, season, seasonNumber, space, year } from "../words.ts";
import { yearThatFits } from "./dates.ts";

const partBefore = `(?:(?:the${space})?(${part})(?:(?:${space}|-)of)?(?:${space}|-)(?:in${space})?)?`;

/** Months that are also verbs, names or titles: they need a word before them that makes them a time. */
const doubtful = /^(?:may|march|mar\.?|august|april|june|jan\.?)$/i;
const timeWordBefore =
  /(?:^|[^\p{L}])(?:in|since|until|till|by|during|last|next|this|every|early|mid|late|through|from|before|after|between|to|and|or|end of|beginning of|start of|month of)\s+$/iu;
const verbAfter =
  /^(?:’s|'s)?\s+(?:\p{Lu}|on\s+[A-Z]|has|had|was|is|said|says|told|took|will|would|became|also|met|and\s+\p{Lu})/u;

function isMonth(word: string, before: string, after: string): boolean {
  if (!isName(word)) return false;
  if (!doubtful.test(word)) return !/^\s+(?:Revolution|Group|Papers|Surprise)\b/.test(after);
  if (!timeWordBefore.test(before)) return false;
  if (/^(?:may|april|june|jan\.?)$/i.test(word) && verbAfter.test(after))
    return /(?:^|\W)(?:in|last|next|this)\s+$/i.test(before);
  return !/^\s+on\s/.test(after) || /\bin\s+$/i.test(before);
}

/** Last, this or next such stretch of the year: "last August" is the last one that is over. */
function relativeYear(word: string, inYear: (year: number) => { first: number; last: number }): Omit<Reading, "rule"> {
  return {
    kind: "point",
    resolve: ({ today, todayFrom: from, tense }: TimeContext) => {
      if (today === null) return null;
      const now = calendarDay(today).year;
      const spans = [now - 2, now - 1, now, now + 1].map(inYear);
      if (/^(?:last|past|previous)$/i.test(word))
        return { span: spans.filter((each) => each.last < today).at(-1)!, from };
      if (/^(?:next|coming)$/i.test(word)) return { span: spans.find((each) => each.first > today)!, from };
      const span = spans.find((each) => each.first <= today && today <= each.last) ?? inYear(now);
      // "This summer", told in May with a past tense, is last year's.
      return { span: tense === "past" && span.first > today ? inYear(now - 1) : span, from };
    },
  };
}

export const monthRules: readonly TimeRule[] = [
  {
    name: "month-year",
    opens: ["month", "early", "mid", "late", "the", "earlier", "later", "middle", "beginning", "start", "end"],
    pattern: `${partBefore}(${month})(?:(?:${space}of)?,?${space}(?:in${space})?|[-–—])(${year})(?!\\w)`,
    read: (match) => {
      if (!isName(match[2]!)) return null;
      return fixed(partOf(monthOf(Number(match[3]), monthNumber(match[2]!)), partNumber(match[1])));
    },
  },
  {
    name: "months-year",
    opens: ["month"],
    pattern: `(${month})(?:\\s*[-–—]\\s*|${space}(?:to|through|and|until)${space})(${month})(?:,?${space}(?:in${space})?(${year}))?(?!\\w)`,
    read: (match) => {
      if (!isName(match[1]!)) return null;
      const [first, last] = [monthNumber(match[1]!), monthNumber(match[2]!)];
      const inYear = (wanted: number) => ({
        first: monthOf(last < first ? wanted - 1 : wanted, first).first,
        last: monthOf(wanted, last).last,
      });
      if (match[3] !== undefined) return fixed(inYear(Number(match[3])));
      return { kind: "point", needsYear: true, resolve: (context) => yearThatFits(inYear, context) };
    },
  },
  {
    name: "month-same-year",
    opens: ["month"],
    pattern: `(${month})(?:${space}of)?,?${space}(?:the${space}same|that${space}same|that)${space}year`,
    read: (match) =>
      isName(match[1]!) ? countedOn((anchor) => monthOf(calendarDay(anchor.first).year, monthNumber(match[1]!))) : null,
  },
  {
    name: "month-last-year",
    opens: ["month"],
    pattern: `(${month})(?:${space}of)?,?${space}(last|this|next)${space}year`,
    read: (match) => {
      if (!isName(match[1]!)) return null;
      const offset = match[2]!.toLowerCase() === "last" ? -1 : match[2]!.toLowerCase() === "next" ? 1 : 0;
      return {
        kind: "point",
        resolve: ({ today, todayFrom: from }) =>
          today === null ? null : { span: monthOf(calendarDay(today).year + offset, monthNumber(match[1]!)), from },
      };
    },
  },
  {
    name: "last-month-name",
    opens: ["last", "this", "next", "past", "previous", "coming"],
    pattern: `(last|this|next|past|previous|coming)(?:${space}(?:uh|um))?${space}(${month})(?!\\w)`,
    read: (match) =>
      isName(match[2]!) ? relativeYear(match[1]!, (wanted) => monthOf(wanted, monthNumber(match[2]!))) : null,
  },
  {
    name: "month",
    opens: ["month", "early", "mid", "late", "the", "earlier", "later", "middle", "beginning", "start", "end"],
    pattern: `${partBefore}(${month})(?![\\w]|-\\w)`,
    read: (match, { before, after }) => {
      // "at the **end of August**": the part says that it is a month
      const at = match[1] === undefined ? before : "early ";
      if (!isMonth(match[2]!, at, after)) return null;
      const inYear = (wanted: number) => partOf(monthOf(wanted, monthNumber(match[2]!)), partNumber(match[1]));
      return { kind: "point", needsYear: true, resolve: (context) => yearThatFits(inYear, context) };
    },
  },
  {
    name: "season-year",
    opens: ["spring", "summer", "autumn", "fall", "winter", "the", "early", "mid", "late"],
    pattern: `(?:the${space})?(?:(${part})(?:${space}|-))?(?:the${space})?(${season})(?:${space}of)?,?${space}(${year})(?:[-–/](\\d\\d|\\d{4}))?(?!\\w)`,
    read: (match) => fixed(partOf(seasonOf(Number(match[3]), seasonNumber(match[2]!)), partNumber(match[1]))),
  },
  {
    name: "last-season",
    opens: ["last", "this", "next", "past", "previous", "coming"],
    pattern: `(last|this|next|past|previous|coming)(?:${space}(?:past|coming))?${space}(${season})(?!\\w)`,
    read: (match) => relativeYear(match[1]!, (wanted) => seasonOf(wanted, seasonNumber(match[2]!))),
  },
  {
    name: "season",
    opens: ["in", "during", "the", "by"],
    pattern: `(?:(?:in|during|by)${space}(?:the${space})?|the${space})(?:(${part})${space})?(${season})(?!\\w|-\\w|${space}(?:of|from|apart|in${space}|break|semester|season|term))`,
    read: (match, { before }) => {
      if (/\bfall$/i.test(match[0]) && !/(?:in|during|by)\s+the/i.test(match[0])) return null;
      if (/(?:Arab|Prague)\s+$/.test(before)) return null;
      const inYear = (wanted: number) => partOf(seasonOf(wanted, seasonNumber(match[2]!)), partNumber(match[1]));
      return { kind: "point", needsYear: true, resolve: (context) => yearThatFits(inYear, context) };
    },
  },
];
