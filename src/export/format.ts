import type { ExportContext, ExportEntry } from "./entry.ts";

/** One format of the field: entries in, the pieces of a file out. Rows are written as they come, so that a record of any size goes through. */
export interface ExportFormat {
  readonly name: string;
  /** What the file's name ends in: ".export.CSV". */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (
    entries: AsyncIterable<ExportEntry> | Iterable<ExportEntry>,
    context: ExportContext,
  ) => AsyncGenerator<string | Uint8Array>;
}

/** A format of lines, each entry giving none, one or several, under an optional header. */
export function rowsFormat(fields: {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly header?: (context: ExportContext) => string;
  readonly rows: (entry: ExportEntry, context: ExportContext) => readonly string[];
}): ExportFormat {
  const { name, extension, mediaType, header, rows } = fields;
  return {
    name,
    extension,
    mediaType,
    write: async function* (entries, context) {
      if (header !== undefined) yield header(context);
      for await (const entry of entries) {
        const lines = rows(entry, context).join("");
        if (lines !== "") yield lines;
      }
    },
  };
}
