/** Writes docs/screenshots: every view, light and dark, wide and narrow, over the examples. `npm run screenshots -w desk`, or only some of them: `npm run screenshots -w desk -- tour map`. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { EventRecord, Page, StoredRequest } from "../src/record.ts";
import { chromiumPath } from "./chromium.ts";
import { root, serveDesk } from "./serve-desk.ts";

if (chromiumPath === null) throw new Error("There is no Chromium here.");
const folder = mkdtempSync(join(tmpdir(), "demarche-screenshots-"));
const served = await serveDesk(join(folder, "record"), [join(root, "examples")]);
const ask = async <Answer>(path: string): Promise<Answer> =>
  (await (await fetch(served.address + path)).json()) as Answer;

const requests = await ask<Page<StoredRequest>>("/api/requests?limit=100&by=USA&to=CHN");
const request = requests.items.reduce((a, b) => (b.history.length > a.history.length ? b : a));
const events = await ask<Page<EventRecord>>("/api/events?voices=2&type=ASSAULT&limit=1");
const views: Readonly<Record<string, string>> = {
  home: "/",
  ledger: "/ledger",
  request: `/request/${encodeURIComponent(request.id)}`,
  timeline: "/timeline?since=2023-01-01&until=2024-05-01",
  network: "/network",
  map: "/map",
  reader: `/read/${encodeURIComponent(request.article.id)}?claim=${encodeURIComponent(request.claims[0] ?? "")}`,
  compare: `/compare/${encodeURIComponent(events.items[0]?.id ?? "")}`,
  read: "/read",
  search: "/search?words=restraint",
  tour: "/ledger?by=USA&step=1",
};

const wanted = process.argv.slice(2);
const chosen = Object.entries(views).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const out = join(root, "docs/screenshots");
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
for (const [colorScheme, shape, viewport] of [
  ["light", "wide", { width: 1200, height: 800 }],
  ["dark", "wide", { width: 1200, height: 800 }],
  ["light", "narrow", { width: 375, height: 760 }],
  ["dark", "narrow", { width: 375, height: 760 }],
] as const) {
  const context = await browser.newContext({ colorScheme, viewport, reducedMotion: "reduce", locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(served.deskAddress);
  for (const [name, path] of chosen) {
    await page.goto(served.address + path);
    await page.locator("main h1").first().waitFor();
    await page.waitForFunction(() => document.querySelector(".waiting") === null);
    await page.screenshot({ path: join(out, `${name}-${colorScheme}-${shape}.png`) });
  }
  await context.close();
}
await browser.close();
await served.close();
rmSync(folder, { recursive: true, force: true });
