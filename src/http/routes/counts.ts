import { readRoute } from "../route.ts";
import { countsSchema } from "../schemas/record.ts";

export const counts = readRoute({
  path: "/api/counts",
  summary: "How much the record holds",
  answer: countsSchema,
  find: ({ record }) => record.counts(),
});
