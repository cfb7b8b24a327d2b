/** Articles of many outlets gathered by their main event, beside what headlines alone, or one event of a kind a day, would give. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createCoder } from "../src/coder.ts";
import { type ClaimedArticle, gatherArticles, gatherEvents, linkAlike, mainEventOf } from "../src/events/index.ts";
import { createArticle } from "../src/intake/index.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

/** A line of `*.jsonl`: an article, and the cluster in which people have put it. */
interface Row {
  readonly id: string;
  readonly cluster: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly source: string | null;
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const rows = files.flatMap(readRows);
  const coder = await createCoder();
  const began = performance.now();
  const articles = rows.map((row): ClaimedArticle => {
    const { id, title, date: published, source: publisher } = row;
    const article = createArticle({ text: row.text, title, published, publisher });
    const claims = coder
      .read(article)
      .claims.map((claim) => ({ ...claim, words: row.text.slice(claim.sentence.start, claim.sentence.end) }));
    return { id, title, published, text: row.text, claims };
  });
  const read = performance.now();
  const gathering = gatherEvents(articles.flatMap(({ claims }) => claims));
  const groups = gatherArticles(articles, gathering);
  const gathered = performance.now();

  const gold = new Map(rows.map(({ id, cluster }) => [id, cluster]));
  const bcubed = score(gold, labels(groups.map((group) => group.articles)));
  const headlines = bestOfHeadlines(rows, gold);
  const events = new Map(gathering.events.map((event) => [event.id, event]));
  const main = new Map(articles.map(({ id, claims, title }) => [id, mainEventOf(claims, gathering, title)]));
  const oneADay = score(
    gold,
    new Map(
      articles.map(({ id, published }) => {
        const event = events.get(main.get(id) ?? "");
        if (event === undefined) return [id, id];
        const codes = [
          event.type,
          ...[event.actors, event.recipients].map((side) => side.map((each) => each.party ?? each.name).join("+")),
        ];
        return [id, JSON.stringify([...codes, published])];
      }),
    ),
  );
  const eventsOnly = score(gold, new Map([...main].map(([id, event]) => [id, event ?? id])));
  const claims = articles.reduce((sum, article) => sum + article.claims.length, 0);
  const show = (name: string, { precision, recall, f1 }: Score) =>
    `${name.padEnd(26)} P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1.toFixed(1)}`;
  const lines = [
    `${rows.length} articles in ${new Set(gold.values()).size} clusters; ${claims} claims, ${gathering.events.length} events, ${groups.length} groups`,
    show("by main event", bcubed),
    show(`headlines (at ${headlines.threshold})`, headlines),
    show("one a day", oneADay),
    show("one gathered event alone", eventsOnly),
    `read in ${((read - began) / 1000).toFixed(1)} s, gathered in ${(gathered - read).toFixed(0)} ms`,
  ];
  if (flags.has("--misses"))
    lines.push(
      ...misses(
        rows,
        groups.map((group) => group.articles),
      ),
    );
  return {
    fields: { articles: rows.length, clusters: new Set(gold.values()).size, bcubed, headlines, oneADay, eventsOnly },
    lines,
  };
}

function readRows(folder: string): readonly Row[] {
  const paths = folder.endsWith(".jsonl")
    ? [folder]
    : readdirSync(folder)
        .filter((file) => file.endsWith(".jsonl"))
        .sort()
        .map((file) => join(folder, file));
  const rows = paths.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Row),
  );
  return rows.map((row) => ({ ...row, date: row.date?.slice(0, 10) ?? null }));
}

const labels = (groups: readonly (readonly string[])[]): ReadonlyMap<string, string> =>
  new Map(groups.flatMap((group, place) => group.map((id) => [id, String(place)])));

/** B-cubed: for each article the share of its group that belongs with it, and of those that belong with it how many are there. */
function score(gold: ReadonlyMap<string, string>, said: ReadonlyMap<string, string>): Score {
  const sizes = (of: ReadonlyMap<string, string>) => {
    const counts = new Map<string, number>();
    for (const label of of.values()) counts.set(label, (counts.get(label) ?? 0) + 1);
    return counts;
  };
  const both = sizes(new Map([...gold].map(([id, label]) => [id, JSON.stringify([label, said.get(id)])])));
  const [wanted, given] = [sizes(gold), sizes(said)];
  let [precision, recall] = [0, 0];
  for (const [id, label] of gold) {
    const shared = both.get(JSON.stringify([label, said.get(id)])) ?? 0;
    precision += shared / (given.get(said.get(id) ?? "") ?? 1);
    recall += shared / (wanted.get(label) ?? 1);
  }
  precision = (100 * precision) / gold.size;
  recall = (100 * recall) / gold.size;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Clustering of the titles alone, by the best of all thresholds for the very set that is scored: no lesser yardstick would be fair. */
function bestOfHeadlines(
  rows: readonly Row[],
  gold: ReadonlyMap<string, string>,
): Score & { readonly threshold: number } {
  const vectors = tfidf(rows.map(({ title }) => (title ?? "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const pairs = vectors.flatMap((one, place) =>
    vectors.slice(0, place).map((other, before) => ({ one: before, other: place, value: cosine(one, other) })),
  );
  const thresholds = Array.from({ length: 40 }, (_, step) => (step + 1) / 100);
  return thresholds
    .map((threshold) => {
      const groups = linkAlike(
        rows.length,
        pairs.filter(({ value }) => value > 0),
        threshold,
      );
      const byId = groups.map((group) => group.map((place) => rows[place]!.id));
      return { ...score(gold, labels(byId)), threshold };
    })
    .reduce((best, each) => (each.f1 > best.f1 ? each : best));
}

function tfidf(texts: readonly (readonly string[])[]): readonly ReadonlyMap<string, number>[] {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return texts.map((words) => {
    const weights = new Map<string, number>();
    for (const word of words)
      weights.set(word, (weights.get(word) ?? 0) + Math.log((texts.length + 1) / ((counts.get(word) ?? 0) + 0.5)));
    return weights;
  });
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [word, weight] of one) product += weight * (other.get(word) ?? 0);
  const length = (vector: ReadonlyMap<string, number>) =>
    Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight ** 2, 0));
  return product === 0 ? 0 : product / (length(one) * length(other));
}

/** Groups that hold two clusters, and clusters that lie in two groups. */
function misses(rows: readonly Row[], groups: readonly (readonly string[])[]): readonly string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const mixed = groups.filter((group) => new Set(group.map((id) => byId.get(id)?.cluster)).size > 1);
  const split = [...new Set(rows.map(({ cluster }) => cluster))].flatMap((cluster) => {
    const parts = groups.filter((group) => group.some((id) => byId.get(id)?.cluster === cluster));
    return parts.length < 2 ? [] : [`split: ${cluster}: ${parts.map((part) => part.length).join(" + ")}`];
  });
  const told = (id: string) => `    ${byId.get(id)?.cluster.slice(0, 24)} ${byId.get(id)?.date} ${byId.get(id)?.title}`;
  return [...mixed.flatMap((group) => ["mixed:", ...group.map(told)]), ...split];
}
