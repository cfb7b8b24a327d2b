/** Holds what has been reached: runs the benches that `floors.json` names and fails where a figure lies below its floor. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { BenchOptions, BenchResult } from "./index.ts";

/** One bench, what it is run on ("*" in a file's name stands for anything), and the least that its figures may be: `{ "events.f1": 0.8 }`. */
interface Floor {
  readonly bench: string;
  readonly files: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

export async function run(_options: BenchOptions): Promise<BenchResult> {
  const floors = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8")) as readonly Floor[];
  const lines: string[] = [];
  const figures: {
    readonly name: string;
    readonly value: number | null;
    readonly floor: number;
    readonly held: boolean;
  }[] = [];
  for (const floor of floors) {
    const { run: runBench } = (await import(`./${floor.bench}.ts`)) as {
      run: (options: BenchOptions) => Promise<BenchResult>;
    };
    const { fields } = await runBench({ files: floor.files.flatMap(matching), flags: new Set() });
    for (const [path, least] of Object.entries(floor.figures)) {
      const value = figureAt(fields, path);
      const held = value !== null && value >= least;
      figures.push({ name: `${floor.bench} ${path}`, value, floor: least, held });
      lines.push(`${held ? "held " : "BELOW"} ${floor.bench} ${path}: ${value ?? "no figure"} (floor ${least})`);
    }
  }
  const below = figures.filter(({ held }) => !held).length;
  lines.push(`${figures.length - below} of ${figures.length} floors held`);
  if (below > 0) process.exitCode = 1;
  return { fields: { floors: figures.length, below, figures }, lines };
}

/** The number at a path such as "events.f1" or "shares.modality.0"; null where there is none. */
export function figureAt(fields: Record<string, unknown>, path: string): number | null {
  let value: unknown = fields;
  for (const key of path.split(".")) value = (value as Record<string, unknown> | null | undefined)?.[key];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function matching(pattern: string): string[] {
  if (!pattern.includes("*")) return [pattern];
  const escaped = basename(pattern)
    .split("*")
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, "\\$&"));
  const shape = new RegExp(`^${escaped.join(".*")}$`, "u");
  const found = readdirSync(dirname(pattern)).filter((name) => shape.test(name));
  if (found.length === 0) throw new Error(`floors: no file fits ${pattern}`);
  return found.sort().map((name) => join(dirname(pattern), name));
}
