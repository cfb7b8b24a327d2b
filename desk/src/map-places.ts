/** Events gathered by the place where they happened. */
import type { EventRecord } from "./record.ts";

export interface PlaceEvents {
  /** Stands in the address: "33.5,36.3", or the state's code where only that is known. */
  readonly key: string;
  readonly label: string;
  readonly country: string | null;
  readonly point: readonly [longitude: number, latitude: number];
  readonly events: readonly EventRecord[];
  readonly quads: readonly [number, number, number, number];
}

/** Places nearer than a tenth of a degree are one. A state without a point of its own stands at its middle. */
export function gatherPlaces(
  events: readonly EventRecord[],
  middleOf: (country: string) => readonly [number, number] | null,
): readonly PlaceEvents[] {
  const places = new Map<
    string,
    { label: string; country: string | null; point: readonly [number, number]; events: EventRecord[] }
  >();
  for (const event of events) {
    const { place } = event;
    if (place === null) continue;
    const own =
      place.latitude === null || place.longitude === null ? null : ([place.longitude, place.latitude] as const);
    const point = own ?? (place.country === null ? null : middleOf(place.country));
    if (point === null) continue;
    const key = own === null ? String(place.country) : `${point[1].toFixed(1)},${point[0].toFixed(1)}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, { label: place.text, country: place.country, point, events: [event] });
    else known.events.push(event);
  }
  return [...places]
    .map(([key, place]) => {
      const quads: [number, number, number, number] = [0, 0, 0, 0];
      for (const { quad } of place.events) quads[quad - 1] = (quads[quad - 1] ?? 0) + 1;
      return { key, ...place, quads };
    })
    .sort((a, b) => b.events.length - a.events.length || a.key.localeCompare(b.key));
}

export interface Slice {
  readonly quad: 1 | 2 | 3 | 4;
  readonly path: string;
}

/** A disc cut by class; cooperation on its right, conflict on its left. */
export function slicesOf(quads: readonly number[], radius: number): readonly Slice[] {
  const all = quads.reduce((sum, one) => sum + one, 0);
  let angle = -Math.PI / 2;
  const point = (at: number): string => `${(radius * Math.cos(at)).toFixed(2)} ${(radius * Math.sin(at)).toFixed(2)}`;
  return ([1, 2, 4, 3] as const).flatMap((quad) => {
    const count = quads[quad - 1] ?? 0;
    if (count === 0) return [];
    if (count === all)
      return [
        { quad, path: `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}Z` },
      ];
    const start = angle;
    angle += (2 * Math.PI * count) / all;
    const isLarge = angle - start > Math.PI ? 1 : 0;
    return [{ quad, path: `M0 0L${point(start)}A${radius} ${radius} 0 ${isLarge} 1 ${point(angle)}Z` }];
  });
}
