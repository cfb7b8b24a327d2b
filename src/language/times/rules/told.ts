import { oneDay, unitOf } from "../calendar.ts";
import { counted, countedOn, nextTo, offsetFrom, type Reading, type TimeRule, unplaced } from "../reading.ts";
import { count, countOf, partOfDay, smallUnit, space, unit, unitNumber, vagueCount } from "../words.ts";
import { away } from "./relative.ts";

const oneUnit = "(day|week|weekend|month|quarter|year|decade|century)";

function later(number: number, name: string, forward: boolean): Omit<Reading, "rule"> {
  const { unit: of, times } = unitNumber(name);
  const by = number * times * (forward ? 1 : -1);
  return countedOn((anchor, { anchorDay }) =>
    away((of === "day" || of === "week" ? anchorDay : null) ?? (forward ? anchor.last : anchor.first), of, by),
  );
}

/** Of decades and half units no day can be counted. */
function offsetBy(number: number, name: string): Omit<Reading, "rule"> {
  const { unit: of, times } = unitNumber(name);
  const by = number * times;
  if (!Number.isInteger(by) || (of !== "day" && of !== "week" && of !== "month" && of !== "year"))
    return unplaced("point");
  return offsetFrom({ unit: of, by });
}

/** Times counted from another time that the text tells. */
export const toldRules: readonly TimeRule[] = [
  {
    name: "units-later",
    opens: ["number", "a", "an", "half", "several", "some", "many", "few", "the"],
    pattern: `(?:(${count})|${vagueCount})${space}(?:(${unit})|${smallUnit})${space}(later|after(?:wards?|${space}that)?|earlier|before(?:${space}that)?|beforehand|prior|previously|thereafter)(?!\\w)`,
    read: (match, { after }) => {
      const word = match[3]!.toLowerCase();
      // "Two days after the strike": which day that was is not said here.
      const open = (word === "after" || word === "before" || word === "prior") && /^\s*[\p{L}\d“"]/u.test(after);
      const number = match[1] === undefined ? null : countOf(match[1]);
      if (open && match[2] === undefined) return offsetFrom({ unit: "day", by: 0 });
      if (open && number !== null) return offsetBy(word === "after" ? number : -number, match[2]!);
      if (open || number === null) return unplaced("point");
      if (match[2] === undefined)
        return /later|after/.test(word)
          ? countedOn((anchor) => oneDay(anchor.last))
          : countedOn((anchor) => oneDay(anchor.first));
      // "A week earlier than planned", "two days before," with nothing told: still counted from what was named last.
      return later(number, match[2], /later|after/.test(word));
    },
  },
  {
    name: "shortly-after",
    opens: ["hours", "minutes", "moments", "seconds", "shortly", "immediately", "soon", "right"],
    pattern: `(?:hours|minutes|moments|seconds|shortly|immediately|soon|right)${space}(?:after|before|following)(?!\\w)`,
    read: (_match, { after }) => (/^\s*[\p{L}\d“"]/u.test(after) ? offsetFrom({ unit: "day", by: 0 }) : null),
  },
  {
    name: "day-before",
    opens: ["the", "a"],
    pattern: `the${space}${oneUnit}${space}(before|after|earlier|prior|that${space}followed)(?!\\w)`,
    read: (match, { after }) => {
      const word = match[2]!.toLowerCase();
      if (/^\s*(?:[\p{L}\d“"(])/u.test(after) && !/^\s+(?:and|but|in|on|at|as|when|with|that|said|,)\b/.test(after))
        return offsetBy(/before|earlier|prior/.test(word) ? -1 : 1, match[1]!);
      return later(1, match[1]!, !/before|earlier|prior/.test(word));
    },
  },
  {
    name: "next-part-of-day",
    opens: ["the"],
    pattern: `the${space}(next|following|previous|same)${space}(?:day|${partOfDay})(?!\\w)`,
    read: (match) => {
      const offset = { next: 1, following: 1, previous: -1, same: 0 }[match[1]!.toLowerCase()] ?? 0;
      return countedOn((anchor, context) => nextTo(anchor, context, offset));
    },
  },
  {
    name: "same-unit",
    opens: ["that", "the"],
    pattern: `(?:that|the${space}same)${space}(?:same${space}|very${space})?${oneUnit}(?!\\w|['’]s)`,
    read: (match, { before, after }) => {
      if (
        /^\s+(?:when|that|we|I|they|he|she|who)\b/.test(after) ||
        /\b(?:said|says|hope|hopes|believe)\s+$/i.test(before)
      )
        return null;
      const { unit: of } = unitNumber(match[1]!);
      return countedOn((anchor, { anchorDay }) =>
        of === "day" ? oneDay(anchorDay ?? anchor.first) : unitOf(anchor.first, of),
      );
    },
  },
  {
    name: "eve",
    opens: ["the", "eve"],
    pattern: `(?:the${space})?eve${space}of(?!\\w)`,
    read: () => unplaced("point"),
  },
  {
    name: "within-units",
    opens: ["within", "in", "inside"],
    pattern: `(within|in|inside)${space}(?:(?:just|about|only|under|less${space}than|the${space}next|as${space}little${space}as)${space})?(?:(${count})|(${vagueCount})${space}|)(?:${space})?(?:(${unit})|${smallUnit})(?:['’]s?${space}time)?(?!\\w|-)`,
    read: (match, { after }) => {
      const within = match[1]!.toLowerCase() !== "in";
      const number = match[2] === undefined ? null : countOf(match[2]);
      if (number === null) {
        const plural = /s$/.test(match[0]);
        return plural && (within || match[3] !== undefined || /^\s*[.,;]/.test(after))
          ? unplaced(within ? "point" : "duration")
          : null;
      }
      const hours = match[4] === undefined;
      const of = hours ? "day" : unitNumber(match[4]!).unit;
      const times = hours
        ? /hour/i.test(match[0])
          ? Math.ceil(number / 24)
          : 0
        : number * unitNumber(match[4]!).times;
      return {
        kind: within ? "until" : "point",
        otherwise: "duration",
        resolve: (context) => {
          // "In three days" of the past tells how long, not when.
          if (context.tense !== "future" || context.today === null) return null;
          const span = away(context.today, of, times);
          return { span: within ? { first: context.today, last: span.last } : span, from: context.todayFrom };
        },
      };
    },
  },
  {
    name: "duration",
    opens: [
      "number",
      "a",
      "an",
      "for",
      "half",
      "several",
      "some",
      "many",
      "few",
      "dozens",
      "decades",
      "years",
      "months",
      "weeks",
      "days",
      "hours",
      "the",
    ],
    pattern: `(?:(?:for|over|during|about|nearly|almost|some|more${space}than|at${space}least|less${space}than)${space})*(?:(?:${count}|${vagueCount})(?:${space}(?:and|to|or)${space}${count})?(?:${space}|-|${space}-${space})(?:full${space}|straight${space}|consecutive${space}|long${space}|more${space})?|for${space})(?:${unit}|${smallUnit})(?:-(?:long|old))?(?!\\w)`,
    read: (match, { before, after }) => {
      if (
        /^(?:a|an|the)\s+(?:day|week|month|quarter|year|night|minute|second|hour|weekend|decade|century)$/i.test(
          match[0],
        )
      ) {
        // "Twice a week", "$3 billion a year".
        return /\b(?:once|twice|times|\d|each|every|billion|million|percent|%|dollars?)\s+$/i.test(before)
          ? unplaced("set")
          : /\b(?:for|over|during)\s+$/i.test(before)
            ? unplaced("duration")
            : null;
      }
      if (/old$/i.test(match[0]) || /^(?:\s|-)+old\b/i.test(after)) return null;
      return unplaced("duration");
    },
  },
  {
    name: "set",
    opens: ["every", "each", "daily", "weekly", "monthly", "yearly", "annually", "nightly", "hourly", "once", "twice"],
    pattern: `(?:(?:every|each)${space}(?:(?:single|other|few|${count})${space})?(?:${unit}|${smallUnit}|${partOfDay})|daily|weekly|monthly|yearly|annually|nightly|hourly)(?!\\w)`,
    read: (match) => (/^[A-Z]/.test(match[0]) && /ly$/.test(match[0]) ? null : unplaced("set")),
  },
  {
    name: "midweek",
    opens: ["midweek", "mid"],
    pattern: "mid-?week(?!\\w)",
    read: () => counted((today) => ({ first: unitOf(today, "week").first + 1, last: unitOf(today, "week").first + 3 })),
  },
];
