export { claimSchema, recordSchema, requestSchema, tieSchema } from "./record-schema.ts";
