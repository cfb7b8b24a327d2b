import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { pageOf, pageQuery, word } from "../schemas/page.ts";
import { storedTieSchema, tieKind } from "../schemas/record.ts";

export const listTies = readRoute({
  path: "/api/ties",
  summary: "Standing relations: who backs, hosts, designates whom",
  query: z.strictObject({ ...pageQuery, party: word.optional(), kind: tieKind.optional() }),
  answer: pageOf(storedTieSchema),
  find: ({ record, query }) => record.ties(query),
});
