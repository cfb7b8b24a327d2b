/**
 * The mean of several tables of weights, as the rankers' learners write them: `npx tsx training/mean-weights.ts A.tsv B.tsv… > data/actors/whose.tsv`.
 * What a table lacks counts as 0 there. The comments are those of the last table.
 */
import { readFileSync } from "node:fs";
import { weightLines } from "./log-linear.ts";

const tables = process.argv.slice(2).map((path) => readFileSync(path, "utf8").trimEnd().split("\n"));
if (tables.length < 2) throw new Error(`${tables.length} tables given, whose mean is to be told: give two or more`);
const isHead = (line: string): boolean => line.startsWith("#") || line === "feature\tweight";
const sums = new Map<string, number>();
for (const line of tables.flatMap((lines) => lines.filter((line) => !isHead(line)))) {
  const [feature = "", weight] = line.split("\t");
  sums.set(feature, (sums.get(feature) ?? 0) + Number(weight));
}
const names = [...sums.keys()];
for (const line of tables.at(-1)?.filter(isHead) ?? [])
  console.log(line.endsWith("not by hand.") ? `${line} The mean of ${tables.length} tables (training/mean-weights.ts).` : line);
for (const line of weightLines(names, names.map((name) => (sums.get(name) ?? 0) / tables.length))) console.log(line);
