import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
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

/** Whether a path is a file of many raw articles. */
export const isRawTable = (path: string): boolean => /\.(?:jsonl|csv)$/.test(path);

/** Outlets as the names of PolNeAR's files call them. */
const outlets: Readonly<Record<string, string>> = {
  breitbart: "Breitbart",
  "huff-post": "HuffPost",
  nyt: "New York Times",
  politico: "Politico",
  "usa-today": "USA Today",
  "wash-post": "Washington Post",
  "west-journal": "Western Journal",
};

/**
 * Reads raw articles: a JSON object a line, a CSV table whose first line names its columns, one article of the giveme5w1h clusters (`.json`)
 * or of PolNeAR (`.txt`, its outlet and day in the file's name).
 */
export function readRawNews(path: string): RawArticle[] {
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".json")) return [readCluster(JSON.parse(text))];
  if (path.endsWith(".txt")) return [{ text, ...namedBy(basename(path)) }];
  const rows: RawArticle[] = path.endsWith(".csv")
    ? parse(text, { columns: true, bom: true })
    : text
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
  const publisher = publishers.find(([name]) => name.test(path))?.[1];
  return rows.map((row) => (row.source === undefined && publisher !== undefined ? { ...row, source: publisher } : row));
}

interface ClusterArticle {
  readonly text?: string | null;
  readonly date_publish?: string | null;
  readonly source_domain?: string | null;
}

function readCluster({ text, date_publish: date, source_domain: source }: ClusterArticle): RawArticle {
  return { ...(text ? { text } : {}), ...(date ? { date } : {}), ...(source ? { source } : {}) };
}

/** "nyt_2016-10-04_the-title.txt" */
function namedBy(name: string): Pick<RawArticle, "date" | "source"> {
  const [outlet = "", date = ""] = name.split("_");
  return { date, source: outlets[outlet] ?? outlet };
}

/** By what labels name a raw article, whose text is not in the project: the beginning of the text's SHA-256. */
export const labelOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);
