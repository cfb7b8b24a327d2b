import { calendarDay } from "./calendar.ts";
import type { Found, Kind, Reading, TimeContext } from "./reading.ts";

const rangeWord = /^\s*(?:to|through|until|till|up to|-|–|—)\s*$/i;
const unitedWord = /^\s*,?\s*(?:to|through|until|till|and|-|–|—)\s*$/i;

/** Joins the two ends of a range: "from March 3 to April 5, 2019", "between 2011 and 2014", "Thursday, Apr. 11". */
export function joinReadings(text: string, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const each of found) {
    const before = joined.at(-1);
    const joint = before === undefined ? null : join(text, before, each);
    if (joint === null) joined.push(each);
    else joined[joined.length - 1] = joint;
  }
  return joined;
}

function join(text: string, first: Found, second: Found): Found | null {
  if (first.reading.kind !== "point" || second.reading.kind !== "point") return null;
  const between = text.slice(first.end, second.start);
  if (between.length > 12) return null;
  const lead = text.slice(Math.max(0, first.start - 10), first.start);
  const fromBefore = /\bfrom\s+(?:the\s+)?$/i.test(lead);
  const ranges = rangeWord.test(between) || (/\bbetween\s+(?:the\s+)?$/i.test(lead) && unitedWord.test(between));
  if (ranges && (fromBefore || !/\b(?:to|until)\b/i.test(between) || isBare(first) === isBare(second)))
    return range(first, second);
  // "in May or June": one of two neighbours, so no day is told but both months
  if (first.reading.rule === "month" && second.reading.rule === "month" && /^\s+or\s+$/i.test(between))
    return range(first, second);
  // "Nov. 13 last year", "May 5 of the same year".
  if (
    first.reading.needsYear === true &&
    /^,?\s+(?:of\s+)?$/.test(between) &&
    /\byear$/i.test(text.slice(second.start, second.end))
  ) {
    return /^(?:this-unit|same-unit)$/.test(second.reading.rule) ? inYearOf(first, second) : null;
  }
  // "On the eve of May 5".
  if (first.reading.rule === "eve" && /^\s*(?:the\s+)?$/.test(between)) return dayBefore(first, second);
  // "Monday, the day after Christmas"; "Thursday night, April 11": the later, fuller one decides.
  if (
    /^,?\s+$/.test(between) &&
    first.reading.rule === "weekday" &&
    /^(?:month-day|day-month|iso-date|named-day)$/.test(second.reading.rule)
  ) {
    return { ...second, start: first.start };
  }
  return null;
}

function isBare(found: Found): boolean {
  return found.reading.rule === "year";
}

function range(first: Found, second: Found): Found {
  const resolve: Reading["resolve"] = (context: TimeContext) => {
    const end = second.reading.resolve(context);
    if (end === null) return null;
    const year =
      first.reading.needsYear === true && second.reading.needsYear !== true
        ? calendarDay(end.span.first).year
        : context.yearHint;
    let begin = first.reading.resolve({ ...context, yearHint: year });
    if (begin !== null && begin.span.first > end.span.last && year !== null)
      begin = first.reading.resolve({ ...context, yearHint: year - 1 });
    if (begin === null || begin.span.first > end.span.last) return null;
    return { span: { first: begin.span.first, last: end.span.last }, from: end.from };
  };
  return { ...first, end: second.end, reading: { kind: "point", rule: "range", resolve } };
}

function inYearOf(first: Found, second: Found): Found {
  const resolve: Reading["resolve"] = (context) => {
    const year = second.reading.resolve(context);
    const day = year && first.reading.resolve({ ...context, yearHint: calendarDay(year.span.first).year });
    return day && { span: day.span, from: year.from };
  };
  return { ...first, end: second.end, reading: { kind: "point", rule: first.reading.rule, resolve } };
}

function dayBefore(first: Found, second: Found): Found {
  const resolve: Reading["resolve"] = (context) => {
    const of = second.reading.resolve(context);
    return of && { span: { first: of.span.first - 1, last: of.span.first - 1 }, from: of.from };
  };
  return { ...first, end: second.end, reading: { kind: "point", rule: "eve", resolve } };
}

const preposition =
  /(?:^|[^\p{L}\p{N}])((?:ever\s+since|since|until|till|through|by|before|after|as\s+of|as\s+early\s+as|as\s+recently\s+as|on|in|at|during|from|between|over|within|throughout|around|around\s+about|about|for|back\s+in|late\s+on|early\s+on)\s+(?:the\s+|about\s+|around\s+|at\s+least\s+)?)$/iu;

const kinds: Readonly<Record<string, Kind>> = {
  since: "since",
  after: "since",
  until: "until",
  till: "until",
  through: "until",
  by: "until",
  before: "until",
};

/** Takes the preposition into the expression, and the kind from it: "since Oct. 7", "by Friday". */
export function takePreposition(text: string, found: Found, floor: number): Found {
  const before = text.slice(Math.max(floor, found.start - 24), found.start);
  const match = preposition.exec(before);
  if (match === null) return found;
  const word =
    /\S+(?=\s+(?:the|about|around|at\s+least)?\s*$)|\S+\s*$/i.exec(match[1]!.trim())?.[0].trim().toLowerCase() ?? "";
  const after = text.slice(found.end, found.end + 12);
  // "After Thursday's attack", "before the 2015 deal": the preposition governs the noun that follows.
  if (/^(?:['’]s?\b|['’]\s|-\w)/.test(after)) return found;
  if (/\bfor\b/i.test(word) && found.reading.kind === "point")
    return { ...found, start: found.start - match[1]!.length };
  const main = /(since|until|till|through|by|before|after)\b/i.exec(match[1]!)?.[1]?.toLowerCase();
  // "after the **2003** U.S. invasion": behind an article such a year is the noun's
  const ofNoun = found.reading.rule === "year" && /\bthe\s+$/i.test(match[1]!) && /^\s+\p{L}/u.test(after);
  const nounAfter =
    ofNoun ||
    (/^\s+[a-z]+/.test(after) && (found.reading.rule === "year" || /\bthe\s+$/i.test(match[1]!)) && main !== "since");
  const kind =
    main === undefined || found.reading.kind !== "point" || nounAfter
      ? found.reading.kind
      : (kinds[main] ?? found.reading.kind);
  return { ...found, start: found.start - match[1]!.length, reading: { ...found.reading, kind } };
}
