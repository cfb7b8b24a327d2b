import type { EventFilter } from "../store/index.ts";
import type { DemarcheRecord } from "./record.ts";
import { version } from "./version.ts";

/** Fetched at once: few enough to keep memory flat, many enough that a record of a million is read in a thousand questions. */
const step = 500;

/** What a file of this format is: its ending and its media type. */
export interface ExportKind {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
}

/** The names of the formats, without loading any: the command line's help lists them. */
export const exportNames = [
  "gdelt-events",
  "gdelt-mentions",
  "polecat",
  "icews",
  "plover",
  "csv",
  "parquet",
  "graphml",
  "gexf",
] as const;

/** The formats that a record can leave the house in. */
export async function exportKinds(): Promise<readonly ExportKind[]> {
  const { exportFormats } = await import("../export/index.ts");
  return exportFormats.map(({ name, extension, mediaType }) => ({ name, extension, mediaType }));
}

/**
 * The record's events that fit the filter, as pieces of a file of this format. `day` is the ISO day of the export. Throws `unknown-format` before the first piece.
 */
export async function* exportRecord(
  record: DemarcheRecord,
  name: string,
  filter: EventFilter,
  day: string,
): AsyncGenerator<string | Uint8Array> {
  const { exportFormat, loadFieldCodes } = await import("../export/index.ts");
  const format = exportFormat(name);
  yield* format.write(entriesOf(record, filter), { codes: loadFieldCodes(), version, day });
}

async function* entriesOf(record: DemarcheRecord, filter: EventFilter) {
  let after: string | null = null;
  do {
    const page = await record.events({ order: "oldest", ...filter, after, limit: step });
    const told = await record.claimsOfEvents(page.items.map(({ id }) => id));
    for (const event of page.items) yield { event, claims: told.get(event.id) ?? [] };
    after = page.next;
  } while (after !== null);
}
