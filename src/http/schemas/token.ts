import { z } from "@hono/zod-openapi";
import { roles } from "../visitor.ts";

export const tokenSchema = z
  .strictObject({
    id: z.string(),
    role: z.enum(roles),
    name: z.string().describe("whose it is; reviews stand under it"),
    created: z.string().describe("UTC"),
    revoked: z.string().nullable(),
  })
  .meta({ id: "Token" });
