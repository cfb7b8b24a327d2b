import { type Address, address, listOf, narrowed, question } from "../address.ts";
import { useAnswer, usePages } from "../api.ts";
import { dayMs, dayOf, tellDays, timeOf } from "../days.ts";
import { EventFilters } from "../event-filters.tsx";
import { EventCard, EventRow, eventCells, eventColumns } from "../event-row.tsx";
import { eventQuery } from "../event-words.ts";
import { Go, go } from "../go.tsx";
import { useNames } from "../names.tsx";
import { Choice, Heading, Legend, Nothing, Problem, Waiting } from "../pieces.tsx";
import type { EventRecord, PeriodCount } from "../record.ts";
import { joined } from "../relay.ts";
import { Rows } from "../rows.tsx";
import { changed, endOfPeriod, periodFor } from "../timeline-layout.ts";
import { counted } from "../words.ts";
import { TimelineChart } from "./timeline-chart.tsx";

/** What parties did to each other over time. */
export function TimelineView({ at }: { readonly at: Address }) {
  const { query } = at;
  const name = useNames();
  const parties = listOf(query.parties);
  const all = query.only !== "happened";
  const filter = { actor: query.actor, recipient: query.recipient, ...eventQuery(query) };
  const years = useAnswer<readonly PeriodCount[]>(question("/api/events/counts", { ...filter, all, by: "year" }));
  const pages = usePages<EventRecord>(question("/api/events", { ...filter, all, limit: 400 }));
  const window_ = windowOf(query.since, query.until, years.answer, pages.rows, pages.complete);
  const period = periodFor(window_ === null ? 0 : (timeOf(window_.until) - timeOf(window_.since)) / dayMs);
  const isMany = pages.total > 400;
  const counts = useAnswer<readonly PeriodCount[]>(
    isMany ? question("/api/events/counts", { ...filter, all, by: period }) : null,
  );
  const done = useAnswer<readonly PeriodCount[]>(
    isMany && all ? question("/api/events/counts", { ...filter, by: period }) : null,
  );
  const chosen = pages.rows.find((event) => event.id === query.event);
  const set = (change: Readonly<Record<string, string | null>>): void =>
    go(narrowed(at, { event: null, ...change }), "replace");
  const choose = (id: string | null): void => go(narrowed(at, { event: id }), "replace");
  const zoom = (since: string, until: string): void => go(narrowed(at, { since, until, event: null }));
  const problem = pages.problem ?? years.problem;
  const title = parties.length === 0 ? "Timeline" : joined(parties.map(name));

  return (
    <section className="page">
      <Heading title={title}>
        Conflict stands above the line, cooperation below. What happened is filled; what was only asked, threatened,
        promised or expected is hollow.
      </Heading>
      <EventFilters at={at} label="Narrow the timeline" parties={["Between", "and", "and"]}>
        <Choice
          label="Show"
          value={query.only ?? ""}
          options={[
            ["", "all that is told"],
            ["happened", "only what happened"],
          ]}
          onChoose={(only) => set({ only })}
        />
      </EventFilters>
      {problem !== null && <Problem problem={problem} again={pages.again} />}
      {pages.loading && pages.rows.length === 0 && <Waiting />}
      {!pages.loading && problem === null && pages.total === 0 && (
        <Nothing>
          Nothing in the record fits this. <Go to={address("timeline")}>Show everybody, at all times</Go>.
        </Nothing>
      )}
      {isMany && counts.answer === null && counts.problem === null && <Waiting what="Counting" />}
      {counts.problem !== null && <Problem problem={counts.problem} again={counts.again} />}
      {window_ !== null && pages.total > 0 && (
        <>
          <Zoom
            since={window_.since}
            until={window_.until}
            onZoom={zoom}
            onAll={() => set({ since: null, until: null })}
          />
          <TimelineChart
            key={`${isMany}`}
            since={window_.since}
            until={window_.until}
            events={isMany ? null : pages.rows}
            counts={counts.answer ?? []}
            done={all ? (done.answer ?? []) : (counts.answer ?? [])}
            period={period}
            chosen={query.event ?? null}
            onChoose={choose}
            onZoom={zoom}
            onPeriod={(start) => zoom(start, endOfPeriod(start, period))}
            table={{ columns: eventColumns, rows: () => pages.rows.map(eventCells) }}
            files={[{ label: "GDELT", question: question("/api/export/gdelt-events", { ...filter, all }) }]}
          />
          <Legend said />
        </>
      )}
      {chosen !== undefined && <EventCard event={chosen} onClose={() => choose(null)} />}
      {pages.total > 0 && (
        <>
          <h2>{counted(pages.total, "event")}</h2>
          <Rows
            rows={pages.rows}
            total={pages.total}
            more={pages.more}
            height={52}
            keyOf={({ id }) => id}
            label="Events"
          >
            {(event) => (
              <EventRow
                event={event}
                open={event.id === query.event}
                onToggle={() => choose(event.id === query.event ? null : event.id)}
              />
            )}
          </Rows>
        </>
      )}
    </section>
  );
}

/** The days that the chart spans: those asked for, else those that there is something of. */
function windowOf(
  since: string | undefined,
  until: string | undefined,
  years: readonly PeriodCount[] | null,
  rows: readonly EventRecord[],
  complete: boolean,
): { readonly since: string; readonly until: string } | null {
  const days = complete ? rows.flatMap(({ date }) => (date === null ? [] : [date.start])).sort() : [];
  const first = since ?? days[0] ?? years?.[0]?.period;
  const lastYear = years?.at(-1)?.period;
  const last = until ?? days.at(-1) ?? (lastYear === undefined ? undefined : endOfPeriod(lastYear, "year"));
  if (first === undefined || last === undefined || first > last) return null;
  if (since !== undefined || until !== undefined || first !== last) return { since: first, until: last };
  return { since: dayOf(timeOf(first) - 3 * dayMs), until: dayOf(timeOf(last) + 3 * dayMs) };
}

function Zoom({
  since,
  until,
  onZoom,
  onAll,
}: {
  readonly since: string;
  readonly until: string;
  readonly onZoom: (since: string, until: string) => void;
  readonly onAll: () => void;
}) {
  const to = (change: Parameters<typeof changed>[2]) => () => {
    const next = changed(since, until, change);
    onZoom(next.since, next.until);
  };
  return (
    <fieldset className="zoom">
      <legend className="unseen">The time that is shown</legend>
      <span className="zoom-days">{tellDays({ start: since, end: until })}</span>
      <button type="button" onClick={to({ move: -0.5 })} aria-label="Earlier">
        ←
      </button>
      <button type="button" onClick={to({ move: 0.5 })} aria-label="Later">
        →
      </button>
      <button type="button" onClick={to({ scale: 0.5 })}>
        Closer
      </button>
      <button type="button" onClick={to({ scale: 2 })}>
        Wider
      </button>
      <button type="button" onClick={onAll}>
        All
      </button>
      <span className="small">or draw over the chart</span>
    </fieldset>
  );
}
