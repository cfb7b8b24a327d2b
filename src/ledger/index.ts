export type { RecordRequest } from "./joined-request.ts";
export { keepLedger } from "./keep-ledger.ts";
export { type AnswersWanted, answersWanted, keepRecordLedger, type LedgerSources } from "./keep-record-ledger.ts";
export {
  type ChainStep,
  type DaySpan,
  partiesOfStep,
  type RequestAim,
  type RequestChange,
  type RequestEntry,
  type RequestStatus,
} from "./request.ts";
export { restoreCarriers } from "./restore-carriers.ts";
