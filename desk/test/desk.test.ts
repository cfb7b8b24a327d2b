/** The desk as a person meets it: the built package, its own server, a real browser. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventRecord, Page as Rows, StoredRequest } from "../src/record.ts";
import { chromiumPath } from "./chromium.ts";
import { root, type Served, serveDesk } from "./serve-desk.ts";

const report = `ANKARA, May 2, 2023 - Japan asked Turkey on Monday to urge Syria not to attack Jordan, a Japanese official told reporters. Turkey did not respond to the request, but called on Tokyo to play a constructive role.`;

type View = keyof typeof views;
const views = {
  home: "/",
  ledger: "/ledger",
  request: ({ id }: StoredRequest) => `/request/${encodeURIComponent(id)}`,
  timeline: "/timeline",
  network: "/network?from=USA&to=IRN",
  "network as a table": "/network?view=table",
  map: "/map",
  "map as a table": "/map?view=table",
  read: "/read",
  reader: ({ article, claims }: StoredRequest) =>
    `/read/${encodeURIComponent(article.id)}?claim=${encodeURIComponent(claims[0] ?? "")}`,
  "compare list": "/compare",
  compare: (_: StoredRequest, event: string) => `/compare/${encodeURIComponent(event)}`,
  search: "/search?words=talks",
  tour: "/ledger?step=1",
  missing: "/nowhere",
} as const;
const names = Object.keys(views) as View[];

const isMissing = chromiumPath === null;
if (isMissing && process.env.CI === undefined)
  console.log("The desk was not tried: there is no Chromium here. Install it, or name one in $CHROMIUM.");

describe.skipIf(isMissing && process.env.CI === undefined)("the desk", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-desk-"));
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const trouble: string[] = [];

  beforeAll(async () => {
    if (chromiumPath === null) throw new Error("There is no Chromium here; CI must have one.");
    served = await serveDesk(join(folder, "record"), [join(root, "examples")]);
    browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
    context = await browser.newContext({ reducedMotion: "reduce", acceptDownloads: true });
    page = await open(context);
    await page.goto(served.deskAddress);
    await page.getByRole("heading", { level: 1 }).waitFor();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  async function open(of: BrowserContext): Promise<Page> {
    const opened = await of.newPage();
    opened.setDefaultTimeout(20_000);
    opened.on("pageerror", (error) => trouble.push(error.message));
    opened.on("console", (message) => {
      if (message.type() === "error") trouble.push(message.text());
    });
    return opened;
  }

  /** Waits until nothing is looked up any more. */
  async function settled(of: Page): Promise<void> {
    await of.locator("main h1").first().waitFor();
    await of.waitForFunction(() => document.querySelector(".waiting") === null);
  }

  const ask = async <Answer>(path: string): Promise<Answer> =>
    (await (await fetch(served.address + path)).json()) as Answer;

  async function addressOf(name: View): Promise<string> {
    const address = views[name];
    if (typeof address === "string") return address;
    const requests = await ask<Rows<StoredRequest>>("/api/requests?limit=100");
    const events = await ask<Rows<EventRecord>>("/api/events?all=true&voices=2&limit=1");
    const request = requests.items.reduce((a, b) => (b.chain.length > a.chain.length ? b : a));
    return address(request, events.items[0]?.id ?? "none is told twice");
  }

  test("the token leaves the address, and may write", async () => {
    expect(page.url()).toBe(`${served.address}/`);
    await page.getByRole("link", { name: "Reader", exact: true }).click();
    await page.getByLabel("The report, or addresses").fill("x");
    expect(await page.getByRole("button", { name: "Read it" }).isEnabled()).toBe(true);
  });

  test("a pasted report is read, found in the ledger, opened, corrected and taken along", async () => {
    await page.goto(`${served.address}/read`);
    await page.getByLabel("The report, or addresses").fill(report);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.waitForURL(/\/read\/./u);
    await page.locator(".claim").first().waitFor();

    await page.getByRole("link", { name: "Ledger", exact: true }).click();
    await page.getByLabel("Who asks").fill("Japan");
    await page.waitForURL(/by=JPN/u);
    const row = page.locator(".request-row", { hasText: /Japan.*Türkiye.*Syria.*attack on Jordan/su }).first();
    await row.getByRole("link", { name: /Japan/u }).first().click();
    await page.waitForURL(/\/request\//u);
    await settled(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
      "Japan asks Türkiye, to reach Syria: no attack on Jordan",
    );
    expect(await page.locator(".voices").textContent()).toContain("a Japanese official");

    await page.locator(".voices a").first().click();
    await page.waitForURL(/\/read\/.*claim=/u);
    await page.locator('[data-chosen="true"]', { hasText: "asked" }).waitFor();
    const panel = page.getByRole("complementary", { name: "The claim" });
    expect(await panel.textContent()).toContain("“urge”");

    // by keyboard alone: walk on and back, then edit
    const before = page.url();
    await page.keyboard.press("j");
    await page.waitForURL((url) => url.href !== before);
    await page.keyboard.press("k");
    await page.waitForURL(before);
    await page.keyboard.press("e");
    const form = page.getByRole("form", { name: "Correct the claim" });
    await form.getByLabel("How sure").selectOption("ongoing");
    await form.getByLabel("Why").fill("It was asked all week");
    await form.getByRole("button", { name: "Save the correction" }).click();
    await panel.getByText("Corrected", { exact: true }).waitFor();
    expect(await panel.textContent()).toContain("“It was asked all week”");
    const claim = new URL(page.url()).searchParams.get("claim") ?? "";
    const shown = await ask<{ claim: { event: { modality: string }; review: { verdict: string } } }>(
      `/api/claims/${encodeURIComponent(claim)}`,
    );
    expect([shown.claim.event.modality, shown.claim.review.verdict]).toEqual(["ongoing", "corrected"]);

    await panel.getByText("What was decided by which rule").click();
    await panel.locator(".reason-list li").first().waitFor();

    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV" }).click();
    const file = readFileSync(await (await coming).path(), "utf8");
    expect(file.split("\r\n")[0]).toContain("id,type,mode");
    expect(file).toContain(claim);
    expect(file).toContain("ongoing");
  }, 120_000);

  test("after pages that could not be fetched the next may be tried", async () => {
    await page.goto(`${served.address}/read`);
    await page.getByLabel("The report, or addresses").fill("http://127.0.0.1:9/a");
    await page.getByRole("button", { name: "Fetch and read 1 page" }).click();
    await page.getByText("Read 0 of 1 pages; done", { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Fetch and read 1 page" }).isEnabled()).toBe(true);
  }, 60_000);

  test("script in a text or a title never runs", async () => {
    const hostile = `<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>Iran threatened to attack Israel on Monday, officials said. "><svg onload=window.hurt=1>`;
    await page.goto(`${served.address}/read`);
    await page.getByLabel("The report, or addresses").fill(hostile);
    await page.getByLabel("Title").fill('<script>window.hurt=1</script>"><img src=x onerror=window.hurt=1>');
    await page.getByLabel("Publisher").fill("javascript:alert(1)//<b>");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.waitForURL(/\/read\/./u);
    await page.locator(".claim").first().waitFor();
    const path = page.url();
    for (const address of [path, "/read", "/", "/search?words=threatened", "/timeline", "/compare"]) {
      await page.goto(new URL(address, served.address).href);
      await settled(page);
      expect(await page.evaluate(() => "hurt" in window), address).toBe(false);
      expect(await page.locator("main img, main script").count(), address).toBe(0);
    }
    expect(await page.evaluate(() => document.querySelector("main")?.textContent)).toBeTruthy();
  }, 60_000);

  test("a script of another origin, or written into the page, is refused", async () => {
    const response = await fetch(served.address);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(await response.text()).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|style=/iu);
  });

  describe.each([
    ["light", 1280],
    ["dark", 375],
  ] as const)("%s, %i px wide", (colorScheme, width) => {
    let opened: Page;

    beforeAll(async () => {
      const own = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" });
      opened = await open(own);
      await opened.goto(served.deskAddress);
      await settled(opened);
    }, 60_000);

    afterAll(async () => {
      await opened?.context().close();
    });

    test.each(names)(
      "%s passes axe and stays inside its width",
      async (name) => {
        await opened.goto(served.address + (await addressOf(name)));
        await settled(opened);
        const { violations } = await new AxeBuilder({ page: opened }).analyze();
        expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(", ")}`)).toEqual(
          [],
        );
        const wide = await opened.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide).toBeLessThanOrEqual(0);
      },
      120_000,
    );
  });

  test("a drawing can be taken along as SVG and as PNG", async () => {
    await page.goto(`${served.address}/network`);
    await settled(page);
    for (const [kind, begins] of [
      ["SVG", "<svg"],
      ["PNG", "\u0089PNG"],
    ] as const) {
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name: kind }).click();
      expect(readFileSync(await (await coming).path(), "latin1").startsWith(begins)).toBe(true);
    }
  });

  test("the tour leads through five steps", async () => {
    await page.goto(`${served.address}/tour`);
    const card = page.getByRole("complementary", { name: "Guided tour" });
    const titles: string[] = [];
    for (let step = 1; step <= 5; step++) {
      await card.getByText(`${step}. `).first().waitFor();
      await settled(page);
      titles.push((await card.locator("b").first().textContent()) ?? "");
      if (step < 5) await card.getByRole("link", { name: "Next" }).click();
    }
    expect(titles.map((title) => title.slice(0, 2))).toEqual(["1.", "2.", "3.", "4.", "5."]);
  }, 60_000);

  test("drawing over the timeline narrows it, and the address says so", async () => {
    await page.goto(`${served.address}/timeline`);
    await settled(page);
    const box = await page.locator(".timeline svg").boundingBox();
    if (box === null) throw new Error("no timeline");
    await page.mouse.move(box.x + box.width * 0.5, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + 40, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/since=\d{4}-\d\d-\d\d&until=\d{4}-\d\d-\d\d/u);
    await settled(page);
    expect(await page.locator(".square").count()).toBeGreaterThan(0);
  });

  test("nothing went wrong in the browser on all these ways", () => {
    expect(trouble.filter((words) => !/404 \(Not Found\)/u.test(words))).toEqual([]);
  });
});
