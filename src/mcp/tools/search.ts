import { z } from "zod";
import { page, words } from "../inputs.ts";
import { tellHit, tellPage } from "../tell.ts";
import { tool } from "../tool.ts";

export const search = tool({
  name: "search",
  title: "Search the words",
  description: "Full-text search over the record's articles and claims. Gives the quoted words with their offsets.",
  input: z.object({ words, ...page }),
  answer: async ({ record }, { words: asked, ...rest }) => tellPage(await record.search(asked, rest), tellHit),
});
