/** `npm run bench -- NAME [FILE…] [--json]`: one figure-giving command a file, `bench/NAME.ts`, each exporting `run`. */
import { existsSync, readdirSync } from "node:fs";

export interface BenchOptions {
  readonly files: readonly string[];
  readonly flags: ReadonlySet<string>;
}

/** What a bench gives: the JSON fields of design/measures.md, and lines for people. */
export interface BenchResult {
  readonly fields: Record<string, unknown>;
  readonly lines: readonly string[];
}

const [name, ...words] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "index.ts" && !file.startsWith("_"))
  .map((file) => file.slice(0, -3));
if (name === undefined || !names.includes(name)) {
  console.error(`bench: ${name ?? "no name"}: unknown-bench: give one of ${names.join(", ")}`);
  process.exit(2);
}
const flags = new Set(words.filter((word) => word.startsWith("--")));
const files = words.filter((word) => !word.startsWith("--"));
const missing = files.find((file) => !existsSync(file));
if (missing !== undefined) {
  console.error(`bench: ${missing}: no-such-file: there is no file or folder of that name; check the name`);
  process.exit(2);
}
const { run } = (await import(`./${name}.ts`)) as { run: (options: BenchOptions) => Promise<BenchResult> };
const result = await run({ files, flags });
if (flags.has("--json")) console.log(JSON.stringify(result.fields));
else for (const line of result.lines) console.log(line);
