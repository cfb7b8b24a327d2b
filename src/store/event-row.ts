import type { EventRecord } from "../events/index.ts";
import { partiesOf, sourceKey } from "./claim-row.ts";
import type { Queries } from "./database.ts";
import { countParties, tally } from "./parties.ts";
import { type Column, distinct, insertRows, keptJson, keptList, keptText, unknownDay } from "./values.ts";

/** An event on its way into the record, with the block in which it was gathered. */
export interface NewEvent {
  readonly event: EventRecord;
  readonly block: string;
}

const all = ({ event }: NewEvent): readonly string[] => partiesOf([...event.actors, ...event.recipients]);

/** What happened, and not only was asked, threatened or expected; nor what is said not to have happened. */
const hasHappened = ({ modality, polarity }: EventRecord): boolean =>
  (modality === "actual" || modality === "ongoing") && polarity === "positive";

const columns: readonly Column<NewEvent>[] = [
  { name: "id", type: "text", of: ({ event }) => keptText(event.id) },
  { name: "block", type: "text", of: ({ block }) => keptText(block) },
  { name: "type", type: "text", of: ({ event }) => event.type },
  { name: "mode", type: "text", of: ({ event }) => event.mode },
  { name: "contexts", type: "text[]", of: ({ event }) => keptList(event.contexts) },
  { name: "quad", type: "smallint", of: ({ event }) => event.quad },
  { name: "goldstein", type: "real", of: ({ event }) => event.goldstein },
  { name: "modality", type: "text", of: ({ event }) => event.modality },
  { name: "polarity", type: "text", of: ({ event }) => event.polarity },
  { name: "happened", type: "boolean", of: ({ event }) => hasHappened(event) },
  { name: "actors", type: "text[]", of: ({ event }) => keptList(partiesOf(event.actors)) },
  { name: "recipients", type: "text[]", of: ({ event }) => keptList(partiesOf(event.recipients)) },
  { name: "parties", type: "text[]", of: (row) => keptList(all(row)) },
  { name: "country", type: "text", of: ({ event }) => event.place?.country ?? null },
  { name: "day", type: "date", of: ({ event }) => event.date?.start ?? unknownDay },
  { name: "end_day", type: "date", of: ({ event }) => event.date?.end ?? unknownDay },
  { name: "sources", type: "text[]", of: ({ event }) => keptList(distinct(event.sources.map(sourceKey))) },
  { name: "voices", type: "integer", of: ({ event }) => event.publishers },
  { name: "articles", type: "integer", of: ({ event }) => event.articles },
  { name: "disputed", type: "boolean", of: ({ event }) => event.disputed.length > 0 },
];

const bodyColumns: readonly Column<NewEvent>[] = [
  { name: "id", type: "text", of: ({ event }) => keptText(event.id) },
  { name: "body", type: "json", of: ({ event }) => keptJson(event) },
];

export async function insertEvents(queries: Queries, rows: readonly NewEvent[]): Promise<void> {
  await insertRows(queries, "event", columns, rows);
  await insertRows(queries, "event_body", bodyColumns, rows);
  await countParties(queries, "events", tally(rows.map(all)));
}

/** Takes out all events of these blocks, which are gathered anew. */
export async function deleteEvents(queries: Queries, blocks: readonly string[]): Promise<void> {
  const values = [blocks.map(keptText)];
  const old = await queries.query<{ party: string; events: number }>(
    "select unnest(parties) as party, count(*)::int as events from event where block = any($1::text[]) group by 1",
    values,
  );
  await countParties(queries, "events", new Map(old.map(({ party, events }) => [party, -events])));
  await queries.query(
    "update claim set event_id = null where event_id in (select id from event where block = any($1::text[]))",
    values,
  );
  await queries.query("delete from event where block = any($1::text[])", values);
}

/** Says of claims into which event each was gathered. */
export async function tellEvents({ query }: Queries, eventOf: ReadonlyMap<string, string>): Promise<void> {
  await query(
    "update claim c set event_id = r.event_id from unnest($1::text[], $2::text[]) as r(id, event_id) where c.id = r.id",
    [[...eventOf.keys()].map(keptText), [...eventOf.values()].map(keptText)],
  );
}
