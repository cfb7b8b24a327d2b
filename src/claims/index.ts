export { withoutCarriers } from "./carriers.ts";
export type * from "./claim.ts";
export { nodesOf } from "./claim.ts";
export { codeClaims } from "./code-claims.ts";
export { type Reason, type ReasonField, reasonFields } from "./explain/index.ts";
export { type Attribution, type AttributionOptions, findAttributions, type ReportingTable } from "./sources/index.ts";
export { findTies } from "./ties/find-ties.ts";
export { mutualTies, type PartyCode, type Tie } from "./ties/tie.ts";
