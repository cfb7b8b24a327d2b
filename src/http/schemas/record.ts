/** The record's own types as schemas: what the desk and other programs are told of each answer. */
import { z } from "@hono/zod-openapi";
import { loadSchemas } from "../../service/index.ts";

const { claimSchema, requestSchema, tieSchema } = await loadSchemas();

export const eventType = claimSchema.shape.event.shape.type.unwrap();
export const modality = claimSchema.shape.event.shape.modality;
export const stance = claimSchema.shape.stance;
export const requestStatus = requestSchema.shape.status;
export const eventNode = claimSchema.shape.event;
export const tieKind = tieSchema.shape.tie.shape.kind;
const articleReference = claimSchema.shape.article;
const person = claimSchema.shape.sources.unwrap().element.shape;
const node = eventNode.shape;
const day = z.iso.date();
const count = z.int().min(0);
const quads = z.tuple([count, count, count, count]).readonly().describe("events by quad class, 1 to 4");

export const verdict = z.enum(["accepted", "corrected", "rejected"]);

export const reviewSchema = z
  .strictObject({
    id: z.string(),
    claim: z.string(),
    article: z.string(),
    start: count,
    end: count,
    verdict,
    correction: eventNode.nullable(),
    why: z.string().nullable(),
    by: z.string(),
    at: z.string().describe("UTC, 2026-11-22T20:04:00Z"),
  })
  .meta({ id: "Review" });

/** A claim as OpenAPI can describe it, which knows "left out" but not "left out and never undefined". */
export const claimAnswer = claimSchema
  .extend({ sameAs: z.string().min(1).optional().describe("id of the article's first claim about the same deed") })
  .meta({ id: "Claim" });

export const storedClaimSchema = claimAnswer
  .extend({
    eventId: z.string().nullable(),
    review: reviewSchema.nullable(),
    words: z.string(),
    doubts: z.array(z.string()).readonly(),
  })
  .meta({ id: "StoredClaim" });

export const storedRequestSchema = requestSchema
  .extend({ series: z.string().nullable(), articles: count, publishers: count })
  .meta({ id: "StoredRequest" });

export const storedTieSchema = tieSchema
  .extend({ id: z.string(), trigger: node.trigger.describe("the words that tell it"), rule: z.string() })
  .meta({ id: "StoredTie" });

const eventParty = z.strictObject({ party: person.party, role: person.role, name: person.name });
const eventSource = z.strictObject({
  party: person.party,
  name: person.name,
  text: z.string(),
  named: z.boolean(),
  role: person.role,
});
const claimIds = z.array(z.string()).readonly();

const disputeSchema = z
  .union([
    z.strictObject({
      field: z.enum(["fatalities", "injured", "date", "place", "actors", "recipients"]),
      values: z.array(z.strictObject({ value: z.union([z.string(), z.number()]), claims: claimIds })).readonly(),
    }),
    z.strictObject({
      stance: z.enum(["denies", "doubts", "cannot-confirm"]),
      by: z.string().nullable(),
      claims: claimIds,
    }),
  ])
  .meta({ id: "Dispute" });

export const eventSchema = z
  .strictObject({
    id: z.string(),
    type: eventType,
    mode: node.mode,
    contexts: node.contexts,
    cameo: node.cameo,
    quad: node.quad.unwrap(),
    goldstein: node.goldstein,
    actors: z.array(eventParty).readonly(),
    recipients: z.array(eventParty).readonly(),
    modality,
    polarity: node.polarity,
    date: node.date,
    place: node.place,
    fatalities: node.fatalities,
    injured: node.injured,
    claims: claimIds,
    articles: count,
    publishers: count,
    sources: z.array(eventSource).readonly(),
    disputed: z.array(disputeSchema).readonly(),
  })
  .meta({ id: "Event" });

const coder = claimSchema.shape.coder;
const articleHead = articleReference.extend({ byline: z.string().nullable(), dateline: z.string().nullable(), coder });
export const articleSchema = articleHead
  .extend({
    text: z.string(),
    notes: z
      .array(z.strictObject({ code: z.string(), message: z.string(), start: count.nullable(), end: count.nullable() }))
      .readonly(),
  })
  .meta({ id: "Article" });
export const articleLineSchema = articleHead.extend({ claims: count }).meta({ id: "ArticleLine" });

export const partyCountSchema = z
  .strictObject({ party: z.string(), name: z.string().nullable(), claims: count, events: count })
  .meta({ id: "PartyCount" });
export const periodCountSchema = z
  .strictObject({ period: z.string(), events: count, quads, goldstein: z.number().nullable() })
  .meta({ id: "PeriodCount" });
export const networkEdgeSchema = z
  .strictObject({
    actor: z.string(),
    recipient: z.string(),
    events: count,
    quads,
    goldstein: z.number().nullable(),
  })
  .meta({ id: "NetworkEdge" });
export const pathSchema = z
  .strictObject({
    kind: z.enum(["did", "could"]),
    steps: z
      .array(
        z.strictObject({
          from: z.string(),
          to: z.string(),
          kind: z.enum(["asked", "tie"]),
          label: z.string(),
          evidence: claimIds,
        }),
      )
      .readonly(),
  })
  .meta({ id: "Path" });
export const searchHitSchema = z
  .strictObject({
    kind: z.enum(["article", "claim"]),
    id: z.string(),
    article: articleReference,
    words: z.string(),
    start: count,
    end: count,
  })
  .meta({ id: "SearchHit" });
export const countsSchema = z
  .strictObject({
    articles: count,
    claims: count,
    events: count,
    requests: count,
    ties: count,
    reviews: count,
    pending: count.describe("parts still to be gathered, where an ingest was stopped"),
    since: day.nullable(),
    until: day.nullable(),
  })
  .meta({ id: "RecordCounts" });

const claims = z.array(storedClaimSchema).readonly();
const requests = z.array(storedRequestSchema).readonly();

export const shownArticle = z
  .strictObject({
    kind: z.literal("article"),
    article: articleSchema,
    claims,
    requests,
    ties: z.array(storedTieSchema).readonly(),
  })
  .meta({ id: "ShownArticle" });
export const shownClaim = z
  .strictObject({
    kind: z.literal("claim"),
    claim: storedClaimSchema,
    event: eventSchema.nullable(),
    requests,
    reviews: z.array(reviewSchema).readonly(),
  })
  .meta({ id: "ShownClaim" });
export const shownEvent = z
  .strictObject({ kind: z.literal("event"), event: eventSchema, claims })
  .meta({ id: "ShownEvent" });
export const shownRequest = z
  .strictObject({ kind: z.literal("request"), request: storedRequestSchema, claims, series: requests })
  .meta({ id: "ShownRequest" });
export const shownTie = z.strictObject({ kind: z.literal("tie"), tie: storedTieSchema }).meta({ id: "ShownTie" });

export const toldClaimSchema = storedClaimSchema
  .extend({ articleLength: count.describe("of the article's text, in UTF-16 code units") })
  .meta({ id: "ToldClaim" });
