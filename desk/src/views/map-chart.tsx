import { geoNaturalEarth1, geoPath } from "d3-geo";
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { type PlaceEvents, slicesOf } from "../map-places.ts";
import { useNames } from "../names.tsx";
import { TakeAlong } from "../take-along.tsx";
import { useWidth } from "../use-width.ts";
import { counted, quads, quadWords } from "../words.ts";
import { placeName, placeTable } from "./map.tsx";
import type { World } from "./world.ts";

interface Eye {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The world and its discs. Drawn near to what there is; dragging moves it, the buttons and the keys + and − change its scale. */
export function MapChart({
  world,
  places,
  chosen,
  onChoose,
}: {
  readonly world: World;
  readonly places: readonly PlaceEvents[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}) {
  const name = useNames();
  const drawing = useRef<SVGSVGElement>(null);
  const [box, width] = useWidth<HTMLDivElement>();
  const room = Math.max(280, width);
  const height = Math.round(Math.max(210, Math.min(620, room * 0.52)));
  const [eye, setEye] = useState<Eye | null>(null);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly eye: Eye; moved: boolean } | null>(null);

  const { outlines, project } = useMemo(() => {
    const projection = geoNaturalEarth1().fitSize([room, height], { type: "Sphere" });
    const path = geoPath(projection);
    return {
      outlines: [path({ type: "Sphere" }) ?? "", ...world.land.map((one) => path(one) ?? "")],
      project: (point: readonly [number, number]): readonly [number, number] =>
        projection([point[0], point[1]]) ?? [0, 0],
    };
  }, [world, room, height]);
  const points = useMemo(() => places.map((place) => project(place.point)), [places, project]);
  const near = useMemo(() => eyeOn(points, room, height), [points, room, height]);
  const { scale, x, y } = eye ?? near;
  const most = Math.max(1, ...places.map(({ events }) => events.length));
  const radiusOf = (events: number): number => 4 + (room < 560 ? 10 : 16) * Math.sqrt(events / Math.max(most, 16));

  const zoom = (by: number): void => {
    const next = Math.max(1, Math.min(24, scale * by));
    setEye({
      scale: next,
      x: room / 2 - ((room / 2 - x) * next) / scale,
      y: height / 2 - ((height / 2 - y) * next) / scale,
    });
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (event.key === "+" || event.key === "=") zoom(1.6);
    else if (event.key === "-") zoom(1 / 1.6);
    else if (step !== undefined) setEye({ scale, x: x + (step[0] ?? 0), y: y + (step[1] ?? 0) });
    else return;
    event.preventDefault();
  };
  const move = (event: PointerEvent): void => {
    const from = drag.current;
    if (from === null) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.abs(dx) + Math.abs(dy) > 4) from.moved = true;
    setEye({ ...from.eye, x: from.eye.x + dx, y: from.eye.y + dy });
  };

  const labelled = roomyLabels(
    places.slice(0, 40).map(({ key, label, events }, row) => {
      const [left, top] = points[row] ?? [0, 0];
      return { key, width: label.length * 7.4, x: left * scale + x, y: top * scale + y - radiusOf(events.length) - 5 };
    }),
    room,
  );
  return (
    <figure className="drawing map" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no field set */}
      <svg
        ref={drawing}
        role="group"
        aria-label={`A map of ${counted(places.length, "place")}. The same stands in the table.`}
        width={room}
        height={height}
        onKeyDown={press}
        onPointerDown={(event) => {
          if (event.button === 0)
            drag.current = { x: event.clientX, y: event.clientY, eye: { scale, x, y }, moved: false };
        }}
        onPointerMove={move}
        onPointerUp={() => {
          drag.current = null;
        }}
        onPointerLeave={() => {
          drag.current = null;
        }}
      >
        <defs>
          <clipPath id="map-frame">
            <rect width={room} height={height} />
          </clipPath>
        </defs>
        <g clipPath="url(#map-frame)">
          <g transform={`translate(${x} ${y}) scale(${scale})`}>
            {outlines.map((outline, place) => (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: the outlines keep their order
                key={place}
                className={place === 0 ? "sea" : "land"}
                d={outline}
                strokeWidth={0.7 / scale}
              />
            ))}
          </g>
          {places.map((place, row) => {
            const [left, top] = points[row] ?? [0, 0];
            const radius = radiusOf(place.events.length);
            const words = quads.map((quad) => `${quadWords[quad]} ${place.quads[quad - 1]}`).join(", ");
            return (
              // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
              <g
                key={place.key}
                className={place.key === chosen ? "disc chosen" : "disc"}
                transform={`translate(${left * scale + x} ${top * scale + y})`}
                role="button"
                tabIndex={0}
                aria-pressed={place.key === chosen}
                aria-label={`${placeName(place, name)}: ${counted(place.events.length, "event")}`}
                onClick={() => onChoose(place.key === chosen ? null : place.key)}
                onKeyDown={(event) => {
                  if (event.key === "Enter" || event.key === " ") {
                    event.preventDefault();
                    onChoose(place.key === chosen ? null : place.key);
                  }
                }}
              >
                <circle className="disc-edge" r={radius + 1.5} />
                {slicesOf(place.quads, radius).map(({ quad, path }) => (
                  <path key={quad} className={`fill-quad-${quad}`} d={path} />
                ))}
                {(labelled.has(place.key) || place.key === chosen) && (
                  <text y={-radius - 5} textAnchor="middle">
                    {place.label}
                  </text>
                )}
                <title>{`${placeName(place, name)}: ${words}`}</title>
              </g>
            );
          })}
        </g>
      </svg>
      <div className="list-head">
        <fieldset className="zoom">
          <legend className="unseen">Scale of the map</legend>
          <button type="button" onClick={() => zoom(1.6)}>
            Closer
          </button>
          <button type="button" onClick={() => zoom(1 / 1.6)}>
            Wider
          </button>
          <button type="button" onClick={() => setEye({ scale: 1, x: 0, y: 0 })}>
            World
          </button>
          <button type="button" onClick={() => setEye(null)}>
            Where it happened
          </button>
        </fieldset>
        <TakeAlong name="map" drawing={drawing} table={placeTable(places)} />
      </div>
    </figure>
  );
}

/** Looks at all discs from as near as shows them with some of the world around. */
function eyeOn(points: readonly (readonly [number, number])[], width: number, height: number): Eye {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.max(1, Math.min(7, (0.82 * width) / (right - left + 1), (0.7 * height) / (bottom - top + 1)));
  const hold = (middle: number, size: number): number =>
    Math.min(0, Math.max(size - size * scale, size / 2 - middle * scale));
  return { scale, x: hold((left + right) / 2, width), y: hold((top + bottom) / 2, height) };
}

/** Labels that lie inside the map and on no other; the larger place goes first. */
function roomyLabels(
  labels: readonly { readonly key: string; readonly width: number; readonly x: number; readonly y: number }[],
  room: number,
): ReadonlySet<string> {
  const placed: (typeof labels)[number][] = [];
  for (const label of labels) {
    const isInside = label.x - label.width / 2 > 0 && label.x + label.width / 2 < room && label.y > 14;
    const isFree = placed.every(
      ({ x, y, width }) => Math.abs(x - label.x) > (width + label.width) / 2 + 4 || Math.abs(y - label.y) > 15,
    );
    if (isInside && isFree) placed.push(label);
  }
  return new Set(placed.map(({ key }) => key));
}
