import { z } from "zod";
import { eventTypes, modalities, tieKinds } from "../codebook/index.ts";

const sectors = [
  "COP",
  "GOV",
  "JUD",
  "LEG",
  "MIL",
  "PRM",
  "PTY",
  "REB",
  "SPY",
  "UAF",
  "UNK",
  "AGR",
  "BUS",
  "CRM",
  "CVL",
  "EDU",
  "ELI",
  "JRN",
  "LAB",
  "MED",
  "REF",
  "OPP",
  "PRE",
  "REL",
  "SOC",
] as const;
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("ISO day");
const offset = z.int().min(0).describe("UTF-16 code units into the article's text");
const days = z.strictObject({ start: day, end: day });
const span = z.strictObject({ start: offset, end: offset, text: z.string() });
const sentence = z.strictObject({ index: z.int().min(0), start: offset, end: offset });
const partyCode = z.strictObject({
  party: z.string().min(1).describe("ISO 3166 alpha-3 of a state, else the slug of an organisation or group"),
});

const person = {
  party: z.string().min(1).nullable(),
  role: z.enum(sectors).nullable(),
  name: z.string().nullable(),
  text: z.string(),
  start: offset,
  end: offset,
};
const partyMention = z.strictObject({ ...person, implied: z.boolean() });
const sourceMention = z.strictObject({ ...person, named: z.boolean() });

const article = z.strictObject({
  id: z.string().min(1),
  file: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: day.nullable(),
});

const eventNode = z
  .strictObject({
    type: z.enum(eventTypes).nullable(),
    mode: z.string().nullable(),
    contexts: z.array(z.string()).readonly(),
    cameo: z
      .string()
      .regex(/^\d{2,4}$/)
      .nullable(),
    quad: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
    goldstein: z.number().min(-10).max(10).nullable(),
    actors: z.array(partyMention).readonly(),
    recipients: z.array(partyMention).readonly(),
    modality: z.enum(modalities),
    polarity: z.enum(["positive", "negative"]),
    date: z
      .strictObject({ start: day, end: day, text: z.string(), from: z.enum(["text", "published", "inferred"]) })
      .nullable(),
    place: z
      .strictObject({
        text: z.string(),
        country: z.string().nullable(),
        latitude: z.number().nullable(),
        longitude: z.number().nullable(),
      })
      .nullable(),
    fatalities: z.int().min(0).nullable(),
    injured: z.int().min(0).nullable(),
    trigger: span,
    get contents() {
      return z.array(eventNode).readonly();
    },
  })
  .meta({ id: "EventNode" });

/** One statement by one article, on one line. */
export const claimSchema = z
  .strictObject({
    id: z.string().min(1),
    article,
    sentence,
    sources: z.array(sourceMention).readonly(),
    stance: z.enum(["asserts", "denies", "doubts", "cannot-confirm"]),
    quoted: z.boolean(),
    sameAs: z
      .string()
      .min(1)
      .exactOptional()
      .describe("id of the article's first claim about the same deed; left out on that one"),
    event: eventNode,
    rule: z.string().min(1),
    coder: z.strictObject({ version: z.string(), codebook: z.string() }),
  })
  .meta({ id: "Claim" });

const status = z.enum(["open", "conveyed", "agreed", "refused", "ignored", "met", "defied"]);

/** An entry of the ledger, on one line. */
export const requestSchema = z
  .strictObject({
    id: z.string().min(1),
    chain: z
      .array(z.union([partyCode, z.array(partyCode).readonly()]))
      .min(1)
      .readonly(),
    aim: z
      .strictObject({
        type: z.enum(eventTypes).nullable(),
        actors: z.array(partyCode).readonly(),
        recipients: z.array(partyCode).readonly(),
        polarity: z.enum(["positive", "negative"]),
        text: z.string(),
      })
      .nullable(),
    asked: days.nullable(),
    status,
    history: z
      .array(z.strictObject({ status, date: days.nullable(), claim: z.string(), why: z.string() }))
      .min(1)
      .readonly(),
    claims: z.array(z.string()).min(1).readonly(),
    trigger: span,
    article,
  })
  .meta({ id: "Request" });

/** A standing relation, on one line. */
export const tieSchema = z
  .strictObject({
    tie: z.strictObject({
      kind: z.enum(tieKinds),
      of: z.array(partyCode).min(1).readonly(),
      to: z.array(partyCode).min(1).readonly(),
      since: day.nullable(),
    }),
    sources: z.array(sourceMention).readonly(),
    article,
    sentence,
  })
  .meta({ id: "Tie" });

/**
 * The JSON Schema (draft 2020-12) of a line of `demarche read --format jsonl`: a claim, a request or a tie.
 * The file `data/codebook/record.schema.json` is this, written by `scripts/write-schema.ts`.
 */
export function recordSchema(): Record<string, unknown> {
  const line = z.union([claimSchema, requestSchema, tieSchema]).meta({
    title: "Demarche record",
    description: "One line of the record: a claim, a request (an entry of the ledger), or a tie.",
  });
  return z.toJSONSchema(line, { target: "draft-2020-12" }) as Record<string, unknown>;
}
