import { z } from "zod";
import { filter } from "../inputs.ts";
import { tellEvent, tellPage } from "../tell.ts";
import { tool } from "../tool.ts";

export const listEvents = tool({
  name: "list_events",
  title: "List events",
  description:
    "What happened, gathered from all articles that tell it: parties, day, place, how many independent voices tell it, and what they tell differently.",
  input: z.object({
    ...filter,
    voices: z.int().min(1).optional().describe("told by at least so many independent voices"),
    disputed: z.boolean().optional(),
    all: z.boolean().optional().describe("also what is asked, threatened, expected or denied; else only what happened"),
  }),
  answer: async ({ record }, input) => tellPage(await record.events(input), tellEvent),
});
