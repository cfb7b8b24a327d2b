import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DemarcheError } from "../errors.ts";
import { type Article, createArticle } from "./article.ts";
import { type ReadOptions, readArticles } from "./read-articles.ts";

const report = "Norway asked Sweden on Monday to open the border. Sweden refused, the foreign ministry said.";
const row = (more: object) => JSON.stringify({ title: "Border", text: report, date: "2024-04-12", ...more });
let folder = "";
let server: Server;
let address = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-intake-"));
  server = createServer((request, response) => {
    if (request.url === "/moved") response.writeHead(302, { location: "/report.html" }).end();
    else if (request.url === "/report.html")
      response
        .writeHead(200, { "content-type": "text/html; charset=utf-8" })
        .end(`<html><head><meta name="date" content="2024-04-12"></head><body><p>${report}</p></body></html>`);
    else if (request.url === "/rows")
      response.writeHead(200, { "content-type": "application/x-ndjson" }).end(`${row({})}\n${row({})}\n`);
    else if (request.url === "/latin")
      response
        .writeHead(200, { "content-type": "text/plain; charset=iso-8859-1" })
        .end(Buffer.from(`${report} Troms\u00f8.`, "latin1"));
    else if (request.url === "/large") response.writeHead(200).end("word ".repeat(400_000));
    else if (request.url === "/slow") response.writeHead(200).write("Norway ");
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function read(
  path: string,
  options: ReadOptions = {},
): Promise<{ articles: Article[]; problems: DemarcheError[] }> {
  const articles: Article[] = [];
  const problems: DemarcheError[] = [];
  for await (const taken of readArticles(path, { today: "2026-01-01", ...options }))
    if ("problem" in taken) problems.push(taken.problem);
    else articles.push(taken.article);
  return { articles, problems };
}

test("a text file is one article, its text as it stands", async () => {
  const text = `\uFEFFBy Jane Doe\r\n12 April 2024\r\n\r\n${report}`;
  const path = file("one.txt", text);
  const { articles, problems } = await read(path);
  expect(problems).toEqual([]);
  expect(articles).toMatchObject([{ text, file: path, byline: "Jane Doe", published: "2024-04-12" }]);
});

test("what the user says wins", async () => {
  const path = file("two.jsonl", row({ publisher: "Northern News" }));
  const { articles } = await read(path, { published: "2024-05-01", publisher: "Southern News" });
  expect(articles).toMatchObject([{ published: "2024-05-01", publisher: "Southern News" }]);
});

test("a JSON Lines file gives an article a line, and a problem a bad line", async () => {
  const path = file(
    "rows.jsonl",
    [
      row({ id: 7, source: { name: "NN" }, url: "https://news.example/7", authors: ["Jane Doe", "John Roe"] }),
      "",
      "{]",
      '"words"',
      row({ text: "" }),
      '{"body": "x"}',
      row({ text: 5 }),
      row({ date: "soon" }),
      '{"title": "cut off", "text": "Norw',
    ].join("\r\n"),
  );
  const { articles, problems } = await read(path);
  expect(articles).toMatchObject([
    {
      id: "7",
      title: "Border",
      publisher: "NN",
      url: "https://news.example/7",
      byline: "Jane Doe, John Roe",
      published: "2024-04-12",
      text: report,
    },
    { published: null },
  ]);
  expect(articles[1]?.notes.map((note) => note.code)).toContain("doubtful-date");
  expect(problems.map((problem) => [problem.subject.replace(/.*:/u, ""), problem.code])).toEqual([
    ["3", "bad-json"],
    ["4", "bad-row"],
    ["5", "empty-article"],
    ["6", "bad-row"],
    ["7", "bad-row"],
    ["9", "bad-json"],
  ]);
  expect(problems.at(-1)?.message).toContain("cut off");
});

test("fields of other names are mapped", async () => {
  const path = file("mapped.jsonl", JSON.stringify({ headline: "Border", body: report, day: "2024-04-12" }));
  const { articles } = await read(path, { map: { title: "headline", text: "body", date: "day" } });
  expect(articles).toMatchObject([{ title: "Border", text: report, published: "2024-04-12" }]);
});

test("a separator inside a JSON string ends no line", async () => {
  const path = file("separator.jsonl", row({ text: `${report}\u2028${report}` }));
  expect((await read(path)).articles).toHaveLength(1);
});

test("tables and JSON lists give an article a row", async () => {
  const csv = file(
    "table.csv",
    `url,date,title,text\nhttps://news.example/1,2024-04-12,Border,"${report}\n\nMore, later."\nhttps://news.example/2,2024-04-12,Empty,\n`,
  );
  const fromCsv = await read(csv);
  expect(fromCsv.articles).toMatchObject([
    { title: "Border", published: "2024-04-12", text: `${report}\n\nMore, later.` },
  ]);
  expect(fromCsv.problems.map((problem) => problem.code)).toEqual(["empty-article"]);
  expect((await read(file("list.json", `[${row({})},${row({})}]`))).articles).toHaveLength(2);
  expect((await read(file("one.json", row({})))).articles).toHaveLength(1);
});

test.each<[string, string, string, readonly string[]]>([
  [
    "a quote that is never closed",
    `"${report},2024-04-13`,
    "3 a quote is opened and not closed, and takes the rows to the end with it",
    [],
  ],
  [
    "a quote in the midst",
    `Norway "asked" Sweden, it said,2024-04-13\n"${report}",2024-04-14`,
    "3 a quote stands inside a field that has none around it",
    ["2024-04-14"],
  ],
  [
    "words after a quote",
    `"Norway" asked,2024-04-13\n"${report}",2024-04-14\n"${report}\n",2024-04-15`,
    "3 a field goes on after its quote, and takes the rows to line 4 with it",
    ["2024-04-15"],
  ],
])("a table with %s says how far it cannot be read, and the rest is read", async (name, rest, want, more) => {
  const path = file(`broken ${name}.csv`, `text,date\n"${report}",2024-04-12\n${rest}\n`);
  const { articles, problems } = await read(path);
  expect(problems.map(({ subject, message }) => `${subject.replace(/.*:/u, "")} ${message}`)).toEqual([want]);
  expect(problems.map(({ code }) => code)).toEqual(["bad-row"]);
  expect(articles.map(({ published }) => published)).toEqual(["2024-04-12", ...more]);
});

test.each([
  ["2024-02-30", 'impossible-date no calendar has the date: "2024-02-30"; relative days stay unknown'],
  ["soon", 'doubtful-date this is no date: "soon"; relative days stay unknown'],
  ["04/05/2024", 'doubtful-date the date can be read in two ways: "04/05/2024"; relative days stay unknown'],
])("a row's date that is none is told once: %s", async (date, want) => {
  const { articles } = await read(file("dates.jsonl", JSON.stringify({ text: report, date })));
  expect(articles[0]?.notes.map(({ code, message }) => `${code} ${message}`)).toEqual([want]);
});

test("a folder is read in order of names; what is no report is told and skipped", async () => {
  file("mixed/b.txt", report);
  file("mixed/a/inner.txt", report);
  file("mixed/c.txt", "");
  file("mixed/d.png", "x");
  file("mixed/.hidden.txt", report);
  const { articles, problems } = await read(join(folder, "mixed"));
  expect(articles.map((article) => article.file?.slice(folder.length))).toEqual(["/mixed/a/inner.txt", "/mixed/b.txt"]);
  expect(problems.map((problem) => problem.code)).toEqual(["empty-article", "unknown-kind"]);
});

test.each<[string, string | Uint8Array | null, string]>([
  ["missing.txt", null, "no-such-file"],
  ["empty.txt", "", "empty-article"],
  ["blank.txt", " \n\n", "empty-article"],
  ["headers.txt", "By Jane Doe\n12 April 2024\n", "empty-article"],
  ["empty.jsonl", "", "empty-article"],
  ["empty.json", "", "empty-article"],
  ["empty.html", "", "no-article-in-page"],
  ["cut.json", '[{"text": "Norway', "bad-json"],
  ["binary.txt", new Uint8Array(5000), "binary-file"],
  ["large.txt", new Uint8Array(11 * 1024 * 1024).fill(65), "too-large"],
  ["word.txt", "w".repeat(3 * 1024 * 1024), "endless-word"],
  [
    "french.txt",
    "Le ministre a rejeté mardi la demande américaine de pourparlers directs sur le programme.",
    "not-english",
  ],
])("%s is told as a problem", async (name, content, code) => {
  const path = content === null ? join(folder, name) : file(name, content);
  const { articles, problems } = await read(path);
  expect(articles).toEqual([]);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]?.subject).toContain(name);
});

