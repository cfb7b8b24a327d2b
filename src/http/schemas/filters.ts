import { z } from "@hono/zod-openapi";
import type { ClaimFilter, EventFilter, RequestFilter } from "../../service/index.ts";
import { days, order, pageQuery, severalOf, word, yesOrNo } from "./page.ts";
import { eventType, modality, requestStatus, stance } from "./record.ts";

const quad = z
  .enum(["1", "2", "3", "4"])
  .transform((text) => Number(text) as 1 | 2 | 3 | 4)
  .describe("quad class");

/** What questions about claims and about events share. */
const partyQuery = {
  ...pageQuery,
  party: severalOf(word, "parties that all take part, as actor or recipient: USA, hamas").openapi({
    description: "parties that all take part, as actor or recipient: USA, hamas",
  }),
  actor: severalOf(word, "who acts"),
  recipient: severalOf(word, "who is acted upon"),
  type: severalOf(eventType, "PLOVER's type"),
  mode: severalOf(word, "PLOVER's mode"),
  context: severalOf(word, "PLOVER's context"),
  quad: severalOf(quad, "1 verbal, 2 material cooperation; 3 verbal, 4 material conflict"),
  modality: severalOf(modality, "how sure it is"),
  country: severalOf(word, "where: ISO 3166 alpha-3"),
  ...days,
  source: word.optional().describe("party or slug of who vouches"),
  order,
};

export const claimQuery = z.strictObject({
  ...partyQuery,
  article: word.optional(),
  event: word.optional(),
  publisher: word.optional(),
  stance: stance.optional(),
  review: z.enum(["none", "accepted", "corrected", "rejected"]).optional(),
  words: z.string().trim().min(1).max(500).optional().describe("words of the sentence, by full-text search"),
});

export const eventQuery = z.strictObject({
  ...partyQuery,
  voices: z.coerce.number().int().min(1).max(1000).optional().describe("told by at least so many independent voices"),
  disputed: yesOrNo.describe("only what is told differently"),
  all: yesOrNo.describe("also what is asked, threatened, expected or denied; else only what happened"),
});

export const requestQuery = z.strictObject({
  ...pageQuery,
  by: word.optional().describe("who asks"),
  to: word.optional().describe("who is asked"),
  through: word.optional().describe("anywhere in the chain between asker and aim"),
  about: word.optional().describe("who is to do, or not to do, what is asked"),
  status: severalOf(requestStatus, "what came of it"),
  aim: severalOf(eventType, "type of what is asked for"),
  ...days,
  series: word.optional(),
  order,
});

type PartyQuery = Omit<z.output<typeof eventQuery>, "voices" | "disputed" | "all">;

function partyFilter(query: PartyQuery) {
  const { party, actor, recipient, type, mode, context, quad: quads, modality: modalities, country, ...rest } = query;
  return {
    ...rest,
    parties: party,
    actors: actor,
    recipients: recipient,
    types: type,
    modes: mode,
    contexts: context,
    quads,
    modalities,
    countries: country,
  };
}

export function claimFilter({
  article,
  event,
  publisher,
  stance: stands,
  review,
  words,
  ...rest
}: z.output<typeof claimQuery>): ClaimFilter {
  return { ...partyFilter(rest), article, event, publisher, stance: stands, review, words };
}

export function eventFilter({ voices, disputed, all, ...rest }: z.output<typeof eventQuery>): EventFilter {
  return { ...partyFilter(rest), voices, disputed, all };
}

export function requestFilter({ status, aim, ...rest }: z.output<typeof requestQuery>): RequestFilter {
  return { ...rest, statuses: status, aimTypes: aim };
}
