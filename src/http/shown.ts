import { z } from "@hono/zod-openapi";
import { DemarcheError } from "../errors.ts";
import type { Shown } from "../service/index.ts";
import { readRoute } from "./route.ts";
import { idWord } from "./schemas/page.ts";

const about: Readonly<Record<string, string>> = {
  article: "An article with its claims, requests and ties",
  claim: "A claim with its event, its requests and what people said of it",
  event: "An event with the claims that tell it",
  request: "An entry of the ledger with its claims and its series",
};

/** A route that shows one thing of the record by its id, or by the first signs of it. */
export function shownOf<Kind extends Shown["kind"], Answer extends z.ZodType>(
  kind: Kind,
  path: string,
  answer: Answer,
) {
  return readRoute({
    path,
    summary: about[kind] ?? kind,
    params: z.object({ id: idWord }),
    answer,
    find: async ({ record, params: { id } }) => {
      const shown = await record.show(id);
      if (shown.kind !== kind)
        throw new DemarcheError(
          "unknown-id",
          id,
          `this is no ${kind} but a ${shown.kind}`,
          `ask for it at /api/${shown.kind}s/`,
        );
      return shown as z.output<Answer>;
    },
  });
}
