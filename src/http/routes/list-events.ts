import { readRoute } from "../route.ts";
import { eventFilter, eventQuery } from "../schemas/filters.ts";
import { pageOf } from "../schemas/page.ts";
import { eventSchema } from "../schemas/record.ts";

export const listEvents = readRoute({
  path: "/api/events",
  summary: "Events: what happened, gathered from all articles' claims",
  query: eventQuery,
  answer: pageOf(eventSchema),
  find: ({ record, query }) => record.events(eventFilter(query)),
});
