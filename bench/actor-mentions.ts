/**
 * Parties of labelled mentions in raw news: `npm run bench -- actor-mentions ARTICLES.jsonl… TABLE.csv… ARTICLE.json… ARTICLE.txt…`, as `_raw-news.ts` reads them.
 * The labels are test/gold/actor-mentions.tsv; -later, -wide, -marked, -news, -foreign and -foreign-later, which are scored apart; and, scored apart and without their misses, -unseen, -fresh, -news-apart, -foreign-apart and -foreign-later-apart; with `--blind` -foreign-blind and -pronouns-blind in their place.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadActorTables, resolveActors } from "../src/actors/index.ts";
import { createLanguage } from "../src/language/index.ts";
import { articleByHand } from "../test/article-by-hand.ts";
import { labelOf, readRawNews } from "./_raw-news.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

/** The sets: the field of the result, what is said of it, and whether its misses may be read. The first is scored in the result itself. */
const sets = [
  { name: "first", of: "mentions", file: "", apart: false },
  { name: "later", of: "mentions of a later draw", file: "-later", apart: false },
  { name: "wide", of: "of a wider draw", file: "-wide", apart: false },
  { name: "marked", of: "marked thick in other reports", file: "-marked", apart: false },
  { name: "news", of: "of news by other outlets", file: "-news", apart: false },
  { name: "foreign", of: "of foreign policy", file: "-foreign", apart: false },
  { name: "foreignLater", of: "of foreign policy, drawn later", file: "-foreign-later", apart: false },
  { name: "unseen", of: "of these draws never looked at", file: "-unseen", apart: true },
  { name: "fresh", of: "of a last draw never looked at", file: "-fresh", apart: true },
  { name: "newsApart", of: "of news by other outlets never looked at", file: "-news-apart", apart: true },
  { name: "foreignApart", of: "of foreign policy never looked at", file: "-foreign-apart", apart: true },
  {
    name: "foreignLaterApart",
    of: "of foreign policy, drawn later and never looked at",
    file: "-foreign-later-apart",
    apart: true,
  },
] as const;
/** Those by whose count changes are chosen, scored instead with `--blind`: 373 articles more take two minutes. */
const blind = [
  { name: "foreign", of: "of foreign policy by whose count changes are chosen", file: "-foreign-blind", apart: true },
  { name: "pronouns", of: "pronouns of the same articles", file: "-pronouns-blind", apart: true },
] as const;
type LabelSet = (typeof sets)[number] | (typeof blind)[number];

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

function readLabels(sets: readonly LabelSet[]): Map<string, Label[]> {
  const labels = new Map<string, Label[]>();
  for (const set of sets)
    for (const line of readFileSync(
      join(import.meta.dirname, `../test/gold/actor-mentions${set.file}.tsv`),
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
  const asked: readonly LabelSet[] = flags.has("--blind") ? blind : sets;
  const labels = readLabels(asked);
  const language = createLanguage();
  const tables = loadActorTables();
  const scores = new Map(asked.map((set) => [set, new Score()]));
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
      scores.get(set)?.add(party, right);
      if (!right && !set.apart)
        misses.push(
          `${word} (${start}): want ${party}, got ${got} by ${mention?.rule ?? "nothing"}: ${text.slice(Math.max(0, start - 60), start + 40).replace(/\s+/g, " ")}`,
        );
    }
  }
  const line = (score: Score, what: string) =>
    `${score.fields.n} ${what}: party ${score.fields.party} %; of the ${score.known} with a party ${score.fields.named} %`;
  const lines = [...scores].map(([{ of }, score]) => line(score, of));
  const [[, first], ...others] = [...scores] as [[LabelSet, Score], ...[LabelSet, Score][]];
  const fields = { ...first.fields, ...Object.fromEntries(others.map(([{ name }, score]) => [name, score.fields])) };
  return { fields, lines: flags.has("--misses") ? [...misses, ...lines] : lines };
}
