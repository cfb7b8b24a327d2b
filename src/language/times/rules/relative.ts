import { type Day, oneDay, partOf, type Span, shift, type Unit, unitOf } from "../calendar.ts";
import { counted, countedOn, nextTo, type TimeRule, unplaced } from "../reading.ts";
import {
  count,
  countOf,
  part,
  partNumber,
  partOfDay,
  smallUnit,
  space,
  unit,
  unitNumber,
  vagueCount,
} from "../words.ts";

const oneUnit = "(day|week|weekend|fortnight|month|quarter|year|decade|century)";

/** A stretch so many units from a day, as coarse as the unit: "three years ago" is a year, "three days ago" a day. */
export function away(day: Day, name: Unit, by: number): Span {
  if (name === "day" || name === "week" || name === "weekend") return oneDay(shift(day, name, Math.round(by)));
  if (name === "decade" || name === "century") return unitOf(shift(day, name, by), "year");
  if (!Number.isInteger(by)) return unitOf(shift(day, "month", Math.round(by * (name === "year" ? 12 : 1))), "month");
  return unitOf(shift(day, name, by), name);
}

export const relativeRules: readonly TimeRule[] = [
  {
    name: "near-day",
    opens: [
      "today",
      "yesterday",
      "tomorrow",
      "tonight",
      "last",
      "this",
      "earlier",
      "later",
      "early",
      "late",
      "overnight",
      "the",
    ],
    pattern: `(?:(?:earlier|later|early|late)${space})?(?:(today|yesterday|tomorrow|tonight|overnight)(?:${space}${partOfDay})?|(the${space}day${space}before${space}yesterday)|(the${space}day${space}after${space}tomorrow)|(last)${space}(?:night|evening)|this${space}(?:very${space})?${partOfDay})(?!\\w)`,
    read: (match, { before, after }) => {
      const word = match[1]?.toLowerCase();
      if (/^This (?:Morning|Evening)/.test(match[0]) && before !== "") return null;
      // "Russia Today", "USA Today" are names.
      if (/^Today/.test(match[0]) && (/^\s+(?:Show|Newspaper)\b/.test(after) || /[A-Z]\S*\s+$/.test(before)))
        return null;
      if (word === "overnight")
        return counted((today, { tense }) =>
          tense === "future" ? { first: today, last: today + 1 } : { first: today - 1, last: today },
        );
      let offset = 0;
      if (word === "yesterday" || match[4] !== undefined) offset = -1;
      if (word === "tomorrow") offset = 1;
      if (match[2] !== undefined) offset = -2;
      if (match[3] !== undefined) offset = 2;
      return counted((today) => oneDay(today + offset));
    },
  },
  {
    name: "part-of-the-day",
    opens: ["earlier", "later", "that", "the"],
    pattern: `(?:(?:earlier|later)${space}(?:in${space}the|that|on${space}that|the${space}same)${space}(?:same${space})?(?:${partOfDay}|day)|(?:that|the${space}same)${space}(?:same${space}|very${space})?(?:day|${partOfDay}))(?!\\w)`,
    read: (_match, { after }) => {
      if (/^\s+(?:when|that|we|I|they|he|she|who)\b/.test(after)) return null;
      return countedOn((anchor, { anchorDay }) => oneDay(anchorDay ?? anchor.last));
    },
  },
  {
    name: "earlier-this",
    opens: ["earlier", "later", "early", "late", "in", "middle", "the", "beginning", "start", "end", "mid"],
    pattern: `(?:the${space})?(earlier|later|early|late|middle|beginning|start|end)(?:${space}of)?(?:${space}(?:in|on))?${space}(this|last|next|the|that)${space}(?:same${space}|coming${space})?${oneUnit}(?!\\w)`,
    read: (match, { after }) => {
      const [, when, which, name] = match.map((each) => each?.toLowerCase());
      if (/^\s+(?:of|in which|when|that|['’]s)/.test(after) || name === "day") return null;
      const of: Unit = unitNumber(name!).unit;
      if (which === "that") return countedOn((anchor) => partOf(unitOf(anchor.first, of), partNumber(when)));
      const offset = which === "last" ? -1 : which === "next" ? 1 : 0;
      return counted((today) => {
        const span = unitOf(today, of, offset);
        if (offset === 0 && when === "earlier") return { first: span.first, last: Math.max(span.first, today - 1) };
        if (offset === 0 && when === "later") return { first: Math.min(span.last, today + 1), last: span.last };
        if (when === "end") return oneDay(span.last);
        return partOf(span, partNumber(when));
      });
    },
  },
  {
    name: "this-unit",
    opens: ["this", "last", "next", "the", "previous", "coming", "past", "current", "following"],
    pattern: `(the${space})?(this|last|next|previous|coming|past|current|following|preceding)(?:${space}(past|coming|same))?${space}${oneUnit}(?!\\w|-\\w)`,
    read: (match, { after }) => {
      // "Over the last quarter century".
      if (/^[\s-]+centur/.test(after)) return null;
      const which = match[2]!.toLowerCase();
      const { unit: of, times } = unitNumber(match[4]!);
      const trailing = match[3]?.toLowerCase() === "past" || (which === "past" && of !== "weekend");
      if (
        which === "following" ||
        which === "preceding" ||
        (which === "previous" && match[1] !== undefined) ||
        (which === "next" && of === "day")
      ) {
        if (/^\s+(?:to|who|that)\b/.test(after)) return null;
        const by = which === "preceding" || which === "previous" ? -1 : 1;
        return countedOn((anchor, context) =>
          of === "day" ? nextTo(anchor, context, by) : unitOf(by < 0 ? anchor.first : anchor.last, of, by),
        );
      }
      if (which === "last" && of === "day") return null;
      // "In the last year" runs up to today, "last year" is the calendar's.
      if (trailing || (match[1] !== undefined && which === "last" && of !== "weekend")) {
        if (/^\s+of\b/.test(after)) return null;
        return counted((today) => trail(today, of, times));
      }
      if (match[1] !== undefined && which === "next" && of !== "weekend" && !/^\s+of\b/.test(after)) {
        return counted((today) => ({ first: today, last: shift(today, of, times) }));
      }
      const offset =
        which === "last" || which === "previous" || which === "past"
          ? -1
          : which === "this" || which === "current"
            ? 0
            : 1;
      return counted((today, { tense }) => {
        const span = unitOf(today, of, offset * times);
        // "Met this weekend", told on a Monday, is the weekend just over.
        return of === "weekend" && offset === 0 && tense === "past" && span.first > today
          ? unitOf(today, of, -1)
          : span;
      });
    },
  },
  {
    name: "past-units",
    opens: ["the", "this", "past", "last", "next", "coming", "these", "previous", "recent"],
    pattern: `(?:(?:the|these|this)${space})?(past|last|previous|next|coming|following)${space}(?:(${count})|(${vagueCount}))${space}(?:(${unit})|${smallUnit})(?!\\w)`,
    read: (match, { after }) => {
      const number = match[2] === undefined ? null : countOf(match[2]);
      // "the last two days **of the race**" are counted from its end
      if (number === null || (/^last$/i.test(match[1]!) && /^\s+of\b/.test(after))) return unplaced("point");
      const ahead = /^(?:next|coming|following)$/i.test(match[1]!);
      if (match[4] === undefined) {
        const days = /hour/i.test(match[0]) ? Math.ceil(number / 24) : /night/i.test(match[0]) ? number : 0;
        return counted((today) =>
          ahead ? { first: today, last: today + days } : { first: today - days, last: today },
        );
      }
      const { unit: of, times } = unitNumber(match[4]);
      if (ahead) {
        // "In the next five years he served" goes on from what was told.
        return {
          kind: "point",
          resolve: ({ today, todayFrom, tense, anchor }) => {
            const told = tense === "past" && anchor !== null;
            const from = told ? anchor.last : today;
            return from === null
              ? null
              : { span: { first: from, last: by(from, of, number * times) }, from: told ? "inferred" : todayFrom };
          },
        };
      }
      return counted((today) => trail(today, of, number * times));
    },
  },
  {
    name: "recent-units",
    opens: ["recent", "the", "coming", "past", "last", "next", "these"],
    pattern: `(?:the${space})?(?:recent|coming|past|last|next|these|intervening)${space}(?:(?:few|couple${space}of|several)${space})?(?:hours|days|weeks|months|years|decades|centuries|times)(?:${space}ahead)?(?!\\w)|the${space}(?:hours|days|weeks|months|years|decades)${space}(?:ahead|to${space}come|since|that${space}followed)`,
    read: (_match, { before }) => (/\bfor\s+$/i.test(before) ? unplaced("duration") : unplaced("point")),
  },
  {
    name: "units-ago",
    opens: ["number", "a", "an", "the", "half", "several", "some", "many", "few", "just", "dozens"],
    pattern: `(?:(${count})|${vagueCount})${space}(?:(${unit})|${smallUnit}|(thousand|million|billion)${space}years)${space}(ago|back|in${space}the${space}past)(?!\\w)`,
    read: (match) => {
      const number = match[1] === undefined ? null : countOf(match[1]);
      if (number === null || match[3] !== undefined) return unplaced("point");
      if (match[2] === undefined) {
        const days = /hour/i.test(match[0]) ? Math.floor(number / 24) : /night/i.test(match[0]) ? number : 0;
        return counted((today) => oneDay(today - days));
      }
      const { unit: of, times } = unitNumber(match[2]);
      return counted((today) => away(today, of, -number * times));
    },
  },
  {
    name: "this-time-last-year",
    opens: ["to", "this", "at"],
    pattern: `(?:this${space}time${space}last${space}year|to${space}date|at${space}(?:this${space}time|present|the${space}moment)|this${space}day)(?!\\w)`,
    read: (match) =>
      counted((today) => (/last/i.test(match[0]) ? unitOf(shift(today, "year", -1), "month") : oneDay(today))),
  },
  {
    name: "the-weekend",
    opens: ["the"],
    pattern: `the${space}weekend(?!\\w|-\\w)`,
    read: (_match, { before }) =>
      /\b(?:on|over|at|during|throughout|across)\s+$/i.test(before)
        ? counted((today, { tense }) => {
            const span = unitOf(today, "weekend");
            return tense !== "future" && span.first > today ? unitOf(today, "weekend", -1) : span;
          })
        : null,
  },
  {
    name: "end-of-unit",
    opens: ["the", "end", "year", "month", "start", "beginning"],
    pattern: `(?:the${space})?(?:very${space})?(${part}|${part}s)${space}of${space}the${space}${oneUnit}(?!\\w|${space}of\\b|['’]s)|(?:year|month|week)(?:['’]s|-)${space}?end(?!\\w)`,
    read: (match, { before }) => {
      if (/\bat\s+$/i.test(before) && /end of the day/i.test(match[0])) return null;
      if (match[2]?.toLowerCase() === "century" || match[2]?.toLowerCase() === "day") return null;
      const of = unitNumber(match[2] ?? /^\w+/.exec(match[0])![0]).unit;
      const word = match[1] ?? "end";
      return counted((today, { tense }) => {
        const span = unitOf(today, of, 0);
        if (!/^end/i.test(word)) return partOf(span, partNumber(word));
        const last = tense === "past" && span.last > today ? unitOf(today, of, -1).last : span.last;
        return oneDay(last);
      });
    },
  },
];

/** So many units up to today; years and months begin on the day after ("the past three years" of 28 February: from 1 March). */
function trail(today: Day, of: Unit, times: number): Span {
  const first = by(today, of, -times);
  return { first: of === "year" || of === "month" || of === "decade" ? first + 1 : first, last: today };
}

function by(day: Day, of: Unit, number: number): Day {
  if (Number.isInteger(number)) return shift(day, of, number);
  if (of === "year") return shift(day, "month", Math.round(number * 12));
  return shift(day, "day", Math.round(number * (of === "month" ? 30 : of === "week" ? 7 : 1)));
}
