/** The desk's files: kept for ever where their name tells their content, packed, and no path leads out of them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordByHand } from "../../test/record-by-hand.ts";
import { createApp } from "./index.ts";
import type { App } from "./route.ts";

let folder = "";
let app: App;
const script = `export const words = "${"a".repeat(2000)}";`;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-desk-"));
  mkdirSync(join(folder, "desk/assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "desk/index.html"), "<!doctype html><title>Desk</title>");
  writeFileSync(join(folder, "desk/assets/index-AbC12_-9.js"), script);
  writeFileSync(join(folder, "desk/icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  app = await createApp({
    record: recordByHand().record,
    local: true,
    log: pino({ level: "silent" }),
    desk: join(folder, "desk"),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[string, number, RegExp, RegExp]>([
  ["/", 200, /^text\/html/u, /^no-cache$/u],
  ["/index.html", 200, /^text\/html/u, /^no-cache$/u],
  ["/timeline?parties=USA,CHN", 200, /^text\/html/u, /^no-cache$/u],
  ["/read/5d0c2f", 200, /^text\/html/u, /^no-cache$/u],
  ["/assets/index-AbC12_-9.js", 200, /^text\/javascript/u, /immutable/u],
  ["/icon.svg", 200, /^image\/svg/u, /^no-cache$/u],
  ["/assets/gone-12345678.js", 404, /^text\/plain/u, /^$/u],
  ["/read/report.2024", 200, /^text\/html/u, /^no-cache$/u],
  ["/%2e%2e/secret.txt", 404, /^text\/plain/u, /^$/u],
  ["/..%2fsecret.txt", 404, /^text\/plain/u, /^$/u],
  ["/assets/%2e%2e%2f%2e%2e%2fsecret.txt", 404, /^text\/plain/u, /^$/u],
])("%s: %i", async (path, status, type, cache) => {
  const response = await app.request(path);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toMatch(type);
  expect(response.headers.get("cache-control") ?? "").toMatch(cache);
  expect(await response.text()).not.toMatch(/^secret/u);
});

test("files are packed for who can unpack, and sent once", async () => {
  const ask = (headers: Record<string, string>) => app.request("/assets/index-AbC12_-9.js", { headers });
  const packed = await ask({ "accept-encoding": "br, gzip" });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(script);
  const bare = await ask({});
  expect(bare.headers.get("content-encoding")).toBeNull();
  expect(bare.headers.get("etag")).not.toBe(packed.headers.get("etag"));
  const again = await ask({ "accept-encoding": "gzip", "if-none-match": packed.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
});
