/** Sentences of ours, one construction each, read whole: how many give just the claims a person reads in them. */
import { readFileSync } from "node:fs";
import { createCoder } from "../src/coder.ts";
import { createArticle } from "../src/intake/index.ts";
import { isWanted, outlineOfClaim, parseWanted } from "../test/outline.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

const own = new URL("../test/gold/constructions.tsv", import.meta.url);

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const coder = await createCoder();
  const rows = (files.length > 0 ? files : [own])
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t"));
  const counts = new Map<string, [number, number]>();
  const misses: string[] = [];
  let wantedNodes = 0;
  let found = 0;
  let extra = 0;
  for (const [construction, text, outline] of rows) {
    const { claims } = coder.read(createArticle({ text: text!, published: "2026-11-20" }));
    const wanted = parseWanted(outline ?? "");
    const taken = new Set<number>();
    for (const node of wanted) {
      const at = claims.findIndex(
        (claim, index) =>
          !taken.has(index) &&
          isWanted(node, claim.event) &&
          node.sources.every((source) => claim.sources.some(({ party }) => party === source)),
      );
      if (at >= 0) taken.add(at);
    }
    wantedNodes += wanted.length;
    found += taken.size;
    extra += claims.length - taken.size;
    const right = taken.size === wanted.length && taken.size === claims.length;
    const count = counts.get(construction!) ?? [0, 0];
    counts.set(construction!, [count[0] + (right ? 1 : 0), count[1] + 1]);
    if (!right)
      misses.push(`${construction}: ${text}\n    want ${outline}\n    got  ${claims.map(outlineOfClaim).join(" ; ")}`);
  }
  const right = [...counts.values()].reduce((sum, [good]) => sum + good, 0);
  return {
    fields: {
      n: rows.length,
      right: (100 * right) / rows.length,
      wanted: wantedNodes,
      found,
      extra,
      perConstruction: Object.fromEntries(counts),
    },
    lines: [
      `${rows.length} sentences, ${right} wholly right (${((100 * right) / rows.length).toFixed(1)} %); claims: ${found} of ${wantedNodes} found, ${extra} extra`,
      ...[...counts].map(([name, [good, all]]) => `${name.padEnd(24)} ${good}/${all}`),
      ...(flags.has("--misses") ? misses : []),
    ],
  };
}
