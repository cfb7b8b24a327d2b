import { describe, expect, test } from "vitest";
import type { EventRecord, PeriodCount } from "./record.ts";
import { changed, endOfPeriod, periodFor, stackBars, stackUnits } from "./timeline-layout.ts";

const event = (id: string, day: string | null, quad: 1 | 2 | 3 | 4, modality: EventRecord["modality"] = "actual") =>
  ({
    id,
    quad,
    modality,
    polarity: "positive",
    date: day === null ? null : { start: day, end: day, text: day, from: "text" },
  }) as EventRecord;

describe("squares", () => {
  const marks = stackUnits(
    [
      event("said", "2024-04-11", 4, "threatened"),
      event("verbal", "2024-04-11", 3),
      event("material", "2024-04-11", 4),
      event("talks", "2024-04-11", 1),
      event("later", "2024-04-12", 4),
      event("never", null, 4),
    ],
    (day) => Number(day.slice(-2)),
  );
  test.each([
    ["material", 11, 0, true, false],
    ["verbal", 11, 1, true, false],
    ["said", 11, 2, true, true],
    ["talks", 11, 0, false, false],
    ["later", 12, 0, true, false],
  ])("%s stands in column %i at level %i", (id, column, level, up, said) =>
    expect(marks.find((mark) => mark.event.id === id)).toMatchObject({ column, level, up, said }),
  );
  test("an event of unknown day has no place", () => expect(marks).toHaveLength(5));
});

test("bars tell what happened next to the line and what was said beyond it", () => {
  const count = (quads: PeriodCount["quads"]): PeriodCount => ({
    period: "2024-04-01",
    events: 0,
    quads,
    goldstein: null,
  });
  expect(stackBars([count([3, 0, 1, 2])], [count([1, 0, 1, 2])])).toEqual([
    { period: "2024-04-01", quad: 4, said: false, up: true, from: 0, to: 2 },
    { period: "2024-04-01", quad: 3, said: false, up: true, from: 2, to: 3 },
    { period: "2024-04-01", quad: 1, said: false, up: false, from: 0, to: 1 },
    { period: "2024-04-01", quad: 1, said: true, up: false, from: 1, to: 3 },
  ]);
});

test.each([
  [30, "day"],
  [400, "week"],
  [3000, "month"],
  [20_000, "year"],
])("%i days are counted by the %s", (days, want) => expect(periodFor(days)).toBe(want));

test.each([
  ["2024-02-01", "month", "2024-02-29"],
  ["2024-02-05", "week", "2024-02-11"],
  ["2024-01-01", "year", "2024-12-31"],
  ["2024-01-01", "day", "2024-01-01"],
] as const)("the %s of a %s ends on %s", (start, period, want) => expect(endOfPeriod(start, period)).toBe(want));

test.each([
  [{ scale: 0.5 }, { since: "2024-01-09", until: "2024-01-24" }],
  [{ move: 1 }, { since: "2024-02-02", until: "2024-03-04" }],
  [{ scale: 0 }, { since: "2024-01-17", until: "2024-01-17" }],
])("January changed by %j", (change, want) => {
  const { since, until } = changed("2024-01-01", "2024-02-01", change);
  expect({ since, until }).toEqual(want);
});
