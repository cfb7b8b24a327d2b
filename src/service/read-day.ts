import { DemarcheError } from "../errors.ts";
import { findDay } from "../intake/index.ts";

/** A date that a person typed, as an ISO day: "2024-04-12", "12 April 2024". Throws `bad-date`. */
export function readDay(text: string): string {
  const found = findDay(text);
  if (found?.day) return found.day;
  const problem =
    found?.trouble === "impossible-date"
      ? "no calendar has this date"
      : found === null
        ? "this is no date"
        : "the date can be read in two ways";
  throw new DemarcheError("bad-date", text, problem, "give it as 2024-04-12");
}
