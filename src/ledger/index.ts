export { keepLedger } from "./keep-ledger.ts";
export {
  type ChainStep,
  type DaySpan,
  partiesOfStep,
  type RequestAim,
  type RequestChange,
  type RequestEntry,
  type RequestStatus,
} from "./request.ts";
