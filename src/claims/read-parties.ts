import type { EventType } from "../codebook/index.ts";
import type { Doc } from "../language/index.ts";
import type { PartyMention } from "./claim.ts";
import { completeParties, ownTroops } from "./complete-parties.ts";
import type { DeedParties, PartyContext } from "./deed-parties.ts";
import { actorSlots, recipientSlots } from "./default-slots.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { asksAtContact, baseRelation, childrenBy, isDefinite, isPassive, type Slots } from "./grammar/index.ts";
import { weighedByNetwork } from "./named-by-network.ts";
import { gatherParties } from "./parties.ts";

/** Sentences that a definite noun looks back over for the deed it means. */
const reach = 8;

/** The deeds of a kind told within reach before a word, the nearest first. */
export function deedsBefore(
  { doc, predicates }: PartyContext,
  token: number,
  isMeant: (type: EventType) => boolean,
): readonly ClaimPredicate[] {
  const sentence = doc.tokens[token]!.sentence;
  return [...predicates.values()]
    .filter(
      (other) =>
        other.token < token &&
        other.sense.type !== null &&
        isMeant(other.sense.type) &&
        sentence - doc.tokens[other.token]!.sentence <= reach,
    )
    .sort((a, b) => b.token - a.token);
}

/** "condemned **the operation**": a definite noun that names nobody has the parties of the last deed of its type, where that is told near. */
function toldBefore(context: PartyContext, predicate: ClaimPredicate): DeedParties {
  const nobody: DeedParties = { actors: [], recipients: [] };
  const { doc } = context;
  const { type } = predicate.sense;
  if (type === null || !isDefinite(doc, predicate.token)) return nobody;
  for (const other of deedsBefore(context, predicate.token, (told) => told === type)) {
    if (other.part === "noun" && isDefinite(doc, other.token)) continue;
    const { actors, recipients } = partiesOf(context, other);
    if (actors.some(({ party }) => party !== null)) return { actors: implied(actors), recipients: implied(recipients) };
  }
  return nobody;
}

/** Who does a deed and who undergoes it, by the slots of its sense. */
export function partiesOf(context: PartyContext, predicate: ClaimPredicate): DeedParties {
  const own = ownParties(context, predicate);
  const nobody = own.actors.length === 0 && own.recipients.length === 0;
  return nobody && predicate.sense.part === "noun" ? toldBefore(context, predicate) : own;
}

/** The parties that its own sentence names, with those that its words leave to be understood. */
export function ownParties(context: PartyContext, predicate: ClaimPredicate): DeedParties {
  return completeParties(context, predicate, saidParties(context, predicate));
}

function saidParties(context: PartyContext, predicate: ClaimPredicate): DeedParties {
  const { sense, slots } = predicate;
  const written = firstGroup(context, doers(context.doc, predicate), slots, "through");
  // under a light verb the slots say plainly who does it, and of "telephoned Clinton **to demand**" the verb over it
  const isPlain = predicate.light !== null || asksAtContact(context.doc, predicate.token);
  const said = !isPlain ? weighedByNetwork(context, predicate.token, written, "doers") : written;
  const doing = said.length > 0 ? said : doersOfMeans(context, predicate);
  // "the decision to pull **U.S. troops** from Syria": who moves troops moves its own
  const moved = doing.length === 0 && ownTroops.has(sense.mode ?? "") ? movedTroops(context, slots) : [];
  const actors = doing.length > 0 ? placed(context, doing, slots) : moved;
  let recipients = without(firstGroup(context, recipientSlots(sense), slots, "place"), moved);
  if (moved.length > 0) recipients = recipients.filter(({ party }) => moved.every((own) => own.party !== party));
  // "asked **Germany** for tanks": a party that is the object undergoes it, whatever slot the row expected
  const contentSlots = sense.contents.map(({ slot }) => slot);
  if (recipients.length === 0 && sense.part === "verb" && sense.recipient.length > 0 && !contentSlots.includes("obj"))
    recipients = gatherParties(context.finder, slots.get("obj") ?? [], "direct").filter(({ party }) => party !== null);
  if (recipients.length === 0 && sense.type === "ASSAULT" && sense.part === "verb")
    recipients = hitByOwned(context, predicate);
  recipients = without(weighedByNetwork(context, predicate.token, recipients, "targets"), actors);
  if (sense.type === "CONSULT" && sense.mode !== "visit")
    return { actors: unique([...actors, ...recipients]), recipients: [] };
  // "the new **sanctions** target the Russian agency": nobody punishes himself, so the deed told before was another
  const isOther =
    sense.type === "SANCTION" &&
    actors.every((actor) => actor.implied && recipients.some(({ party }) => party === actor.party));
  return { actors: isOther ? [] : actors, recipients };
}

