export { drawConllu } from "./conllu.ts";
export { drawDoc } from "./draw-doc.ts";
export { claimSchema, recordSchema, requestSchema, tieSchema } from "./record-schema.ts";
export { type TieRecord, tieRecord } from "./tie-record.ts";
