export type * from "./doc.ts";
