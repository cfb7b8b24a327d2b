import { z } from "@hono/zod-openapi";
import { writeRoute } from "../route.ts";
import { idWord } from "../schemas/page.ts";
import { tokenSchema } from "../schemas/token.ts";

export const deleteToken = writeRoute({
  method: "delete",
  path: "/api/tokens/{id}",
  summary: "Revokes a token",
  role: "admin",
  params: z.object({ id: idWord }),
  answer: tokenSchema,
  change: ({ record, params: { id } }) => record.revokeToken(id),
});
