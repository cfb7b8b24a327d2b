/** The network in a browser: the same kernel, weights and code give the same reading as in Node. Skipped where no Chromium stands. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { createLanguage } from "../src/language/index.ts";

const chromium = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) =>
  existsSync(path),
);
const root = new URL("../", import.meta.url);
const sentences = [
  ["China", "asked", "Iran", "not", "to", "strike", "."],
  ["“", "We", "agreed", ",", "”", "the", "envoys", "said", "in", "Geneva", "."],
];

const page = `<!doctype html><meta charset="utf-8"><script type="module">
import { compileKernel, createNetwork } from "/src/language/network/index.ts";
const get = async (path) => await fetch(path);
const text = async (name) => (await get("/data/language/" + name)).text();
const bytes = async (path) => new Uint8Array(await (await get(path)).arrayBuffer());
let answer;
try {
  const network = createNetwork({
    kernel: compileKernel(await bytes("/dist/kernel.wasm")),
    plan: await text("model.json"), vocabulary: await text("vocabulary.txt"), weights: await bytes("/data/language/model.bin"),
  });
  answer = network.read(${JSON.stringify(sentences)});
} catch (error) {
  answer = String(error);
}
await fetch("/answer", { method: "POST", body: JSON.stringify(answer) });
</script>`;

const kinds: Readonly<Record<string, string>> = {
  ".ts": "text/javascript",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};

/** Serves the page and the package's files, TypeScript without its types; `answered` gets what the page makes. */
function serve(answered: (body: string) => void): Server {
  return createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/answer") {
      let body = "";
      request.setEncoding("utf8");
      request.on("data", (part: string) => {
        body += part;
      });
      request.on("end", () => {
        response.end();
        answered(body);
      });
      return;
    }
    if (path === "/") {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(page);
      return;
    }
    const file = new URL(`.${path}`, root);
    if (!/^\/(?:src|data\/language|dist)\/[\w/.-]+$/.test(path) || path.includes("..") || !existsSync(file)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader("content-type", kinds[extname(path)] ?? "application/octet-stream");
    const content = readFileSync(file);
    const options = { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } };
    response.end(path.endsWith(".ts") ? ts.transpileModule(content.toString("utf8"), options).outputText : content);
  });
}

test.skipIf(chromium === undefined)("a browser reads the same as Node", { timeout: 60_000 }, async () => {
  const profile = mkdtempSync(join(tmpdir(), "demarche-browser-"));
  let server: Server | undefined;
  const answer = new Promise<string>((resolve) => {
    server = serve(resolve);
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  const { port } = server!.address() as AddressInfo;
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(chromium!, [...flags, `http://127.0.0.1:${port}/`], { stdio: "ignore", detached: true });
  const stopped = new Promise<void>((resolve) => browser.once("exit", () => resolve()));
  try {
    expect(JSON.parse(await answer)).toEqual(JSON.parse(JSON.stringify(createLanguage().network.read(sentences))));
  } finally {
    // The whole group: a helper process that outlives the browser would still write into the profile while it is removed.
    process.kill(-browser.pid!, "SIGKILL");
    await stopped;
    server!.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
});
