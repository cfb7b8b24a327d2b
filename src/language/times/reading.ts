import type { TimeExpression, TimeOffset } from "../doc.ts";
import { type Day, oneDay, type Span } from "./calendar.ts";

export type Kind = TimeExpression["kind"];
export type Tense = "past" | "future" | "present" | "unknown";

/** What is known where an expression stands. */
export interface TimeContext {
  /** The day of telling: the publication day, or a day that the text gives for it. */
  readonly today: Day | null;
  readonly todayFrom: "published" | "inferred";
  /** The last stretch of the calendar that the text named, and the last single day. */
  readonly anchor: Span | null;
  readonly anchorDay: Day | null;
  /** A year that the sentence or the one before has set, other than the year of telling. */
  readonly yearHint: number | null;
  readonly tense: Tense;
}

export interface Resolved {
  readonly span: Span;
  readonly from: TimeExpression["from"];
}

/** What the words of an expression mean, before the calendar is asked. */
export interface Reading {
  readonly kind: Kind;
  /** The kind where no range can be given: "in three days" of the past is how long. */
  readonly otherwise?: Kind;
  /** The rule that read it. */
  readonly rule: string;
  readonly resolve: (context: TimeContext) => Resolved | null;
  /** How far from the deed that the words name next: "two days after the strike". */
  readonly offset?: TimeOffset;
  /** True where the year is not said: "April 5" takes the year of "from April 5 to May 6, 2019". */
  readonly needsYear?: boolean;
}

/** A rule: words it may begin with, a pattern tried at such a token, and what the match means (null: nothing after all). */
export interface TimeRule {
  readonly name: string;
  readonly opens: readonly string[];
  readonly pattern: string;
  readonly read: (match: RegExpExecArray, surroundings: Surroundings) => Omit<Reading, "rule"> | null;
}

/** The words about a match, for rules that must know a name from a date. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

export function fixed(span: Span): Omit<Reading, "rule"> {
  return { kind: "point", resolve: () => ({ span, from: "text" }) };
}

/** Counted from the day of telling. */
export function counted(count: (today: Day, context: TimeContext) => Span | null): Omit<Reading, "rule"> {
  return {
    kind: "point",
    resolve: (context) => {
      if (context.today === null) return null;
      const span = count(context.today, context);
      return span && { span, from: context.todayFrom };
    },
  };
}

/** Counted from what the text named last; from the day of telling where it named nothing. */
export function countedOn(count: (anchor: Span, context: TimeContext) => Span | null): Omit<Reading, "rule"> {
  return {
    kind: "point",
    resolve: (context) => {
      const anchor = context.anchor ?? (context.today === null ? null : { first: context.today, last: context.today });
      const span = anchor && count(anchor, context);
      return span && { span, from: "inferred" };
    },
  };
}

/** The day so far from the day named last; "decided it last week and left **the next day**": from a stretch named since then no day is counted. */
export function nextTo(anchor: Span, { anchorDay }: TimeContext, offset: number): Span | null {
  if (anchorDay === null) return oneDay((offset < 0 ? anchor.first : anchor.last) + offset);
  const isStretch = anchor.first !== anchor.last && (anchorDay < anchor.first || anchorDay > anchor.last);
  return isStretch ? null : oneDay(anchorDay + offset);
}

/** A time with no place on the calendar: "in recent weeks", "for three days". */
export function unplaced(kind: Kind): Omit<Reading, "rule"> {
  return { kind, resolve: () => null };
}

/** A time so far from a deed that is named next: "two days after the strike". */
export function offsetFrom(offset: TimeOffset): Omit<Reading, "rule"> {
  return { kind: "point", resolve: () => null, offset };
}

/** Words of an article read as a time, before it is resolved. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly reading: Reading;
}
