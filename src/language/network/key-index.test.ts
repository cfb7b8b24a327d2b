import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexLines } from "./key-index.ts";

const key = fc.string({ unit: "grapheme", maxLength: 6 }).filter((text) => !/[\n\r]/.test(text));

describe("an index of lines", () => {
  it("finds every line where it stands, and nothing else", () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 60 }), fc.array(key, { maxLength: 20 }), (keys, others) => {
        const text = `head\n${keys.map((line) => `${line}\n`).join("")}tail`;
        const index = indexLines(text, 5, keys.length)!;
        expect(keys.map(index.find)).toEqual(keys.map((_, line) => line));
        expect(text.slice(index.next)).toBe("tail");
        for (const other of [...others, "head", "tail"]) expect(index.find(other)).toBe(keys.indexOf(other));
      }),
    );
  });

  it("is none where the text ends before", () => {
    expect(indexLines("one\ntwo\n", 0, 3)).toBeNull();
  });
});
