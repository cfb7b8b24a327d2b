/** Demarche as a library. What stands here is public and held by a test; all else may change. */

export type { Actor, CastEntry, Sector, WhoAnswer } from "./actors/index.ts";
export type {
  ArticleReference,
  Claim,
  CoderVersion,
  EventDate,
  EventNode,
  EventPlace,
  Modality,
  PartyCode,
  PartyMention,
  Reason,
  ReasonField,
  SourceMention,
  Stance,
  TextSpan,
  Tie,
} from "./claims/index.ts";
export { type EventType, eventTypes, type Quad, type TieKind } from "./codebook/index.ts";
export {
  type Coder,
  type CoderOptions,
  coderVersion,
  createCoder,
  type ExplainedReading,
  type GatheredReadings,
  gatherReadings,
  type Reading,
} from "./coder.ts";
export { DemarcheError, errorLine } from "./errors.ts";
export type { Dispute, EventParty, EventRecord, EventSource, Judgement } from "./events/index.ts";
export {
  type Article,
  type ArticleInput,
  createArticle,
  type FieldMap,
  type Intake,
  type Note,
  type ReadOptions,
  readArticles,
} from "./intake/index.ts";
export type {
  ChainStep,
  DaySpan,
  RecordRequest,
  RequestAim,
  RequestChange,
  RequestEntry,
  RequestStatus,
} from "./ledger/index.ts";
