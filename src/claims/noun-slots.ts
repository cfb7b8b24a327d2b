import type { Doc } from "../language/index.ts";
import { baseRelation, childrenBy, mergeSlots, prepositionOf, type SlotReader, type Slots } from "./grammar/index.ts";

/** Nouns that only wrap another: "a **series** of strikes", "a **round** of talks". */
const wrappers = new Set([
  "series",
  "round",
  "number",
  "wave",
  "string",
  "set",
  "spate",
  "kind",
  "type",
  "form",
  "act",
  "campaign",
  "barrage",
  "range",
  "bout",
  "couple",
  "day",
  "week",
  "hour",
  "session",
  "month",
  "exchange",
  "torrent",
  "flurry",
  "package",
  "batch",
  "toll",
  "slew",
  "raft",
  "host",
  "array",
  "web",
]);

/** The noun, and what it wraps: **series**, and the **strikes** of it. */
export function unwrap(doc: Doc, noun: number): readonly number[] {
  if (!wrappers.has(doc.tokens[noun]!.lemma.toLowerCase())) return [noun];
  const inner = childrenBy(doc, noun, "nmod").filter((child) => prepositionOf(doc, child.index) === "of");
  return [noun, ...inner.map((child) => child.index)];
}

/** The slots of an event noun in its sentence, with what leans on other words near it in the parse. */
export function nounSlots(doc: Doc, reader: SlotReader, noun: number, isMeeting: boolean): Slots {
  const own = withWrapper(doc, reader, noun, reader.noun(noun));
  return isMeeting ? withMeetingSubject(doc, reader, noun, own) : own;
}

/** "a series of calls **to counterparts**", "**their** round of talks": what stands by the wrapping noun is the wrapped one's. */
function withWrapper(doc: Doc, reader: SlotReader, noun: number, own: Slots): Slots {
  const { head, relation } = doc.tokens[noun]!;
  if (head < 0 || relation !== "nmod" || !wrappers.has(doc.tokens[head]!.lemma.toLowerCase())) return own;
  if (prepositionOf(doc, noun) !== "of") return own;
  return mergeSlots(own, new Map([...reader.noun(head)].filter(([slot]) => slot !== "of" && slot !== "purpose")));
}

const meetings = ["in", "during", "after", "at", "on", "following", "ahead"];

/** "**Wang** said after talks with Lavrov": who tells or does something at a meeting with another meets that other. */
function withMeetingSubject(doc: Doc, reader: SlotReader, noun: number, own: Slots): Slots {
  if (!own.has("with") || ["poss", "adj", "between", "subj"].some((slot) => own.has(slot))) return own;
  let at = noun;
  // "at **the start** of a meeting with"
  while (baseRelation(doc.tokens[at]!) === "nmod" && prepositionOf(doc, at) === "of") at = doc.tokens[at]!.head;
  const { head } = doc.tokens[at]!;
  const preposition = prepositionOf(doc, at)?.split(" ")[0] ?? "";
  if (head < 0 || baseRelation(doc.tokens[at]!) !== "obl" || !meetings.includes(preposition)) return own;
  const subjects = reader.verb(head).get("subj");
  return subjects === undefined ? own : mergeSlots(own, new Map([["subj", subjects]]));
}
