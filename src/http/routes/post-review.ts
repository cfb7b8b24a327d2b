import { z } from "@hono/zod-openapi";
import { writeRoute } from "../route.ts";
import { idWord } from "../schemas/page.ts";
import { eventNode, reviewSchema, verdict } from "../schemas/record.ts";
import { nameOf } from "../visitor.ts";

export const postReview = writeRoute({
  method: "post",
  path: "/api/reviews",
  summary: "Accepts, corrects or rejects a claim",
  role: "reviewer",
  body: z.strictObject({
    claim: idWord,
    verdict,
    correction: eventNode.nullable().optional().describe("the whole node as it should be, where corrected"),
    why: z.string().trim().max(4000).nullable().optional(),
    by: z.string().trim().min(1).max(200).optional().describe("who reviews, where the token has no name"),
  }),
  answer: reviewSchema,
  change: ({ record, visitor, body: { by, ...review } }) => record.review({ ...review, by: nameOf(visitor, by) }),
});
