import type { EventType } from "../codebook/index.ts";
import type { PartyMention } from "./claim.ts";
import type { PartyContext } from "./deed-parties.ts";
import { recipientSlots } from "./default-slots.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { isDefinite } from "./grammar/index.ts";
import { deedsBefore, implied, ownParties, partiesOf, unique } from "./read-parties.ts";

/** "meddled in the U.S. election … denies **meddling**": a deed told again by its own word hits whom it hit before. */
export function hitBefore(
  context: PartyContext,
  { token, sense, slots }: ClaimPredicate,
  actors: readonly PartyMention[],
): readonly PartyMention[] {
  if (sense.type === "MOBILIZE" || sense.type === "RETREAT") return [];
  if (recipientSlots(sense).some((group) => group.some((slot) => slots.has(slot)))) return [];
  const root = sense.lemma.slice(0, 5);
  for (const other of deedsBefore(context, token, (type) => type === sense.type)) {
    if (!other.sense.lemma.startsWith(root)) continue;
    const told = ownParties(context, other);
    if (actors.some(({ party }) => party !== null && told.actors.some((actor) => actor.party === party)))
      return implied(told.recipients.filter(({ party }) => party !== null));
  }
  return [];
}

const countersides = ["with", "between", "among", "to", "obj", "from", "by"];
const talking = new Set(["talk", "talks", "meeting", "summit", "call", "negotiation", "meet"]);

/** "agreed to resume **talks**": talks that name one side alone have the other of the talks told before. */
export function otherSide(
  context: PartyContext,
  { token, sense, slots }: ClaimPredicate,
  actors: readonly PartyMention[],
): readonly PartyMention[] {
  const [one] = actors;
  if (one?.party == null || actors.some(({ party }) => party !== one.party) || !talking.has(sense.lemma)) return [];
  if (countersides.some((slot) => slots.has(slot))) return [];
  for (const other of deedsBefore(context, token, (type) => type === "CONSULT")) {
    const sides = unique(ownParties(context, other).actors);
    if (sides.length === 2 && sides.some(({ party }) => party === one.party))
      return implied(sides.filter(({ party }) => party !== null && party !== one.party));
  }
  return [];
}

/** "condemned **the operation**": of a word that stands for any deed, the doers of the last material one told near. */
export function lastDoers(
  context: PartyContext,
  token: number,
  isMaterial: (type: EventType) => boolean,
): readonly PartyMention[] {
  if (!isDefinite(context.doc, token)) return [];
  for (const other of deedsBefore(context, token, isMaterial)) {
    const { actors } = partiesOf(context, other);
    if (actors.some(({ party }) => party !== null)) return implied(actors);
  }
  return [];
}
