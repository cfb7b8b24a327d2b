import type { Claim, Tie } from "../claims/index.ts";
import type { Article, Note } from "../intake/index.ts";
import type { RequestEntry } from "../ledger/index.ts";

/** What was read in one article, as the coder returns it. */
export interface Reading {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly requests: readonly RequestEntry[];
  readonly ties: readonly Tie[];
  readonly notes: readonly Note[];
}

/** How to draw: with colour or not, how many columns wide, and whether to name the rules. */
export interface AccountOptions {
  readonly colour: boolean;
  readonly width: number;
  readonly explain: boolean;
}