/** "was killed **in the strike**": of what happened in a deed that a word near tells, whoever did that deed. */
function doersOfMeans(context: PartyContext, { token, sense, slots }: ClaimPredicate): readonly PartyMention[] {
  const { doc, predicates } = context;
  if (sense.type !== "ASSAULT" || sense.part !== "verb" || !isPassive(doc, token)) return [];
  const means = ["in", "during", "by"]
    .flatMap((slot) => slots.get(slot) ?? [])
    .filter((at) => predicates.get(at)?.part === "noun" && predicates.get(at)?.sense.type === "ASSAULT");
  return implied(actorsBehind(context, means, "through"));
}

/** "claimed responsibility for **the attack**": of a deed that somebody owns up to, whom that deed hit. */
function hitByOwned(context: PartyContext, { token, slots }: ClaimPredicate): readonly PartyMention[] {
  const owned = (slots.get("for") ?? []).flatMap((deed) => context.predicates.get(deed) ?? []);
  if (!owned.some(({ part, sense }) => part === "noun" && sense.type === "ASSAULT")) return [];
  for (const deed of [...owned, ...deedsBefore(context, token, (type) => type === "ASSAULT")]) {
    const { recipients } = ownParties(context, deed);
    if (recipients.some(({ party }) => party !== null)) return implied(recipients);
  }
  return [];
}

const local: ReadonlySet<string> = new Set(["COP", "JUD"]);

/** "**Police** arrested 40 protesters **in Minsk**": police and courts that no nation is named for are those of the place. */
function placed({ finder }: PartyContext, actors: readonly PartyMention[], slots: Slots): readonly PartyMention[] {
  if (!actors.every(({ party, role }) => party === null && local.has(role ?? ""))) return actors;
  const state = ["in", "at", "near", "outside"]
    .flatMap((slot) => slots.get(slot) ?? [])
    .map((token) => finder.at(token, "place")?.country)
    .find((country) => country != null);
  return state === undefined ? actors : actors.map((actor) => ({ ...actor, party: state ?? null }));
}

function movedTroops({ finder }: PartyContext, slots: Slots): readonly PartyMention[] {
  const found = gatherParties(finder, [...(slots.get("obj") ?? []), ...(slots.get("of") ?? [])], "through");
  return implied(found.filter(({ role, party }) => role === "MIL" && party !== null));
}

/** "**Hamas** claimed backing **from Iran**": what somebody claims, seeks or gets from another is for them. */
export function beneficiaries(context: PartyContext, predicate: ClaimPredicate): readonly PartyMention[] {
  const { doc, finder, roles } = context;
  const token = doc.tokens[predicate.token]!;
  if (predicate.part !== "noun" || token.relation !== "obj" || token.head < 0) return [];
  if (!predicate.slots.get("from")?.some((giver) => finder.at(giver) !== undefined)) return [];
  return gatherParties(finder, roles.subjects(token.head), "direct");
}

/** Under a light verb its subject acts, whatever nation stands before the noun ("the U.S. imposed **Iran** sanctions"). */
function doers(doc: Doc, { sense, light, slots: filled }: ClaimPredicate): readonly (readonly string[])[] {
  const slots = actorSlots(sense);
  // "fight increasing **Iranian** aggression": a nation's adjective before an assault tells whose it is
  if (
    light !== null &&
    sense.type === "ASSAULT" &&
    filled.get("adj")?.some((token) => /^\p{Lu}/u.test(doc.tokens[token]!.text) && doc.tokens[token]!.upos === "ADJ")
  )
    return [["adj"], ["subj"]];
  // "Egypt conveyed an **Israeli** proposal": a messenger brings what another says
  if (light !== null && messengers.has(light.lemma) && (filled.has("adj") || filled.has("poss")))
    return [["poss"], ["adj"], ...light.actor];
  if (light === null || slots.some((group) => group.length > 1)) return slots;
  // "U.S. forces suffered **their** worst attack": who undergoes it owns it
  const undergone = light.recipient.flat().includes("subj");
  return [["subj"], ...(undergone ? slots.filter((group) => !group.includes("poss")) : slots)];
}

const messengers = new Set(
  "convey relay deliver transmit forward pass carry bring repeat reiterate echo restate".split(" "),
);

function firstGroup(
  context: PartyContext,
  preferences: readonly (readonly string[])[],
  slots: Slots,
  where: "through" | "place",
  seen: readonly number[] = [],
): readonly PartyMention[] {
  const at = (slot: string): readonly number[] => slots.get(slot) ?? [];
  const found = preferences.map((group) => actorsBehind(context, group.flatMap(at), where, seen));
  // "killed 12 people **in Kabul**": who has a party goes before those who have none
  const isNamed = (parties: readonly PartyMention[]) => parties.some(({ party }) => party !== null);
  // "**his** meeting **with Putin**": of slots that are all parties, those that tell most
  const most = preferences.some((group) => group.length > 1)
    ? Math.max(...found.map((parties) => new Set(parties.map(({ party }) => party)).size))
    : 0;
  const named = found.find((parties) => isNamed(parties) && parties.length >= Math.min(most, 2));
  return named ?? found.find((parties) => parties.length > 0) ?? [];
}