test("an empty folder holds nothing to read", async () => {
  mkdirSync(join(folder, "nothing"));
  expect((await read(join(folder, "nothing"))).problems.map((problem) => problem.code)).toEqual(["empty-folder"]);
});

test.each<[string, string, number]>([
  ["text", report, 1],
  ["JSON Lines", `${row({})}\n${row({})}\n`, 2],
  ["HTML", `<!doctype html><html><body><p>${report}</p></body></html>`, 1],
])("standard input may hold %s", async (_, content, count) => {
  async function* input() {
    yield content.slice(0, 5);
    yield content.slice(5);
  }
  const { articles, problems } = await read("-", { input: input() });
  expect(problems).toEqual([]);
  expect(articles).toHaveLength(count);
  expect(articles[0]).toMatchObject({ file: null, text: report });
});

test.each<[string, object[]]>([
  ["/report.html", [{ text: report, published: "2024-04-12" }]],
  ["/moved", [{ text: report, published: "2024-04-12" }]],
  ["/rows", [{ title: "Border" }, { title: "Border" }]],
  ["/latin", [{ text: `${report} Troms\u00f8.` }]],
])("the address %s is fetched", async (path, want) => {
  const { articles, problems } = await read(address + path);
  expect(problems).toEqual([]);
  expect(articles).toMatchObject(want);
});

test.each([
  ["/missing", "http-status"],
  ["/large", "too-large"],
  ["/slow", "timed-out"],
])("the address %s is told as %s", async (path, code) => {
  const { articles, problems } = await read(address + path, { limits: { milliseconds: 500, bytes: 1_000_000 } });
  expect(articles).toEqual([]);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});

test("an address without a server is unreachable", async () => {
  const { problems } = await read("http://127.0.0.1:9/report");
  expect(problems.map((problem) => problem.code)).toEqual(["unreachable-address"]);
});

test("whatever the text, it stays as it is and the body lies inside it", () => {
  const pieces = [
    "By Jane Doe",
    "OSLO (Reuters) - ",
    "12 April 2024",
    "Norway",
    " asked ",
    "“",
    "”",
    "’s",
    "\u00a0",
    "\r\n",
    "\n\n",
    "\n",
    "🇳🇴",
    "\u{1f600}",
    "e\u0301",
    ". ",
    "— ",
    "\uFEFF",
    "\t",
    "(",
    ")",
    "Updated: ",
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 60 }),
      (parts) => {
        const text = parts.join("");
        const article = createArticle({ text });
        expect(article.text).toBe(text);
        const { start, end } = article.body;
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
        for (const note of article.notes)
          if (note.start !== null) expect(text.slice(note.start, note.end ?? 0)).not.toBe("");
      },
    ),
    { numRuns: 500 },
  );
});
