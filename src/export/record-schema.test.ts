import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Claim, EventNode } from "../claims/index.ts";
import type { RequestEntry } from "../ledger/index.ts";
import type { TieRecord } from "../service/tie-record.ts";
import { type claimSchema, recordSchema, type requestSchema, type tieSchema } from "./index.ts";

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(recordSchema());

const article = { id: "5d0c", file: "report.txt", url: null, title: null, publisher: null, published: "2024-04-12" };
const sentence = { index: 0, start: 0, end: 90 };
const trigger = { start: 4, end: 9, text: "asked" };
const asker = { party: "USA", role: "GOV" as const, name: null, text: "officials", start: 0, end: 3, implied: false };
const node: EventNode = {
  type: "REQUEST",
  mode: "yield",
  contexts: ["military"],
  cameo: "1056",
  quad: 3,
  goldstein: -5,
  actors: [asker],
  recipients: [],
  modality: "actual",
  polarity: "positive",
  date: { start: "2024-04-11", end: "2024-04-11", text: "on Thursday", from: "published" },
  place: { text: "Syria", country: "SYR", latitude: 35, longitude: 38 },
  fatalities: null,
  injured: 2,
  trigger,
  contents: [],
};
const claim: Claim = {
  id: "5d0c:0",
  article,
  sentence,
  sources: [{ party: null, role: null, name: null, text: "officials", start: 0, end: 9, named: false }],
  stance: "asserts",
  quoted: false,
  event: { ...node, contents: [{ ...node, type: null, quad: null, modality: "requested", date: null, place: null }] },
  rule: "verb",
  coder: { version: "0.1.0", codebook: "plover-2.0" },
};
const entry: RequestEntry = {
  id: "5d0c:request:0",
  chain: [[{ party: "CHN" }, { party: "RUS" }], { party: "USA" }],
  aim: { type: null, actors: [], recipients: [], polarity: "positive", text: "play a role" },
  asked: null,
  status: "open",
  history: [{ status: "open", date: null, claim: "5d0c:0", why: "asked" }],
  claims: ["5d0c:0"],
  trigger,
  article,
};
const tie: TieRecord = {
  tie: { kind: "backs", of: [{ party: "IRN" }], to: [{ party: "hamas" }], since: null },
  sources: [],
  article,
  sentence,
};

/** Each can stand for the other; `readonly` aside, which JSON does not know. */
type Agree<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false;

test("the schema's types are the record's types", () => {
  expectTypeOf<Agree<z.infer<typeof claimSchema>, Claim>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<z.infer<typeof requestSchema>, RequestEntry>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<z.infer<typeof tieSchema>, TieRecord>>().toEqualTypeOf<true>();
});

test("the published file is what the script writes", () => {
  const file = readFileSync(new URL("../../data/codebook/record.schema.json", import.meta.url), "utf8");
  expect(file).toBe(`${JSON.stringify(recordSchema(), null, 2)}\n`);
});

test.each([
  ["a claim with a content", claim],
  ["an entry of joint askers", entry],
  ["a tie", tie],
])("%s fits", (_name, line) => {
  expect(validate(JSON.parse(JSON.stringify(line))), JSON.stringify(validate.errors)).toBe(true);
});

test.each<[string, unknown]>([
  ["a type that PLOVER has not", { ...claim, event: { ...claim.event, type: "YIELD" } }],
  ["the same, nested", { ...claim, event: { ...node, contents: [{ ...node, type: "YIELD" }] } }],
  ["a day that is none", { ...entry, asked: { start: "April", end: "April" } }],
  ["a key too many", { ...tie, strength: 3 }],
  ["a key too few", { ...entry, history: undefined }],
  ["a chain of nobody", { ...entry, chain: [] }],
  ["a status of no list", { ...entry, status: "pending" }],
])("%s does not fit", (_name, line) => {
  expect(validate(JSON.parse(JSON.stringify(line)))).toBe(false);
});
