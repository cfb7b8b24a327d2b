/**
 * Parties of labelled mentions in raw news: `npm run bench -- actor-mentions ARTICLES.jsonl… TABLE.csv… ARTICLE.json… ARTICLE.txt…`, as `_raw-news.ts` reads them.
 * The labels are test/gold/actor-mentions.tsv; -later, -wide, -marked and -news, which are scored apart; and, scored apart and without their misses, -unseen, -fresh and -news-apart.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadActorTables, resolveActors } from "../src/actors/index.ts";
import { createLanguage } from "../src/language/index.ts";
import { articleByHand } from "../test/article-by-hand.ts";
import { labelOf, readRawNews } from "./_raw-news.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

const sets = ["first", "later", "wide", "marked", "news", "unseen", "fresh", "news-apart"] as const;
/** Sets whose misses nobody reads. */
const apart: ReadonlySet<LabelSet> = new Set(["unseen", "fresh", "news-apart"]);
type LabelSet = (typeof sets)[number];

interface Label {
  readonly start: number;
  readonly word: string;
  readonly party: string;
  readonly set: LabelSet;
}

class Score {
  n = 0;
  right = 0;
  known = 0;
  found = 0;
  add(party: string, isRight: boolean): void {
    this.n++;
    if (isRight) this.right++;
    if (party === "-") return;
    this.known++;
    if (isRight) this.found++;
  }
  get fields() {
    const percent = (count: number, of: number) => Math.round((1000 * count) / Math.max(1, of)) / 10;
    return { n: this.n, party: percent(this.right, this.n), named: percent(this.found, this.known) };
  }
}

function readLabels(): Map<string, Label[]> {
  const labels = new Map<string, Label[]>();
  for (const set of sets)
    for (const line of readFileSync(
      join(import.meta.dirname, `../test/gold/actor-mentions${set === "first" ? "" : `-${set}`}.tsv`),
      "utf8",
    ).split("\n")) {
      const [article = "", , start = "", word = "", party = ""] = line.split("\t");
      if (!/^[0-9a-f]{12}$/.test(article)) continue;
      const label = { start: Number(start), word, party, set };
      labels.set(article, [...(labels.get(article) ?? []), label]);
    }
  return labels;
}

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const labels = readLabels();
  const language = createLanguage();
  const tables = loadActorTables();
  const scores: Readonly<Record<LabelSet, Score>> = {
    first: new Score(),
    later: new Score(),
    wide: new Score(),
    marked: new Score(),
    news: new Score(),
    unseen: new Score(),
    fresh: new Score(),
    "news-apart": new Score(),
  };
  const misses: string[] = [];
  for (const { text, date, source } of files.flatMap(readRawNews)) {
    if (text === undefined) continue;
    const id = labelOf(text);
    const mine = labels.get(id);
    if (mine === undefined) continue;
    labels.delete(id);
    const doc = language.analyse(
      articleByHand(text, { publisher: source ?? null, published: date?.slice(0, 10) || null }),
    );
    const cast = resolveActors(doc, tables);
    for (const { start, word, party, set } of mine) {
      const token = doc.tokens.find((found) => found.start <= start && start < found.end);
      const mention = token === undefined ? undefined : cast.at(token.index);
      // Where the tree hangs a name on another of its words, the widest named mention there.
      const wide = cast.mentions.find((found) => found.named && found.start <= start && start < found.end);
      const headed = mention?.head === token?.index ? mention : wide;
      const acting = headed?.acts ? headed : undefined;
      // "Barr and Ross": two people, one party
      const parties = [...new Set(acting?.actors.map((actor) => actor.party ?? "-"))];
      const got = parties.join("+") || "-";
      const right = parties.sort().join("+").replace(/^$/, "-") === party.split("+").sort().join("+");
      scores[set].add(party, right);
      if (!right && !apart.has(set))
        misses.push(
          `${word} (${start}): want ${party}, got ${got} by ${mention?.rule ?? "nothing"}: ${text.slice(Math.max(0, start - 60), start + 40).replace(/\s+/g, " ")}`,
        );
    }
  }
  const line = (score: Score, what: string) =>
    `${score.fields.n} ${what}: party ${score.fields.party} %; of the ${score.known} with a party ${score.fields.named} %`;
  const { first, later, wide, marked, news, unseen, fresh, "news-apart": newsApart } = scores;
  const lines = [
    line(first, "mentions"),
    line(later, "mentions of a later draw"),
    line(wide, "of a wider draw"),
    line(marked, "marked thick in other reports"),
    line(news, "of news by other outlets"),
    line(unseen, "of these draws never looked at"),
    line(fresh, "of a last draw never looked at"),
    line(newsApart, "of news by other outlets never looked at"),
  ];
  const fields = {
    ...first.fields,
    later: later.fields,
    wide: wide.fields,
    marked: marked.fields,
    news: news.fields,
    unseen: unseen.fields,
    fresh: fresh.fields,
    newsApart: newsApart.fields,
  };
  return { fields, lines: flags.has("--misses") ? [...misses, ...lines] : lines };
}
