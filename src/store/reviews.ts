import type { Claim } from "../claims/index.ts";
import type { Queries, Row } from "./database.ts";
import type { Page, PageOptions, Review } from "./record.ts";
import { keptJson, keptText, utc } from "./values.ts";
import { createWhere, findPage } from "./where.ts";

/** A review as it is kept: with the claim that it was made of, for that claim may be coded otherwise one day. */
export interface KeptReview extends Review {
  readonly original: Claim;
}

const names = ["id", "claim_id", "article_id", "trigger_start", "trigger_end", "verdict", "correction", "why", '"by"'];

/** The columns of a review, each with `review_` before its name. */
export const reviewColumns = (t: string): string =>
  [...names.map((name) => `${t}.${name} as review_${name.replaceAll('"', "")}`), `${utc(`${t}.at`)} as review_at`].join(
    ", ",
  );

export function reviewOf(row: Row): Review | null {
  if (row.review_id === null || row.review_id === undefined) return null;
  return {
    id: row.review_id as string,
    claim: row.review_claim_id as string,
    article: row.review_article_id as string,
    start: row.review_trigger_start as number,
    end: row.review_trigger_end as number,
    verdict: row.review_verdict as Review["verdict"],
    correction: row.review_correction as Review["correction"],
    why: row.review_why as string | null,
    by: row.review_by as string,
    at: row.review_at as string,
  };
}

export async function saveReview({ query }: Queries, review: KeptReview): Promise<void> {
  await query(
    `insert into review (id, claim_id, article_id, trigger_start, trigger_end, original, verdict, correction, why, "by", at)
     values ($1, $2, $3, $4, $5, $6::json, $7, $8::json, $9, $10, $11::timestamptz)`,
    [
      review.id,
      keptText(review.claim),
      keptText(review.article),
      review.start,
      review.end,
      keptJson(review.original),
      review.verdict,
      review.correction === null ? null : keptJson(review.correction),
      review.why === null ? null : keptText(review.why),
      keptText(review.by),
      review.at,
    ],
  );
}

/** What people said of an article's claims, the first first: a later word wins. */
export async function reviewsOfArticle({ query }: Queries, article: string): Promise<readonly KeptReview[]> {
  const rows = await query(
    `select ${reviewColumns("v")}, v.original from review v where v.article_id = $1 order by v.at, v.id`,
    [keptText(article)],
  );
  return rows.map((row) => ({ ...(reviewOf(row) as Review), original: row.original as Claim }));
}

export function findReviews(queries: Queries, options: PageOptions = {}): Promise<Page<KeptReview>> {
  return findPage(queries, {
    from: "review v",
    where: createWhere(),
    day: "(v.at at time zone 'UTC')::date",
    // The time of the day stands before the id, so that the day's reviews follow each other too.
    id: "(to_char(v.at at time zone 'UTC', 'HH24:MI:SS.US ') || v.id)",
    select: `${reviewColumns("v")}, v.original`,
    join: "join review v on v.id = split_part(p.id, ' ', 2)",
    options,
    item: (row) => ({ ...(reviewOf(row) as Review), original: row.original as Claim }),
  });
}
