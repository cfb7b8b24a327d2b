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

/**
 * Reads a tab-separated table: `#` starts a comment line, the first line that is no comment names the columns.
 * The columns must be `columns`, in their order, and each row must fill all of them ("-" is none).
 */
export function readTable(path: string, columns: readonly string[]): readonly TableRow[] {
  const file = basename(path);
  const rows: TableRow[] = [];
  let named = false;
  const lines = readFileSync(path, "utf8").split("\n");
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]!;
    if (text === "" || text.startsWith("#")) continue;
    const cells = text.replace(/\r$/, "").split("\t");
    if (!named) {
      named = true;
      if (cells.join(" ") === columns.join(" ")) continue;
      throw rowError({ file, line: index + 1 }, `the columns are ${cells.join(", ")}, not ${columns.join(", ")}`);
    }
    const row = { file, line: index + 1, cells };
    if (cells.length !== columns.length) throw rowError(row, `${cells.length} cells, not ${columns.length}`);
    if (cells.some((cell) => cell.trim() !== cell || cell === ""))
      throw rowError(row, "a cell is empty or has spaces about it");
    rows.push(row);
  }
  return rows;
}
