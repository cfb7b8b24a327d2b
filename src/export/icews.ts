import type { FieldCodes } from "../codebook/index.ts";
import type { EventParty } from "../events/index.ts";
import {
  cameoOf,
  type Dyad,
  dayOf,
  dyadsOf,
  type ExportContext,
  type ExportEntry,
  numericId,
  partyName,
  tabbed,
} from "./entry.ts";
import { rowsFormat } from "./format.ts";

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
export const icews = rowsFormat({
  name: "icews",
  extension: ".icews.tab",
  mediaType: "text/tab-separated-values; charset=utf-8",
  header: () => tabbed(icewsColumns),
  rows: (entry, context) => dyadsOf(entry.event).flatMap((dyad) => row(entry, dyad, context)),
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

function row(entry: ExportEntry, dyad: Dyad, { codes }: ExportContext): readonly string[] {
  const { event, claims } = entry;
  const day = dayOf(entry);
  if (day === null) return [];
  const code = cameoOf(event, codes);
  const known = codes.cameo.get(code);
  const { place } = event;
  const country = place?.country ? codes.countries.byAlpha3.get(place.country) : undefined;
  const isCountry = country !== undefined && codes.countries.byName.get(place!.text.toLowerCase()) === country;
  const first = claims[0];
  return [
    tabbed([
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
    ]),
  ];
}
