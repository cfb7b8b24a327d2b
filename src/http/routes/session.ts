import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { includes, roles } from "../visitor.ts";

export const session = readRoute({
  path: "/api/session",
  summary: "What the asker may do",
  answer: z
    .strictObject({ role: z.enum(roles).nullable(), writable: z.boolean(), name: z.string().nullable() })
    .meta({ id: "Session" }),
  find: ({ visitor: { role, name } }) => ({ role, writable: role !== null && includes(role, "reviewer"), name }),
});
