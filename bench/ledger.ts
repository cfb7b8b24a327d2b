/** The ledger over several reports: askings of one series that two reports tell, and a third that says what came of one of them. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createCoder, gatherReadings, type Reading } from "../src/coder.ts";
import { createArticle } from "../src/intake/index.ts";
import { partiesOfStep } from "../src/ledger/index.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

/** Written for this bench: what happened two days after the United States asked China to hold Iran back. */
const afterwards = {
  text:
    "Iran launched more than 300 drones and missiles at Israel late on Saturday, its first direct attack on Israeli territory. " +
    "Israel said that almost all of them were shot down. The United Nations Security Council will meet on Sunday.",
  published: "2024-04-14",
  publisher: "Northern News",
};

export async function run({ files }: BenchOptions): Promise<BenchResult> {
  const coder = await createCoder();
  const reports = files.map((file) => {
    const gold = JSON.parse(readFileSync(file, "utf8")) as {
      file: string;
      published: string | null;
      publisher: string | null;
    };
    const text = readFileSync(join(dirname(file), gold.file), "utf8");
    return createArticle({ text, file: gold.file, published: gold.published, publisher: gold.publisher });
  });
  const readings = [...reports, createArticle(afterwards)].map(coder.read);
  const before = gatherReadings(readings.slice(0, -1));
  const { requests } = gatherReadings(readings);
  const turned = gatherReadings([...readings].reverse());
  const sizes = new Map<string, Set<string>>();
  for (const { series, article } of requests)
    if (series !== null) sizes.set(series, (sizes.get(series) ?? new Set()).add(article.id));
  const statusOf = (id: string, list: typeof requests) => list.find((request) => request.id === id)?.status;
  const moved = requests.filter(({ id, status }) => status !== statusOf(id, before.requests));
  const lines = requests.map(
    ({ chain, asked, aim, status, series, history }) =>
      `${chain.map((step) => partiesOfStep(step).join("+")).join(" → ")} ${asked?.start ?? "?"} ${aim?.polarity === "negative" ? "not " : ""}${aim?.type ?? "-"}: ${status}${series === null ? "" : ` (series ${series.slice(0, 6)})`}${status === "open" ? "" : ` — ${history.at(-1)?.why}`}`,
  );
  return {
    fields: {
      requests: requests.length,
      /** Articles whose requests the widest series links. */
      linked: Math.max(0, ...[...sizes.values()].map((articles) => articles.size)),
      moved: moved.length,
      defied: moved.filter(({ status }) => status === "defied").length,
      /** 1 where the articles the other way round give the same ledger. */
      sameInAnyOrder: JSON.stringify(turned.requests) === JSON.stringify(requests) ? 1 : 0,
      claims: readings.reduce((sum: number, reading: Reading) => sum + reading.claims.length, 0),
    },
    lines,
  };
}
