import type { TimeExpression } from "../language/index.ts";
import type { EventDate } from "./claim.ts";

/** A day of a deed with the words that tell it. */
export interface FoundDate {
  readonly date: EventDate;
  readonly time: TimeExpression;
  /** Where the words stand: "own", "carrier", "clause", "phrase", "joined", "governor", "behind", "noun", "opening", "planned", "from-deed". */
  readonly where: string;
}

/** The day or days that an expression of time tells of a deed; null where it tells none ("every week", "for two hours"). */
export function datedBy(time: TimeExpression, where: string): FoundDate | null {
  if (time.range === null || time.kind === "duration" || time.kind === "set" || time.kind === "until") return null;
  const { start, end } = time.range;
  const date = { start, end: time.kind === "since" ? start : end, text: time.text, from: time.from };
  return { date, time, where };
}
