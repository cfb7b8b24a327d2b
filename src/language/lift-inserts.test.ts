import { describe, expect, it } from "vitest";
import { liftInserts, liftRelatives } from "./lift-inserts.ts";

const outerOf = (text: string, lifted: ReturnType<typeof liftInserts>) =>
  lifted === null ? null : lifted.outer.map((word) => text.split(" ")[word]).join(" ");

describe("what is read apart", () => {
  it.each([
    ["the Houthis — another proxy — attack ships there .", "the Houthis attack ships there ."],
    ["Wang ( left ) met Blinken in Munich .", "Wang met Blinken in Munich ."],
    ["Iran may strike — an attack that officials expect .", null],
    ["He left — at once —", null],
  ])("%s", (text, want) => {
    expect(outerOf(text, liftInserts(text.split(" ")))).toBe(want);
  });

  it.each([
    [
      "Hamas , which is backed by Iran , attacked Israel .",
      "NNP , WDT VBZ VBN IN NNP , VBD NNP .",
      "Hamas attacked Israel .",
    ],
    ["It struck Hamas , which is backed by Iran .", "PRP VBD NNP , WDT VBZ VBN IN NNP .", null],
  ])("%s", (text, tags, want) => {
    expect(outerOf(text, liftRelatives(text.split(" "), tags.split(" ")))).toBe(want);
  });
});
