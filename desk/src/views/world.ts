import { geoArea, geoCentroid } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { useEffect, useState } from "react";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import file from "world-atlas/countries-50m.json?url";
import { ask } from "../api.ts";
import { stateOfNumber } from "../party-names.ts";

type Land = Feature<Polygon | MultiPolygon>;

/** Natural Earth's states (public domain), given out by the same server: no map service is asked. */
export interface World {
  readonly land: readonly Land[];
  /** The middle of a state's largest part: of France the one in Europe. */
  readonly middleOf: (country: string) => readonly [number, number] | null;
}

let kept: Promise<World> | null = null;

function loadWorld(): Promise<World> {
  kept ??= ask<Topology<{ countries: GeometryCollection }>>(file).then((topology) => {
    const { features } = feature(topology, topology.objects.countries) as FeatureCollection<Polygon | MultiPolygon>;
    const byState = new Map(
      features.flatMap((one): [string, Land][] => {
        const state = one.id === undefined ? null : stateOfNumber(String(one.id));
        return state === null ? [] : [[state, one]];
      }),
    );
    return {
      land: features,
      middleOf: (country) => {
        const found = byState.get(country);
        return found === undefined ? null : middleOfLargest(found);
      },
    };
  });
  return kept;
}

function middleOfLargest({ geometry }: Land): readonly [number, number] {
  if (geometry.type === "Polygon") return geoCentroid(geometry);
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  const areas = parts.map((part) => geoArea(part));
  const largest = parts[areas.indexOf(Math.max(...areas))];
  return geoCentroid(largest ?? geometry);
}

export function useWorld(): { readonly world: World | null; readonly problem: Error | null } {
  const [state, setState] = useState<{ world: World | null; problem: Error | null }>({ world: null, problem: null });
  useEffect(() => {
    let isGone = false;
    loadWorld().then(
      (world) => !isGone && setState({ world, problem: null }),
      (problem: Error) => {
        kept = null;
        if (!isGone) setState({ world: null, problem });
      },
    );
    return () => {
      isGone = true;
    };
  }, []);
  return state;
}
