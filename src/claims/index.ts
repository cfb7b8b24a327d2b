export type * from "./claim.ts";
export { codeClaims } from "./code-claims.ts";
export { findTies } from "./ties/find-ties.ts";
export { mutualTies, type PartyCode, type Tie } from "./ties/tie.ts";
