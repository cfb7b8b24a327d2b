import type { FieldCodes } from "../codebook/index.ts";
import { DemarcheError } from "../errors.ts";
import { importGdelt } from "./import-gdelt.ts";
import { importIcews } from "./import-icews.ts";
import { importPolecat } from "./import-polecat.ts";
import { type ImportedRow, type ImportLine, importLine } from "./import-row.ts";

/** Other records that can be taken in beside ours. */
export const importFormats = ["gdelt", "polecat", "icews"] as const;

export type ImportFormat = (typeof importFormats)[number];

const readers: Readonly<Record<ImportFormat, (row: ImportLine, codes: FieldCodes, version: string) => ImportedRow>> = {
  gdelt: importGdelt,
  polecat: importPolecat,
  icews: importIcews,
};

/** The format whose first line this is: POLECAT and ICEWS by their headers, GDELT by its 61 columns. Throws `unknown-format`. */
export function importFormatOf(file: string, firstLine: string): ImportFormat {
  const cells = firstLine.replace(/^\uFEFF/u, "").split("\t");
  if (cells[0] === "Event ID" && cells.includes("Source Name")) return "icews";
  if (cells[0] === "Event ID" && cells.includes("Event Type")) return "polecat";
  if (cells.length === 61 && /^\d+$/u.test(cells[0]!)) return "gdelt";
  const problem = `its first line, of ${cells.length} columns, begins neither GDELT Events, POLECAT nor ICEWS`;
  throw new DemarcheError("unknown-format", file, problem, "give a file of one of these forms");
}

/** Reads the lines of another record one by one; a line that cannot be read is named and the others go on. Throws `unknown-format` at the first. */
export async function* readImport(
  file: string,
  lines: AsyncIterable<string> | Iterable<string>,
  codes: FieldCodes,
  version: string,
): AsyncGenerator<ImportedRow> {
  let format: ImportFormat | null = null;
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (format === null) {
      format = importFormatOf(file, text);
      if (format !== "gdelt") continue;
    }
    if (text.trim() !== "") yield readers[format](importLine(file, number, text), codes, version);
  }
}
