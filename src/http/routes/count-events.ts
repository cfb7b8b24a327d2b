import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { eventFilter, eventQuery } from "../schemas/filters.ts";
import { periodCountSchema } from "../schemas/record.ts";

export const countEvents = readRoute({
  path: "/api/events/counts",
  summary: "How many events of each quad class in each day, week, month or year",
  query: eventQuery
    .omit({ after: true, limit: true, order: true })
    .extend({ by: z.enum(["day", "week", "month", "year"]).default("month") }),
  answer: z.array(periodCountSchema).readonly(),
  find: ({ record, query: { by, ...query } }) => record.countEvents(eventFilter(query), by),
});
