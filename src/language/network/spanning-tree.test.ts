import fc from "fast-check";
import { expect, test } from "vitest";
import { bestTree, isProjective, isTree } from "./spanning-tree.ts";

test.each<[string, number[], boolean]>([
  ["one word under the root", [0, 0], true],
  ["a chain", [0, 2, 0, 2], true],
  ["two roots", [0, 0, 0], false],
  ["a cycle beside a root", [0, 0, 3, 2], false],
  ["no root", [0, 2, 1], false],
])("%s", (_, heads, want) => {
  expect(isTree(heads, heads.length)).toBe(want);
});

test.each<[string, number[], boolean]>([
  ["a chain", [0, 2, 0, 2], true],
  ["arcs that cross", [0, 3, 0, 2, 1], false],
  ["an arc over the root's", [0, 3, 0, 2], false],
])("%s", (_, heads, want) => {
  expect(isProjective(heads, heads.length)).toBe(want);
});

/** The best tree by trying all heads of all words. */
function bestByTrying(rows: number, scores: readonly number[]): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(rows).fill(0);
  const place = (d: number, sum: number): void => {
    if (d === rows) {
      if (isTree(heads, rows) && isProjective(heads, rows)) best = Math.max(best, sum);
      return;
    }
    for (let h = 0; h < rows; h++) {
      if (h === d) continue;
      heads[d] = h;
      place(d + 1, sum + scores[d * rows + h]!);
    }
  };
  place(1, 0);
  return best;
}

test("finds the best of all trees with one root and no crossing arcs", () => {
  const graphs = fc
    .integer({ min: 2, max: 6 })
    .chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: rows * rows, maxLength: rows * rows }),
      ),
    );
  fc.assert(
    fc.property(graphs, ([rows, scores]) => {
      const heads = bestTree(rows, scores, 0, rows);
      expect([isTree(heads, rows), isProjective(heads, rows)]).toEqual([true, true]);
      let sum = 0;
      for (let d = 1; d < rows; d++) sum += scores[d * rows + heads[d]!]!;
      expect(sum).toBe(bestByTrying(rows, scores));
    }),
    { numRuns: 400 },
  );
});
