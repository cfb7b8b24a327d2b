import { expect, test } from "vitest";
import { best, type Case, Features, learn, weightLines, withoutRare } from "../training/log-linear.ts";

/** Each question: choices as words, the right one marked by "!". */
function casesOf(features: Features, questions: readonly (readonly string[])[]): Case[] {
  return questions.map((choices) => ({
    choices: choices.map((choice) =>
      choice
        .replace("!", "")
        .split(" ")
        .map((word) => features.numberOf(word)),
    ),
    right: choices.map((choice) => choice.startsWith("!")),
  }));
}

const questions = [
  ["!near state", "far state"],
  ["far body", "!near body"],
  ["!near state", "far body odd"],
];

test("learns what is right, and leaves out what is rare", () => {
  const features = new Features();
  const cases = casesOf(features, questions);
  const weights = learn(withoutRare(cases, 2), features.names.length);
  expect(cases.map((one) => one.right[best(one, weights)])).toEqual([true, true, true]);
  const lines = weightLines(features.names, weights);
  expect(lines.map((line) => line.split("\t")[0])).toEqual(
    ["body", "far", "near", "state"].filter((name) => lines.some((line) => line.startsWith(`${name}\t`))),
  );
  expect(lines.some((line) => line.startsWith("odd"))).toBe(false);
  expect(weights[features.numberOf("near")]).toBeGreaterThan(weights[features.numberOf("far")] ?? 0);
});
