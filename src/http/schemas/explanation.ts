import { z } from "@hono/zod-openapi";
import { claimAnswer, eventNode } from "./record.ts";

const span = eventNode.shape.trigger;

/** Why a claim is what it is, field by field. */
export const explanationSchema = z
  .strictObject({
    claims: z
      .array(
        z.strictObject({
          claim: claimAnswer,
          sentence: z.string(),
          reasons: z
            .array(
              z.strictObject({
                path: z.array(z.int().min(0)).readonly().describe("[] the claim's event, [0] its first content"),
                field: z.string(),
                value: z.string(),
                why: z.string(),
                words: z.array(span).readonly(),
                rule: z.string().nullable(),
                rows: z.array(z.string()).readonly().describe("rows of the tables: verbs-verbal.tsv:12"),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: "Explanation" });
