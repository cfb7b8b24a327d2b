import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { EventType } from "./record.ts";
import { quadOf } from "./views/correct-node.ts";
import { deedWords, eventTypes, modesOf } from "./words.ts";

const rows = (file: string): readonly (readonly string[])[] =>
  readFileSync(resolve(import.meta.dirname, "../../data/codebook", file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t"));

test("the desk knows the codebook's types and their classes", () => {
  const known = rows("types.tsv").map(([type, quad]) => [type, Number(quad)]);
  expect(eventTypes.map((type) => [type, quadOf[type]]).sort()).toEqual(known.sort());
});

test("and its modes", () => {
  const known = new Map<string, string[]>();
  for (const [type = "", mode = ""] of rows("modes.tsv")) known.set(type, [...(known.get(type) ?? []), mode]);
  for (const type of eventTypes)
    expect([...(modesOf[type as EventType] ?? [])].sort(), type).toEqual((known.get(type) ?? []).sort());
});

test.each([
  ["ASSAULT", "actual", "positive", "attack"],
  ["ASSAULT", "ongoing", "positive", "attack, going on"],
  ["CONSULT", "actual", "negative", "no talks"],
  ["ASSAULT", "requested", "negative", "asked for: no attack"],
  ["SANCTION", "threatened", "positive", "threatened: penalty"],
  [null, "requested", "positive", "to"],
] as const)("%s %s %s is told %s", (type, modality, polarity, want) =>
  expect(deedWords({ type, mode: null, modality, polarity })).toBe(want),
);
