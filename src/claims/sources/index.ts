export type { AttributedWords, Attribution, TokenRange } from "./attribution.ts";
export { type AttributionOptions, findAttributions } from "./find-attributions.ts";
export type { ReportingTable } from "./find-cues.ts";
