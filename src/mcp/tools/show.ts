import { z } from "zod";
import { id } from "../inputs.ts";
import { showOf } from "../show.ts";
import { tool } from "../tool.ts";

export const show = tool({
  name: "show",
  title: "Show one thing",
  description:
    "Whatever has this id, or is the only one that begins so: an article with its text, a claim, an event, a request, a tie.",
  input: z.object({ id }),
  answer: async ({ record }, { id: asked }) => showOf(await record.show(asked)),
});
