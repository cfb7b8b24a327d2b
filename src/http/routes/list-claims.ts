import { readRoute } from "../route.ts";
import { claimFilter, claimQuery } from "../schemas/filters.ts";
import { pageOf } from "../schemas/page.ts";
import { storedClaimSchema } from "../schemas/record.ts";

export const listClaims = readRoute({
  path: "/api/claims",
  summary: "Claims: what articles say, with people's corrections in",
  query: claimQuery,
  answer: pageOf(storedClaimSchema),
  find: ({ record, query }) => record.claims(claimFilter(query)),
});
