import { shownClaim } from "../schemas/record.ts";
import { shownOf } from "../shown.ts";

export const showClaim = shownOf("claim", "/api/claims/{id}", shownClaim);
