/** The command line from words to lines and exit code, with a coder that answers by hand. */
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Article } from "../intake/index.ts";
import type { Faces } from "./faces.ts";
import { main } from "./index.ts";

const asked: { actors: readonly string[] | undefined; articles: Article[] } = { actors: undefined, articles: [] };

vi.mock("../coder.ts", () => ({
  createCoder: async ({ actors }: { actors?: readonly string[] }) => {
    asked.actors = actors;
    return {
      who: (name: string, day: string | null) =>
        name === "Ann Berg"
          ? [
              {
                name,
                party: "NOR",
                role: "GOV",
                office: "Foreign Minister",
                from: "2019-01-01",
                to: null,
                row: "people.tsv:1",
                holds: day !== "2018-01-01",
              },
            ]
          : [],
      listActors: ({ text }: Article) =>
        text.includes("Norway")
          ? [{ name: "Norway", text: "Norway", party: "NOR", role: "GOV", office: null, mentions: 2 }]
          : text === "Zorblax"
            ? [{ name: "Zorblax", text, party: null, role: null, office: null, mentions: 1 }]
            : [],
      read: (article: Article) => {
        asked.articles.push(article);
        if (article.text.includes("trips")) throw new RangeError("a bug");
        const id = article.text.slice(0, 6);
        return {
          article,
          claims: [],
          requests: id === "first " || id === "other " ? [{ id: `${id}:request` }] : [],
          ties: id === "first " || id === "other " ? [{ tie: { id } }] : [],
          notes: article.notes,
        };
      },
    };
  },
}));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  asked.actors = undefined;
  asked.articles = [];
});

const report = "Norway asked Sweden on Monday to open the border.";
function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function run(words: readonly string[], input = "", tty = false, environment = {}, faces: Faces | null = null) {
  const written = { out: "", err: "" };
  const stream = (to: "out" | "err") =>
    Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          written[to] += String(chunk);
          done();
        },
      }),
      { isTTY: tty, columns: 80 },
    );
  async function* chunks() {
    yield input;
  }
  const code = await main(words, { out: stream("out"), err: stream("err"), input: chunks(), environment }, faces);
  return { code, ...written, lines: written.err.split("\n").filter((line) => line !== "") };
}

test.each<[string, string, RegExp]>([
  [
    "empty.txt",
    "",
    /^demarche: \S*empty\.txt: empty-article: the file holds no text; give a file with a report in it$/u,
  ],
  ["binary.txt", "%PDF-1.4", /^demarche: \S*binary\.txt: binary-file: .+; .+$/u],
  ["cut.jsonl", '{"text": "Norw', /^demarche: \S*cut\.jsonl:1: bad-json: .+; .+$/u],
  [
    "foreign.txt",
    "Le ministre a rejeté mardi la demande américaine de pourparlers directs.",
    /^demarche: \S*foreign\.txt: not-english: .+; .+$/u,
  ],
])("%s: nothing can be read, one line, exit code 1", async (name, content, want) => {
  const { code, out, lines } = await run(["read", file(name, content)]);
  expect(code).toBe(1);
  expect(out).toBe("");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(want);
});

test("one bad path costs nothing but its line", async () => {
  const { code, lines } = await run(["read", "--quiet", join(folder, "missing.txt"), file("good.txt", report)]);
  expect(code).toBe(0);
  expect(lines).toEqual([expect.stringContaining("missing.txt: no-such-file: ")]);
  expect(asked.articles).toHaveLength(1);
});

test("an article that trips the program is told and skipped", async () => {
  const rows = [`${report} It trips.`, report].map((text) => JSON.stringify({ text, date: "2024-04-12" }));
  const { code, lines } = await run(["read", file("trips.jsonl", rows.join("\n"))]);
  expect(code).toBe(0);
  expect(lines).toEqual([expect.stringMatching(/trips\.jsonl:1: internal-error: .*a bug/u)]);
});

