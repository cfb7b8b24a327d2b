/** training/sides.tsv: of whom people are, who does a deed and to whom, as marked in raw reports; and these reports, read. */
import { readFileSync } from "node:fs";
import { articleByHand } from "../test/article-by-hand.ts";
import { labelOf, readRawNews } from "../bench/_raw-news.ts";
import type { Article } from "../src/intake/index.ts";

/** One marked word. */
export interface Mark {
  readonly start: number;
  readonly word: string;
  /** "mention", or the type of deed that the word was asked about. */
  readonly kind: string;
  /** Of a deed: "+" a claim, "?" doubtful, "-" none, or the type that it has instead; of a mention "+". */
  readonly verdict: string;
  /** Of a mention its parties, of a deed its doers; codes in order, none where it is nobody. */
  readonly doers: readonly string[];
  readonly targets: readonly string[];
}

export interface MarkedReport {
  readonly article: Article;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
}

const codesOf = (cell: string): readonly string[] => (cell === "-" || cell === "" ? [] : cell.split(",").sort());

/** The marked reports among raw articles, whose texts are not in the project. */
export function readSides(path: string, rawFiles: readonly string[]): MarkedReport[] {
  const marks = new Map<string, Map<number, Mark[]>>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [id = "", start, word = "", kind = "", verdict = "", doers = "-", targets = "-"] = line.split("\t");
    if (!/^[0-9a-f]{12}$/.test(id)) continue;
    const mark = { start: Number(start), word, kind, verdict, doers: codesOf(doers), targets: codesOf(targets) };
    const known = marks.get(id) ?? new Map<number, Mark[]>();
    known.set(mark.start, [...(known.get(mark.start) ?? []), mark]);
    marks.set(id, known);
  }
  return rawFiles.flatMap((file) => {
    const publisher = file.includes("wikinews") ? "Wikinews" : "US Department of State";
    return readRawNews(file).flatMap(({ text, date }) => {
      const id = text === undefined ? "" : labelOf(text);
      const found = marks.get(id);
      if (text === undefined || found === undefined) return [];
      marks.delete(id);
      return [{ article: articleByHand(text, { id, publisher, published: date?.slice(0, 10) ?? null }), marks: found }];
    });
  });
}
