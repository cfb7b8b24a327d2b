/** The bodies of the HTTP API, as the record's own types say them. The only file of the desk that looks outside it, and only for types. */
export type {
  ArticleReference,
  EventNode,
  Modality,
  PartyMention,
  SourceMention,
  Stance,
} from "../../src/claims/claim.ts";
export type { EventType, Quad } from "../../src/codebook/event-type.ts";
export type { Dispute, EventParty, EventRecord } from "../../src/events/event.ts";
export type { ChainStep, RequestAim, RequestChange, RequestStatus } from "../../src/ledger/request.ts";
export type {
  NetworkEdge,
  Page,
  PartyCount,
  Path,
  PathStep,
  Period,
  PeriodCount,
  RecordCounts,
  Review,
  SearchHit,
  Shown,
  StoredArticle,
  StoredClaim,
  StoredRequest,
  StoredTie,
  Verdict,
} from "../../src/store/record.ts";
