import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { pageQuery } from "../schemas/page.ts";
import { partyCountSchema } from "../schemas/record.ts";

export const listParties = readRoute({
  path: "/api/parties",
  summary: "Parties of the record, most told first",
  query: z.strictObject({
    words: z.string().trim().max(200).optional().describe("what the code or the name begins with or holds"),
    limit: pageQuery.limit,
  }),
  answer: z.array(partyCountSchema).readonly(),
  find: ({ record, query: { words, limit } }) => record.parties(words, limit),
});
