import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { days, pageOf, pageQuery, word } from "../schemas/page.ts";
import { articleLineSchema } from "../schemas/record.ts";

export const listArticles = readRoute({
  path: "/api/articles",
  summary: "Articles, newest first",
  query: z.strictObject({ ...pageQuery, publisher: word.optional(), ...days }),
  answer: pageOf(articleLineSchema),
  find: ({ record, query }) => record.articles(query),
});
