import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { pageOf, pageQuery } from "../schemas/page.ts";
import { reviewSchema } from "../schemas/record.ts";

export const listReviews = readRoute({
  path: "/api/reviews",
  summary: "What people said of claims, newest first",
  query: z.strictObject(pageQuery),
  answer: pageOf(reviewSchema),
  find: ({ record, query }) => record.reviews(query),
});
