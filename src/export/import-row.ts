import { createHash } from "node:crypto";
import type { Claim, EventNode, PartyMention, TextSpan } from "../claims/index.ts";
import { DemarcheError } from "../errors.ts";
import type { Article } from "../intake/index.ts";

/** One row of another record as ours keeps it: its line is the article, and every field points into the line. */
export interface ImportedReading {
  readonly article: Article;
  readonly claims: readonly Claim[];
}

/** What became of a line: kept, left out because PLOVER has no type for it ("makes a statement"), or not to be read. */
export type ImportedRow =
  | { readonly kind: "reading"; readonly reading: ImportedReading }
  | { readonly kind: "untyped"; readonly line: number }
  | { readonly kind: "problem"; readonly problem: DemarcheError };

/** A line of a tab-separated file with its place, and where each cell begins. */
export interface ImportLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
  readonly starts: readonly number[];
}

/** Cuts a line into cells; what only says that nothing is there ("NA", "--") is empty. */
export function importLine(file: string, line: number, text: string): ImportLine {
  const starts: number[] = [];
  let at = 0;
  const cells = text.split("\t").map((cell) => {
    starts.push(at);
    at += cell.length + 1;
    return /^(?:NA|--|None|nan)$/u.test(cell.trim()) ? "" : cell.trim();
  });
  return { file, line, text, cells, starts };
}

/** The error for a line that cannot be read: `rows.tab:17: bad-import-row: …`. */
export function importProblem({ file, line }: ImportLine, problem: string): ImportedRow {
  const todo = "mend the line or leave it out; the others are read";
  return { kind: "problem", problem: new DemarcheError("bad-import-row", `${file}:${line}`, problem, todo) };
}

/** The words of a cell and where they stand in the line. */
export function spanOf({ text, starts, cells }: ImportLine, column: number): TextSpan {
  const from = starts[column] ?? 0;
  const start = from + Math.max(0, text.slice(from).search(/\S/u));
  const words = cells[column] ?? "";
  return { start, end: start + words.length, text: words };
}

/** A party of a row, named by the words of one of its columns. */
export function importedParty(
  row: ImportLine,
  column: number,
  who: { readonly party: string | null; readonly role: string | null },
): PartyMention {
  const { text, start, end } = spanOf(row, column);
  const role = who.role as PartyMention["role"];
  return { party: who.party, role, name: text === "" ? null : text, text, start, end, implied: false };
}

/** "20240412" and "2024-04-12" as an ISO day; null for anything else, and for days that no calendar has. */
export function isoDay(cell: string): string | null {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})(?:\d{6}|[T ].*)?$/u.exec(cell);
  if (found === null) return null;
  const day = `${found[1]}-${found[2]}-${found[3]}`;
  const read = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day ? null : day;
}

/** A number of a cell, or null where the cell holds none. */
export function numberOf(cell: string | undefined): number | null {
  if (cell === undefined || cell === "") return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}

/** Makes the reading of a row: one article, which is the line, and one claim on the word of the record it comes from. */
export function importedReading(
  row: ImportLine,
  from: { readonly slug: string; readonly name: string; readonly codebook: string; readonly version: string },
  fields: {
    readonly event: EventNode;
    readonly published: string | null;
    readonly publisher: string | null;
    readonly url: string | null;
  },
): ImportedRow {
  const { file, line, text } = row;
  const id = createHash("sha256").update(`${from.slug}\n${text}`).digest("hex").slice(0, 16);
  const { event, published, publisher, url } = fields;
  const title = `${from.name}, line ${line} of ${file}`;
  const article: Article = {
    id,
    file,
    url,
    title,
    byline: null,
    publisher,
    published,
    dateline: null,
    text,
    body: { start: 0, end: text.length },
    notes: [],
  };
  const claim: Claim = {
    id: `${id}:0`,
    article: { id, file, url, title, publisher, published },
    sentence: { index: 0, start: 0, end: text.length },
    sources: [{ party: from.slug, role: null, name: from.name, text: "", start: 0, end: 0, named: true }],
    stance: "asserts",
    quoted: false,
    event,
    rule: `import:${from.slug}`,
    coder: { version: from.version, codebook: from.codebook },
  };
  return { kind: "reading", reading: { article, claims: [claim] } };
}
