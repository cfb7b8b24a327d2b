import { z } from "zod";
import { loadSchemas } from "../service/index.ts";

const { claimSchema, requestSchema, tieSchema } = await loadSchemas();

const code = z.string().min(1).max(200);
const event = claimSchema.shape.event.shape;
const day = z.iso.date().describe("ISO day, inclusive");

/** What an assistant is shown at once, unless it asks for more. */
export const page = {
  after: z.string().max(2000).optional().describe("`next` of the page before"),
  limit: z.int().min(1).max(200).default(20),
};
export const days = { since: day.optional(), until: day.optional() };

/** What questions about claims and events share. */
export const filter = {
  ...page,
  ...days,
  parties: z
    .array(code)
    .max(20)
    .optional()
    .describe(
      "parties that all take part, as actor or recipient: ISO 3166 alpha-3 of states, slugs of others: USA, hamas",
    ),
  actors: z.array(code).max(20).optional().describe("who acts"),
  recipients: z.array(code).max(20).optional().describe("who is acted upon"),
  types: z.array(event.type.unwrap()).max(16).optional().describe("PLOVER's types"),
  modalities: z.array(event.modality).max(8).optional(),
  countries: z.array(code).max(20).optional().describe("where"),
  source: code.optional().describe("party of who vouches"),
  order: z.enum(["newest", "oldest"]).optional(),
};

export const statuses = z.array(requestSchema.shape.status).max(7).optional();
export const aimTypes = z.array(event.type.unwrap()).max(16).optional().describe("type of what is asked for");
export const tieKind = tieSchema.shape.tie.shape.kind.optional();
export const stance = claimSchema.shape.stance.optional();
export const party = code;
export const id = z.string().min(1).max(300);
export const words = z.string().trim().min(1).max(500);
