import { z } from "@hono/zod-openapi";
import { readRoute } from "../route.ts";
import { idWord } from "../schemas/page.ts";
import { shownArticle, shownClaim, shownEvent, shownRequest, shownTie } from "../schemas/record.ts";

export const showRecord = readRoute({
  path: "/api/records/{id}",
  summary: "Whatever has this id: an article, a claim, an event, a request, a tie",
  params: z.object({ id: idWord }),
  answer: z.union([shownArticle, shownClaim, shownEvent, shownRequest, shownTie]),
  find: ({ record, params: { id } }) => record.show(id),
});
