/** A server as the other commands meet it: its note in the record's folder, and the record asked through it. */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claim, event, recordByHand, request } from "../../test/record-by-hand.ts";
import { type DemarcheRecord, findServer } from "../service/index.ts";
import { servedRecord } from "../service/served-record.ts";
import { type Serving, serve } from "./index.ts";

let folder = "";
let serving: Serving;
let own: DemarcheRecord;
let served: DemarcheRecord;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-serve-"));
  own = { ...recordByHand().record, place: { directory: folder } };
  serving = await serve({ record: own, port: 0, logLevel: "silent", desk: join(folder, "desk") });
  served = servedRecord(own.place, (await findServer(own.place))!);
});
afterAll(async () => {
  await serving.close();
  expect(existsSync(join(folder, "demarche.server.json"))).toBe(false);
  rmSync(folder, { recursive: true });
});

test("the note is for its owner's eyes only", () => {
  expect(statSync(join(folder, "demarche.server.json")).mode & 0o777).toBe(0o600);
});

test("the note of a server that is no more is nobody's", async () => {
  const other = mkdtempSync(join(tmpdir(), "demarche-serve-"));
  writeFileSync(join(other, "demarche.server.json"), JSON.stringify({ address: "http://127.0.0.1:9", secret: "x" }));
  expect(await findServer({ directory: other })).toBeNull();
  expect(await findServer({ directory: join(other, "none") })).toBeNull();
  rmSync(other, { recursive: true });
});

test("the desk's address lets the desk write, and no more", async () => {
  const [address, token] = serving.deskAddress.split("/#token=");
  const ask = (path: string) => fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` } });
  expect(await (await ask("/api/session")).json()).toEqual({ role: "reviewer", writable: true, name: null });
  expect((await ask("/api/tokens")).status).toBe(403);
});

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value instanceof Map ? [...value] : (value ?? null)));

test.each<[string, (record: DemarcheRecord) => Promise<unknown>]>([
  ["counts", (record) => record.counts()],
  ["articles", (record) => record.articles({ publisher: "Northern News" })],
  [
    "claims",
    (record) => record.claims({ parties: ["USA", "CHN"], types: ["REQUEST"], quads: [3], words: "strike", limit: 5 }),
  ],
  ["events", (record) => record.events({ voices: 1, all: true, disputed: false })],
  ["countEvents", (record) => record.countEvents({ actors: ["USA"] }, "week")],
  ["network", (record) => record.network({ since: "2024-01-01" })],
  ["requests", (record) => record.requests({ by: "USA", statuses: ["open", "defied"], aimTypes: ["ASSAULT"] })],
  ["ties", (record) => record.ties({ party: "IRN" })],
  ["parties", (record) => record.parties("uni", 3)],
  ["paths", (record) => record.paths("USA", "IRN", { until: "2024-12-31" })],
  ["search", (record) => record.search("strike", { limit: 1 })],
  ["show", (record) => record.show(request.id)],
  ["doubtful", (record) => record.doubtful()],
  ["judge", (record) => record.judge("same", [claim.id, "b"], "Ann")],
  ["claimsOfEvents", (record) => record.claimsOfEvents([event.id])],
  ["ingestText", (record) => record.ingestText({ text: "Norway asked Sweden.", url: null })],
])("%s through the server is as without it", async (_name, ask) => {
  expect(plain(await ask(served))).toEqual(plain(await ask(own)));
});

test("what the record refuses, the server refuses in the same words", async () => {
  const told = (record: DemarcheRecord) => record.show("none").catch((error: unknown) => error);
  expect(await told(served)).toMatchObject({ ...((await told(own)) as object) });
});

test("files are read here and kept there; what cannot be read is told", async () => {
  writeFileSync(join(folder, "good.txt"), "Norway asked Sweden on Monday to open the border.");
  writeFileSync(join(folder, "empty.txt"), " ");
  const problems: string[] = [];
  const done = await served.ingest([join(folder, "good.txt"), join(folder, "empty.txt")], {
    onReport: (report) => {
      if ("problem" in report) problems.push(report.problem.code);
    },
  });
  expect(done).toMatchObject({ read: 2, failed: 1 });
  expect(problems).toEqual(["empty-article"]);
});

test("a token made through the server opens it, until it is revoked", async () => {
  const { token, secret } = await served.createToken({ role: "reader", name: "Bob" });
  const role = async () =>
    (await fetch(`${serving.address}/api/session`, { headers: { authorization: `Bearer ${secret}` } })).status;
  expect(await role()).toBe(200);
  expect((await served.revokeToken(token.id)).revoked).not.toBeNull();
  expect(await role()).toBe(401);
});

test("where the desk was not built its page says so; the API is there all the same", async () => {
  const response = await fetch(`${serving.address}/ledger`);
  expect(response.headers.get("content-type")).toMatch(/^text\/html/u);
  expect(await response.text()).toMatch(/was not built/u);
  expect((await fetch(`${serving.address}/assets/nothing.js`)).status).toBe(404);
});
