import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  address,
  addressOf,
  listOf,
  narrowed,
  question,
  readAddress,
  type View,
  views,
  writeAddress,
} from "./address.ts";

describe("an address is read", () => {
  test.each([
    ["/", "", { view: "home", id: null, query: {} }],
    [
      "/ledger/",
      "?by=USA&status=open,defied",
      { view: "ledger", id: null, query: { by: "USA", status: "open,defied" } },
    ],
    ["/ledger", "?by=&secret=1&to=CHN", { view: "ledger", id: null, query: { to: "CHN" } }],
    ["/read/5d0c%3A1", "?claim=5d0c:12", { view: "read", id: "5d0c:1", query: { claim: "5d0c:12" } }],
    ["/read", "", { view: "read", id: null, query: {} }],
    ["/timeline", "?parties=USA,CHN&step=4", { view: "timeline", id: null, query: { parties: "USA,CHN", step: "4" } }],
    ["/request", "", { view: "missing", id: null, query: {} }],
    ["/ledger/more", "", { view: "missing", id: null, query: {} }],
    ["/nowhere", "", { view: "missing", id: null, query: {} }],
    ["/read/%E0%A4%A", "", { view: "missing", id: null, query: {} }],
    ["/constructor", "", { view: "missing", id: null, query: {} }],
  ])("%s%s", (path, search, want) => expect(readAddress(path, search)).toEqual(want));
});

test("what is written is read back, whatever the ids and words are", () => {
  const names = (Object.keys(views) as View[]).filter((view) => view !== "missing");
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.string({ minLength: 1 }),
      fc.dictionary(fc.string(), fc.string()),
      fc.string(),
      (view, id, query, words) => {
        const all = Object.fromEntries(
          [...views[view].query, "step"].map((key) => [key, `${words}${query[key] ?? ""}`]),
        );
        const meant = addressOf(view, views[view].id === "none" ? null : id, all);
        const written = new URL(writeAddress(meant), "http://127.0.0.1");
        // A path of dots alone is another path to a browser: "/read/.." is "/".
        fc.pre(!/^\.{1,2}$/u.test(id) && !/\p{Surrogate}/u.test(id + words));
        expect(readAddress(written.pathname, written.search)).toEqual(meant);
      },
    ),
  );
});

test("a narrowing is added, changed and taken away", () => {
  const at = address("ledger", { by: "USA", status: "open" });
  expect(writeAddress(narrowed(at, { status: "defied" }))).toBe("/ledger?by=USA&status=defied");
  expect(writeAddress(narrowed(at, { by: null }))).toBe("/ledger?status=open");
});

test("lists and questions", () => {
  expect(listOf("USA, CHN,,USA")).toEqual(["USA", "CHN"]);
  expect(question("/api/claims", { party: ["USA", "CHN"], all: false, words: "a&b", limit: 5, since: undefined })).toBe(
    "/api/claims?party=USA&party=CHN&words=a%26b&limit=5",
  );
});
