import type { EventRecord } from "../events/index.ts";
import type { Queries } from "./database.ts";
import type { EventFilter, NetworkEdge, Page, Period, PeriodCount } from "./record.ts";
import { unknownDay } from "./values.ts";
import { createWhere, findPage, narrow, type Where } from "./where.ts";

/** Only what happened is told, unless something else is asked for. */
function whereOf(filter: EventFilter): Where {
  const where = createWhere();
  narrow(where, filter, "e");
  where.add("e.voices >= ?", filter.voices);
  where.add("e.disputed = ?", filter.disputed);
  if (filter.all !== true && !filter.modalities?.length) where.always("e.happened");
  return where;
}

export function findEvents(queries: Queries, filter: EventFilter = {}): Promise<Page<EventRecord>> {
  return findPage(queries, {
    from: "event e",
    where: whereOf(filter),
    day: "e.day",
    id: "e.id",
    select: "b.body",
    join: "join event_body b on b.id = p.id",
    options: filter,
    item: ({ body }) => body as EventRecord,
  });
}

interface Counted {
  readonly events: number;
  readonly one: number;
  readonly two: number;
  readonly three: number;
  readonly four: number;
  readonly goldstein: number | null;
}

const quads = (count: (quad: number) => string): string =>
  ["one", "two", "three", "four"].map((name, place) => `${count(place + 1)}::int as ${name}`).join(", ");

const counts = `count(*)::int as events, ${quads((quad) => `count(*) filter (where e.quad = ${quad})`)},
  round(avg(e.goldstein)::numeric, 2)::float8 as goldstein`;

const countsOf = ({ events, one, two, three, four, goldstein }: Counted) =>
  ({ events, quads: [one, two, three, four], goldstein }) as const;

/** How much happened in each day, week, month or year; periods in which nothing did are left out, and events of unknown day. */
export async function countEvents(
  { query }: Queries,
  filter: EventFilter,
  period: Period,
): Promise<readonly PeriodCount[]> {
  const where = whereOf(filter);
  where.always(`e.day > '${unknownDay}'`);
  // By days first, of which there are few, and then by periods: a million dates need not be rounded.
  const rows = await query<Counted & { period: string }>(
    `select g.period::text, sum(g.events)::int as events, ${quads((quad) => `coalesce(sum(g.events) filter (where g.quad = ${quad}), 0)`)},
       round((sum(g.total) / nullif(sum(g.scored), 0))::numeric, 2)::float8 as goldstein
     from (
       select date_trunc('${period}', d.day::timestamp)::date as period, d.* from (
         select e.day, e.quad, count(*) as events, count(e.goldstein) as scored, sum(e.goldstein::float8) as total
         from event e where ${where.sql()} group by 1, 2
       ) d
     ) g group by 1 order by 1`,
    where.values(),
  );
  return rows.map((row) => ({ period: row.period, ...countsOf(row) }));
}

/** So many pairs of parties are told at most, the busiest. */
const mostEdges = 2_000;

export async function countNetwork({ query }: Queries, filter: EventFilter = {}): Promise<readonly NetworkEdge[]> {
  const where = whereOf(filter);
  const rows = await query<Counted & { actor: string; recipient: string }>(
    `select a.party as actor, r.party as recipient, ${counts}
     from event e cross join unnest(e.actors) as a(party) cross join unnest(e.recipients) as r(party)
     where ${where.sql()} and a.party <> r.party group by 1, 2 order by events desc, 1, 2 limit ${mostEdges}`,
    where.values(),
  );
  return rows.map((row) => ({ actor: row.actor, recipient: row.recipient, ...countsOf(row) }));
}
