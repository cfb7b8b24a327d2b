/** What a reader must fetch before anything is seen; what is heavy waits until it is looked at. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { root } from "./serve-desk.ts";

const desk = join(root, "dist/desk");
const packed = (path: string): number => gzipSync(readFileSync(join(desk, path))).length;

test("the first load is at most 350 kB packed", () => {
  const page = readFileSync(join(desk, "index.html"), "utf8");
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/gu)].map(([, path]) => path ?? "");
  expect(files.some((path) => path.endsWith(".js"))).toBe(true);
  expect(files.some((path) => path.endsWith(".css"))).toBe(true);
  const size = packed("index.html") + files.reduce((sum, path) => sum + packed(path), 0);
  console.log(`first load: ${(size / 1000).toFixed(1)} kB packed, of ${files.length + 1} files`);
  expect(size).toBeLessThanOrEqual(350_000);
});

test("map, timeline and network come only when they are looked at", () => {
  const names = readdirSync(join(desk, "assets"));
  for (const part of ["map", "timeline", "network", "read", "compare"])
    expect(names.some((name) => name.startsWith(`${part}-`) && name.endsWith(".js"))).toBe(true);
});

test("nothing is fetched from elsewhere", () => {
  for (const name of readdirSync(join(desk, "assets")).filter((file) => /\.(?:js|css)$/u.test(file))) {
    const hosts = readFileSync(join(desk, "assets", name), "utf8").match(/https?:\/\/[\w.-]+/gu) ?? [];
    expect(
      hosts.filter((host) => !/\/\/(?:www\.w3\.org|react\.dev)$/u.test(host)),
      name,
    ).toEqual([]);
  }
});
