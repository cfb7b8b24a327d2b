import type { EventPlace, PartyMention } from "../claims/index.ts";
import { type EventType, eventTypes, type FieldCodes } from "../codebook/index.ts";
import { importedNode } from "./import-node.ts";
import {
  type ImportedRow,
  type ImportLine,
  importedParty,
  importedReading,
  importProblem,
  isoDay,
  numberOf,
} from "./import-row.ts";
import { polecatColumns } from "./polecat.ts";

const at = (name: (typeof polecatColumns)[number]): number => polecatColumns.indexOf(name);
const isType = (word: string): word is EventType => (eventTypes as readonly string[]).includes(word);

/**
 * Reads a line of POLECAT (40 columns, under a header) as a claim of the source `polecat`.
 * Published files have lines with a tab too many: what stands before it is read, and what stands after Longitude is counted from the end.
 */
export function importPolecat(row: ImportLine, codes: FieldCodes, version: string): ImportedRow {
  const { cells } = row;
  const width = polecatColumns.length;
  if (cells.length < width) return importProblem(row, `POLECAT has ${width} columns, this line has ${cells.length}`);
  const day = isoDay(cells[at("Event Date")]!);
  if (day === null) return importProblem(row, `Event Date is “${cells[at("Event Date")]}”, which is no day`);
  const type = cells[at("Event Type")]!.toUpperCase();
  if (type === "") return { kind: "untyped", line: row.line };
  if (!isType(type)) return importProblem(row, `Event Type is “${type}”, which PLOVER has not`);
  const isWide = cells.length > width;
  if (isWide && !/^[A-Z]{3}$|^$/u.test(cells[at("Recipient Country")]!))
    return importProblem(
      row,
      `the line has ${cells.length - width} tabs too many, and its parties cannot be told apart`,
    );
  const event = importedNode(row, at("Event Type"), {
    type,
    mode: cells[at("Event Mode")]!.toLowerCase() || null,
    cameo: null,
    quad: codes.quads.get(type)!,
    goldstein: numberOf(cells[at("Intensity")]),
    actors: [partyAt(row, "Actor", codes)],
    recipients: [partyAt(row, "Recipient", codes)],
    place: isWide ? null : placeAt(row, codes),
    contexts: cells[at("Contexts")]!.split(/[;,]\s*/u).filter((context) => context !== ""),
    day,
    dayColumn: at("Event Date"),
  });
  const fromEnd = (name: (typeof polecatColumns)[number]): string => cells[cells.length - (width - at(name))]!;
  const from = { slug: "polecat", name: "POLECAT", codebook: "plover-polecat", version };
  const published = isoDay(fromEnd("Publication Date"));
  return importedReading(row, from, { event, published, publisher: fromEnd("Source") || null, url: null });
}

function partyAt(row: ImportLine, side: "Actor" | "Recipient", codes: FieldCodes): PartyMention {
  const code = row.cells[at(`${side} Country`)]!;
  const role = row.cells[at(`Primary ${side} Sector`)]!.toUpperCase();
  return importedParty(row, at(`${side} Name`), {
    party: codes.countries.byAlpha3.get(code)?.alpha3 ?? null,
    role: codes.sectors.has(role) ? role : null,
  });
}

function placeAt({ cells }: ImportLine, codes: FieldCodes): EventPlace | null {
  const text = cells[at("Placename")] || cells[at("City")] || cells[at("Province")] || cells[at("Country")];
  if (!text) return null;
  const country = cells[at("Country")]!;
  const state = codes.countries.byAlpha3.get(country) ?? codes.countries.byName.get(country.toLowerCase());
  return {
    text,
    country: state?.alpha3 ?? null,
    latitude: numberOf(cells[at("Latitude")]),
    longitude: numberOf(cells[at("Longitude")]),
  };
}
