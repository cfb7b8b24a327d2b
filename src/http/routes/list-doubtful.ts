import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { pageOf, pageQuery } from "../schemas/page.ts";
import { storedClaimSchema } from "../schemas/record.ts";

export const listDoubtful = readRoute({
  path: "/api/doubtful",
  summary: "Claims that a person should look at first",
  query: z.strictObject(pageQuery),
  answer: pageOf(storedClaimSchema),
  find: ({ record, query }) => record.doubtful(query),
});
