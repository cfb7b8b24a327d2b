import type { EventPlace, PartyMention } from "../claims/index.ts";
import type { FieldCodes } from "../codebook/index.ts";
import { icewsColumns } from "./icews.ts";
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

const at = (name: (typeof icewsColumns)[number]): number => icewsColumns.indexOf(name);

/** Reads a line of ICEWS (20 columns, under a header) as a claim of the source `icews`. */
export function importIcews(row: ImportLine, codes: FieldCodes, version: string): ImportedRow {
  const { cells } = row;
  if (cells.length !== icewsColumns.length)
    return importProblem(row, `ICEWS has ${icewsColumns.length} columns, this line has ${cells.length}`);
  const day = isoDay(cells[at("Event Date")]!);
  if (day === null) return importProblem(row, `Event Date is “${cells[at("Event Date")]}”, which is no day`);
  // A spreadsheet on the way has eaten leading zeros: "40" is 040, since no root of CAMEO is above 20.
  const written = cells[at("CAMEO Code")]!;
  const code = /^\d{2}$/u.test(written) && Number(written) > 20 ? `0${written}` : written;
  const cameo = cameoRow(code, codes);
  if (cameo === null) return importProblem(row, `CAMEO Code is “${written}”, which CAMEO has not`);
  if (cameo.type === null) return { kind: "untyped", line: row.line };
  const event = importedNode(row, at("Event Text"), {
    type: cameo.type,
    mode: cameo.mode,
    cameo: code,
    quad: codes.quads.get(cameo.type)!,
    goldstein: numberOf(cells[at("Intensity")]),
    actors: [partyAt(row, "Source", codes)],
    recipients: [partyAt(row, "Target", codes)],
    place: placeAt(row, codes),
    day,
    dayColumn: at("Event Date"),
  });
  const from = { slug: "icews", name: "ICEWS", codebook: "cameo-icews", version };
  const publisher = cells[at("Publisher")] || null;
  return importedReading(row, from, { event, published: day, publisher, url: null });
}

function partyAt(row: ImportLine, side: "Source" | "Target", codes: FieldCodes): PartyMention {
  const country = codes.countries.byName.get(row.cells[at(`${side} Country`)]!.toLowerCase());
  const words = row.cells[at(`${side} Sectors`)]!.toLowerCase().split(",");
  const roles = words.map((word) => codes.sectorOfIcews.get(word.trim())).filter((role) => role !== undefined);
  // A foreign minister stands under "Elite", "Parties" and "Foreign Ministry": what he does tells more than who he is.
  const role = roles.find((each) => each !== "ELI" && each !== "CVL" && each !== "PTY") ?? roles[0] ?? null;
  const name = row.cells[at(`${side} Name`)]!;
  // "United Nations" has no country; under our slug it can be set beside what our own reports say of it.
  const party = country?.alpha3 ?? (words.includes("international government organization") ? slug(name) : null);
  return importedParty(row, at(`${side} Name`), { party, role });
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");

function placeAt({ cells }: ImportLine, codes: FieldCodes): EventPlace | null {
  const names = (["City", "District", "Province", "Country"] as const).map((name) => cells[at(name)]!);
  const text = names.find((name) => name !== "");
  if (text === undefined) return null;
  return {
    text,
    country: codes.countries.byName.get(cells[at("Country")]!.toLowerCase())?.alpha3 ?? null,
    latitude: numberOf(cells[at("Latitude")]),
    longitude: numberOf(cells[at("Longitude")]),
  };
}