test("notes are told, with what to do; the same note of many articles is counted", async () => {
  const rows = Array.from({ length: 8 }, () => JSON.stringify({ text: report }));
  const { lines } = await run(["read", file("undated.jsonl", rows.join("\n"))]);
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatch(/undated\.jsonl:1: no-date: .+; give one with --published$/u);
  expect(lines[5]).toBe("demarche: no-date: the same of 3 more");
  expect((await run(["read", "--quiet", file("undated.jsonl", rows.join("\n"))])).lines).toEqual([]);
});

test("a text like a book is told before it is read", async () => {
  const path = file("book.txt", `12 April 2024\n\n${`${report} `.repeat(7_000)}`);
  expect((await run(["read", path])).lines).toEqual([
    expect.stringMatching(/book\.txt: 0\.4 million characters are read as one report, /u),
  ]);
  expect((await run(["read", path, "--quiet"])).lines).toEqual([]);
});

test("jsonl prints all claims, then all requests, then all ties", async () => {
  const rows = ["first words here.", "other words there."].map((text) =>
    JSON.stringify({ text: `${text} ${report}`, date: "2024-04-12" }),
  );
  const { out } = await run(["read", "--format", "jsonl", file("two.jsonl", rows.join("\n"))]);
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([{ id: "first :request" }, { id: "other :request" }, { tie: { id: "first " } }, { tie: { id: "other " } }]);
});

test("options reach the articles", async () => {
  const path = file(
    "mapped.jsonl",
    [1, 2, 3].map(() => JSON.stringify({ body: report, when: "2020-01-01" })).join("\n"),
  );
  const { code } = await run([
    "read",
    path,
    "--map",
    "text=body",
    "--map",
    "date=when",
    "--limit",
    "2",
    "--published",
    "12 April 2024",
    "--publisher",
    "Northern News",
    "--actors",
    "a.tsv",
    "--actors",
    "b.tsv",
  ]);
  expect(code).toBe(0);
  expect(asked.actors).toEqual(["a.tsv", "b.tsv"]);
  expect(asked.articles).toHaveLength(2);
  expect(asked.articles[0]).toMatchObject({ text: report, published: "2024-04-12", publisher: "Northern News" });
});

test("- reads standard input", async () => {
  const { code } = await run(["read", "-", "--published", "2024-04-12"], report);
  expect(code).toBe(0);
  expect(asked.articles).toMatchObject([{ text: report, file: null }]);
});

test.each<[readonly string[], RegExp]>([
  [["read"], /^demarche: read: bad-usage: <path\.\.\.> is missing; give text files, HTML pages, /u],
  [["paths", "USA"], /^demarche: paths: bad-usage: <to> is missing; give a party, by code or name$/u],
  [
    ["read", "x", "--frmat", "jsonl"],
    /^demarche: --frmat: bad-usage: read has no such option; did you mean --format\?$/u,
  ],
  [["read", "x", "--zzz"], /^demarche: --zzz: bad-usage: read has no such option; see demarche read --help$/u],
  [
    ["read", "x", "--format", "xml"],
    /^demarche: --format xml: bad-usage: this value is not known to it; give one of text, jsonl, table$/u,
  ],
  [
    ["read", "x", "--format"],
    /^demarche: read --format <format>: bad-usage: nothing follows it; give text for people, /u,
  ],
  [["read", "x", "--limit", "0"], /^demarche: --limit 0: bad-usage: .*; give a whole number from 1$/u],
  [["read", "x", "--map", "words=body"], /^demarche: --map words=body: bad-usage: .*; give title, text, /u],
  [["export", "xls"], /^demarche: xls: bad-usage: export knows no such format; give one of gdelt-events, /u],
  [["token", "create"], /^demarche: token create: bad-usage: --role <role> is missing; give one of three: /u],
  [["explain", "a", "b"], /^demarche: explain: bad-usage: 2 words came, and it takes 1 word; put a name /u],
  [["--zzz"], /^demarche: --zzz: bad-usage: demarche has no such option; see demarche --help$/u],
  [["read", "x", "--published", "2024-02-30"], /^demarche: 2024-02-30: bad-date: /u],
  [["read", "x", "--published", "04/05/2024"], /bad-date: the date can be read in two ways/u],
  [["raed", "x"], /^demarche: raed: bad-usage: there is no such command; did you mean read\?$/u],
])("%j is not understood: one line, exit code 2", async (words, want) => {
  const { code, out, lines } = await run(words);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(want);
});

