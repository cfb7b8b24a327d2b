import { expect, test } from "vitest";
import { writeAddress } from "./address.ts";
import { evidenceAddress } from "./evidence.ts";

test.each([
  ["ea2697e40c08", "asked", "request", "/request/ea2697e40c08"],
  ["5d0c:12", "asked", "claim", "/read/5d0c?claim=5d0c%3A12"],
  ["korea:2018:12", "asked", "claim", "/read/korea%3A2018?claim=korea%3A2018%3A12"],
  ["5d0c:tie:0", "tie", "tie", "/read/5d0c"],
] as const)("the words behind %s (%s)", (id, step, kind, path) => {
  const found = evidenceAddress(id, step);
  expect(found.kind).toBe(kind);
  expect(writeAddress(found.to)).toBe(path);
});
