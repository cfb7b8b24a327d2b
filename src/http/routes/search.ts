import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { pageOf, pageQuery } from "../schemas/page.ts";
import { searchHitSchema } from "../schemas/record.ts";

export const search = readRoute({
  path: "/api/search",
  summary: "Full-text search over articles and claims",
  query: z.strictObject({ ...pageQuery, words: z.string().trim().min(1).max(500) }),
  answer: pageOf(searchHitSchema),
  find: ({ record, query: { words, ...page } }) => record.search(words, page),
});
