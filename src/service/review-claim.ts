import { randomUUID } from "node:crypto";
import { DemarcheError } from "../errors.ts";
import {
  claimsById,
  codedReading,
  type Database,
  type Review,
  reviewsOfArticle,
  saveArticle,
  saveReview,
} from "../store/index.ts";
import { gatherRecord } from "./gather-record.ts";
import { prepareReading } from "./prepare-reading.ts";
import type { ReviewInput } from "./record.ts";

/** Keeps a person's word on a claim, and puts it into the record at once: into the claim, the events and the ledger. */
export async function reviewClaim(database: Database, input: ReviewInput): Promise<Review> {
  const [claim] = await claimsById(database, [input.claim]);
  if (claim === undefined)
    throw new DemarcheError(
      "unknown-id",
      input.claim.slice(0, 60),
      "no claim has this id",
      "give the whole id of a claim",
    );
  if (input.by.trim() === "")
    throw new DemarcheError(
      "bad-review",
      input.claim,
      "nobody stands behind the review",
      "say who you are, with --by or by",
    );
  if ((input.verdict === "corrected") !== (input.correction != null))
    throw new DemarcheError(
      "bad-review",
      input.claim,
      input.verdict === "corrected" ? "the correction is missing" : "only corrected claims have a correction",
      "give the whole event as it should be, with the verdict corrected",
    );
  const { eventId: _event, review: _review, doubts: _doubts, words: _words, ...original } = claim;
  const at = new Date().toISOString();
  const review: Review = {
    id: randomUUID(),
    claim: claim.id,
    article: claim.article.id,
    start: claim.event.trigger.start,
    end: claim.event.trigger.end,
    verdict: input.verdict,
    correction: input.correction ?? null,
    why: input.why?.trim() || null,
    by: input.by.trim(),
    at: at.replace(/\.\d+Z$/u, "Z"),
  };
  // Kept to the millisecond: of two words in one second the later one wins.
  await saveReview(database, { ...review, at, original });
  const kept = await codedReading(database, claim.article.id);
  if (kept !== null) {
    const reading = await prepareReading(kept, await reviewsOfArticle(database, kept.article.id), kept.article.coder);
    await saveArticle(database, reading, true);
    await gatherRecord(database);
  }
  return review;
}
