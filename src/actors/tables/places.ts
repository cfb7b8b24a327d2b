import { keyOfPieces, piecesOf } from "./name-index.ts";

/** A town, province, river or region with its country and coordinates. */
export interface PlaceRow {
  readonly name: string;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Thousands of people; regions before towns. */
  readonly size: number;
  readonly row: string;
}

/** Places by folded name; a row is read only when it is asked for, as an article names ten of eleven thousand. */
export interface PlaceIndex {
  /** All places of a name, the largest first. */
  readonly get: (key: string) => readonly PlaceRow[] | undefined;
}

/** Regions count as larger than any town. */
export const regionSize = 100_000;

/** Reads places.tsv: names, country, latitude, longitude, thousands of people. */
export function readPlaces(text: string): PlaceIndex {
  const lines = text.split("\n");
  const numbers = new Map<string, number | number[]>();
  const add = (name: string, number: number) => {
    const key = /^[A-Z][a-z]+$/.test(name) ? name.toLowerCase() : keyOfPieces(piecesOf(name));
    const known = numbers.get(key);
    if (known === undefined) numbers.set(key, number);
    else if (typeof known === "number") numbers.set(key, [known, number]);
    else known.push(number);
  };
  let headed = false;
  for (let number = 0; number < lines.length; number++) {
    const line = lines[number] ?? "";
    if (line === "" || line.startsWith("#")) continue;
    if (!headed) {
      headed = true;
      continue;
    }
    const names = line.slice(0, line.indexOf("\t"));
    if (names.includes(";")) for (const name of names.split(";")) add(name, number);
    else add(names, number);
  }
  const read = new Map<string, readonly PlaceRow[]>();
  const get = (key: string) => {
    const known = read.get(key);
    if (known !== undefined) return known;
    const found = numbers.get(key);
    if (found === undefined) return undefined;
    const rows = (typeof found === "number" ? [found] : found)
      .map((number) => placeOf(lines[number] ?? "", number + 1))
      .sort((a, b) => b.size - a.size);
    read.set(key, rows);
    return rows;
  };
  return { get };
}

function placeOf(line: string, number: number): PlaceRow {
  const [names = "", country = "-", latitude = "-", longitude = "-", size = "1"] = line.split("\t");
  return {
    name: names.split(";")[0] ?? "",
    country: country === "-" ? null : country,
    latitude: latitude === "-" ? null : Number(latitude),
    longitude: longitude === "-" ? null : Number(longitude),
    size: size === "0" ? regionSize : Number(size),
    row: `places.tsv:${number}`,
  };
}

/** No places at all, where the table is missing. */
export const noPlaces: PlaceIndex = { get: () => undefined };
