import type { ChainStep } from "../ledger/index.ts";
import type { Queries } from "./database.ts";
import type { StoredRequest } from "./record.ts";
import { type EdgeRow, insertEdges } from "./tie-row.ts";
import { type Column, distinct, insertRows, keptJson, keptList, keptText, unknownDay } from "./values.ts";

export const partiesOfStep = (step: ChainStep): readonly string[] =>
  "party" in step ? [step.party] : step.map(({ party }) => party);

const steps = ({ chain }: StoredRequest): readonly (readonly string[])[] => chain.map(partiesOfStep);

/** Whose deed the asking is about: the aim's actors, else the last of the chain. */
const about = (request: StoredRequest): readonly string[] =>
  request.aim?.actors.length ? distinct(request.aim.actors.map(({ party }) => party)) : (steps(request).at(-1) ?? []);

const columns: readonly Column<StoredRequest>[] = [
  { name: "id", type: "text", of: ({ id }) => keptText(id) },
  { name: "askers", type: "text[]", of: (row) => keptList(steps(row)[0] ?? []) },
  { name: "reached", type: "text[]", of: (row) => keptList(distinct(steps(row).slice(1).flat())) },
  { name: "through", type: "text[]", of: (row) => keptList(distinct(steps(row).slice(1, -1).flat())) },
  { name: "about", type: "text[]", of: (row) => keptList(about(row)) },
  { name: "aim_type", type: "text", of: ({ aim }) => aim?.type ?? null },
  { name: "status", type: "text", of: ({ status }) => status },
  { name: "day", type: "date", of: (request) => dayOf(request) ?? unknownDay },
  { name: "end_day", type: "date", of: (request) => request.asked?.end ?? dayOf(request) ?? unknownDay },
  { name: "series", type: "text", of: ({ series }) => series },
  { name: "articles", type: "integer", of: ({ articles }) => articles },
  { name: "publishers", type: "integer", of: ({ publishers }) => publishers },
];

/** Asked on a day that nobody tells, an asking stands at the day of the report. */
const dayOf = ({ asked, article }: StoredRequest): string | null => asked?.start ?? article.published;

const bodyColumns: readonly Column<StoredRequest>[] = [
  { name: "id", type: "text", of: ({ id }) => keptText(id) },
  { name: "body", type: "json", of: (request) => keptJson(request) },
];

const toldColumns: readonly Column<readonly [string, string]>[] = [
  { name: "request_id", type: "text", of: ([request]) => keptText(request) },
  { name: "claim_id", type: "text", of: ([, claim]) => keptText(claim) },
];

export async function insertRequests(queries: Queries, rows: readonly StoredRequest[]): Promise<void> {
  await insertRows(queries, "request", columns, rows);
  await insertRows(queries, "request_body", bodyColumns, rows);
  await insertRows(
    queries,
    "told_by",
    toldColumns,
    rows.flatMap((request) => claimsOf(request).map((id) => [request.id, id] as const)),
  );
  await insertEdges(queries, rows.flatMap(edgesOf));
}

/** Who asked whom, step by step: "USA → CHN → IRN" makes two edges. */
function edgesOf(request: StoredRequest): readonly EdgeRow[] {
  const chain = steps(request);
  return chain.slice(1).flatMap((next, place) =>
    (chain[place] ?? []).flatMap((from) =>
      next.map(
        (to): EdgeRow => ({
          from,
          to,
          kind: "asked",
          label: request.status,
          reference: request.id,
          day: dayOf(request),
        }),
      ),
    ),
  );
}

/** The claims that tell a request, and those that tell what came of it. */
const claimsOf = ({ claims, history }: StoredRequest): readonly string[] => [
  ...new Set([...claims, ...history.map(({ claim }) => claim)]),
];

export async function deleteRequests({ query }: Queries, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const values = [ids.map(keptText)];
  await query("delete from edge where reference = any($1::text[])", values);
  await query("delete from request where id = any($1::text[])", values);
}
