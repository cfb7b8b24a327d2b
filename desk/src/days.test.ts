import { expect, test } from "vitest";
import { isDay, tellAge, tellDays } from "./days.ts";

test.each([
  [null, "day unknown"],
  [{ start: "2024-04-11", end: "2024-04-11" }, "11 April 2024"],
  [{ start: "2024-01-01", end: "2024-01-31" }, "January 2024"],
  [{ start: "2019-01-01", end: "2019-12-31" }, "2019"],
  [{ start: "2024-02-01", end: "2024-02-29" }, "February 2024"],
  [{ start: "2024-04-03", end: "2024-04-09" }, "3–9 April 2024"],
  [{ start: "2023-12-30", end: "2024-01-02" }, "30 December 2023–2 January 2024"],
])("%j is told %s", (span, want) => expect(tellDays(span)).toBe(want));

test.each([
  ["2024-04-11", "2024-04-11", "0 days"],
  ["2024-04-11", "2024-04-12", "1 day"],
  ["2024-01-01", "2024-07-01", "6 months"],
  ["2020-01-01", "2024-01-01", "4 years"],
])("from %s to %s is %s", (from, to, want) => expect(tellAge(from, to)).toBe(want));

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["yesterday", false],
])("%s is a day: %s", (words, want) => expect(isDay(words)).toBe(want));
