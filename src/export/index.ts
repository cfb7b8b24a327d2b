export { drawConllu } from "./conllu.ts";
export { claimSchema, recordSchema, requestSchema, tieSchema } from "./record-schema.ts";
