/** Holds the house: who may import whom, no cycles, short files, no folders that could hold anything. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "src");

/** "folder" may be imported whole, "type folder" for its record types only. Everybody may import `errors`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  threads: [],
  codebook: [],
  intake: [],
  language: ["type intake"],
  actors: ["language", "codebook"],
  claims: ["actors", "language", "codebook", "type intake"],
  events: ["claims", "actors", "codebook"],
  ledger: ["events", "claims", "codebook"],
  coder: ["intake", "language", "actors", "claims", "events", "ledger", "codebook"],
  account: ["codebook", "ledger", "type claims", "type events", "type actors", "type intake", "type coder"],
  export: ["codebook", "type claims", "type ledger", "type events", "type actors", "type language", "type intake"],
  store: ["threads", "codebook", "type claims", "type ledger", "type events", "type actors", "type intake"],
  service: [
    "coder",
    "threads",
    "intake",
    "store",
    "export",
    "account",
    "type claims",
    "type events",
    "type ledger",
    "codebook",
  ],
  cli: ["service"],
  http: ["service"],
  mcp: ["service"],
  main: ["cli", "http", "mcp"],
  index: ["coder", "intake", "codebook", "type claims", "type ledger", "type events", "type actors", "type language"],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = walk(source);
const shipped = files.filter((file) => !file.endsWith(".test.ts"));
const imports = shipped.flatMap(importsOf);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, "");
  const found: Import[] = [];
  for (const match of text.matchAll(/^(?:import|export)\s+(type\s+)?([^;"]*?)\s*from\s+"(\.[^"]+)"/gmu)) {
    const [, type, names = "", path = ""] = match;
    const inside = /^\{([\s\S]*)\}$/u.exec(names)?.[1]?.split(",") ?? null;
    const allTypes = inside?.map((name) => name.trim()).every((name) => name === "" || name.startsWith("type "));
    const typeOnly = type !== undefined || allTypes === true;
    found.push({ from: file, to: resolve(dirname(file), path), typeOnly });
  }
  for (const [, path = ""] of text.matchAll(/\bimport\(\s*"(\.[^"]+)"\s*\)|^import\s+"(\.[^"]+)"/gmu))
    if (path !== "") found.push({ from: file, to: resolve(dirname(file), path), typeOnly: false });
  // The kernel is AssemblyScript, whose imports have no ending.
  return found.map((one) => (/\.(?:ts|js|json)$/u.test(one.to) ? one : { ...one, to: `${one.to}.ts` }));
}

/** Tests are tables, and as long as they need be. */
const longest = 300;

/** The folder of a file under src, or the file's own name where it stands directly there: "claims", "coder". */
const part = (file: string): string => relative(source, file).split("/")[0]?.replace(/\.ts$/u, "") ?? "";
const name = (file: string): string => relative(root, file);

test("the imports are seen", () => {
  expect(files.length).toBeGreaterThan(40);
  expect(imports.length).toBeGreaterThan(80);
  expect(imports.some(({ from, to }) => part(from) === "service" && part(to) === "coder")).toBe(true);
  expect(imports.some(({ from, to }) => part(from) === "cli" && part(to) === "service")).toBe(true);
});

test("every folder of src is in the table", () => {
  expect([...new Set(shipped.map(part))].filter((folder) => !(folder in mayImport))).toEqual([]);
});

test("folders import only what the table lets them", () => {
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    const [here, there] = [part(from), part(to)];
    if (here === there || there === "errors") return false;
    const allowed = mayImport[here] ?? [];
    return !allowed.includes(there) && !(typeOnly && allowed.includes(`type ${there}`));
  });
  expect(wrong.map(({ from, to }) => `${name(from)} imports ${name(to)}`)).toEqual([]);
});

test("index.ts is the only door of a folder", () => {
  const wrong = imports.filter(({ from, to }) => {
    const inFolder = relative(source, to).includes("/");
    return inFolder && part(from) !== part(to) && relative(join(source, part(to)), to) !== "index.ts";
  });
  expect(wrong.map(({ from, to }) => `${name(from)} imports ${name(to)}`)).toEqual([]);
});

test("every import leads to a file", () => {
  const known = new Set(files);
  expect(imports.filter(({ to }) => !known.has(to)).map(({ from, to }) => `${name(from)} imports ${name(to)}`)).toEqual(
    [],
  );
});

test("no file imports itself by a way round", () => {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].map(name).join(" → "));
    else if (!done.has(file)) {
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    }
  };
  for (const file of shipped) visit(file, []);
  expect(cycles).toEqual([]);
});

test("the command line starts with little: what is heavy is loaded by what needs it", () => {
  const reached = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, names = "", path = ""] of text.matchAll(
      /^(?:import|export)\s+(?!type\b)([^;"]*?)\s*from\s+"([^"]+)"/gmu,
    )) {
      const isType = /^\{(?:\s*type [^,}]+,?)+\s*\}$/u.test(names);
      if (isType || path.startsWith("node:")) continue;
      if (path.startsWith(".")) visit(resolve(dirname(file), path));
      else packages.add(path);
    }
  };
  visit(join(source, "main.ts"));
  expect([...packages].sort()).toEqual([
    "chardet",
    "cli-progress",
    "commander",
    "csv-parse",
    "csv-stringify/sync",
    "iconv-lite",
    "picocolors",
    "string-width",
    "wrap-ansi",
  ]);
});

test(`no source file is longer than ${longest} lines`, () => {
  const long = [...shipped, ...walk(join(root, "bench"))]
    .map((file) => ({ file: name(file), lines: readFileSync(file, "utf8").trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > longest);
  expect(long).toEqual([]);
});

test("no folder or file has a name that could hold anything", () => {
  const wrong = files.filter((file) =>
    /(?:^|\/)(?:utils?|helpers?|common|misc|shared|types)(?:\/|\.ts$)/u.test(relative(source, file)),
  );
  expect(wrong.map(name)).toEqual([]);
});

test("no file names a place of one machine or a registry", () => {
  const marks = [/["'`\s(]\/(?:work|home|root|Users)\//u, /registry\.npmjs|npmmirror|"resolved": "http/u];
  const others = ["package.json", "package-lock.json", ".npmrc", "README.md", "CONTRIBUTING.md"].map((file) =>
    join(root, file),
  );
  const wrong = [...files, ...others].filter((file) => marks.some((mark) => mark.test(readFileSync(file, "utf8"))));
  expect(wrong.map(name)).toEqual([]);
});
