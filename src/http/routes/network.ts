import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { eventFilter, eventQuery } from "../schemas/filters.ts";
import { networkEdgeSchema } from "../schemas/record.ts";

export const network = readRoute({
  path: "/api/network",
  summary: "Who acts on whom, and how often",
  query: eventQuery.omit({ after: true, order: true }),
  answer: z.array(networkEdgeSchema).readonly(),
  find: ({ record, query }) => record.network(eventFilter(query)),
});
