import type { EventNode, PartyMention } from "../claims/index.ts";
import type { CameoCode, FieldCodes } from "../codebook/index.ts";
import { type ImportLine, spanOf } from "./import-row.ts";

/** Those whom no row names are left out of the event. */
export function known(parties: readonly PartyMention[]): readonly PartyMention[] {
  return parties.filter(({ party, text }) => party !== null || text !== "");
}

/** The row of a CAMEO code, or of the nearest code above it: "1831" that no list has goes to "183", then "18". */
export function cameoRow(code: string, codes: FieldCodes): CameoCode | null {
  for (let length = code.length; length >= 2; length--) {
    const found = codes.cameo.get(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return null;
}

/** An event node out of a row of another record. */
export function importedNode(
  row: ImportLine,
  trigger: number,
  fields: Pick<EventNode, "type" | "mode" | "cameo" | "quad" | "goldstein" | "actors" | "recipients" | "place"> & {
    readonly contexts?: readonly string[];
    readonly day: string;
    readonly dayColumn: number;
  },
): EventNode {
  const { type, mode, cameo, quad, goldstein, actors, recipients, place, contexts = [], day, dayColumn } = fields;
  return {
    type,
    mode,
    contexts,
    cameo,
    quad,
    goldstein,
    actors: known(actors),
    recipients: known(recipients),
    modality: "actual",
    polarity: "positive",
    date: { start: day, end: day, text: spanOf(row, dayColumn).text, from: "text" },
    place,
    fatalities: null,
    injured: null,
    trigger: spanOf(row, trigger),
    contents: [],
  };
}
