import { z } from "zod";
import { aimTypes, days, page, party, statuses } from "../inputs.ts";
import { tellPage, tellRequest } from "../tell.ts";
import { tool } from "../tool.ts";

export const listRequests = tool({
  name: "list_requests",
  title: "List requests",
  description:
    "The ledger: who asked whom, through whom, to do or not to do what, and what came of it (open, conveyed, agreed, refused, ignored, met, defied), with every change and the claim that shows it.",
  input: z.object({
    ...page,
    ...days,
    by: party.optional().describe("who asks"),
    to: party.optional().describe("who is asked"),
    through: party.optional().describe("anywhere between asker and aim"),
    about: party.optional().describe("who is to do, or not to do, it"),
    statuses,
    aimTypes,
    order: z.enum(["newest", "oldest"]).optional(),
  }),
  answer: async ({ record }, input) => tellPage(await record.requests(input), tellRequest),
});
