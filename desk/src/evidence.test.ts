import { expect, test } from "vitest";
import { writeAddress } from "./address.ts";
import { evidenceAddress } from "./evidence.ts";

test.each([
  ["5d0c:request:2", "request", "/request/5d0c%3Arequest%3A2"],
  ["5d0c:tie:0", "tie", "/read/5d0c"],
  ["5d0c:12", "claim", "/read/5d0c?claim=5d0c%3A12"],
])("the words behind %s", (id, kind, path) => {
  const found = evidenceAddress(id);
  expect(found.kind).toBe(kind);
  expect(writeAddress(found.to)).toBe(path);
});
