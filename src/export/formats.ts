import { DemarcheError } from "../errors.ts";
import { csv } from "./csv.ts";
import type { ExportFormat } from "./format.ts";
import { gdeltEvents } from "./gdelt-events.ts";
import { gdeltMentions } from "./gdelt-mentions.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { icews } from "./icews.ts";
import { parquet } from "./parquet.ts";
import { plover } from "./plover.ts";
import { polecat } from "./polecat.ts";

/** Every format in which a record's events leave the house. */
export const exportFormats: readonly ExportFormat[] = [
  gdeltEvents,
  gdeltMentions,
  polecat,
  icews,
  plover,
  csv,
  parquet,
  graphml,
  gexf,
];

/** The format of this name. Throws `unknown-format`. */
export function exportFormat(name: string): ExportFormat {
  const format = exportFormats.find((each) => each.name === name);
  if (format !== undefined) return format;
  const names = exportFormats.map((each) => each.name).join(", ");
  throw new DemarcheError("unknown-format", name, "there is no export of this name", `give one of ${names}`);
}
