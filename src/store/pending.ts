import type { Claim } from "../claims/index.ts";
import type { Judgement } from "../events/index.ts";
import type { Database, Queries } from "./database.ts";
import { keptText } from "./values.ts";

/** After much was put in: counts are answered out of the indexes alone where the tables are tidy. */
export const tidy = ({ execute }: Database): Promise<void> =>
  execute(
    "vacuum (analyze) article, claim, claim_body, claim_block, event, event_body, request, edge, party, pending_block",
  );

/** The blocks whose claims have changed since they were gathered. */
export async function pendingBlocks({ query }: Queries): Promise<readonly string[]> {
  const rows = await query<{ block: string }>("select distinct block from pending_block order by block");
  return rows.map(({ block }) => block);
}

/** Says that blocks are being gathered. What is saved from now on says so of its blocks again, and none is forgotten. */
export async function takePending({ query }: Queries, blocks: readonly string[], next?: string): Promise<void> {
  await query("delete from pending_block where block = any($1::text[])", [blocks.map(keptText)]);
  // What follows from the blocks is still to do when they are done.
  if (next !== undefined) await query("insert into pending_block (block) values ($1)", [next]);
}

export async function addPending({ query }: Queries, blocks: readonly string[]): Promise<void> {
  await query("insert into pending_block (block) select unnest($1::text[])", [blocks.map(keptText)]);
}

/** Only one process gathers at a time; on a server others wait here until the transaction ends. */
export async function gatherAlone({ query }: Queries): Promise<void> {
  await query("select pg_advisory_xact_lock(7204131)");
}

/** A claim as the gathering takes it. */
export type GatheredClaim = Claim & { readonly words: string };

/** All claims of the blocks but those that people rejected. */
export async function claimsOfBlocks({ query }: Queries, blocks: readonly string[]): Promise<readonly GatheredClaim[]> {
  const rows = await query<{ body: Claim; words: string }>(
    `select b.body, b.words from claim c join claim_body b using (id)
     where c.id in (select claim_id from claim_block where block = any($1::text[])) and c.verdict is distinct from 'rejected'
     order by c.id`,
    [blocks.map(keptText)],
  );
  return rows.map(({ body, words }) => ({ ...body, words }));
}

/** By what an article is told from a copy. */
export interface PrintedArticle {
  readonly id: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly fingerprint: string;
}

/** The articles whose claims lie in these blocks; all that are kept where no block is named. */
export async function printedArticles(
  { query }: Queries,
  blocks?: readonly string[],
): Promise<readonly PrintedArticle[]> {
  const ofBlocks =
    "id in (select c.article_id from claim_block l join claim c on c.id = l.claim_id where l.block = any($1::text[]))";
  return query<PrintedArticle>(
    `select id, publisher, published::text as published, fingerprint from article ${blocks === undefined ? "" : `where ${ofBlocks}`} order by id`,
    blocks === undefined ? [] : [blocks.map(keptText)],
  );
}

interface JudgedClaims {
  readonly kind: Judgement["kind"];
  readonly claims: readonly [string, string];
  readonly blocks: readonly string[];
}

/** What people said of pairs of claims, the latest last, of claims that are there; a claim is found by the place of its trigger. */
export async function findJudgements({ query }: Queries): Promise<readonly JudgedClaims[]> {
  const claimAt = (side: string): string =>
    `(select c.id from claim c where c.article_id = j.${side}_article and c.trigger_start < j.${side}_end and j.${side}_start < c.trigger_end
      order by abs(c.trigger_start - j.${side}_start), c.id limit 1)`;
  const rows = await query<{ kind: Judgement["kind"]; first: string | null; second: string | null; blocks: string[] }>(
    `select g.kind, g.first, g.second, array(select distinct block from claim_block where claim_id in (g.first, g.second)) as blocks
     from (select j.kind, j.at, ${claimAt("first")} as first, ${claimAt("second")} as second from judgement j) g order by g.at`,
  );
  return rows.flatMap(({ kind, first, second, blocks }) =>
    first === null || second === null ? [] : [{ kind, claims: [first, second] as const, blocks }],
  );
}

/** Keeps a person's word on two claims by the places of their triggers, and says of their blocks that they are to be gathered anew. */
export async function saveJudgement(
  { query }: Queries,
  kind: Judgement["kind"],
  claims: readonly [Claim, Claim],
  by: string,
): Promise<void> {
  const [first, second] = [...claims].sort((left, right) => (left.id < right.id ? -1 : 1)) as [Claim, Claim];
  const place = ({ article, event }: Claim) => [keptText(article.id), event.trigger.start, event.trigger.end] as const;
  await query(
    `insert into judgement (kind, first_article, first_start, first_end, second_article, second_start, second_end, "by")
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (first_article, first_start, second_article, second_start)
     do update set kind = excluded.kind, "by" = excluded."by", at = now()`,
    [kind, ...place(first), ...place(second), keptText(by)],
  );
  await query(
    "insert into pending_block (block) select distinct block from claim_block where claim_id = any($1::text[])",
    [[first.id, second.id]],
  );
}
