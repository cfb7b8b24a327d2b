import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { days as between, word } from "../schemas/page.ts";
import { pathSchema } from "../schemas/record.ts";

export const findPaths = readRoute({
  path: "/api/paths",
  summary: "Through whom one party did, or could, reach another; shortest first",
  query: z.strictObject({ from: word, to: word, ...between }),
  answer: z.array(pathSchema).readonly(),
  find: ({ record, query: { from, to, ...days } }) => record.paths(from, to, days),
});
