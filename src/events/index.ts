export type { Dispute, EventParty, EventRecord, EventSource, Judgement } from "./event.ts";
export { findVoices, type VoiceArticle } from "./find-voices.ts";
export { gatherEvents } from "./gather-events.ts";
export type { GatherContext, Gathering } from "./gathering.ts";
export { withJudgedBlocks } from "./judgements.ts";
export { familyOf, loadPublisherFamilies, type PublisherFamilies } from "./publisher-families.ts";
export { blocksOf, type Telling, type ToldClaim, tellingsOf } from "./telling.ts";
