import { expect, test } from "vitest";
import { layoutNetwork, leadingQuad } from "./network-layout.ts";
import type { NetworkEdge } from "./record.ts";

const edge = (actor: string, recipient: string, quads: NetworkEdge["quads"]): NetworkEdge => ({
  actor,
  recipient,
  events: quads.reduce((sum: number, one) => sum + one, 0),
  quads,
  goldstein: null,
});
const edges = [
  edge("USA", "IRN", [0, 0, 4, 2]),
  edge("IRN", "USA", [1, 0, 1, 0]),
  edge("USA", "CHN", [3, 0, 0, 0]),
  edge("CHN", "IRN", [1, 0, 0, 0]),
];

test.each([
  [[0, 0, 4, 2], 3],
  [[1, 0, 1, 0], 3],
  [[5, 0, 0, 0], 1],
  [[0, 2, 0, 2], 4],
])("of %j there is most of class %i", (counts, want) => expect(leadingQuad(counts)).toBe(want));

test("the same edges give the same drawing, inside its room, the busiest largest", () => {
  const drawn = layoutNetwork(edges, 600, 400, 40, 99);
  expect(layoutNetwork(edges, 600, 400, 40, 99)).toEqual(drawn);
  expect(drawn.nodes[0]?.party).toBe("USA");
  expect(Math.max(...drawn.nodes.map(({ radius }) => radius))).toBe(drawn.nodes[0]?.radius);
  for (const { x, y } of drawn.nodes) expect(x > 0 && x < 600 && y > 0 && y < 400).toBe(true);
  expect(drawn.lines).toHaveLength(4);
});

test("parties for whom there is no room are counted, and have no lines", () => {
  const { nodes, lines, left, leftLines } = layoutNetwork(edges, 600, 400, 2, 1);
  expect(nodes.map(({ party }) => party)).toEqual(["USA", "IRN"]);
  expect(lines.map(({ edge: { actor, recipient } }) => `${actor} ${recipient}`)).toEqual(["USA IRN"]);
  expect(leftLines).toBe(1);
  expect(left).toBe(1);
});
