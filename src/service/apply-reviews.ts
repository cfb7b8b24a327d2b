import type { Claim, EventNode } from "../claims/index.ts";
import type { KeptReview, Review } from "../store/index.ts";

/** A claim with a person's word on it. */
export interface ReviewedClaim {
  readonly claim: Claim;
  /** As the coder has it, where a person would have it otherwise. */
  readonly coded: Claim | null;
  readonly review: Review | null;
  /** Kept for a person's word alone: the coder no longer reads it here. */
  readonly carried: boolean;
}

/**
 * Puts people's words into what the coder read. A review is held to the place of the trigger, so that it finds its claim whatever the coder's
 * version or numbering; a later review of the same claim wins. What a person accepted or corrected stays also where the coder no longer sees it.
 */
export function applyReviews(claims: readonly Claim[], reviews: readonly KeptReview[]): readonly ReviewedClaim[] {
  const latest = new Map<Claim, KeptReview>();
  const orphans: KeptReview[] = [];
  for (const review of reviews) {
    const claim = claimOf(review, claims);
    if (claim !== null) latest.set(claim, review);
    else {
      const former = orphans.findIndex((other) => isSamePlace(other, review));
      if (former >= 0) orphans.splice(former, 1);
      orphans.push(review);
    }
  }
  const kept = claims.map((claim): ReviewedClaim => {
    const review = latest.get(claim);
    if (review === undefined) return { claim, coded: null, review: null, carried: false };
    const event = wantedEvent(review);
    const isAsCoded = event === null || JSON.stringify(event) === JSON.stringify(claim.event);
    return {
      claim: isAsCoded ? claim : { ...claim, event },
      coded: isAsCoded ? null : claim,
      review: reviewWithoutOriginal(review),
      carried: false,
    };
  });
  const carried = orphans.flatMap((review): readonly ReviewedClaim[] => {
    const event = wantedEvent(review);
    if (event === null) return [];
    const { sameAs: _, ...original } = review.original;
    const claim = { ...original, id: `${review.article}:kept-${review.start}`, event };
    return [{ claim, coded: null, review: reviewWithoutOriginal(review), carried: true }];
  });
  return [...kept, ...carried];
}

/** What a person would have the record tell; null where it was rejected. */
function wantedEvent({ verdict, correction, original }: KeptReview): EventNode | null {
  if (verdict === "rejected") return null;
  return verdict === "corrected" && correction !== null ? correction : original.event;
}

/** The claim whose trigger touches the reviewed one's, the most alike of several. What was rejected as one type says nothing of another. */
function claimOf(review: KeptReview, claims: readonly Claim[]): Claim | null {
  const { original, start, end, verdict } = review;
  const fitness = ({ event }: Claim): number =>
    (event.trigger.start === start && event.trigger.end === end ? 8 : 0) +
    (event.type === original.event.type ? 4 : 0) +
    (parties(event) === parties(original.event) ? 2 : 0) +
    (event.modality === original.event.modality ? 1 : 0);
  let best: Claim | null = null;
  for (const claim of claims) {
    const { trigger, type } = claim.event;
    if (trigger.end <= start || end <= trigger.start) continue;
    if (verdict === "rejected" && type !== original.event.type) continue;
    if (best === null || fitness(claim) > fitness(best)) best = claim;
  }
  return best;
}

const parties = ({ actors, recipients }: EventNode): string =>
  JSON.stringify([actors.map(({ party }) => party), recipients.map(({ party }) => party)]);

const isSamePlace = (left: Review, right: Review): boolean => left.start < right.end && right.start < left.end;

const reviewWithoutOriginal = ({ original: _, ...review }: KeptReview): Review => review;