test.each<[readonly string[], string]>([
  [["ingest", "nosuch.txt"], "no-such-file"],
  [["ingest", "EMPTY"], "empty-article"],
  [["import", "nosuch.csv"], "no-such-file"],
  [["import", "EMPTY.csv"], "unknown-format"],
])("%j makes no record", async (words, problem) => {
  const record = join(folder, `none-${problem}`);
  const paths = words.map((word) =>
    word.startsWith("EMPTY")
      ? file(word.replace("EMPTY", "empty"), word.endsWith(".csv") ? "neither,one,nor,other\n" : "")
      : word,
  );
  const { code, lines } = await run([...paths, "--record", record]);
  expect(code).toBe(1);
  expect(lines[0]).toContain(`: ${problem}: `);
  expect(existsSync(record)).toBe(false);
});

test("serve looks at the address before it opens the record", async () => {
  const record = join(folder, "unserved");
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const never = async () => expect.fail("nothing may be served");
  const faces = { serve: never, serveMcp: never };
  for (const [words, problem] of [
    [["--port", String(port)], "port-in-use"],
    [["--host", "192.0.2.1"], "bad-host"],
  ] as const) {
    const { code, lines } = await run(["serve", ...words, "--record", record], "", false, {}, faces);
    expect({ code, lines }).toMatchObject({ code: 1, lines: [expect.stringContaining(problem)] });
  }
  server.close();
  expect(existsSync(record)).toBe(false);
});

test("help and version are answers, not errors", async () => {
  expect(await run([])).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Usage: demarche") });
  expect(await run(["--help"])).toMatchObject({ code: 0, err: "" });
  expect(await run(["read", "--help"])).toMatchObject({ code: 0, out: expect.stringContaining("--published") });
  expect(await run(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
});

test.each<[readonly string[], string]>([
  [["who", "Ann", "Berg"], "Ann Berg  NOR  GOV  Foreign Minister  2019-01-01 – …  people.tsv:1\n"],
  [
    ["who", "Ann Berg", "--on", "2018-01-01"],
    "(not on that day)  Ann Berg  NOR  GOV  Foreign Minister  2019-01-01 – …  people.tsv:1\n",
  ],
  [["who", "Norway met the others."], "Norway  NOR  GOV  -  2 times\n"],
])("%j is answered", async (words, want) => {
  expect(await run(words)).toEqual({ code: 0, out: want, err: "", lines: [] });
});

test("who reads a text from standard input", async () => {
  const { code, out } = await run(["who", "-"], "Norway met the others.\n");
  expect({ code, out }).toEqual({ code: 0, out: "Norway  NOR  GOV  -  2 times\n" });
  expect((await run(["who", "-"], " \n")).lines).toEqual([expect.stringMatching("^demarche: .*: empty-article: ")]);
});

test.each(["Nobody", "Zorblax"])("a name that nobody knows is told: %s", async (name) => {
  const { code, lines } = await run(["who", name]);
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(`^demarche: ${name}: unknown-name: `)]);
});

test("schema prints a JSON Schema", async () => {
  const { code, out } = await run(["schema"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toHaveProperty("$schema");
});

test("colour only on a terminal, and not where NO_COLOR is set", async () => {
  const path = file("colour.txt", `12 April 2024\n\n${report}`);
  expect((await run(["read", path])).out).not.toContain("\u001b[");
  expect((await run(["read", path], "", true)).out).toContain("\u001b[");
  expect((await run(["read", path], "", true, { NO_COLOR: "1" })).out).not.toContain("\u001b[");
});
