import { z } from "@hono/zod-openapi";
import { explainKept } from "../../service/index.ts";
import { readRoute } from "../route.ts";
import { explanationSchema } from "../schemas/explanation.ts";
import { idWord } from "../schemas/page.ts";

export const explainClaim = readRoute({
  path: "/api/claims/{id}/explain",
  summary: "How each field of a claim was decided: rules, rows of the tables, words",
  params: z.object({ id: idWord }),
  answer: explanationSchema,
  find: ({ record, params: { id } }) => explainKept(record, id),
});
