import { z } from "zod";
import { askingOf, tellClaim } from "../tell.ts";
import { tool } from "../tool.ts";

/** Longer than any report; what is longer goes into the record by demarche ingest. */
const longest = 60_000;

export const readText = tool({
  name: "read_text",
  title: "Read a report",
  description:
    "Reads an English news text and tells what it claims: who asked, did, threatened or promised what, to whom, when, on whose word; and the requests with their chains. Nothing is kept.",
  input: z.object({
    text: z.string().min(1).max(longest),
    published: z.iso.date().optional().describe("day of publication; relative days count back from it"),
    publisher: z.string().max(200).optional(),
    title: z.string().max(1000).optional(),
  }),
  answer: async ({ readText: read }, input) => {
    const { article, claims, requests, ties, notes } = await read(input);
    const told = claims.map((claim) =>
      tellClaim({ ...claim, words: article.text.slice(claim.sentence.start, claim.sentence.end) }),
    );
    const chains = requests.map((request) => `${request.id} ${askingOf(request)}: ${request.status}`);
    const count = (things: readonly unknown[], name: string) =>
      `${things.length} ${name}${things.length === 1 ? "" : "s"}`;
    return {
      lines: [
        `${count(claims, "claim")}, ${count(requests, "request")}, ${count(ties, "tie")}`,
        ...chains,
        ...told.flatMap(({ lines }) => lines),
      ],
      data: { claims: told.map(({ data }) => data), requests, ties, notes },
    };
  },
});
