/** Parties of labelled mentions in raw news: `npm run bench -- actor-mentions ARTICLES.jsonl…`; the labels are test/gold/actor-mentions.tsv. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadActorTables, resolveActors } from "../src/actors/index.ts";
import { createLanguage } from "../src/language/index.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

interface Label {
  readonly start: number;
  readonly word: string;
  readonly party: string;
}

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const labels = new Map<string, Label[]>();
  for (const line of readFileSync(join(import.meta.dirname, "../test/gold/actor-mentions.tsv"), "utf8").split("\n")) {
    const [article = "", , start = "", word = "", party = ""] = line.split("\t");
    if (!/^[0-9a-f]{12}$/.test(article)) continue;
    labels.set(article, [...(labels.get(article) ?? []), { start: Number(start), word, party }]);
  }
  const language = createLanguage();
  const tables = loadActorTables();
  let n = 0;
  let right = 0;
  let known = 0;
  let found = 0;
  const misses: string[] = [];
  for (const line of files.flatMap((path) => readFileSync(path, "utf8").split("\n").filter(Boolean))) {
    const { text, date, source } = JSON.parse(line) as { text?: string; date?: string; source?: string };
    if (text === undefined) continue;
    const mine = labels.get(createHash("sha256").update(text).digest("hex").slice(0, 12));
    if (mine === undefined) continue;
    const doc = language.analyse({
      id: "",
      file: null,
      url: null,
      title: null,
      byline: null,
      publisher: source ?? null,
      published: date?.slice(0, 10) || null,
      dateline: null,
      text,
      body: { start: 0, end: text.length },
      notes: [],
    });
    const cast = resolveActors(doc, tables);
    for (const { start, word, party } of mine) {
      const token = doc.tokens.find((found) => found.start <= start && start < found.end);
      const mention = token === undefined ? undefined : cast.at(token.index);
      // Where the tree hangs a name on another of its words, the widest named mention there.
      const wide = cast.mentions.find((found) => found.named && found.start <= start && start < found.end);
      const headed = mention?.head === token?.index ? mention : wide;
      const acting = headed?.acts ? headed : undefined;
      const got = acting?.actors.map((actor) => actor.party ?? "-").join("+") || "-";
      n++;
      if (party !== "-") known++;
      if (got === party) {
        right++;
        if (party !== "-") found++;
      } else
        misses.push(
          `${word} (${start}): want ${party}, got ${got} by ${mention?.rule ?? "nothing"}: ${text.slice(Math.max(0, start - 60), start + 40).replace(/\s+/g, " ")}`,
        );
    }
  }
  const percent = (count: number, of: number) => Math.round((1000 * count) / Math.max(1, of)) / 10;
  const fields = { n, party: percent(right, n), named: percent(found, known) };
  const lines = [`${n} mentions: party ${fields.party} %; of the ${known} with a party ${fields.named} %`];
  return { fields, lines: flags.has("--misses") ? [...misses, ...lines] : lines };
}
