import { z } from "zod";
import { days, party } from "../inputs.ts";
import { tellPath } from "../tell.ts";
import { tool } from "../tool.ts";

export const findPaths = tool({
  name: "find_paths",
  title: "Find paths",
  description:
    "Through whom one party did ask another, or could reach it over ties; shortest first, with the evidence's ids.",
  input: z.object({ from: party, to: party, ...days }),
  answer: async ({ record }, { from, to, ...between }) => {
    const told = (await record.paths(from, to, between)).map(tellPath);
    const none = `no path from ${from} to ${to} is known`;
    return {
      lines: told.length === 0 ? [none] : told.flatMap(({ lines }) => lines),
      data: { paths: told.map(({ data }) => data) },
    };
  },
});
