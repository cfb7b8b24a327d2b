import type { Queries, Row } from "./database.ts";
import type { ArticleFilter, ListedArticle, Page, RecordCounts, StoredArticle } from "./record.ts";
import { keptText, unknownDay } from "./values.ts";
import { createWhere, findPage } from "./where.ts";

const fields =
  "a.file, a.url, a.title, a.publisher, a.published::text as published, a.byline, a.dateline, a.coder, a.codebook, a.claims";

export function findArticles(queries: Queries, filter: ArticleFilter = {}): Promise<Page<ListedArticle>> {
  const where = createWhere();
  where.add("l.publisher = ?", filter.publisher);
  where.add("l.published >= ?::date", filter.since);
  where.add("l.published <= ?::date", filter.until);
  return findPage(queries, {
    from: "article l",
    where,
    day: `coalesce(l.published, '${unknownDay}')`,
    id: "l.id",
    select: `a.id, ${fields}`,
    join: "join article a on a.id = p.id",
    options: filter,
    item: (row) => ({ ...listed(row), claims: row.claims as number }),
  });
}

export interface KeptArticle extends StoredArticle {
  readonly body: { readonly start: number; readonly end: number };
}

export async function articleById({ query }: Queries, id: string): Promise<KeptArticle | null> {
  const [row] = await query(
    `select a.id, ${fields}, a.text, a.notes, a.body_start, a.body_end from article a where id = $1`,
    [keptText(id)],
  );
  if (row === undefined) return null;
  return {
    ...listed(row),
    text: row.text as string,
    notes: row.notes as StoredArticle["notes"],
    body: { start: row.body_start as number, end: row.body_end as number },
  };
}

function listed(row: Row): Omit<ListedArticle, "claims"> {
  return {
    id: row.id as string,
    file: row.file as string | null,
    url: row.url as string | null,
    title: row.title as string | null,
    publisher: row.publisher as string | null,
    published: row.published as string | null,
    byline: row.byline as string | null,
    dateline: row.dateline as string | null,
    coder: { version: row.coder as string, codebook: row.codebook as string },
  };
}

/** How much the record holds, and from when to when. */
export async function countRecord({ query }: Queries): Promise<RecordCounts> {
  const tables = ["article", "claim", "event", "request", "tie", "review"];
  const [row = {}] = await query(
    `select ${tables.map((table) => `(select count(*) from ${table})::int as ${table}`).join(", ")},
       (select count(distinct block) from pending_block)::int as pending,
       (select min(day) from event where happened and day > '${unknownDay}')::text as since,
       (select max(day) from event where happened)::text as until`,
  );
  const count = (table: string): number => row[table] as number;
  return {
    articles: count("article"),
    claims: count("claim"),
    events: count("event"),
    requests: count("request"),
    ties: count("tie"),
    reviews: count("review"),
    pending: count("pending"),
    since: row.since as string | null,
    until: row.until === unknownDay ? null : (row.until as string | null),
  };
}
