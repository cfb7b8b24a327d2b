import { stringify } from "csv-stringify/sync";
import { columns } from "./columns.ts";
import { rowsFormat } from "./format.ts";

/** Comma-separated values, one row an event, with a header; a cell that a spreadsheet would take for a formula is set off by an apostrophe. */
export const csv = rowsFormat({
  name: "csv",
  extension: ".csv",
  mediaType: "text/csv; charset=utf-8",
  header: () => stringify([columns.map(({ name }) => name)]),
  rows: (entry, { codes }) => [
    stringify([columns.map(({ value }) => value(entry, codes))], { escape_formulas: true, cast: { number: String } }),
  ],
});
