import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraphsOf, segmentsOf, type TextMark } from "./segments.ts";

const mark = (start: number, end: number, claim = "c"): TextMark => ({ start, end, claim, kind: "trigger", quad: 1 });

test("pieces join to the whole, and each lies wholly inside or outside every mark", () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b)));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (marks) => {
      const pieces = segmentsOf(10, 50, marks);
      expect(pieces[0]?.start).toBe(10);
      expect(pieces.at(-1)?.end).toBe(50);
      for (const [place, piece] of pieces.entries()) {
        if (place > 0) expect(piece.start).toBe(pieces[place - 1]?.end);
        for (const one of marks.filter(({ start, end }) => end > start)) {
          const inside = one.start <= piece.start && one.end >= piece.end;
          const apart = one.end <= piece.start || one.start >= piece.end;
          expect(inside || apart).toBe(true);
          expect(piece.marks.includes(one)).toBe(inside);
        }
      }
    }),
  );
});

test.each([
  [
    "One.\n\nTwo lines\r\n   \nthree",
    [
      [0, 4],
      [6, 15],
      [21, 26],
    ],
  ],
  ["", []],
  ["  \n ", []],
])("paragraphs of %j", (text, want) => expect(paragraphsOf(text).map(({ start, end }) => [start, end])).toEqual(want));
