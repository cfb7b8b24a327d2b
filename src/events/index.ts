export type { Dispute, EventParty, EventRecord, EventSource, Judgement } from "./event.ts";
