export { drawAccount } from "./draw-account.ts";
export { drawExplanation } from "./draw-explanation.ts";
export { drawLedger, type LedgerLine, ledgerLinesOf } from "./draw-ledger.ts";
export { drawTable } from "./draw-table.ts";
export type { ClaimExplanation, Explanation, RequestExplanation } from "./explanation.ts";
export { namePartiesOf, stateName } from "./name-parties.ts";
export type { AccountOptions, Reading } from "./reading.ts";
export { roleBetween } from "./tell-roles.ts";
