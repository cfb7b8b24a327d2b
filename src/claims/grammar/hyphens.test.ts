import { describe, expect, it } from "vitest";
import type { Doc } from "../../language/index.ts";
import { hyphenated } from "./hyphens.ts";

/** Tokens `text/lemma/head` of one sentence; "_" before a token: no space before it. */
function docOf(line: string): Doc {
  let at = 0;
  const tokens = line.split(" ").map((cell, index) => {
    const [text = "", lemma = "", head = ""] = cell.replace(/^_/, "").split("/");
    const start = index === 0 || cell.startsWith("_") ? at : at + 1;
    at = start + text.length;
    return { index, text, lemma, head: Number(head) - 1, start, end: at };
  });
  return { tokens } as unknown as Doc;
}

describe("words that the tokeniser split at their hyphens", () => {
  it.each([
    ["They/they/2 announced/announce/0 a/a/6 cease/cease/6 _-/-/4 _fire/fire/2", 5, { lemma: "cease-fire", head: 5 }],
    ["They/they/2 announced/announce/0 a/a/6 cease/cease/6 _-/-/4 _fire/fire/2", 3, { lemma: "cease-fire", head: 5 }],
    ["They/they/4 test/test/4 _-/-/4 _fired/fire/0 missiles/missile/4", 3, { lemma: "test-fire", head: 3 }],
    ["the/the/4 build/build/0 _-/-/2 _up/up/2", 1, { lemma: "build-up", head: 1 }],
    ["They/they/4 fired/fire/0 -/-/2 twice/twice/2", 1, null],
    ["They/they/2 fired/fire/0 missiles/missile/2", 1, null],
  ])("%s at %i", (line, token, whole) => {
    expect(hyphenated(docOf(line), token)).toEqual(whole);
  });
});
