import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { DemarcheError } from "../errors.ts";

/** One row of a table, with the place it came from for errors and `--explain`. */
export interface TableRow {
  readonly file: string;
  readonly line: number;
  readonly cells: readonly string[];
}

/** The error for a row that cannot be read: `verbs-verbal.tsv:31: bad-table-row: …`. */
export function rowError(row: { readonly file: string; readonly line: number }, problem: string): DemarcheError {
  return new DemarcheError(
    "bad-table-row",
    `${row.file}:${row.line}`,
    problem,
    "mend the row by data/codebook/README.md",
  );
}

/** A row not yet split into cells. */
export interface TableLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A cell that is empty or has spaces about it. */
const untidy = /(?:^|\t)(?:[ \t]|$)| (?:\t|$)/;

/**
 * Reads a tab-separated table: `#` starts a comment line, the first line that is no comment names the columns.
 * The columns must be `columns`, in their order, and each row must fill all of them ("-" is none).
 */
export function readTable(path: string, columns: readonly string[]): readonly TableRow[] {
  return readLines(path, columns).map((line) => splitLine(line, columns.length));
}

/** The rows of a table as they stand; `splitLine` makes a row of one when it is wanted. */
export function readLines(path: string, columns: readonly string[]): readonly TableLine[] {
  const file = basename(path);
  const found: TableLine[] = [];
  let named = false;
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]!;
    if (text === "" || text.startsWith("#")) continue;
    if (named) found.push({ file, line: index + 1, text });
    else if (text === columns.join("\t")) named = true;
    else throw rowError({ file, line: index + 1 }, `the columns are "${text}", not "${columns.join("\t")}"`);
  }
  return found;
}

export function splitLine({ file, line, text }: TableLine, columns: number): TableRow {
  const row = { file, line, cells: text.split("\t") };
  if (row.cells.length !== columns) throw rowError(row, `${row.cells.length} cells, not ${columns}`);
  if (untidy.test(text)) throw rowError(row, "a cell is empty or has spaces about it");
  return row;
}
