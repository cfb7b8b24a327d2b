import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { tokenSchema } from "../schemas/token.ts";

export const listTokens = readRoute({
  path: "/api/tokens",
  summary: "The tokens that were made, without their secrets",
  role: "admin",
  answer: z.array(tokenSchema).readonly(),
  find: ({ record }) => record.tokens(),
});
