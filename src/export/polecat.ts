import type { FieldCodes } from "../codebook/index.ts";
import type { EventParty } from "../events/index.ts";
import { type DyadRow, dyadFormat } from "./dyad-format.ts";
import { type ExportContext, listedPlace, partyName } from "./entry.ts";

/** The 40 columns of POLECAT, in order. */
export const polecatColumns = [
  "Event ID",
  "Event Date",
  "Event Type",
  "Event Mode",
  "Intensity",
  "Quad Code",
  "Contexts",
  "Actor Name",
  "Actor Country",
  "Actor COW",
  "Primary Actor Sector",
  "Actor Sectors",
  "Actor Title",
  "Actor Name Raw",
  "Wikipedia Actor ID",
  "Recipient Name",
  "Recipient Country",
  "Recipient COW",
  "Primary Recipient Sector",
  "Recipient Sectors",
  "Recipient Title",
  "Recipient Name Raw",
  "Wikipedia Recipient ID",
  "Placename",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
  "GeoNames ID",
  "Raw Placename",
  "Feature Type",
  "Source",
  "Publication Date",
  "Story People",
  "Story Organizations",
  "Story Locations",
  "Language",
  "Version",
] as const;

/** POLECAT: 40 tab-separated columns with a header, one row for each pair of parties. An event without any day is left out. */
export const polecat = dyadFormat({
  name: "polecat",
  extension: ".polecat.txt",
  columns: polecatColumns,
  rows: (row, context) => [cellsOf(row, context)],
});

const quads = ["", "Verbal Cooperation", "Material Cooperation", "Verbal Conflict", "Material Conflict"] as const;

/** Name, country, COW number, sector twice, title, the words of the text, Wikipedia's page (which we do not know). */
function partyColumns(who: EventParty | null, raw: string, codes: FieldCodes): readonly string[] {
  if (who === null) return Array.from({ length: 8 }, () => "");
  const country = who.party === null ? undefined : codes.countries.byAlpha3.get(who.party);
  const role = who.role ?? "";
  const name = who.name ?? partyName(who, codes);
  return [name, country?.alpha3 ?? "", country?.cow ?? "", role, role, "", raw, ""];
}

function cellsOf(
  { event, claims, dyad, day }: DyadRow,
  { codes, version }: ExportContext,
): readonly (string | number | null | undefined)[] {
  const mentions = claims.flatMap((claim) => [...claim.event.actors, ...claim.event.recipients]);
  const rawOf = (who: EventParty | null): string =>
    mentions.find(({ party, name }) => party === who?.party && (who.party !== null || name === who.name))?.text ?? "";
  const { place } = event;
  const { country, isCountry, fullName } = listedPlace(event, codes);
  const first = claims[0]?.article;
  const named = (people: readonly (string | null)[]): string =>
    [...new Set(people.filter((name): name is string => name !== null))].join(";");
  const isState = (party: string | null): boolean => party !== null && codes.countries.byAlpha3.has(party);
  return [
    dyad.index === 0 ? event.id : `${event.id}-${dyad.index}`,
    day,
    event.type,
    event.mode,
    event.goldstein,
    quads[event.quad],
    event.contexts.join(";"),
    ...partyColumns(dyad.actor, rawOf(dyad.actor), codes),
    ...partyColumns(dyad.recipient, rawOf(dyad.recipient), codes),
    fullName,
    place === null || isCountry ? "" : place.text,
    "",
    "",
    country?.alpha3,
    place?.latitude,
    place?.longitude,
    "",
    place?.text,
    "",
    first?.publisher,
    first?.published,
    named(mentions.filter(({ party }) => isState(party)).map(({ name }) => name)),
    named(mentions.filter(({ party }) => !isState(party)).map(({ name }) => name)),
    place?.text,
    "en",
    `demarche ${version}`,
  ];
}
