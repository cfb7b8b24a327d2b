import type { FieldCodes } from "../codebook/index.ts";
import type { EventParty } from "../events/index.ts";
import { type DyadRow, dyadFormat } from "./dyad-format.ts";
import { cameoOf, type ExportContext, listedPlace, numericId, partyName } from "./entry.ts";

/** The 20 columns of ICEWS, in order. */
export const icewsColumns = [
  "Event ID",
  "Event Date",
  "Source Name",
  "Source Sectors",
  "Source Country",
  "Event Text",
  "CAMEO Code",
  "Intensity",
  "Target Name",
  "Target Sectors",
  "Target Country",
  "Story ID",
  "Sentence Number",
  "Publisher",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
] as const;

/** ICEWS: 20 tab-separated columns with a header, one row for each pair of parties. An event without any day is left out. */
export const icews = dyadFormat({
  name: "icews",
  extension: ".icews.tab",
  columns: icewsColumns,
  rows: (row, context) => [cellsOf(row, context)],
});

/** Name, sectors, country; "Citizen (Iran)" where only the state and what it does are known, as ICEWS names such actors. */
function partyColumns(who: EventParty | null, codes: FieldCodes): readonly string[] {
  if (who === null) return ["", "", ""];
  const country = who.party === null ? undefined : codes.countries.byAlpha3.get(who.party);
  const words = who.role === null ? undefined : codes.sectors.get(who.role);
  const sector = words?.icews[0];
  const isBare = country !== undefined && (who.name === null || who.name === country.name);
  const name = isBare && words !== undefined ? `${words.agent} (${country.name})` : (who.name ?? partyName(who, codes));
  return [name, sector ?? "", country?.name ?? ""];
}

function cellsOf(
  { event, claims, dyad, day }: DyadRow,
  { codes }: ExportContext,
): readonly (string | number | null | undefined)[] {
  const code = cameoOf(event, codes);
  const known = codes.cameo.get(code);
  const { place } = event;
  const { country, isCountry } = listedPlace(event, codes);
  const first = claims[0];
  return [
    numericId(event, dyad),
    day,
    ...partyColumns(dyad.actor, codes),
    known === undefined ? event.type : known.name.charAt(0).toUpperCase() + known.name.slice(1),
    code,
    known?.goldstein,
    ...partyColumns(dyad.recipient, codes),
    first?.article.id,
    first === undefined ? "" : first.sentence.index + 1,
    first?.article.publisher,
    isCountry ? "" : place?.text,
    "",
    "",
    country?.name,
    place?.latitude,
    place?.longitude,
  ];
}
