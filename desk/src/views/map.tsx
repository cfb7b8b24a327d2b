import { useEffect, useMemo, useState } from "react";
import { type Address, address, narrowed, question } from "../address.ts";
import { usePages } from "../api.ts";
import { DrawingOrTable } from "../drawing-or-table.tsx";
import { EventFilters } from "../event-filters.tsx";
import { EventRow, eventCells, eventColumns } from "../event-row.tsx";
import { eventQuery } from "../event-words.ts";
import { Go, go } from "../go.tsx";
import { gatherPlaces, type PlaceEvents } from "../map-places.ts";
import { useNames } from "../names.tsx";
import { Heading, Legend, Nothing, Problem, TableScroll, Waiting } from "../pieces.tsx";
import { QuadCells, QuadHeads, quadColumns } from "../quad-columns.tsx";
import type { EventRecord } from "../record.ts";
import { TakeAlong } from "../take-along.tsx";
import { counted } from "../words.ts";
import { MapChart } from "./map-chart.tsx";
import { useWorld } from "./world.ts";

/** So many events are put on the map at most, the latest. */
const mostEvents = 4000;

/** Where things happened. */
export function MapView({ at }: { readonly at: Address }) {
  const { query } = at;
  const name = useNames();
  const pages = usePages<EventRecord>(question("/api/events", { ...eventQuery(query), limit: 1000 }));
  const { world, problem } = useWorld();
  const { more } = pages;
  const isAll = pages.complete || pages.rows.length >= mostEvents;
  useEffect(() => {
    if (!isAll) more();
  }, [isAll, more]);
  const places = useMemo(() => (world === null ? [] : gatherPlaces(pages.rows, world.middleOf)), [pages.rows, world]);
  const chosen = places.find(({ key }) => key === query.place);
  const choose = (key: string | null): void => go(narrowed(at, { place: key }), "replace");
  const placed = places.reduce((sum, { events }) => sum + events.length, 0);
  const trouble = pages.problem ?? problem;
  return (
    <section className="page">
      <Heading title="Map">
        Where it happened. A disc stands for the events of a place, cut by their class; a state whose place is not told
        closer has its disc in the middle.
      </Heading>
      <EventFilters at={at} label="Narrow what is shown" />
      {trouble !== null && <Problem problem={trouble} again={pages.again} />}
      {(pages.loading || world === null) && trouble === null && <Waiting what="Drawing the map" />}
      {!pages.loading && world !== null && places.length === 0 && (
        <Nothing>
          No event that fits this has a place. <Go to={address("map")}>Show all</Go>.
        </Nothing>
      )}
      {world !== null && places.length > 0 && (
        <>
          <div className="list-head">
            <p role="status">
              {counted(placed, "event")} in {counted(places.length, "place")}
              {pages.total > pages.rows.length &&
                isAll &&
                `, of the latest ${pages.rows.length.toLocaleString("en-GB")}`}
              {pages.rows.length > placed && `; ${counted(pages.rows.length - placed, "event")} without a place`}
            </p>
            <DrawingOrTable at={at} drawing="Map" />
          </div>
          {query.view === "table" ? (
            <PlaceTable places={places} at={at} />
          ) : (
            <>
              <MapChart world={world} places={places} chosen={query.place ?? null} onChoose={choose} />
              <Legend />
            </>
          )}
        </>
      )}
      {chosen !== undefined && <PlaceCard place={chosen} title={placeName(chosen, name)} />}
    </section>
  );
}

export const placeName = ({ label, country }: PlaceEvents, name: (party: string) => string): string =>
  country === null || name(country).toLowerCase() === label.toLowerCase().replace(/^the /u, "")
    ? label
    : `${label}, ${name(country)}`;

function PlaceTable({ places, at }: { readonly places: readonly PlaceEvents[]; readonly at: Address }) {
  const name = useNames();
  const most = Math.max(1, ...places.map(({ events }) => events.length));
  return (
    <>
      <TableScroll label="Places, as a table">
        <table>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <QuadHeads />
            </tr>
          </thead>
          <tbody>
            {places.slice(0, 300).map((place) => (
              <tr key={place.key}>
                <th scope="row">
                  <Go to={narrowed(at, { place: place.key })} replace>
                    {placeName(place, name)}
                  </Go>
                </th>
                <QuadCells events={place.events.length} counts={place.quads} most={most} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <div className="list-head">
        <p />
        <TakeAlong name="map" table={placeTable(places)} />
      </div>
    </>
  );
}

export const placeTable = (places: readonly PlaceEvents[]) => ({
  columns: ["place", "country", "latitude", "longitude", "events", ...quadColumns],
  rows: () =>
    places.map(({ label, country, point, events, quads: counts }) => [
      label,
      country,
      point[1],
      point[0],
      events.length,
      ...counts,
    ]),
});

function PlaceCard({ place, title }: { readonly place: PlaceEvents; readonly title: string }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section aria-labelledby="place">
      <div className="list-head">
        <h2 id="place">{title}</h2>
        <TakeAlong name="place" table={{ columns: eventColumns, rows: () => place.events.map(eventCells) }} />
      </div>
      <ol className="plain">
        {place.events.slice(0, 100).map((event) => (
          <li key={event.id}>
            <EventRow
              event={event}
              open={open === event.id}
              onToggle={() => setOpen(open === event.id ? null : event.id)}
            />
          </li>
        ))}
      </ol>
      {place.events.length > 100 && <p className="small">The latest 100 of {place.events.length}.</p>}
    </section>
  );
}
