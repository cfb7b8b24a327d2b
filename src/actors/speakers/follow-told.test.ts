import { describe, expect, it } from "vitest";
import { partiesAt } from "../../../test/parties-at.ts";

describe("words told without quotation marks", () => {
  it.each<readonly [string, string, string, string]>([
    // [what, text, word, parties]
    [
      "a tweet with its sender behind it",
      "Spain has closed the port.\n\nWe seek no quarrel with anybody. — Javad Zarif (@JZarif) January 8, 2020\n\nFew agree.",
      "We",
      "IRN",
    ],
    [
      "the next paragraph is the outlet's again",
      "Spain has closed the port.\n\nThe quarrel is over. — Javad Zarif (@JZarif) January 8, 2020\n\nIt is as we thought.",
      "we",
      "vox",
    ],
    [
      "a line that a name opens",
      "Joe Biden met the press in Rome on Friday.\n\nMr. Biden: It ends as we thought.\n\nThe hall was silent.",
      "we",
      "USA",
    ],
    [
      "whoever is asked in such a line",
      "Joe Biden met Emmanuel Macron in Rome.\n\nMr. Biden: Would you call it a success?\n\nMr. Macron: It was one.",
      "you",
      "FRA",
    ],
    [
      "an interview under the names of its speakers",
      "Vox spoke with Emmanuel Macron of France.\n\nJane Roe\n\nWhat comes next?\n\nEmmanuel Macron\n\nIt is what we face now, and it is hard.\n\nJane Roe\n\nIs it so?\n\nEmmanuel Macron\n\nIt is.",
      "we",
      "FRA",
    ],
    ["no label, but a clause", "Joe Biden knew one thing: It was not what we hoped for.", "we", "vox"],
  ])("%s", (_what, text, word, want) => {
    expect(partiesAt(text, word, { publisher: "Vox", last: true })).toBe(want);
  });
});
