import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChainStep, RequestAim } from "./record.ts";
import { aimWords, layoutRelay, rowsOf, tellRelay } from "./relay.ts";

const names: Readonly<Record<string, string>> = {
  USA: "United States",
  CHN: "China",
  IRN: "Iran",
  ISR: "Israel",
  RUS: "Russia",
};
const name = (party: string): string => names[party] ?? party;
const strike: RequestAim = {
  type: "ASSAULT",
  actors: [{ party: "IRN" }],
  recipients: [{ party: "ISR" }],
  polarity: "negative",
  text: "strike Israel",
};
const chain: readonly ChainStep[] = [{ party: "USA" }, { party: "CHN" }, { party: "IRN" }];

test.each([
  [strike, "attack on Israel"],
  [{ ...strike, recipients: [] }, "attack"],
  [{ ...strike, type: null, text: "play a\n constructive role" }, "play a constructive role"],
  [
    { ...strike, type: "CONSULT" as const, recipients: [{ party: "RUS" }, { party: "ISR" }] },
    "talks with Russia and Israel",
  ],
])("the aim %j is told %s", (aim, want) => expect(aimWords(aim, name)).toBe(want));

test.each([
  [chain, strike, "United States asks China, to reach Iran: no attack on Israel"],
  [[[{ party: "CHN" }, { party: "RUS" }], { party: "USA" }], null, "China and Russia asks United States"],
  [[{ party: "USA" }], { ...strike, polarity: "positive" as const }, "United States: attack on Israel"],
])("a relay is told in one breath", (steps, aim, want) => expect(tellRelay(steps, aim, name)).toBe(want));

describe("a relay is laid out", () => {
  test("along a line, each stop right of the one before, the last line with a bar for what is not to be", () => {
    const { upright, stops, lines, aim } = layoutRelay(chain, strike, name, 900);
    expect(upright).toBe(false);
    expect(stops.map((stop) => stop.code)).toEqual(["USA", "CHN", "IRN"]);
    expect(new Set(stops.map(({ y }) => y)).size).toBe(1);
    expect(lines.map(({ end }) => end)).toEqual(["arrow", "arrow", "bar"]);
    expect(aim).toMatchObject({ rows: ["attack on Israel"], not: true });
  });

  test("upright where there is no room", () => {
    const { upright, stops, height } = layoutRelay(chain, strike, name, 320);
    expect(upright).toBe(true);
    expect(new Set(stops.map(({ x }) => x)).size).toBe(1);
    expect(height).toBeGreaterThan(stops.at(-1)?.y ?? 0);
  });

  test("those who ask together each have a line to whom they ask", () => {
    const { stops, lines } = layoutRelay([[{ party: "CHN" }, { party: "RUS" }], { party: "USA" }], null, name, 900);
    expect(stops).toHaveLength(3);
    expect(lines).toHaveLength(2);
  });

  test("inside its room and height, however long the chain and its words", () => {
    const step = fc.oneof(
      fc.constantFrom("USA", "CHN", "IRN", "a-very-long-name-of-an-organisation").map((party) => ({ party })),
      fc.array(
        fc.constantFrom("RUS", "ISR").map((party) => ({ party })),
        { minLength: 2, maxLength: 4 },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 240, max: 1400 }),
        fc.boolean(),
        (steps, room, aimed) => {
          const drawn = layoutRelay(steps, aimed ? strike : null, name, room);
          for (const { x, y } of drawn.stops) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(room);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(drawn.height);
          }
          for (const { from, to } of drawn.lines) expect(to[0] + to[1]).toBeGreaterThan(Math.min(from[0], from[1]));
        },
      ),
    );
  });
});

test.each([
  ["keep the corridor open", 12, ["keep the", "corridor", "open"]],
  ["incomprehensibilities", 5, ["incomprehensibilities"]],
])("%s breaks into rows of %i", (words, signs, want) => expect(rowsOf(words, signs)).toEqual(want));
