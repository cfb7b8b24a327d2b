import type { EventType } from "../codebook/index.ts";
import type { Doc } from "../language/index.ts";
import type { Modality } from "./claim.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { childrenBy } from "./grammar/index.ts";
import { applyEffect } from "./read-modality.ts";
import type { Circumstances } from "./read-time-and-place.ts";

const modalityUnder: Partial<Record<EventType, Modality>> = {
  REQUEST: "requested",
  MOBILIZE: "expected",
  THREATEN: "threatened",
  AGREE: "promised",
  CONCEDE: "promised",
};

/** A content is requested, threatened or promised as its parent is; what is condemned or denied keeps its own modality. */
export function under(
  above: { readonly predicate: ClaimPredicate; readonly modality: Modality; readonly slot: string },
  own: Modality,
  predicate: ClaimPredicate | null = null,
): Modality {
  const type = above.predicate.sense.type;
  if (type === null) return above.modality;
  // "agreed to Baku's **demand**": what is answered was asked
  const isAnswered = predicate?.part === "noun" && predicate.sense.type === "REQUEST";
  if (isAnswered && (type === "AGREE" || type === "CONCEDE")) return own;
  const given = modalityUnder[type];
  if (given !== undefined) return given;
  // "refused to release": the release is what was wanted
  return type === "REJECT" && above.slot === "xcomp" ? "requested" : own;
}

/** "meets Xi next Tuesday": the present tense with a day to come. */
export function datedAhead(
  context: { readonly doc: Doc; readonly circumstances: Circumstances },
  predicate: ClaimPredicate,
  modality: Modality,
): Modality {
  const { published } = context.doc.article;
  if (published === null || modality !== "actual" || isPast(context.doc, predicate.carrier)) return modality;
  const date = context.circumstances.date(predicate.token, predicate.carrier);
  return date !== null && date.start > published
    ? applyEffect({ modality, polarity: "positive" }, "expected").modality
    : modality;
}

/** "have engaged", "blocked": what is told in the past is not to come, whatever day stands beside it. */
function isPast(doc: Doc, verb: number): boolean {
  const { xpos } = doc.tokens[verb]!;
  return xpos === "VBD" || (xpos === "VBN" && childrenBy(doc, verb, "aux").some((child) => child.lemma === "have"));
}
