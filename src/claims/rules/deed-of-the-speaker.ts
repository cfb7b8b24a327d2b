import type { EventType, Sense } from "../../codebook/index.ts";
import type { BuildContext, BuiltEvent } from "../build-events.ts";
import type { PartyMention } from "../claim.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { childrenBy, isPassive } from "../grammar/index.ts";

/** What a government that speaks of it in the future without naming a doer will do itself. */
const ownDeeds: ReadonlySet<EventType> = new Set(["SANCTION", "CONCEDE", "RETREAT", "MOBILIZE", "AID", "AGREE"]);

/** What a government tells that it has done to people when it leaves the doer out: "an official said that 17 **had been arrested**". */
const ownMeasures: ReadonlySet<EventType> = new Set(["COERCE", "SANCTION"]);

/** What takes two, of which the passive names one. */
const joint: ReadonlySet<EventType> = new Set(["AGREE", "COOPERATE", "CONSULT", "SUPPORT"]);

/** Who speaks for a state or a group and not about it. */
const speakers: ReadonlySet<string> = new Set(["GOV", "MIL", "LEG", "REB", "PTY", "COP"]);

/** "Their claims are **baseless**": whoever says so rejects or accuses. */
export const isJudgedInWords = ({ actor }: Sense): boolean => actor.flat().includes("speaker");

const authorities: ReadonlySet<string> = new Set(["GOV", "MIL", "COP"]);

/**
 * "The White House said **the tariffs would go** to 10 percent": who announces a deed and names no doer does it. "The SDF said **an
 * agreement has been reached** with Syria": who tells of what takes two, of which it names one, is the other.
 * "**This is unacceptable**, Macron said": the row of such a word names the speaker as the one who acts.
 */
export function withSpeakersDeed(context: BuildContext, predicate: ClaimPredicate, event: BuiltEvent): BuiltEvent {
  const { node } = event;
  if (node.type === null) return event;
  const judged = isJudgedInWords(predicate.sense) && node.actors.length === 0;
  const alone = node.actors.length === 0 && ownDeeds.has(node.type) && node.modality === "expected";
  const measure =
    node.actors.length === 0 &&
    node.recipients.length === 0 &&
    ownMeasures.has(node.type) &&
    predicate.part === "verb" &&
    isPassive(context.doc, predicate.carrier);
  const half =
    joint.has(node.type) &&
    node.actors.length === 1 &&
    node.recipients.length === 0 &&
    isPassive(context.doc, predicate.carrier) &&
    predicate.slots.has("with") &&
    childrenBy(context.doc, predicate.carrier, "obl:agent").length === 0;
  if (!judged && !alone && !measure && !half) return event;
  const speaker = context.sourcesOf(predicate).sources[0];
  if (speaker === undefined || speaker.party === null || !speakers.has(speaker.role ?? "")) return event;
  if (measure && !authorities.has(speaker.role ?? "")) return event;
  if (!judged && [...node.actors, ...node.recipients].some(({ party }) => party === speaker.party)) return event;
  const { party, role, name, text, start, end } = speaker;
  const actor: PartyMention = { party, role, name, text, start, end, implied: true };
  return { ...event, node: { ...node, actors: [actor, ...node.actors] } };
}
