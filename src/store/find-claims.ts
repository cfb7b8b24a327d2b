import type { Claim } from "../claims/index.ts";
import type { Queries, Row } from "./database.ts";
import type { ClaimFilter, Page, PageOptions, StoredClaim, ToldClaim } from "./record.ts";
import { reviewColumns, reviewOf } from "./reviews.ts";
import { keptText } from "./values.ts";
import { createWhere, findPage, limitOf, narrow, startOf } from "./where.ts";

const select = `b.body, b.words, c.event_id, c.doubts, ${reviewColumns("v")}`;
const join = "join claim c on c.id = p.id join claim_body b on b.id = p.id left join review v on v.id = c.review_id";

/** What people rejected is told only where it is asked for, or with all of its article. */
export function findClaims(queries: Queries, filter: ClaimFilter = {}): Promise<Page<StoredClaim>> {
  const where = createWhere();
  narrow(where, filter, "c");
  where.add("c.article_id = ?", filter.article);
  where.add("c.id in (select json_array_elements_text(body -> 'claims') from event_body where id = ?)", filter.event);
  where.add("c.publisher = ?", filter.publisher);
  where.add("c.stance = ?", filter.stance);
  where.add(
    "c.id in (select id from claim_body where lexemes @@ websearch_to_tsquery('english'::regconfig, ?))",
    filter.words,
  );
  if (filter.review === "none") where.always("c.verdict is null");
  else if (filter.review !== undefined) where.add("c.verdict = ?", filter.review);
  else if (filter.article === undefined) where.always("c.verdict is distinct from 'rejected'");
  return findPage(queries, {
    from: "claim c",
    where,
    day: "c.day",
    id: "c.id",
    select,
    join,
    options: filter,
    item: storedClaim,
  });
}

/** Claims by their ids, in the order of the ids; what is not there is left out. */
export async function claimsById({ query }: Queries, ids: readonly string[]): Promise<readonly StoredClaim[]> {
  const rows = await query(
    `select ${select} from unnest($1::text[]) with ordinality as p(id, place) ${join} order by p.place`,
    [ids.map(keptText)],
  );
  return rows.map(storedClaim);
}

/** The claims of events, by event, the earliest article's first, with the length of their articles' texts in UTF-16 units. */
export async function claimsOfEvents(
  { query }: Queries,
  events: readonly string[],
): Promise<ReadonlyMap<string, readonly ToldClaim[]>> {
  const rows = await query(
    `select ${select}, p.event_id as told_event, a.length as article_length
     from (
       select e.id as event_id, l.id, l.place from event_body e
       cross join json_array_elements_text(e.body -> 'claims') with ordinality as l(id, place) where e.id = any($1::text[])
     ) p ${join} join article a on a.id = c.article_id order by p.event_id, p.place`,
    [events.slice(0, 1_000).map(keptText)],
  );
  const found = new Map<string, ToldClaim[]>();
  for (const row of rows) {
    const claim = {
      ...storedClaim(row),
      articleLength: row.article_length as number,
    };
    const event = row.told_event as string;
    const claims = found.get(event);
    if (claims === undefined) found.set(event, [claim]);
    else claims.push(claim);
  }
  return found;
}

/** Doubtful claims that nobody has reviewed, those with most doubts first. */
export async function findDoubtful({ query }: Queries, options: PageOptions = {}): Promise<Page<StoredClaim>> {
  const limit = limitOf(options);
  const start = startOf(options);
  const isDoubtful = "c.verdict is null and c.doubts <> '{}'";
  const [counted] = await query<{ total: number }>(`select count(*)::int as total from claim c where ${isDoubtful}`);
  const rows = await query(
    `select ${select} from (
       select id, cardinality(doubts) as doubts from claim c where ${isDoubtful}
       order by cardinality(doubts) desc, id limit ${limit + 1} offset ${start}
     ) p ${join} order by p.doubts desc, p.id`,
  );
  return {
    items: rows.slice(0, limit).map(storedClaim),
    next: rows.length > limit ? String(start + limit) : null,
    total: counted?.total ?? 0,
  };
}

/** All claims of an article in the order of the text. */
export async function claimsOfArticle({ query }: Queries, article: string): Promise<readonly StoredClaim[]> {
  const rows = await query(
    `select ${select} from (select id, place from claim where article_id = $1) p ${join} order by p.place, p.id`,
    [article],
  );
  return rows.map(storedClaim);
}

function storedClaim(row: Row): StoredClaim {
  return {
    ...(row.body as Claim),
    eventId: row.event_id as string | null,
    review: reviewOf(row),
    doubts: row.doubts as readonly string[],
    words: row.words as string,
  };
}
