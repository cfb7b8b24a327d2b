export { explainClaim } from "./explain-claim.ts";
export { createNotebook, type Notebook, type Reason, type ReasonField, reasonFields } from "./reason.ts";
