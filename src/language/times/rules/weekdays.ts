import { calendarDay, type Day, oneDay, weekOf } from "../calendar.ts";
import { counted, countedOn, type TimeContext, type TimeRule, unplaced } from "../reading.ts";
import { isName, partOfDay, space, weekday, weekdayNames, weekdayNumber } from "../words.ts";

const night = `(?:${space}(?:late${space}|early${space})?${partOfDay})?`;

/** Papers and named days: the Sunday Times, Black Friday, Bloody Sunday. */
const paperAfter =
  /^\s+(?:Times|Telegraph|Mail|Mirror|Express|Post|Star|Herald|Age|Tribune|Review|Journal|People|Agreement|Night\s+(?:Live|Football)|Prayer)\b/;
const namedBefore = /\b(?:Black|Bloody|Good|Super|Ash|Holy|Cyber|Palm|Fat|Giving|Casual|Throwback|Ruby|Freaky)\s+$/;

function onWeekday(wanted: number, today: Day, { tense }: TimeContext): Day {
  const back = (calendarDay(today).weekday - wanted + 7) % 7;
  return tense === "future" && back > 0 ? today - back + 7 : today - back;
}

export const weekdayRules: readonly TimeRule[] = [
  {
    name: "weekday",
    opens: ["weekday", "early", "late", "later", "earlier"],
    pattern: `(?:(?:early|late|later|earlier)${space}(?:on${space})?)?(${weekday})${night}(?![\\w]|${space}?-${space}?\\w)`,
    read: (match, { before, after }) => {
      if (!isName(match[1]!) || paperAfter.test(after) || namedBefore.test(before)) return null;
      const wanted = weekdayNumber(match[1]!);
      if (/\b(?:that|the same)\s+$/i.test(before)) {
        return countedOn((anchor, { anchorDay }) => {
          const monday = weekOf(anchorDay ?? anchor.first).first;
          return oneDay(monday + wanted);
        });
      }
      return counted((today, context) => oneDay(onWeekday(wanted, today, context)));
    },
  },
  {
    name: "every-weekday",
    opens: ["every", "each"],
    pattern: `(?:every|each)${space}(?:other${space}|second${space})?${weekday}${night}(?!\\w)`,
    read: () => unplaced("set"),
  },
  {
    name: "weekdays",
    opens: ["weekday"],
    pattern: `(?:${weekdayNames.join("|")})s(?!\\w)`,
    read: (match) => (isName(match[0]) ? unplaced("set") : null),
  },
  {
    name: "last-weekday",
    opens: ["last", "next", "this", "past", "coming", "following", "previous"],
    pattern: `(last|next|this|past|coming|following|previous)(?:${space}(?:past|coming))?${space}(${weekday})${night}(?!\\w)`,
    read: (match, { before }) => {
      if (!isName(match[2]!)) return null;
      const wanted = weekdayNumber(match[2]!);
      const word = match[1]!.toLowerCase();
      if (word === "following" || word === "previous" || (word === "next" && /\bthe\s+$/i.test(before))) {
        return countedOn((anchor, { anchorDay }) => {
          const from = anchorDay ?? anchor.last;
          const ahead = (wanted - calendarDay(from).weekday + 7) % 7;
          return oneDay(word === "previous" ? from + ahead - 7 : from + (ahead || 7));
        });
      }
      return counted((today, { tense }) => {
        const back = (calendarDay(today).weekday - wanted + 7) % 7;
        if (word === "last" || word === "past" || /\bpast/i.test(match[0])) return oneDay(today - (back || 7));
        // "The coming Friday" is the nearest ahead, "next Friday" that of next week.
        if (word === "coming" || /\bcoming/i.test(match[0])) return oneDay(today - back + 7);
        if (word === "next") return oneDay(weekOf(today).first + 7 + wanted);
        if (/\bthe\s+$/i.test(before)) return null;
        const inWeek = weekOf(today).first + wanted;
        return oneDay(
          tense === "past" && inWeek > today ? inWeek - 7 : tense === "future" && inWeek < today ? inWeek + 7 : inWeek,
        );
      });
    },
  },
  {
    name: "weekday-of-week",
    opens: ["weekday", "last", "next", "this"],
    pattern: `(${weekday})${night}(?:${space}of)?,?${space}(last|this|next|the${space}same|that|the${space}following)${space}week(?!\\w)`,
    read: (match) => {
      if (!isName(match[1]!)) return null;
      const word = match[2]!.toLowerCase();
      const wanted = weekdayNumber(match[1]!);
      if (!/^(?:last|this|next)$/.test(word)) {
        return countedOn((anchor) =>
          oneDay(weekOf(anchor.first).first + wanted + (word.endsWith("following") ? 7 : 0)),
        );
      }
      const offset = word === "last" ? -7 : word === "next" ? 7 : 0;
      return counted((today) => oneDay(weekOf(today).first + offset + wanted));
    },
  },
];
