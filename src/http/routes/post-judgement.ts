import { z } from "@hono/zod-openapi";
import { writeRoute } from "../route.ts";
import { idWord } from "../schemas/page.ts";
import { nameOf } from "../visitor.ts";

export const postJudgement = writeRoute({
  method: "post",
  path: "/api/judgements",
  summary: "Says that two claims are, or are not, of one deed",
  role: "reviewer",
  body: z.strictObject({
    kind: z.enum(["same", "different"]),
    claims: z.tuple([idWord, idWord]),
    by: z.string().trim().min(1).max(200).optional(),
  }),
  change: async ({ record, visitor, body: { kind, claims, by } }) => {
    await record.judge(kind, claims, nameOf(visitor, by));
    return undefined;
  },
});
