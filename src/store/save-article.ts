import type { CoderVersion, Tie } from "../claims/index.ts";
import type { Article } from "../intake/index.ts";
import type { RequestEntry } from "../ledger/index.ts";
import { claimsByParty, insertClaims, type NewClaim } from "./claim-row.ts";
import type { Database, Queries } from "./database.ts";
import { countParties } from "./parties.ts";
import { insertTies } from "./tie-row.ts";
import { type Column, insertRows, keptJson, keptText } from "./values.ts";

/** One article, read, on its way into the record. */
export interface NewReading {
  readonly article: Article;
  readonly coder: CoderVersion;
  /** By which copies of its text are known. */
  readonly fingerprint: string;
  readonly claims: readonly NewClaim[];
  readonly requests: readonly RequestEntry[];
  readonly ties: readonly Tie[];
  /** Names of parties, by code. */
  readonly names: ReadonlyMap<string, string>;
}

/** Which coder read the articles that are kept, by article id. */
export async function codersOf({ query }: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, CoderVersion>> {
  const rows = await query<{ id: string } & CoderVersion>(
    "select id, coder as version, codebook from article where id = any($1::text[])",
    [ids.map(keptText)],
  );
  return new Map(rows.map(({ id, version, codebook }) => [id, { version, codebook }]));
}

/**
 * Keeps an article with all that was read in it, whole or not at all. One that is kept already is left as it is and gives false, unless `replace` is said:
 * then what another version of the coder read goes to the past codings.
 */
export function saveArticle(database: Database, reading: NewReading, replace = false): Promise<boolean> {
  return database.transaction(async (queries) => {
    if (!(await insertArticle(queries, reading))) {
      if (!replace) return false;
      await takeOut(queries, reading);
    }
    await insertClaims(queries, reading.claims);
    await insertRows(queries, "told_request", requestColumns, reading.requests);
    await insertTies(queries, reading.ties);
    // A party that only a tie or a content names stands among the parties too, with no claim of its own.
    const named = new Map([...reading.names.keys()].map((party) => [party, 0]));
    await countParties(queries, "claims", new Map([...named, ...claimsByParty(reading.claims)]), reading.names);
    return true;
  });
}

async function insertArticle(
  { query }: Queries,
  { article, coder, fingerprint, claims }: NewReading,
): Promise<boolean> {
  const kept = (text: string | null): string | null => (text === null ? null : keptText(text));
  const rows = await query(
    `insert into article (id, file, url, title, byline, publisher, published, dateline, text, length, body_start, body_end, notes, coder, codebook, fingerprint, claims)
     values ($1, $2, $3, $4, $5, $6, $7::date, $8, $9, $10, $11, $12, $13::json, $14, $15, $16, $17) on conflict do nothing returning id`,
    [
      keptText(article.id),
      kept(article.file),
      kept(article.url),
      kept(article.title),
      kept(article.byline),
      kept(article.publisher),
      article.published,
      kept(article.dateline),
      keptText(article.text),
      article.text.length,
      article.body.start,
      article.body.end,
      keptJson(article.notes),
      coder.version,
      coder.codebook,
      fingerprint,
      claims.length,
    ],
  );
  return rows.length > 0;
}

/** Takes the former coding out, whose events are to be gathered anew; what another coder read is kept aside. */
async function takeOut({ query }: Queries, { article, coder, claims }: NewReading): Promise<void> {
  const id = keptText(article.id);
  const of = [id];
  await query("select 1 from article where id = $1 for update", of);
  await query(
    `insert into past_coding (article_id, coder, codebook, coded_at, claims, requests, ties)
     select a.id, a.coder, a.codebook, a.coded_at,
       coalesce((select json_agg(coalesce(b.coded, b.body) order by c.place, c.id) from claim c join claim_body b using (id) where c.article_id = a.id and not c.carried), '[]'),
       coalesce((select json_agg(body order by place) from told_request where article_id = a.id), '[]'),
       coalesce((select json_agg(body order by id) from tie where article_id = a.id), '[]')
     from article a where a.id = $1 and (a.coder, a.codebook) <> ($2, $3) on conflict do nothing`,
    [id, coder.version, coder.codebook],
  );
  const old = await query<{ party: string; claims: number }>(
    "select unnest(parties) as party, count(*)::int as claims from claim where article_id = $1 group by 1",
    of,
  );
  await countParties({ query }, "claims", new Map(old.map(({ party, claims }) => [party, -claims])));
  await query(
    `insert into pending_block (block) select distinct b.block from claim_block b join claim c on c.id = b.claim_id
     where c.article_id = $1`,
    of,
  );
  await query("delete from edge where reference in (select id from tie where article_id = $1)", of);
  for (const table of ["claim", "told_request", "tie"]) await query(`delete from ${table} where article_id = $1`, of);
  await query("update article set coder = $2, codebook = $3, coded_at = now(), claims = $4 where id = $1", [
    id,
    coder.version,
    coder.codebook,
    claims.length,
  ]);
}

const requestColumns: readonly Column<RequestEntry>[] = [
  { name: "id", type: "text", of: ({ id }) => keptText(id) },
  { name: "article_id", type: "text", of: ({ article }) => keptText(article.id) },
  { name: "place", type: "integer", of: ({ trigger }) => trigger.start },
  { name: "body", type: "json", of: keptJson },
];
