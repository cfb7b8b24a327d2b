import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { event as eventByHand } from "../../test/record-by-hand.ts";
import type { EventRecord } from "../service/index.ts";
import { eventColumns, periodName } from "./events.ts";
import { printRows, type RowFormat } from "./rows.ts";

async function printed(format: RowFormat, items: readonly EventRecord[]): Promise<string> {
  let text = "";
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  await printRows({ out, err: out, input: (async function* () {})(), environment: {} }, format, eventColumns, items);
  return text;
}

const person = { party: "KEN", name: null };
const event: EventRecord = {
  ...eventByHand,
  type: "ASSAULT",
  mode: null,
  actors: [{ ...person, role: "COP" }],
  recipients: [{ ...person, role: "CVL" }],
};

test("a table tells police and civilians of one state apart; programs are given codes", async () => {
  expect(await printed("table", [event])).toMatch(/KEN \(police\)\s+KEN \(civilians\)/u);
  expect(await printed("csv", [event])).toContain("ASSAULT,KEN,KEN,");
});

test.each([
  ["day", "2024-04-01"],
  ["week", "2024-04-01"],
  ["month", "2024-04"],
  ["year", "2024"],
] as const)("a %s is written %s", (period, name) => expect(periodName("2024-04-01", period)).toBe(name));
