import type { EventPlace, PartyMention } from "../claims/index.ts";
import type { FieldCodes } from "../codebook/index.ts";
import { cameoRow, importedNode } from "./import-node.ts";
import {
  type ImportedRow,
  type ImportLine,
  importedParty,
  importedReading,
  importProblem,
  isoDay,
  numberOf,
} from "./import-row.ts";

/** Columns of GDELT 2.0 Events that are read, from 0. */
const at = { day: 1, actor1: 5, actor2: 15, code: 26, goldstein: 30, place: 51, added: 59, url: 60 } as const;
const width = 61;

/** Reads a line of GDELT 2.0 Events (61 columns without a header) as a claim of the source `gdelt`. */
export function importGdelt(row: ImportLine, codes: FieldCodes, version: string): ImportedRow {
  const { cells } = row;
  if (cells.length !== width)
    return importProblem(row, `GDELT Events has ${width} columns, this line has ${cells.length}`);
  const day = isoDay(cells[at.day]!);
  if (day === null) return importProblem(row, `SQLDATE is “${cells[at.day]}”, which is no day`);
  const code = cells[at.code]!;
  const cameo = cameoRow(code, codes);
  if (cameo === null) return importProblem(row, `EventCode is “${code}”, which CAMEO has not`);
  if (cameo.type === null) return { kind: "untyped", line: row.line };
  const event = importedNode(row, at.code, {
    type: cameo.type,
    mode: cameo.mode,
    cameo: code,
    quad: codes.quads.get(cameo.type)!,
    goldstein: numberOf(cells[at.goldstein]),
    actors: [partyAt(row, at.actor1, codes)],
    recipients: [partyAt(row, at.actor2, codes)],
    place: placeAt(row, codes),
    day,
    dayColumn: at.day,
  });
  const from = { slug: "gdelt", name: "GDELT", codebook: "cameo-gdelt-2.0", version };
  const url = /^https?:/u.test(cells[at.url]!) ? cells[at.url]! : null;
  return importedReading(row, from, { event, published: isoDay(cells[at.added]!), publisher: hostOf(url), url });
}

/** Code, name, country, group, …, type of an actor that begins at this column. */
function partyAt(row: ImportLine, column: number, codes: FieldCodes): PartyMention {
  const [country, group, type] = [row.cells[column + 2]!, row.cells[column + 3]!, row.cells[column + 7]!];
  const party =
    codes.partyOfGroup.get(group) ?? codes.countries.byCameo.get(country)?.alpha3 ?? stateOf(country, codes);
  return importedParty(row, column + 1, { party, role: codes.sectorOfCameo.get(type) ?? null });
}

/** GDELT has moved from CAMEO's letters to ISO's for some states, so that both are met. */
const stateOf = (code: string, codes: FieldCodes): string | null => codes.countries.byAlpha3.get(code)?.alpha3 ?? null;

function placeAt({ cells }: ImportLine, codes: FieldCodes): EventPlace | null {
  const [type, text, fips] = [cells[at.place]!, cells[at.place + 1]!, cells[at.place + 2]!];
  if (type === "" || type === "0" || text === "") return null;
  return {
    text,
    country: codes.countries.byFips.get(fips)?.alpha3 ?? null,
    latitude: numberOf(cells[at.place + 5]),
    longitude: numberOf(cells[at.place + 6]),
  };
}

const hostOf = (url: string | null): string | null => {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./u, "");
};