/** The parties at tokens; a deed that stands as doer ("the **attack** killed 12") lends its own. `seen`: deeds already on the way here, for two may stand in each other's slots. */
function actorsBehind(
  context: PartyContext,
  tokens: readonly number[],
  where: "through" | "place",
  seen: readonly number[] = [],
): readonly PartyMention[] {
  const { finder, predicates } = context;
  const lent = tokens.flatMap((token) => {
    const deed = predicates.get(token);
    return deed?.part === "noun" && !seen.includes(token) && finder.at(token, "direct") === undefined
      ? firstGroup(context, doers(context.doc, deed), deed.slots, "through", [...seen, token])
      : [];
  });
  const found = gatherParties(finder, tokens, where);
  if (found.length > 0) return found;
  if (lent.length > 0) return unique(lent);
  const issuers = tokens.flatMap((token) => issuersOf(context, token));
  if (issuers.length > 0 || where === "place") return implied(issuers);
  return lastLent(context, tokens, seen);
}

/** "the **strike** killed him", "a missile that can **hit** us": of a deed or weapon that names nobody, who ordered or sent it, else who did it before. */
function lastLent(context: PartyContext, tokens: readonly number[], seen: readonly number[]): readonly PartyMention[] {
  const senders = tokens.flatMap((token) => sendersOf(context, token));
  if (senders.length > 0) return implied(unique(senders));
  if (context.isAsked) return [];
  for (const token of tokens) {
    const deed = context.predicates.get(token);
    if (deed?.part !== "noun" || seen.includes(token)) continue;
    const { actors } = toldBefore({ ...context, isAsked: true }, deed);
    if (actors.length > 0) return actors;
  }
  return [];
}

const sending = new Set(
  "order approve authorize authorise direct launch fire test send deploy dispatch use develop build possess".split(" "),
);

/** "**Trump** ordered the strike that killed him", "**Pyongyang** tested a missile capable of hitting Guam". */
function sendersOf({ doc, finder, roles }: PartyContext, token: number): readonly PartyMention[] {
  const word = doc.tokens[token]!;
  const governor = doc.tokens[word.head];
  if (word.upos !== "NOUN" || governor === undefined) return [];
  const isSent =
    sending.has(governor.lemma) &&
    (isPassive(doc, governor.index) ? baseRelation(word) === "nsubj" : baseRelation(word) === "obj");
  return isSent ? gatherParties(finder, roles.subjects(governor.index), "through") : [];
}

const issuing = new Set("adopt pass approve issue sign release publish ratify enact send write".split(" "));

/** "Parliament adopted a **resolution** condemning …", "a law **passed by the Duma** bans …": a document does what its issuer does by it. */
function issuersOf({ doc, finder, roles, documents }: PartyContext, token: number): readonly PartyMention[] {
  const word = doc.tokens[token]!;
  if (!documents.has(word.lemma.toLowerCase())) return [];
  const governor = doc.tokens[word.head];
  const verbs = [
    ...(governor !== undefined && baseRelation(word) === "obj" ? [governor] : []),
    ...childrenBy(doc, token, "acl"),
  ];
  const verb = verbs.find(({ lemma }) => issuing.has(lemma));
  return verb === undefined ? [] : gatherParties(finder, roles.subjects(verb.index), "direct");
}

export const implied = (parties: readonly PartyMention[]): readonly PartyMention[] =>
  parties.map((party) => ({ ...party, implied: true }));

export function unique(parties: readonly PartyMention[]): readonly PartyMention[] {
  return parties.filter(
    (party, index) =>
      parties.findIndex((other) => (other.party ?? other.start) === (party.party ?? party.start)) === index,
  );
}

/** Whoever acts is not acted on by the same words: what names a doer again ("Iran … itself") is left out. */
export function without(parties: readonly PartyMention[], others: readonly PartyMention[]): readonly PartyMention[] {
  return parties.filter((party) => !others.some((other) => other.start === party.start && other.party === party.party));
}

/** A state strikes and arrests its own people, and within it one may ask or blame another, but nobody asks, sanctions or visits himself. */
export function withoutSelf(
  type: EventType | null,
  parties: readonly PartyMention[],
  actors: readonly PartyMention[],
): readonly PartyMention[] {
  if (type === "ASSAULT" || type === "COERCE" || type === "PROTEST" || type === "RETREAT")
    return without(parties, actors);
  return parties.filter((party) => !actors.some((actor) => isSelf(actor, party)));
}

/** "Mulvaney blamed **Democrats**": of one party, and yet another. */
function isSelf(actor: PartyMention, party: PartyMention): boolean {
  if (actor.party === null || actor.party !== party.party) return false;
  // "**he** criticized **Clinton**": two who have names are one only where the names are one
  if (actor.name !== null && party.name !== null) return actor.name === party.name;
  // "**Flynn** was fired": the state that is understood from its official is another than the official
  if (actor.implied && actor.start === party.start && actor.name === null && party.name !== null) return false;
  if (pronouns.test(party.text) || pronouns.test(actor.text)) return true;
  return actor.role === party.role || actor.role === null || party.role === null;
}

const pronouns = /^(?:we|us|you|it|they|them|who|which|that)$/i;
