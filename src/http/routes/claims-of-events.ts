import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { idWord, severalOf } from "../schemas/page.ts";
import { toldClaimSchema } from "../schemas/record.ts";

export const claimsOfEvents = readRoute({
  path: "/api/events/claims",
  summary: "The claims of several events, the earliest article's first",
  query: z.strictObject({ event: severalOf(idWord, "ids of events, at most 200") }),
  answer: z.array(z.strictObject({ event: z.string(), claims: z.array(toldClaimSchema).readonly() })).readonly(),
  find: async ({ record, query: { event = [] } }) =>
    [...(await record.claimsOfEvents(event))].map(([id, claims]) => ({ event: id, claims })),
});
