import { readFileSync } from "node:fs";
import { DemarcheError } from "../../errors.ts";

/** One row of a table, with the file and line it stands on, so that `--explain` and errors can name it. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly row: string;
}

/** Reads a tab-separated table whose first line that is no comment names its columns. Throws `actor-table` naming file and line where a row does not fit. */
export function readTable(path: string, name: string, columns: readonly string[]): TableRow[] {
  return parseTable(readFileSync(path, "utf8"), name, columns);
}

/** The rows of a table's text, columns checked. `name` stands before the line number in `row`: "people.tsv:12". */
export function parseTable(text: string, name: string, columns: readonly string[]): TableRow[] {
  const rows: TableRow[] = [];
  let number = 0;
  let headed = false;
  for (const line of text.split(/\r?\n/)) {
    number++;
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (!headed) {
      headed = true;
      if (cells.join(" ") !== columns.join(" "))
        throw wrong(name, number, `the columns are ${cells.join(", ")}`, `give ${columns.join(", ")}`);
      continue;
    }
    if (cells.length !== columns.length)
      throw wrong(
        name,
        number,
        `${cells.length} cells where ${columns.length} are due`,
        `give ${columns.join(", ")}, one tab between`,
      );
    rows.push({ cells, row: `${name}:${number}` });
  }
  return rows;
}

/** Whether ISO words are a day of the calendar: "2020-02-31" is none. */
export function isDay(day: string): boolean {
  const read = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

/** A cell that may be "-" for none. */
export function optional(cell: string | undefined): string | null {
  return cell === undefined || cell === "-" || cell === "" ? null : cell;
}

/** The parts of a cell joined by ";". */
export function listed(cell: string | undefined): string[] {
  const value = optional(cell);
  return value === null
    ? []
    : value
        .split(";")
        .map((part) => part.trim())
        .filter(Boolean);
}

function wrong(name: string, line: number, problem: string, advice: string): DemarcheError {
  return new DemarcheError("actor-table", `${name}:${line}`, problem, advice);
}
