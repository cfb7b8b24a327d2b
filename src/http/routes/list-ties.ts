import { z } from "@hono/zod-openapi";
import { tieSchema } from "../../service/index.ts";
import { given } from "../given.ts";
import { readRoute } from "../route.ts";
import { pageOf, pageQuery, word } from "../schemas/page.ts";
import { storedTieSchema } from "../schemas/record.ts";

export const listTies = readRoute({
  path: "/api/ties",
  summary: "Standing relations: who backs, hosts, designates whom",
  query: z.strictObject({ ...pageQuery, party: word.optional(), kind: tieSchema.shape.tie.shape.kind.optional() }),
  answer: pageOf(storedTieSchema),
  find: ({ record, query }) => record.ties(given(query)),
});
