import { ByteWriter, parquetWriteRows } from "hyparquet-writer";
import { type Column, columns } from "./columns.ts";
import type { ExportEntry } from "./entry.ts";
import type { ExportFormat } from "./format.ts";

/** Apache Parquet with the columns of the CSV; days are dates, numbers are numbers. Only the packed file is held, never all rows. */
export const parquet: ExportFormat = {
  name: "parquet",
  extension: ".parquet",
  mediaType: "application/vnd.apache.parquet",
  write: async function* (entries, { codes, version }) {
    const writer = new ByteWriter();
    const rows = async function* (): AsyncGenerator<Record<string, unknown>> {
      for await (const entry of entries) yield rowOf(entry);
    };
    const rowOf = (entry: ExportEntry) =>
      Object.fromEntries(columns.map((column) => [column.name, packed(column, column.value(entry, codes))]));
    const schema = [{ name: "root", num_children: columns.length }, ...columns.map(element)];
    const shared = { writer, columns: columns.map(({ name }) => ({ name })), schema, createdBy: `demarche ${version}` };
    await parquetWriteRows({ ...shared, rows: rows() });
    // A file without a row group would have no schema to read.
    if (writer.index === 0) parquetWriteRows({ ...shared, rows: [] });
    yield writer.getBytes();
  },
};

function packed({ kind }: Column, value: string | number | null): unknown {
  if (value === null || kind !== "day") return value;
  return new Date(`${value}T00:00:00Z`);
}

function element({ name, kind }: Column) {
  const shared = { name, repetition_type: "OPTIONAL" } as const;
  if (kind === "day") return { ...shared, type: "INT32", converted_type: "DATE" } as const;
  if (kind === "whole") return { ...shared, type: "INT32" } as const;
  if (kind === "real") return { ...shared, type: "DOUBLE" } as const;
  return { ...shared, type: "BYTE_ARRAY", converted_type: "UTF8" } as const;
}
