import { z } from "zod";
import { page, party, tieKind } from "../inputs.ts";
import { tellPage, tellTie } from "../tell.ts";
import { tool } from "../tool.ts";

export const listTies = tool({
  name: "list_ties",
  title: "List ties",
  description:
    "Standing relations that articles state: who backs, hosts, designates, is allied with or adversary of whom.",
  input: z.object({ ...page, party: party.optional(), kind: tieKind }),
  answer: async ({ record }, input) => tellPage(await record.ties(input), tellTie),
});
