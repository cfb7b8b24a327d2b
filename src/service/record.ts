import type { Claim, EventNode, Tie } from "../claims/index.ts";
import type { EventRecord } from "../events/index.ts";
import type { Article } from "../intake/index.ts";
import type { RequestEntry } from "../ledger/index.ts";
import type {
  ArticleFilter,
  ClaimFilter,
  EventFilter,
  ListedArticle,
  NetworkEdge,
  Page,
  PageOptions,
  PartyCount,
  Path,
  PathOptions,
  Period,
  PeriodCount,
  RecordCounts,
  RequestFilter,
  Review,
  SearchHit,
  Shown,
  StoredClaim,
  StoredRequest,
  StoredTie,
  TieFilter,
  Token,
  TokenRole,
  ToldClaim,
  Verdict,
} from "../store/index.ts";
import type { Report, ReportOptions } from "./read-reports.ts";
import type { TextInput } from "./read-text.ts";

/** Where the record lies: a folder (PGlite), or a PostgreSQL address, which wins where both are given. */
export interface RecordPlace {
  readonly directory?: string | undefined;
  readonly address?: string | undefined;
}

/** How far a long ingest is: told after every article. */
export interface IngestProgress {
  readonly read: number;
  readonly saved: number;
  readonly known: number;
  readonly failed: number;
  /** How many there will be, where the files tell. */
  readonly total: number | null;
  readonly phase: "reading" | "gathering";
}

export interface IngestOptions extends ReportOptions {
  /** Threads that read; as many as cores where nothing is said. */
  readonly workers?: number | undefined;
  /** Read also what this version of the coder has read before. */
  readonly again?: boolean | undefined;
  /** Ends the reading early: what is under way is finished and kept, and the gathering is left to the next time. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
  readonly onReport?: ((report: Report) => void) | undefined;
}

/** What a person says of a claim. */
export interface ReviewInput {
  readonly claim: string;
  readonly verdict: Verdict;
  readonly correction?: EventNode | null | undefined;
  readonly why?: string | null | undefined;
  readonly by: string;
}

/** The record, open: what every face asks of it. Errors are DemarcheErrors with stable codes; `close` must be called. */
export interface DemarcheRecord {
  readonly place: RecordPlace;
  /** Reads and keeps articles; an article already kept by this version of the coder changes nothing. */
  readonly ingest: (paths: readonly string[], options?: IngestOptions) => Promise<IngestProgress>;
  /** Reads and keeps one text as it was pasted; gives the article's id. */
  readonly ingestText: (input: TextInput) => Promise<string>;
  readonly counts: () => Promise<RecordCounts>;
  readonly articles: (filter?: ArticleFilter) => Promise<Page<ListedArticle>>;
  readonly claims: (filter?: ClaimFilter) => Promise<Page<StoredClaim>>;
  readonly events: (filter?: EventFilter) => Promise<Page<EventRecord>>;
  readonly countEvents: (filter: EventFilter, by: Period) => Promise<readonly PeriodCount[]>;
  readonly network: (filter?: EventFilter) => Promise<readonly NetworkEdge[]>;
  readonly requests: (filter?: RequestFilter) => Promise<Page<StoredRequest>>;
  readonly ties: (filter?: TieFilter) => Promise<Page<StoredTie>>;
  /** Parties of the record whose code or name begins with or holds the words, most told first. */
  readonly parties: (words?: string, limit?: number) => Promise<readonly PartyCount[]>;
  /** Through whom one did, or could, reach the other; shortest first. */
  readonly paths: (from: string, to: string, options?: PathOptions) => Promise<readonly Path[]>;
  readonly search: (words: string, page?: PageOptions) => Promise<Page<SearchHit>>;
  /** Whatever has this id, or is the only one that begins so. Throws `unknown-id` or `ambiguous-id`. */
  readonly show: (id: string) => Promise<Shown>;
  readonly review: (input: ReviewInput) => Promise<Review>;
  readonly reviews: (page?: PageOptions) => Promise<Page<Review>>;
  /** Claims that a person should look at first: doubtful ones, not yet reviewed. */
  readonly doubtful: (page?: PageOptions) => Promise<Page<StoredClaim>>;
  /** A person's word that two claims are, or are not, of one deed. */
  readonly judge: (kind: "same" | "different", claims: readonly [string, string], by: string) => Promise<void>;
  /** The claims of these events, the earliest article's first, with the length of their articles' texts; for exports, so at most 1,000 events at once. */
  readonly claimsOfEvents: (events: readonly string[]) => Promise<ReadonlyMap<string, readonly ToldClaim[]>>;
  /** Keeps readings that another record gives (an import), as ingest keeps our own; what is already kept changes nothing. */
  readonly keep: (readings: AsyncIterable<KeptReading>, onProgress?: (kept: number) => void) => Promise<number>;
  /** Makes a token for the HTTP door; its secret is told this once and never kept. */
  readonly createToken: (input: {
    readonly role: TokenRole;
    readonly name: string;
  }) => Promise<{ readonly token: Token; readonly secret: string }>;
  readonly tokens: () => Promise<readonly Token[]>;
  /** Whose secret this is; null where it is nobody's, or was revoked. */
  readonly findToken: (secret: string) => Promise<Token | null>;
  /** Ends a token for ever. Throws `unknown-id`. */
  readonly revokeToken: (id: string) => Promise<Token>;
  readonly close: () => Promise<void>;
}

/** What is kept of one article, whoever read it. */
export interface KeptReading {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly requests: readonly RequestEntry[];
  readonly ties: readonly Tie[];
}
