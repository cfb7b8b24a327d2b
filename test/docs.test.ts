/** The docs tell all there is: commands, options, types, codes; and what they link to is there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { outputOf, readmeParts } from "../scripts/readme-output.ts";
import { createProgram } from "../src/cli/index.ts";
import { eventTypes } from "../src/codebook/index.ts";
import { routes } from "../src/http/index.ts";
import * as demarche from "../src/index.ts";
import { tools } from "../src/mcp/index.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const headings = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gmu)].map(([, words = ""]) => words.replace(/`/gu, ""));
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

function program() {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  async function* nothing() {}
  return createProgram({ out: nowhere, err: nowhere, input: nothing(), environment: {} }, () => {});
}

interface NamedCommand {
  /** "token create" */
  readonly name: string;
  readonly usage: string;
  readonly options: readonly { readonly flags: string; readonly long?: string | undefined }[];
}

/** All commands; of one that only holds others, those. */
function commands(): readonly NamedCommand[] {
  return program().commands.flatMap((command) =>
    (command.commands.length === 0 ? [command] : command.commands).map((one) => ({
      name: one === command ? command.name() : `${command.name()} ${one.name()}`,
      usage: one.usage().replace(/\[options\] ?/u, ""),
      options: one.options,
    })),
  );
}

test("every command has its heading, with its argument", () => {
  const known = headings("docs/command-line.md");
  const wanted = commands().map(({ name, usage }) => `demarche ${name} ${usage}`.trim());
  expect(wanted.length).toBeGreaterThan(2);
  for (const command of wanted) expect(known).toContain(command);
  expect(known.filter((words) => words.startsWith("demarche "))).toHaveLength(wanted.length);
});

test("every option has its heading under its command", () => {
  const parts = read("docs/command-line.md").split(/^## /gmu);
  for (const { name, usage, options } of commands()) {
    const part = parts.find((text) => text.startsWith(`\`${`demarche ${name} ${usage}`.trim()}\``)) ?? "";
    const told = [...part.matchAll(/^### `(.+)`$/gmu)].map(([, flags]) => flags);
    expect(told, name).toEqual(options.map((option) => option.flags));
  }
});

test("every type of event has its heading", () => {
  const known = headings("docs/codebook.md");
  for (const type of eventTypes) expect(known).toContain(type);
});

test("every route has its heading, and no other has one", () => {
  const known = headings("docs/http.md").filter((words) => / \/api\//u.test(words));
  expect(known.sort()).toEqual(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort());
});

test("every tool of the MCP server has its heading", () => {
  const known = headings("docs/mcp.md");
  expect(tools.length).toBeGreaterThan(5);
  for (const { name } of tools) expect(known).toContain(name);
});

test("everything public has its heading", () => {
  const known = headings("docs/library.md");
  const types = [...read("src/index.ts").matchAll(/(?:export type \{([^}]*)\}|\btype (\w+))/gu)].flatMap(
    ([, list, one]) =>
      list === undefined
        ? [one ?? ""]
        : list
            .split(",")
            .map((name) => name.trim())
            .filter(Boolean),
  );
  expect(types.length).toBeGreaterThan(20);
  for (const name of [...Object.keys(demarche), ...types]) expect(known).toContain(name);
});

test("every code of an error or a note is listed, and nothing else", () => {
  const sources = walk(join(root, "src")).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const text = sources.map((file) => readFileSync(file, "utf8")).join("\n");
  const used = new Set<string>();
  const shapes = [
    /new DemarcheError\(\s*"([a-z-]+)"/gu,
    /\bfail\(\s*"([a-z-]+)"/gu,
    /\bnote\(\s*"([a-z-]+)"/gu,
    /\bcode: "([a-z-]+)"/gu,
    /\btrouble: (?:known \? null : )?"([a-z-]+)"/gu,
    /: (bad-usage): /gu,
  ];
  for (const shape of shapes) for (const [, code = ""] of text.matchAll(shape)) used.add(code);
  const listed = [...read("docs/messages.md").matchAll(/^\| `([a-z-]+)` +\|/gmu)].map(([, code = ""]) => code);
  expect([...used].sort()).toEqual(listed.sort());
});

test("links lead to files and headings that are there", () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s]+)\)/gu)]
      .map(([, link = ""]) => link)
      .filter((link) => !/^[a-z]+:/u.test(link))
      .filter((link) => {
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? page : join(dirname(page), path);
        if (!existsSync(join(root, target))) return true;
        return anchor !== undefined && !headings(target).some((words) => slug(words) === anchor);
      })
      .map((link) => `${page}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test("the commands that the pages name are there", () => {
  const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts);
  const known = commands();
  const told = pages.flatMap((page) =>
    [...read(page).matchAll(/```\w*\n([\s\S]*?)```/gu)].flatMap(([, code = ""]) => code.split("\n")),
  );
  for (const line of told) {
    const [, script] = /^(?:\$ )?npm run ([\w:-]+)/u.exec(line) ?? [];
    if (script !== undefined) expect(scripts).toContain(script);
    const [, words] = /^(?:\$ )?(?:npx |bin\/)?demarche (\w.*)$/u.exec(line) ?? [];
    if (words === undefined) continue;
    const command = known.find(({ name }) => words === name || words.startsWith(`${name} `));
    expect(command, line).toBeDefined();
    const options = command?.options.map((option) => option.long) ?? [];
    for (const [flag] of words.matchAll(/--[a-z][a-z-]*/gu)) expect(options).toContain(flag);
  }
});

test("the README shows what its first command prints, down to the first request; npm run readme writes it anew", async () => {
  const { input, words, output } = readmeParts(read("README.md"));
  // What stands beside the chain (days, sources, status) grows with the program and is no promise.
  const head = (text: string): string => /^[\s\S]*?→.*?(?= {2}|\n)/u.exec(text)?.[0] ?? "";
  expect(head(output)).toContain("USA → China → Iran ⊣");
  expect(head(await outputOf(words, input))).toBe(head(output));
});

test("the README has its parts and its two commands", () => {
  const text = read("README.md");
  for (const words of ["What is this?", "When should I use it?", "When not?"])
    expect(headings("README.md")).toContain(words);
  for (const command of ["npm ci && npm start", "npm ci && npm test"]) expect(text).toContain(command);
  expect(existsSync(join(root, "examples"))).toBe(true);
});

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** The anchor that a heading gets on a page. */
function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replace(/\s/gu, "-");
}
