import { readRoute } from "../route.ts";
import { requestFilter, requestQuery } from "../schemas/filters.ts";
import { pageOf } from "../schemas/page.ts";
import { storedRequestSchema } from "../schemas/record.ts";

export const listRequests = readRoute({
  path: "/api/requests",
  summary: "The ledger: who asked whom, through whom, for what, and what came of it",
  query: requestQuery,
  answer: pageOf(storedRequestSchema),
  find: ({ record, query }) => record.requests(requestFilter(query)),
});
