import { join } from "node:path";
import { readTable } from "./read-table.ts";
import { tablesFolder } from "./tables-folder.ts";

/** A state or territory as the formats of the field write it. `null` where a list has no code for it. */
export interface Country {
  readonly alpha3: string;
  readonly alpha2: string;
  readonly name: string;
  /** FIPS 10-4, of GDELT's places. */
  readonly fips: string | null;
  /** Number of the Correlates of War state list. */
  readonly cow: string | null;
  /** CAMEO's three letters, of GDELT's actors. */
  readonly cameo: string;
}

/** All states and territories, found by any code or name. */
export interface Countries {
  readonly byAlpha3: ReadonlyMap<string, Country>;
  readonly byFips: ReadonlyMap<string, Country>;
  readonly byCameo: ReadonlyMap<string, Country>;
  /** By lower-case name, other names too. */
  readonly byName: ReadonlyMap<string, Country>;
}

const columns = ["alpha3", "alpha2", "name", "fips", "cow", "cameo", "others"];

/** Reads `countries.tsv`: the codes by which exports and imports name states. Throws `bad-table-row`. */
export function loadCountries(folder: string = tablesFolder): Countries {
  const rows = readTable(join(folder, "countries.tsv"), columns).map(({ cells }) => {
    const [alpha3, alpha2, name, fips, cow, cameo, others] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const country: Country = { alpha3, alpha2, name, fips: known(fips), cow: known(cow), cameo };
    return { country, names: [name, ...(known(others)?.split(";") ?? [])] };
  });
  const by = (code: (country: Country) => string | null): ReadonlyMap<string, Country> =>
    new Map(rows.flatMap(({ country }) => (code(country) === null ? [] : [[code(country)!, country]])));
  return {
    byAlpha3: by(({ alpha3 }) => alpha3),
    byFips: by(({ fips }) => fips),
    byCameo: by(({ cameo }) => cameo),
    byName: new Map(rows.flatMap(({ country, names }) => names.map((name) => [name.toLowerCase(), country] as const))),
  };
}

const known = (cell: string): string | null => (cell === "-" ? null : cell);
