import type { Claim, Reason } from "../claims/index.ts";
import type { RequestEntry } from "../ledger/index.ts";

/** A claim with its sentence and why each of its fields is what it is. */
export interface ClaimExplanation {
  readonly claim: Claim;
  /** The words of its sentence. */
  readonly sentence: string;
  readonly reasons: readonly Reason[];
}

/** A request with every claim that opened or changed it, in the order in which they did. */
export interface RequestExplanation {
  readonly request: RequestEntry;
  readonly claims: readonly ClaimExplanation[];
}

/** What was asked for: claims of an article, or one of its requests. */
export type Explanation = { readonly claims: readonly ClaimExplanation[] } | RequestExplanation;
