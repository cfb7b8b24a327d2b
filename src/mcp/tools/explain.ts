import { z } from "zod";
import { explainKept } from "../../service/index.ts";
import { id } from "../inputs.ts";
import { tellClaim } from "../tell.ts";
import { tool } from "../tool.ts";

export const explain = tool({
  name: "explain",
  title: "Explain a claim",
  description: "How each field of a claim was decided: by which rule, which rows of which table, off which words.",
  input: z.object({ id: id.describe("of a claim") }),
  answer: async ({ record }, { id: asked }) => {
    const { claims } = await explainKept(record, asked);
    return {
      lines: claims.flatMap(({ claim, sentence, reasons }) => [
        ...tellClaim({ ...claim, words: sentence }).lines,
        ...reasons.map(({ field, value, why, words, rule, rows }) => {
          const quoted = words.map(({ text, start, end }) => `“${text}” [${start}–${end}]`).join(", ");
          const by = [rule, ...rows].filter((part) => part !== null).join(", ");
          return `  ${field} ${value}: ${why}${quoted === "" ? "" : ` ${quoted}`}${by === "" ? "" : ` (${by})`}`;
        }),
      ]),
      data: { claims },
    };
  },
});
