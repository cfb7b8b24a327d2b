import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** A raw article of shared/data/raw. */
export interface RawArticle {
  readonly text?: string;
  readonly date?: string;
  readonly source?: string;
}

/** Who publishes the files whose rows do not say. */
const publishers: readonly (readonly [RegExp, string])[] = [
  [/state-dept/, "US Department of State"],
  [/wikinews/, "Wikinews"],
];

/** Reads raw articles: a JSON object a line, or a CSV table whose first line names its columns. */
export function readRawNews(path: string): RawArticle[] {
  const text = readFileSync(path, "utf8");
  const rows: RawArticle[] = path.endsWith(".csv")
    ? parse(text, { columns: true, bom: true })
    : text
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
  const publisher = publishers.find(([name]) => name.test(path))?.[1];
  return rows.map((row) => (row.source === undefined && publisher !== undefined ? { ...row, source: publisher } : row));
}

/** By what labels name a raw article, whose text is not in the project: the beginning of the text's SHA-256. */
export const labelOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);
