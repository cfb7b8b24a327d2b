import { z } from "@hono/zod-openapi";
import { writeRoute } from "../route.ts";
import { tokenSchema } from "../schemas/token.ts";
import { roles } from "../visitor.ts";

export const postToken = writeRoute({
  method: "post",
  path: "/api/tokens",
  summary: "Makes a token; its secret is told this once",
  role: "admin",
  body: z.strictObject({ role: z.enum(roles), name: z.string().trim().min(1).max(200) }),
  answer: z.strictObject({ token: tokenSchema, secret: z.string() }),
  change: ({ record, body }) => record.createToken(body),
});
