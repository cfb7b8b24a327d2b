import type { ClaimExplanation } from "../account/index.ts";
import { DemarcheError } from "../errors.ts";
import { createArticle } from "../intake/index.ts";
import { explainArticle } from "./explain.ts";
import type { DemarcheRecord } from "./record.ts";

/** How each field of a claim that the record holds was decided: its article is read again. Throws `unknown-claim` where the text no longer gives it. */
export async function explainKept(
  record: Pick<DemarcheRecord, "show">,
  id: string,
): Promise<{ readonly claims: readonly ClaimExplanation[] }> {
  const shown = await record.show(id);
  const kept = shown.kind === "claim" ? await record.show(shown.claim.article.id) : null;
  if (shown.kind !== "claim" || kept?.kind !== "article") {
    const problem = `this is no claim but a ${shown.kind}`;
    throw new DemarcheError("unknown-claim", id, problem, "give the id of a claim");
  }
  const { id: articleId, file, url, title, byline, publisher, published, text } = kept.article;
  const article = createArticle({ id: articleId, file, url, title, byline, publisher, published, text });
  const { claims } = await explainArticle(article, { claim: shown.claim.id });
  return { claims };
}
