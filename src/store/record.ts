import type { ArticleReference, Claim, EventNode, Modality, Stance, Tie } from "../claims/index.ts";
import type { EventType, Quad } from "../codebook/index.ts";
import type { EventRecord } from "../events/index.ts";
import type { Note } from "../intake/index.ts";
import type { RequestEntry, RequestStatus } from "../ledger/index.ts";

/** A page of answers. `next` is given back as `after` to go on, and is null at the end; `total` counts all that fit the question. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
  readonly total: number;
}

/** Where a page begins and how long it is: 1 to 1,000 rows, 100 where nothing is said. */
export interface PageOptions {
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** What every question may be narrowed by. Days are ISO, both ends inclusive; several values of one field are alternatives. */
export interface PartyFilter extends PageOptions {
  /** Parties that all take part, as actor or recipient: "ISR", "IRN". */
  readonly parties?: readonly string[] | undefined;
  readonly actors?: readonly string[] | undefined;
  readonly recipients?: readonly string[] | undefined;
  readonly types?: readonly EventType[] | undefined;
  readonly modes?: readonly string[] | undefined;
  readonly contexts?: readonly string[] | undefined;
  readonly quads?: readonly Quad[] | undefined;
  readonly modalities?: readonly Modality[] | undefined;
  readonly countries?: readonly string[] | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Party or slug of who vouches. */
  readonly source?: string | undefined;
  /** Newest first where nothing is said. */
  readonly order?: "newest" | "oldest" | undefined;
}

export interface ClaimFilter extends PartyFilter {
  readonly article?: string | undefined;
  readonly event?: string | undefined;
  readonly publisher?: string | undefined;
  readonly stance?: Stance | undefined;
  readonly review?: "none" | Verdict | undefined;
  /** Words of the sentence, by full-text search. */
  readonly words?: string | undefined;
}

export interface EventFilter extends PartyFilter {
  /** Only what is told by at least so many independent voices. */
  readonly voices?: number | undefined;
  readonly disputed?: boolean | undefined;
  /** Also what is asked, threatened, expected or denied; else only what happened. */
  readonly all?: boolean | undefined;
}

export interface RequestFilter extends PageOptions {
  readonly by?: string | undefined;
  readonly to?: string | undefined;
  /** Anywhere in the chain between asker and aim. */
  readonly through?: string | undefined;
  /** Who is to do, or not to do, what is asked. */
  readonly about?: string | undefined;
  readonly statuses?: readonly RequestStatus[] | undefined;
  readonly aimTypes?: readonly EventType[] | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly series?: string | undefined;
  readonly order?: "newest" | "oldest" | undefined;
}

export interface TieFilter extends PageOptions {
  readonly party?: string | undefined;
  readonly kind?: string | undefined;
}

export interface ArticleFilter extends PageOptions {
  readonly publisher?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export interface PathOptions {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export type Verdict = "accepted" | "corrected" | "rejected";

/** A person's work on one claim. It is held to the article's words, not to the coder's numbering, and so outlives every re-coding. */
export interface Review {
  readonly id: string;
  readonly claim: string;
  readonly article: string;
  /** The trigger's place in the article. */
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  /** The whole node as the person would have it, where corrected. */
  readonly correction: EventNode | null;
  readonly why: string | null;
  readonly by: string;
  /** UTC, "2026-11-22T20:04:00Z". */
  readonly at: string;
}

/** A claim as the record holds it: people's corrections already in, and the event it was gathered into. */
export interface StoredClaim extends Claim {
  readonly eventId: string | null;
  readonly review: Review | null;
  /** Why a person should look at it, as stable words; none once somebody has. */
  readonly doubts: readonly string[];
  /** The sentence's words. */
  readonly words: string;
}

/** An entry of the record's ledger: one asking, however many reports tell it. */
export interface StoredRequest extends RequestEntry {
  /** Entries of like askings (same chain and kind of aim) share a series; null for a single one. */
  readonly series: string | null;
  readonly articles: number;
  readonly publishers: number;
}

export interface StoredTie extends Tie {
  readonly id: string;
}

export interface StoredArticle extends ArticleReference {
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly text: string;
  readonly notes: readonly Note[];
  readonly coder: { readonly version: string; readonly codebook: string };
}

/** An article without its text, with the number of its claims. */
export type ListedArticle = Omit<StoredArticle, "text" | "notes"> & { readonly claims: number };

/** A claim with the length of its article's text in UTF-16 units, for exports. */
export type ToldClaim = StoredClaim & { readonly articleLength: number };

/** How often a party stands in the record. */
export interface PartyCount {
  readonly party: string;
  readonly name: string | null;
  readonly claims: number;
  readonly events: number;
}

/** One point of a series: the period's first day and what happened in it. */
export interface PeriodCount {
  readonly period: string;
  readonly events: number;
  /** By quad class, 1 to 4. */
  readonly quads: readonly [number, number, number, number];
  /** Mean Goldstein score of those that have one. */
  readonly goldstein: number | null;
}

export type Period = "day" | "week" | "month" | "year";

/** A step of a path from one party to another, with what it stands on. */
export interface PathStep {
  readonly from: string;
  readonly to: string;
  readonly kind: "asked" | "tie";
  /** Kind of the tie, or the status of the asking. */
  readonly label: string;
  /** Ids of the requests or ties, and the claims behind them. */
  readonly evidence: readonly string[];
}

/** A way by which one party did ask the other (`did`), or could reach it over ties (`could`). */
export interface Path {
  readonly kind: "did" | "could";
  readonly steps: readonly PathStep[];
}

export interface SearchHit {
  readonly kind: "article" | "claim";
  readonly id: string;
  readonly article: ArticleReference;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Who acts on whom: an edge of the network over a time. */
export interface NetworkEdge {
  readonly actor: string;
  readonly recipient: string;
  readonly events: number;
  readonly quads: readonly [number, number, number, number];
  readonly goldstein: number | null;
}

export interface RecordCounts {
  readonly articles: number;
  readonly claims: number;
  readonly events: number;
  readonly requests: number;
  readonly ties: number;
  readonly reviews: number;
  /** Parts of the record that are still to be gathered into events, where an ingest was stopped. */
  readonly pending: number;
  /** First and last day of what happened. */
  readonly since: string | null;
  readonly until: string | null;
}

/** What the record holds that begins with these signs: `demarche show 5d0c2f:12`. */
export type Shown =
  | {
      readonly kind: "claim";
      readonly claim: StoredClaim;
      readonly event: EventRecord | null;
      readonly requests: readonly StoredRequest[];
      readonly reviews: readonly Review[];
    }
  | { readonly kind: "event"; readonly event: EventRecord; readonly claims: readonly StoredClaim[] }
  | {
      readonly kind: "request";
      readonly request: StoredRequest;
      readonly claims: readonly StoredClaim[];
      readonly series: readonly StoredRequest[];
    }
  | { readonly kind: "tie"; readonly tie: StoredTie }
  | {
      readonly kind: "article";
      readonly article: StoredArticle;
      readonly claims: readonly StoredClaim[];
      readonly requests: readonly StoredRequest[];
      readonly ties: readonly StoredTie[];
    };

/** What the holder of a token may do: read; read, add reports and review; everything. */
export type TokenRole = "reader" | "reviewer" | "admin";

/** A key to the HTTP door, without its secret. */
export interface Token {
  readonly id: string;
  readonly role: TokenRole;
  /** Whose it is; reviews stand under it. */
  readonly name: string;
  /** UTC. */
  readonly created: string;
  readonly revoked: string | null;
}
