import { expect, test } from "vitest";
import type { RequestEntry } from "../ledger/index.ts";
import { drawLedger, ledgerLinesOf } from "./draw-ledger.ts";
import type { Reading } from "./reading.ts";

const options = { colour: false, width: 80, explain: false };
const reference = {
  id: "a",
  file: "one.txt",
  url: null,
  title: "Border shut",
  publisher: "Northern News",
  published: null,
};

function reading(requests: readonly Partial<RequestEntry>[]): Reading {
  const article = { ...reference, byline: null, dateline: null, text: "", body: { start: 0, end: 0 }, notes: [] };
  const entry: RequestEntry = {
    id: "a:request:0",
    chain: [{ party: "NOR" }, { party: "SWE" }, { party: "FIN" }],
    aim: { type: "RETREAT", actors: [{ party: "FIN" }], recipients: [], polarity: "positive", text: "open the border" },
    asked: null,
    status: "open",
    history: [{ status: "open", date: null, claim: "a:1", why: "asked" }],
    claims: ["a:1"],
    trigger: { start: 0, end: 0, text: "" },
    article: reference,
  };
  return { article, claims: [], requests: requests.map((more) => ({ ...entry, ...more })), ties: [], notes: [] };
}

test("a ledger has its requests by the day of the asking, unknown days last", () => {
  const entries = [
    ...ledgerLinesOf(reading([{ status: "refused" }]), options),
    ...ledgerLinesOf(
      reading([
        { asked: { start: "2024-05-02", end: "2024-05-02" } },
        { asked: { start: "2024-04-12", end: "2024-04-12" } },
      ]),
      options,
    ),
  ];
  const text = drawLedger(entries, 2, options);
  expect(text.endsWith("\n")).toBe(true);
  expect(
    text
      .split("\n")
      .filter((line) => line.includes("→"))
      .map((line) => line.replace(/\s+/gu, " ").trim()),
  ).toEqual([
    "Norway → Sweden → Finland ⇒ open the border asked 12 April 2024 · open",
    "Norway → Sweden → Finland ⇒ open the border asked 2 May 2024 · open",
    "Norway → Sweden → Finland ⇒ open the border refused",
  ]);
  expect(text.split("\n")[0]).toBe("The ledger: 3 requests in 2 articles");
  expect(text.match(/Northern News: Border shut/gu)).toHaveLength(3);
});
