import { fold } from "./name-index.ts";

/** A town, province, river or region with its country and coordinates. */
export interface PlaceRow {
  readonly name: string;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Thousands of people, the greater of two namesakes goes first; regions before towns. */
  readonly size: number;
  readonly row: string;
}

/** Reads places.tsv: name, country, latitude, longitude, thousands of people. Larger ones first under one name. */
export function readPlaces(text: string): Map<string, PlaceRow[]> {
  const places = new Map<string, PlaceRow[]>();
  let number = 0;
  let headed = false;
  for (const line of text.split("\n")) {
    number++;
    if (line === "" || line.startsWith("#")) continue;
    if (!headed) {
      headed = true;
      continue;
    }
    const [names = "", country = "-", latitude, longitude, size] = line.split("\t");
    const forms = names.split(";");
    const place = {
      name: forms[0] ?? "",
      country: country === "-" ? null : country,
      row: `places.tsv:${number}`,
      size: size === "0" ? 100_000 : Number(size),
      latitude: latitude === "-" ? null : Number(latitude),
      longitude: longitude === "-" ? null : Number(longitude),
    };
    for (const form of forms) {
      const key = form
        .split(/[\s-]+/)
        .map(fold)
        .join(" ");
      const list = places.get(key);
      if (list === undefined) places.set(key, [place]);
      else list.push(place);
    }
  }
  for (const list of places.values()) if (list.length > 1) list.sort((a, b) => b.size - a.size);
  return places;
}
