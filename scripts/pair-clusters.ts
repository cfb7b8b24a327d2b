/**
 * Makes the files that `bench gather` takes out of a folder of articles in news-please's form whose `newsCluster` names their event:
 * `node --import tsx scripts/pair-clusters.ts FOLDER OUT`. Writes `OUT/all/articles.jsonl`, and half of the clusters each in `OUT/tune` and
 * `OUT/check`, by the digest of their names, so that what is set on one half can be checked on the other.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Source {
  readonly dId: string;
  readonly date_publish: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly source_domain: string | null;
  readonly newsCluster: { readonly Event: string };
}

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined)
  throw new Error("pair-clusters: give a folder of articles and one to write to");
const rows = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Source)
  .map(({ dId, date_publish, title, text, source_domain, newsCluster }) => ({
    id: dId.slice(0, 12),
    cluster: newsCluster.Event,
    date: date_publish?.slice(0, 10) ?? null,
    title,
    text,
    source: source_domain,
  }));
const halfOf = (cluster: string): string =>
  Number.parseInt(createHash("md5").update(cluster).digest("hex").at(-1) ?? "0", 16) % 2 === 0 ? "tune" : "check";
for (const [name, part] of [
  ["all", rows],
  ["tune", rows.filter(({ cluster }) => halfOf(cluster) === "tune")],
  ["check", rows.filter(({ cluster }) => halfOf(cluster) === "check")],
] as const) {
  mkdirSync(join(out, name), { recursive: true });
  writeFileSync(join(out, name, "articles.jsonl"), part.map((row) => `${JSON.stringify(row)}\n`).join(""));
  console.log(`${name}: ${part.length} articles in ${new Set(part.map(({ cluster }) => cluster)).size} clusters`);
}
