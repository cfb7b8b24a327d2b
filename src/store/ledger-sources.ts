import type { Claim } from "../claims/index.ts";
import type { EventRecord } from "../events/index.ts";
import type { RequestEntry } from "../ledger/index.ts";
import type { Queries } from "./database.ts";
import type { GatheredClaim } from "./pending.ts";
import type { StoredRequest } from "./record.ts";
import { deleteRequests, insertRequests } from "./request-row.ts";
import { keptJson } from "./values.ts";

/** Which claims and events can say what came of some requests. */
export interface LedgerWants {
  readonly parties: readonly string[];
  readonly types: readonly string[];
  readonly since: string | null;
}

/** The entries of all articles. */
export async function toldRequests({ query }: Queries): Promise<readonly RequestEntry[]> {
  const rows = await query<{ body: RequestEntry }>("select body from told_request order by id");
  return rows.map(({ body }) => body);
}

/** Claims that tell the entries, or hold something of these types by one of these parties, and those behind the events. */
export async function ledgerClaims(
  { query }: Queries,
  { parties, types, since }: LedgerWants,
  ids: readonly string[],
): Promise<readonly GatheredClaim[]> {
  const rows = await query<{ body: Claim; words: string }>(
    `select b.body, b.words from claim_body b where b.id in (
       select id from claim where verdict is distinct from 'rejected' and node_types && $2::text[] and node_parties && $1::text[]
         and ($3::date is null or end_day >= $3::date)
       union select unnest($4::text[])
     ) order by b.id`,
    [parties, types, since, ids],
  );
  return rows.map(({ body, words }) => ({ ...body, words }));
}

export async function ledgerEvents(
  { query }: Queries,
  { parties, types, since }: LedgerWants,
): Promise<readonly EventRecord[]> {
  const rows = await query<{ body: EventRecord }>(
    `select b.body from event e join event_body b using (id)
     where e.type = any($2::text[]) and e.parties && $1::text[] and ($3::date is null or e.end_day >= $3::date) order by e.id`,
    [parties, types, since],
  );
  return rows.map(({ body }) => body);
}

/** Makes the record's ledger these entries: what has changed is put in, what is no more is taken out, the rest is left. */
export async function replaceLedger(queries: Queries, wanted: readonly StoredRequest[]): Promise<void> {
  const { query } = queries;
  const kept = new Map(
    (await query<{ id: string; digest: string }>("select id, md5(body::text) as digest from request_body")).map(
      ({ id, digest }) => [id, digest],
    ),
  );
  const digests = await digestsOf(queries, wanted);
  const changed = wanted.filter(({ id }, place) => kept.get(id) !== digests[place]);
  const ids = new Set(wanted.map(({ id }) => id));
  await deleteRequests(queries, [
    ...[...kept.keys()].filter((id) => !ids.has(id)),
    ...changed.map(({ id }) => id).filter((id) => kept.has(id)),
  ]);
  await insertRequests(queries, changed);
}

/** By the store itself, which may write signs otherwise than we do. */
async function digestsOf({ query }: Queries, requests: readonly StoredRequest[]): Promise<readonly string[]> {
  const found = await query<{ digest: string }>(
    "select md5(body) as digest from unnest($1::text[]) with ordinality as r(body, place) order by place",
    [requests.map(keptJson)],
  );
  return found.map(({ digest }) => digest);
}
