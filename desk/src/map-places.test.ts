import { expect, test } from "vitest";
import { gatherPlaces, slicesOf } from "./map-places.ts";
import type { EventRecord } from "./record.ts";

const at = (id: string, country: string | null, point: readonly [number, number] | null, quad = 4) =>
  ({
    id,
    quad,
    place: { text: id, country, latitude: point?.[0] ?? null, longitude: point?.[1] ?? null },
  }) as EventRecord;

test("events of one place stand together, those of a state at its middle, those of nowhere nowhere", () => {
  const middle = (country: string): readonly [number, number] | null => (country === "SYR" ? [38, 35] : null);
  const places = gatherPlaces(
    [
      at("Odesa", "UKR", [46.48, 30.73]),
      at("Odessa", "UKR", [46.47, 30.74], 1),
      at("Syria", "SYR", null),
      at("Atlantis", "ATL", null),
      { id: "x", quad: 1, place: null } as EventRecord,
    ],
    middle,
  );
  expect(places.map(({ key, label, quads, point }) => ({ key, label, quads, point }))).toEqual([
    { key: "46.5,30.7", label: "Odesa", quads: [1, 0, 0, 1], point: [30.73, 46.48] },
    { key: "SYR", label: "Syria", quads: [0, 0, 0, 1], point: [38, 35] },
  ]);
});

test("a disc has a slice for each class there is, a whole one where there is but one", () => {
  expect(slicesOf([1, 0, 1, 2], 10).map(({ quad }) => quad)).toEqual([1, 4, 3]);
  expect(slicesOf([0, 0, 0, 5], 10)).toEqual([{ quad: 4, path: "M0 -10A10 10 0 1 1 0 10A10 10 0 1 1 0 -10Z" }]);
  expect(slicesOf([0, 0, 0, 0], 10)).toEqual([]);
});
