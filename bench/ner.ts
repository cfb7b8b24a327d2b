/** Persons, organisations and places on an IOB2 file (UNER's form, or word and tag alone): exact spans, gold words. */
import { readFileSync } from "node:fs";
import { createLanguage, longestSentence, spansOfTags } from "../src/language/index.ts";
import { scores } from "./_conllu.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

export async function run({ files }: BenchOptions): Promise<BenchResult> {
  const gold = files
    .flatMap((file) => readTagged(readFileSync(file, "utf8")))
    .filter(({ words }) => words.length <= longestSentence);
  const readings = createLanguage().network.read(gold.map(({ words }) => words));
  const counts = new Map<string, { right: number; found: number; gold: number }>();
  const count = (kind: string) => {
    const entry = counts.get(kind) ?? { right: 0, found: 0, gold: 0 };
    counts.set(kind, entry);
    return entry;
  };
  gold.forEach(({ tags }, s) => {
    const want = spansOfTags(bio(tags));
    const found = spansOfTags(readings[s]!.entities);
    const keys = new Set(want.map(({ kind, first, last }) => `${kind} ${first} ${last}`));
    for (const { kind } of want) for (const name of ["all", kind]) count(name).gold++;
    for (const { kind, first, last } of found) {
      for (const name of ["all", kind]) {
        count(name).found++;
        if (keys.has(`${kind} ${first} ${last}`)) count(name).right++;
      }
    }
  });
  const of = (kind: string) => {
    const { right, found, gold } = count(kind);
    return scores(right, found, gold);
  };
  const kinds = Object.fromEntries(["PER", "ORG", "LOC"].map((kind) => [kind, of(kind)]));
  const fields = { sentences: gold.length, ...of("all"), kinds };
  const line = (name: string, { precision, recall, f1 }: ReturnType<typeof scores>) =>
    `${name.padEnd(4)} precision ${precision}, recall ${recall}, F1 ${f1}`;
  return {
    fields,
    lines: [line("all", of("all")), ...Object.entries(kinds).map(([kind, score]) => line(kind, score))],
  };
}

/** Columns by tabs with a number first (UNER), or by spaces with the tag last (CoNLL). Other kinds than the three count as none. */
function readTagged(text: string): readonly TaggedSentence[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const rows = block
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.startsWith("# ") && !line.startsWith("-DOCSTART-"));
    if (rows.length === 0) return [];
    const cells = rows.map((row) => (row.includes("\t") ? row.split("\t") : row.split(" ")));
    const numbered = cells.every((row) => /^\d+$/.test(row[0]!) && row.length > 2);
    const words = cells.map((row) => row[numbered ? 1 : 0]!);
    const tags = cells.map((row) => row[numbered ? 2 : row.length - 1]!);
    return [{ words, tags }];
  });
}

/** IOB1 or IOB2 to BIO with PER, ORG, LOC alone. */
function bio(tags: readonly string[]): readonly string[] {
  return tags.map((tag, i) => {
    const kind = tag.slice(2);
    if (!["PER", "ORG", "LOC"].includes(kind)) return "O";
    return tag.startsWith("I-") && tags[i - 1]?.slice(2) === kind ? tag : `B-${kind}`;
  });
}
