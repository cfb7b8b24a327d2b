export type * from "./claim.ts";
export { codeClaims } from "./code-claims.ts";
export { mutualTies, type PartyCode, type Tie, type TieKind, tieKinds } from "./ties/tie.ts";
