import type { EventType } from "../../codebook/index.ts";
import type { Doc } from "../../language/index.ts";
import type { EventNode, SourceMention } from "../claim.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { childrenBy } from "../grammar/index.ts";
import { attributionsOver } from "../read-sources.ts";
import type { Circumstances } from "../read-time-and-place.ts";
import type { Attribution } from "../sources/index.ts";

/** What is done by saying it. */
const doneBySaying: ReadonlySet<EventType> = new Set([
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "SUPPORT",
  "AGREE",
  "CONCEDE",
]);

/** "“We **welcome** the move,” the ministry said **on Sunday**": what a speaker does by these very words was done on the day of saying them. */
export function withDayOfSaying(
  doc: Doc,
  event: EventNode,
  predicate: ClaimPredicate,
  sources: readonly SourceMention[],
  attributions: readonly Attribution[],
  circumstances: Circumstances,
): EventNode {
  if (event.date !== null || event.type === null || !doneBySaying.has(event.type)) return event;
  if (event.modality !== "actual") return event;
  const [speaker] = sources;
  if (speaker?.party == null || !event.actors.some(({ party }) => party === speaker.party)) return event;
  const [saying] = attributionsOver(attributions, predicate.token);
  if (saying === undefined || !(isTold(doc, predicate) || announces(doc, predicate, saying))) return event;
  const date = circumstances.date(saying.cue.head, saying.cue.head, event);
  return date === null ? event : { ...event, date };
}

/** "on Monday **announced** it had labeled the force terrorist": so it was labeled that day. */
const announces = (doc: Doc, { part, light }: ClaimPredicate, { cue }: Attribution): boolean =>
  (part !== "noun" || light !== null) && /^(?:announce|declare|proclaim)$/.test(doc.tokens[cue.head]!.lemma);

/** A finite verb that is not in the past: "we **urge**", "Iran **must** stop". */
function isTold(doc: Doc, { part, carrier }: ClaimPredicate): boolean {
  if (part === "noun") return false;
  const { xpos } = doc.tokens[carrier]!;
  const auxiliaries = childrenBy(doc, carrier, "aux", "cop").filter(({ index }) => index < carrier);
  return (
    xpos === "VBP" ||
    xpos === "VBZ" ||
    auxiliaries.some((word) => /^(?:MD|VBP|VBZ)$/.test(word.xpos) && word.lemma !== "have")
  );
}
