import { describe, expect, test } from "vitest";
import type { StoredClaim } from "./record.ts";
import { aboutEvent, factsOf, othersOf, tellingsOf } from "./tellings.ts";

const claim = (article: string, fields: Partial<StoredClaim["event"]> = {}, eventId = "e1"): StoredClaim =>
  ({
    id: `${article}:${eventId}`,
    eventId,
    article: { id: article, publisher: article, published: `2024-04-1${article.length}` },
    sources: [],
    stance: "asserts",
    event: {
      type: "ASSAULT",
      mode: null,
      actors: [{ party: "IRN", text: "Iran" }],
      recipients: [],
      modality: "actual",
      polarity: "positive",
      date: null,
      place: null,
      fatalities: null,
      injured: null,
      ...fields,
    },
  }) as unknown as StoredClaim;

describe("two outlets on one event", () => {
  const tellings = tellingsOf([
    claim("two", { fatalities: 4 }),
    claim("a", { fatalities: 3 }),
    claim("two", { injured: 7 }),
  ]);
  const facts = factsOf(tellings, (party) => (party === "IRN" ? "Iran" : party));
  const fact = (label: string) => facts.find((one) => one.label === label);
  test("stand in the order in which they were published", () =>
    expect(tellings.map(({ article, claims }) => [article.id, claims.length])).toEqual([
      ["a", 1],
      ["two", 2],
    ]));
  test.each([
    ["What", [["attack"], ["attack"]], false, false],
    ["Who", [["Iran"], ["Iran"]], false, false],
    ["Dead", [["3"], ["4"]], true, false],
    ["Injured", [[], ["7"]], false, true],
    ["On whose word", [["its own"], ["its own"]], false, false],
  ])("%s", (label, cells, differs, leftOut) => expect(fact(label)).toEqual({ label, cells, differs, leftOut }));
  test("what none of them says is no row", () => expect(fact("To whom")).toBeUndefined());
});

test("what some tell and some leave out", () => {
  const others = othersOf(
    [[claim("a"), claim("a", {}, "both"), claim("a", {}, "one")], [claim("b", {}, "both")], [claim("c", {}, "none")]],
    "e1",
  );
  expect(others.map(({ eventId, told }) => [eventId, told])).toEqual([
    ["both", [true, true, false]],
    ["one", [true, false, false]],
    ["none", [false, false, true]],
  ]);
  expect(othersOf([[claim("a", {}, "both")], [claim("b", {}, "both")]], "e1")).toEqual([]);
});

test("a claim that condemns the attack speaks of the attack", () => {
  const attack = { ...claim("a").event, contents: [] };
  const condemned = claim("a", {
    type: "ACCUSE",
    actors: [{ party: "USA", text: "Biden" }] as never,
    contents: [attack],
  });
  const event = { type: "ASSAULT", actors: [{ party: "IRN", role: null, name: null }] } as const;
  expect(aboutEvent(condemned, event).event).toBe(attack);
  const plain = claim("a", { contents: [] });
  expect(aboutEvent(plain, event)).toBe(plain);
});
