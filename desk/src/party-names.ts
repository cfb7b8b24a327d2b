/** What parties are called: a state by its English name, everybody else by the name that the record has. */
import codes from "i18n-iso-countries/codes.json";

const shortOf: ReadonlyMap<string, string> = new Map([
  ...codes.map(([two, three]) => [three, two] as [string, string]),
  ["XKX", "XK"],
]);
const numbers: ReadonlyMap<string, string> = new Map(
  codes.map(([, three, number]) => [number, three] as [string, string]),
);

const usual: ReadonlyMap<string, string> = new Map([
  ["USA", "United States"],
  ["PSE", "Palestine"],
  ["COD", "DR Congo"],
  ["COG", "Congo"],
  ["HKG", "Hong Kong"],
  ["MAC", "Macao"],
  ["SUN", "Soviet Union"],
  ["YUG", "Yugoslavia"],
]);

const regions = new Intl.DisplayNames(["en"], { type: "region" });

export function stateName(code: string): string | null {
  const known = usual.get(code);
  if (known !== undefined) return known;
  const short = shortOf.get(code);
  return short === undefined ? null : (regions.of(short) ?? code).replace(/\s*\([^)]*\)/u, "").replace(" & ", " and ");
}

/** The alpha-3 code of the number that maps know a state by: "364" is IRN. */
export const stateOfNumber = (number: string): string | null => numbers.get(number) ?? null;

const small = new Set(["and", "of", "the", "for", "in", "on"]);

/** "european-union" as its name is written, where the record has none. */
export const spelt = (slug: string): string =>
  slug
    .split("-")
    .map((word, place) => (place > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");

export function nameOf(party: string, names: ReadonlyMap<string, string>): string {
  return stateName(party) ?? names.get(party) ?? spelt(party);
}
