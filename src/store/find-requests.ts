import type { RequestEntry } from "../ledger/index.ts";
import type { Queries } from "./database.ts";
import type { Page, RequestFilter, StoredRequest, StoredTie, TieFilter } from "./record.ts";
import { unknownDay } from "./values.ts";
import { createWhere, findPage, narrowDays } from "./where.ts";

export function findRequests(queries: Queries, filter: RequestFilter = {}): Promise<Page<StoredRequest>> {
  const where = createWhere();
  where.add("r.askers @> array[?]::text[]", filter.by);
  where.add("r.reached @> array[?]::text[]", filter.to);
  where.add("r.through @> array[?]::text[]", filter.through);
  where.add("r.about @> array[?]::text[]", filter.about);
  where.add("r.status = any(?::text[])", filter.statuses);
  where.add("r.aim_type = any(?::text[])", filter.aimTypes);
  where.add("starts_with(r.series, ?)", filter.series);
  narrowDays(where, filter, "r");
  return findPage(queries, {
    from: "request r",
    where,
    day: "r.day",
    id: "r.id",
    select: "b.body",
    join: "join request_body b on b.id = p.id",
    options: filter,
    item: ({ body }) => body as StoredRequest,
  });
}

export function findTies(queries: Queries, filter: TieFilter = {}): Promise<Page<StoredTie>> {
  const where = createWhere();
  where.add("t.parties @> array[?]::text[]", filter.party);
  where.add("t.kind = ?", filter.kind);
  return findPage(queries, {
    from: "tie t",
    where,
    day: `coalesce(t.published, '${unknownDay}')`,
    id: "t.id",
    select: "b.body",
    join: "join tie b on b.id = p.id",
    options: filter,
    item: ({ body }) => body as StoredTie,
  });
}

/** The entries that one article tells, in the order of its text. */
export async function requestsTold({ query }: Queries, article: string): Promise<readonly RequestEntry[]> {
  const rows = await query<{ body: RequestEntry }>(
    "select body from told_request where article_id = $1 order by place, id",
    [article],
  );
  return rows.map(({ body }) => body);
}

/** The ledger's entries of which an article tells something. */
export async function requestsOfArticle({ query }: Queries, article: string): Promise<readonly StoredRequest[]> {
  const rows = await query<{ body: StoredRequest }>(
    `select b.body from request_body b where b.id in (
       select l.request_id from told_by l join claim c on c.id = l.claim_id where c.article_id = $1
     ) order by b.id`,
    [article],
  );
  return rows.map(({ body }) => body);
}

export async function tiesOfArticle({ query }: Queries, article: string): Promise<readonly StoredTie[]> {
  const rows = await query<{ body: StoredTie }>("select body from tie where article_id = $1 order by id", [article]);
  return rows.map(({ body }) => body);
}
