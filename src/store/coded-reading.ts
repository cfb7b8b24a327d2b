import type { Claim, Tie } from "../claims/index.ts";
import type { RequestEntry } from "../ledger/index.ts";
import type { Queries } from "./database.ts";
import { articleById, type KeptArticle } from "./find-articles.ts";
import { requestsTold, tiesOfArticle } from "./find-requests.ts";
import { keptText } from "./values.ts";

/** What the coder read in an article, without what people said of it. */
export interface CodedReading {
  readonly article: KeptArticle;
  readonly claims: readonly Claim[];
  readonly requests: readonly RequestEntry[];
  readonly ties: readonly Tie[];
}

export async function codedReading(queries: Queries, article: string): Promise<CodedReading | null> {
  const kept = await articleById(queries, article);
  if (kept === null) return null;
  const rows = await queries.query<{ claim: Claim }>(
    `select coalesce(b.coded, b.body) as claim from claim c join claim_body b using (id)
     where c.article_id = $1 and not c.carried order by c.place, c.id`,
    [keptText(article)],
  );
  const ties = await tiesOfArticle(queries, article);
  return {
    article: kept,
    claims: rows.map(({ claim }) => claim),
    requests: await requestsTold(queries, article),
    ties: ties.map(({ id: _, ...tie }) => tie),
  };
}
