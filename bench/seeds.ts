/** Scores the claims of whole articles against gold by people, with the scorer beside the data. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Claim } from "../src/claims/index.ts";
import { createCoder } from "../src/coder.ts";
import { createArticle } from "../src/intake/index.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

const scorer = "../shared/tools/score.mjs";

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const coder = await createCoder();
  const lines: string[] = [];
  for (const file of files) {
    const gold = JSON.parse(readFileSync(file, "utf8")) as {
      file: string;
      published: string | null;
      publisher: string | null;
    };
    const text = readFileSync(join(dirname(file), gold.file), "utf8");
    const reading = coder.read(
      createArticle({ text, file: gold.file, published: gold.published, publisher: gold.publisher }),
    );
    for (const line of [...reading.claims.map(forScorer), ...reading.requests, ...reading.ties])
      lines.push(JSON.stringify(line));
  }
  const claims = join(mkdtempSync(join(tmpdir(), "demarche-seeds-")), "claims.jsonl");
  writeFileSync(claims, `${lines.join("\n")}\n`);
  const score = (...more: readonly string[]) => {
    const done = spawnSync(process.execPath, [scorer, ...files, "--", claims, ...more], { encoding: "utf8" });
    if (done.status !== 0) throw new Error(done.stderr);
    return done.stdout.trimEnd();
  };
  return {
    fields: JSON.parse(score("--json")) as Record<string, unknown>,
    lines: score(...(flags.has("--misses") ? ["--misses"] : [])).split("\n"),
  };
}

/** The scorer stops at a source without a party ("a person familiar with the matter"), and scores parties alone: those are left out for it. */
function forScorer(claim: Claim): Claim {
  return { ...claim, sources: claim.sources.filter(({ party }) => party !== null) };
}
