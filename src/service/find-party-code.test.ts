import { expect, test } from "vitest";
import { findPartyCode } from "./find-party-code.ts";
import type { DemarcheRecord } from "./record.ts";

const kept = [
  { party: "USA", name: "USA", claims: 3, events: 2 },
  { party: "hezbollah", name: "Hezbollah", claims: 0, events: 0 },
  { party: "PRK", name: "North Korea", claims: 1, events: 1 },
  { party: "KOR", name: "South Korea", claims: 1, events: 1 },
];
const record = {
  parties: async (words = "") =>
    kept.filter(({ party, name }) => `${party} ${name}`.toLowerCase().includes(words.toLowerCase())),
} as unknown as DemarcheRecord;

test.each([
  ["usa", "USA"],
  ["Hezbollah", "hezbollah"],
  ["the White House", "USA"],
])("%s is %s", async (words, party) => expect(await findPartyCode(record, words)).toBe(party));

test.each([["Atlantis", /^give a code/u]])("%s is no party of the record", async (words, advice) => {
  await expect(findPartyCode(record, words)).rejects.toMatchObject({
    code: "unknown-party",
    advice: expect.stringMatching(advice),
  });
});
