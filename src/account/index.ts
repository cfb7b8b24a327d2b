export { drawAccount } from "./draw-account.ts";
export { drawLedger, type LedgerLine, ledgerLinesOf } from "./draw-ledger.ts";
export { drawTable } from "./draw-table.ts";
export { stateName } from "./name-parties.ts";
export type { AccountOptions, Reading } from "./reading.ts";
