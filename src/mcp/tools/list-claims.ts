import { z } from "zod";
import { filter, id, stance, words } from "../inputs.ts";
import { tellClaim, tellPage } from "../tell.ts";
import { tool } from "../tool.ts";

export const listClaims = tool({
  name: "list_claims",
  title: "List claims",
  description:
    "Statements of single articles that something happened, is asked, threatened, expected or denied, each with its sentence, its offsets and on whose word it stands.",
  input: z.object({
    ...filter,
    article: id.optional(),
    event: id.optional(),
    publisher: z.string().max(200).optional(),
    stance,
    words: words.optional(),
  }),
  answer: async ({ record }, input) => tellPage(await record.claims(input), tellClaim),
});
