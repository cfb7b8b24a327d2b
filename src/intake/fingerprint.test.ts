import { expect, test } from "vitest";
import { fingerprintOf } from "./index.ts";

const report =
  "The foreign minister of Ruritania met his counterpart from Freedonia in the capital on Tuesday and asked him to open the border " +
  "before the winter. Officials on both sides said that the talks had been long and frank, and that they would go on next week in a " +
  "third country. No date was given for the opening of the two crossings that have been shut since the clashes of last spring.";

/** The share of numbers that two fingerprints have in common. */
function shared(one: string, other: string): number {
  const [left, right] = [one.match(/.{4}/g) ?? [], other.match(/.{4}/g) ?? []];
  return left.filter((number, place) => number === right[place]).length / 64;
}

test.each<[string, string, number, number]>([
  ["the same text", report, 1, 1],
  ["other marks and capitals", report.toUpperCase().replaceAll(",", ";"), 1, 1],
  ["cut after two sentences", report.slice(0, report.indexOf("No date")), 0.5, 0.95],
  ["a word changed", report.replace("Tuesday", "Wednesday"), 0.6, 0.99],
  [
    "another report of the same meeting",
    "Freedonia's top diplomat was asked on Tuesday by Ruritania to open the border.",
    0,
    0.1,
  ],
  ["nothing", "…", 0, 0],
])("%s", (_, text, least, most) => {
  const share = shared(fingerprintOf(report), fingerprintOf(text));
  expect(share).toBeGreaterThanOrEqual(least);
  expect(share).toBeLessThanOrEqual(most);
});

test("a fingerprint does not change from one version to the next, for records keep it", () => {
  expect(fingerprintOf("Five words stand in here")).toHaveLength(256);
  expect(fingerprintOf("Five words stand in here").slice(0, 16)).toMatchInlineSnapshot(`"71f709bc41998e9a"`);
});
