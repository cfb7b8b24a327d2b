import type { FieldCodes } from "../codebook/index.ts";
import type { EventParty, EventRecord } from "../events/index.ts";
import { type DyadRow, dyadFormat } from "./dyad-format.ts";
import { cameoOf, type ExportContext, listedPlace, numericId, partyName } from "./entry.ts";

/** GDELT 2.0 Events: 61 columns without a header, one row for each pair of parties. An event without any day is left out. */
export const gdeltEvents = dyadFormat({
  name: "gdelt-events",
  extension: ".export.CSV",
  rows: (row, context) => [cellsOf(row, context)],
});

/** What a day gives: SQLDATE, MonthYear, Year, FractionDate, this last (month × 30 + day) / 365 as GDELT's list of columns says. */
function dateColumns(day: string): readonly (string | number)[] {
  const [year, month, date] = day.split("-") as [string, string, string];
  const fraction = Math.min(0.9999, (Number(month) * 30 + Number(date)) / 365);
  return [`${year}${month}${date}`, `${year}${month}`, year, (Number(year) + fraction).toFixed(4)];
}

/** Code, name, country, group, ethnicity, two religions, three types; all empty where nobody is known. */
function actorColumns(who: EventParty | null, codes: FieldCodes): readonly string[] {
  if (who === null) return Array.from({ length: 10 }, () => "");
  const country = who.party === null ? "" : (codes.countries.byAlpha3.get(who.party)?.cameo ?? "");
  const group = who.party === null ? "" : (codes.groups.get(who.party) ?? "");
  const type = who.role === null ? "" : (codes.sectors.get(who.role)?.cameo ?? "");
  return [`${country}${type}${group}`, partyName(who, codes).toUpperCase(), country, group, "", "", "", type, "", ""];
}

/** GDELT's quad class follows CAMEO's root: 01–05, 06–08, 09–13, 14–20. */
function quadOfCameo(code: string): 1 | 2 | 3 | 4 {
  const root = Number(code.slice(0, 2));
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 ? 3 : 4;
}

const nowhere = ["0", "", "", "", "", "", "", ""];

/** Type, full name, country, two regions, latitude, longitude, feature. A place without a country of its own in the list has none. */
function placeColumns(event: EventRecord, codes: FieldCodes): readonly (string | number)[] {
  const { place } = event;
  if (place === null) return nowhere;
  const { country, isCountry, fullName } = listedPlace(event, codes);
  const kind = isCountry ? 1 : country?.alpha3 === "USA" ? 3 : 4;
  const fips = country?.fips ?? "";
  return [kind, fullName, fips, fips, "", place.latitude ?? "", place.longitude ?? "", ""];
}

function cellsOf({ event, claims, dyad, day, told }: DyadRow, { codes }: ExportContext): readonly (string | number)[] {
  const code = cameoOf(event, codes);
  // GDELT calls an event a root event where a report's lead tells it.
  const isRoot = claims.some(({ sentence }) => sentence.index < 3) ? 1 : 0;
  return [
    numericId(event, dyad),
    ...dateColumns(day),
    ...actorColumns(dyad.actor, codes),
    ...actorColumns(dyad.recipient, codes),
    isRoot,
    code,
    code.length > 3 ? code.slice(0, 3) : code,
    code.slice(0, 2),
    quadOfCameo(code),
    codes.cameo.get(code)?.goldstein ?? "",
    claims.length,
    event.publishers,
    event.articles,
    "", // AvgTone: nobody measures a tone here
    ...nowhere,
    ...nowhere,
    ...placeColumns(event, codes),
    `${told.replaceAll("-", "")}000000`,
    claims.find(({ article }) => article.url !== null)?.article.url ?? "",
  ];
}
