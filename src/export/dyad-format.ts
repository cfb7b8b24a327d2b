import { type Dyad, dayOf, dyadsOf, type ExportContext, type ExportEntry, firstTold } from "./entry.ts";
import { type ExportFormat, rowsFormat } from "./format.ts";

/** One event's row in a tab-separated format of pairs. */
export interface DyadRow extends ExportEntry {
  readonly dyad: Dyad;
  /** ISO day that stands for the event. */
  readonly day: string;
  /** ISO day on which it was first told. */
  readonly told: string;
}

type Cell = string | number | null | undefined;

/**
 * A tab-separated format with rows for each pair of parties, under a header where it has column names.
 * An event without any day is left out: none of these formats can hold it.
 */
export function dyadFormat(fields: {
  readonly name: string;
  readonly extension: string;
  readonly columns?: readonly string[];
  readonly rows: (row: DyadRow, context: ExportContext) => readonly (readonly Cell[])[];
}): ExportFormat {
  const { name, extension, columns, rows } = fields;
  return rowsFormat({
    name,
    extension,
    mediaType: "text/tab-separated-values; charset=utf-8",
    ...(columns === undefined ? {} : { header: () => tabbed(columns) }),
    rows: (entry, context) => {
      const day = dayOf(entry);
      if (day === null) return [];
      const told = firstTold(entry) ?? day;
      return dyadsOf(entry.event).flatMap((dyad) => rows({ ...entry, dyad, day, told }, context).map(tabbed));
    },
  });
}

/** No tab or line break can stand in a cell. */
function tabbed(cells: readonly Cell[]): string {
  return `${cells.map((cell) => String(cell ?? "").replace(/[\t\r\n]+/gu, " ")).join("\t")}\n`;
}
