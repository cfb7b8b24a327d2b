/** The operations that every face offers. What is heavy to load (tables, weights) is loaded by the first operation that needs it. */

export type {
  AccountOptions,
  ClaimExplanation,
  Explanation,
  LedgerLine,
  RequestExplanation,
} from "../account/index.ts";
export {
  drawAccount,
  drawExplanation,
  drawLedger,
  drawTable,
  ledgerLinesOf,
  roleBetween,
  stateName,
} from "../account/index.ts";
export type { Claim, EventNode } from "../claims/index.ts";
export { type EventType, eventTypes, modalities, type TieKind, tieKinds } from "../codebook/index.ts";
export type { Reading } from "../coder.ts";
export type { EventRecord } from "../events/index.ts";
export type { FieldMap, FieldName, Note } from "../intake/index.ts";
export { fieldNames } from "../intake/index.ts";
export type { ChainStep, RequestStatus } from "../ledger/index.ts";
export type * from "../store/index.ts";
export { hasRecord } from "../store/index.ts";
export { announceServer, askServer, findServer, type ServerNote } from "./announce-server.ts";
export { addressError, checkAddress } from "./check-address.ts";
export { type ExplainOptions, explain, explainArticle } from "./explain.ts";
export { explainKept } from "./explain-kept.ts";
export { exportGold } from "./export-gold.ts";
export { type ExportKind, exportKinds, exportNames, exportRecord } from "./export-record.ts";
export { findActors, type WhoFound, type WhoOptions } from "./find-actors.ts";
export { findPartyCode } from "./find-party-code.ts";
export { checkImport, type ImportOptions, type ImportSummary, importFile } from "./import-record.ts";
export { type AddressDone, type AddressOptions, ingestAddresses } from "./ingest-addresses.ts";
export { ingestPage, type PageInput } from "./ingest-page.ts";
export { nothingToRead } from "./nothing-to-read.ts";
export { openRecord } from "./open-record.ts";
export { parseText } from "./parse-text.ts";
export { readDay } from "./read-day.ts";
export { type Report, type ReportOptions, readReports } from "./read-reports.ts";
export { createTextReader, type TextInput } from "./read-text.ts";
export type {
  DemarcheRecord,
  IngestOptions,
  IngestProgress,
  KeptReading,
  RecordPlace,
  ReviewInput,
} from "./record.ts";
export { loadSchemas, recordSchema } from "./record-schema.ts";
export { reachRecord } from "./served-record.ts";
export { tieRecord } from "./tie-record.ts";
export { version } from "./version.ts";
