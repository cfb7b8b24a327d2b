import type { Codebook, EventType } from "../codebook/index.ts";
import type { Doc } from "../language/index.ts";
import type { EventNode, Modality, PartyMention, TextSpan } from "./claim.ts";
import { actorSlots, recipientSlots } from "./default-slots.ts";
import { type Content, flip } from "./find-contents.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { isDefinite, type Roles, type Slots } from "./grammar/index.ts";
import { withModeOfAim } from "./mode-by-aim.ts";
import { gatherParties, type PartyFinder } from "./parties.ts";
import { applyEffect, type CertaintyReader } from "./read-modality.ts";
import type { Circumstances } from "./read-time-and-place.ts";

/** What the builder needs to know of the sentence and the codebook. */
export interface BuildContext {
  readonly doc: Doc;
  readonly codebook: Codebook;
  readonly finder: PartyFinder;
  readonly roles: Roles;
  readonly predicates: ReadonlyMap<number, ClaimPredicate>;
  readonly contentsOf: (predicate: ClaimPredicate) => readonly Content[];
  readonly certainty: CertaintyReader;
  readonly circumstances: Circumstances;
  readonly casualties: (
    token: number,
    carrier: number,
  ) => { readonly fatalities: number | null; readonly injured: number | null };
  readonly contexts: (token: number) => readonly string[];
  /** Whether the word is a cue of reported speech. */
  readonly isReport: (token: number) => boolean;
}

/** What a parent tells its content. */
interface Above {
  readonly predicate: ClaimPredicate;
  readonly actors: readonly PartyMention[];
  readonly recipients: readonly PartyMention[];
  readonly modality: Modality;
  readonly sign: "positive" | "negative";
  readonly slot: string;
}

const modalityUnder: Partial<Record<EventType, Modality>> = {
  REQUEST: "requested",
  MOBILIZE: "expected",
  THREATEN: "threatened",
  AGREE: "promised",
  CONCEDE: "promised",
};

/** Who does the content where the text leaves it unsaid: whoever is asked, or whoever threatens and promises, or whoever is accused. */
function impliedActors(above: Above): readonly PartyMention[] {
  const type = above.predicate.sense.type;
  if (type === "THREATEN" || type === "AGREE" || type === "CONCEDE") return above.actors;
  if (type === "REJECT") return above.slot === "xcomp" ? above.actors : [];
  // "had a hand **in the attack**": a link that moves nobody has its own doer in the deed
  if (type === null && above.recipients.length === 0) return above.sign === "positive" ? above.actors : [];
  if (type === "REQUEST" || type === null || type === "ACCUSE") return above.recipients;
  return [];
}

export interface BuiltEvent {
  readonly node: EventNode;
  /** Tokens of all predicates in it, its own first. */
  readonly tokens: readonly number[];
  readonly contents: readonly BuiltEvent[];
}

/** The event at a predicate with all that is nested in it. */
export function buildEvent(
  context: BuildContext,
  predicate: ClaimPredicate,
  sign: "positive" | "negative" = "positive",
): BuiltEvent {
  return build(context, predicate, null, sign, new Set());
}

function build(
  context: BuildContext,
  predicate: ClaimPredicate,
  above: Above | null,
  sign: "positive" | "negative",
  seen: Set<number>,
): BuiltEvent {
  const { codebook, doc } = context;
  seen.add(predicate.token);
  const { sense } = predicate;
  const read = context.certainty.of(predicate.token, predicate.carrier, above?.predicate.token);
  const own = predicate.light?.effect == null ? read : applyEffect(read, predicate.light.effect);
  const polarity = flip(own.polarity, sign);
  const modality = above === null ? datedAhead(context, predicate, own.modality) : under(above, own.modality);
  let { actors, recipients } = partiesOf(context, predicate);
  if (actors.length === 0 && above !== null) actors = implied(impliedActors(above));
  recipients = withoutSelf(sense.type, recipients, actors);
  if (recipients.length === 0 && above?.predicate.sense.type === "THREATEN")
    recipients = implied(without(above.recipients, actors));
  // "is gearing up for an attack **from Iran**": whoever prepares for another's deed expects it on themselves
  if (recipients.length === 0 && above?.predicate.sense.type === "MOBILIZE" && actors.some((actor) => !actor.implied))
    recipients = implied(withoutSelf("MOBILIZE", above.actors, actors));
  if (recipients.length === 0) recipients = withoutSelf(sense.type, beneficiaries(context, predicate), actors);

  // "use its influence with Pyongyang **to prevent** tests": the second step moves whom the first reaches
  if (recipients.length === 0 && sense.type === null && above?.predicate.sense.type === null)
    recipients = implied(above.recipients);

  const contents: BuiltEvent[] = [];
  for (const content of context.contentsOf(predicate)) {
    if (seen.has(content.token) || pointsBack(context, content.token)) continue;
    const here: Above = { predicate, actors, recipients, modality, sign: content.sign, slot: content.slot };
    const inner = context.predicates.get(content.token);
    contents.push(
      inner === undefined
        ? untyped(context, content.token, here, seen)
        : build(context, inner, here, content.sign, seen),
    );
  }
  const inside = contents.map((built) => built.node);
  // "condemned the attack by Hamas", "rejected Tehran's demand": whoever did it is the one told off
  if (recipients.length === 0 && (sense.type === "ACCUSE" || sense.type === "REJECT"))
    recipients = without(unique(inside.flatMap((node) => node.actors)), actors);

  // "demanded that Sweden extradite …": whoever is to do it is asked
  if (recipients.length === 0 && sense.type === "REQUEST")
    recipients = without(unique(inside.flatMap((node) => node.actors.filter((actor) => !actor.implied))), actors);

  const { mode, cameo } = withModeOfAim({ type: sense.type, mode: sense.mode, cameo: sense.cameo, contents: inside });
  const node: EventNode = {
    type: sense.type,
    mode,
    contexts: context.contexts(predicate.token),
    cameo,
    quad: sense.type === null ? null : codebook.quadOf(sense.type),
    goldstein: sense.type === null ? null : codebook.scoreOf(sense.type, mode),
    actors,
    recipients,
    modality,
    polarity,
    date: context.circumstances.date(predicate.token, predicate.carrier),
    place: context.circumstances.place(predicate.token, predicate.carrier),
    ...context.casualties(predicate.token, predicate.carrier),
    trigger: spanOf(doc, predicate.token),
    contents: inside,
  };
  return { node, tokens: [predicate.token, ...contents.flatMap((built) => built.tokens)], contents };
}

/** "accepted **the invitation**": a noun of speech that names nobody points back to a claim already made, and is no content of its own. */
function pointsBack(context: BuildContext, token: number): boolean {
  const inner = context.predicates.get(token);
  if (inner?.part !== "noun" || inner.sense.type === null || context.contentsOf(inner).length > 0) return false;
  if (context.codebook.quadOf(inner.sense.type) % 2 === 0 || !isDefinite(context.doc, token)) return false;
  const { actors, recipients } = partiesOf(context, inner);
  return actors.length === 0 && recipients.length === 0;
}

const telling = new Set(["tell", "inform", "notify", "assure", "remind"]);

/** A content that is none of the sixteen types stands with its words: "play a constructive role". */
function untyped(context: BuildContext, token: number, above: Above, seen: Set<number>): BuiltEvent {
  const { doc, finder, roles } = context;
  seen.add(token);
  const verbal = doc.tokens[token]!.upos === "VERB";
  const subjects = verbal ? gatherParties(finder, roles.subjects(token), "through") : [];
  const actors = subjects.length > 0 ? subjects : implied(impliedActors(above));
  const own = context.certainty.of(token, token, above.predicate.token);
  const node: EventNode = {
    type: null,
    mode: null,
    contexts: [],
    cameo: null,
    quad: null,
    goldstein: null,
    actors,
    // only a link of a chain moves somebody, "**tell** Trump that …": whom "respect" is about is no step of the asking
    recipients: telling.has(doc.tokens[token]!.lemma)
      ? without(gatherParties(finder, roles.objects(token), "direct"), actors)
      : [],
    modality: under(above, own.modality),
    polarity: flip(own.polarity, above.sign),
    date: null,
    place: null,
    fatalities: null,
    injured: null,
    trigger: spanOf(doc, token),
    contents: [],
  };
  return { node, tokens: [token], contents: [] };
}

/** A content is requested, threatened or promised as its parent is; what is condemned or denied keeps its own modality. */
function under(above: Above, own: Modality): Modality {
  const type = above.predicate.sense.type;
  if (type === null) return above.modality;
  const given = modalityUnder[type];
  if (given !== undefined) return given;
  // "refused to release": the release is what was wanted
  return type === "REJECT" && above.slot === "xcomp" ? "requested" : own;
}

/** "meets Xi next Tuesday": the present tense with a day to come. */
function datedAhead(context: BuildContext, predicate: ClaimPredicate, modality: Modality): Modality {
  const { published } = context.doc.article;
  if (published === null || modality !== "actual") return modality;
  const date = context.circumstances.date(predicate.token, predicate.carrier);
  return date !== null && date.start > published
    ? applyEffect({ modality, polarity: "positive" }, "expected").modality
    : modality;
}

function partiesOf(
  context: BuildContext,
  predicate: ClaimPredicate,
): { readonly actors: readonly PartyMention[]; readonly recipients: readonly PartyMention[] } {
  const { sense, slots } = predicate;
  const actors = firstGroup(context, doers(predicate), slots, "through");
  let recipients = firstGroup(context, recipientSlots(sense), slots, "place");
  // "asked **Germany** for tanks": a party that is the object undergoes it, whatever slot the row expected
  const contentSlots = sense.contents.map(({ slot }) => slot);
  if (recipients.length === 0 && sense.part === "verb" && sense.recipient.length > 0 && !contentSlots.includes("obj"))
    recipients = gatherParties(context.finder, slots.get("obj") ?? [], "direct");
  if (sense.type === "CONSULT" && sense.mode !== "visit")
    return { actors: unique([...actors, ...recipients]), recipients: [] };
  return { actors, recipients };
}

/** "**Hamas** claimed backing **from Iran**": what somebody claims, seeks or gets from another is for them. */
function beneficiaries(context: BuildContext, predicate: ClaimPredicate): readonly PartyMention[] {
  const { doc, finder, roles } = context;
  const token = doc.tokens[predicate.token]!;
  if (predicate.part !== "noun" || token.relation !== "obj" || token.head < 0) return [];
  if (!predicate.slots.get("from")?.some((giver) => finder.at(giver) !== undefined)) return [];
  return gatherParties(finder, roles.subjects(token.head), "direct");
}

/** Under a light verb its subject acts, whatever nation stands before the noun ("the U.S. imposed **Iran** sanctions"). */
function doers({ sense, light }: ClaimPredicate): readonly (readonly string[])[] {
  const slots = actorSlots(sense);
  return light === null || slots.some((group) => group.length > 1) ? slots : [["subj"], ...slots];
}

function firstGroup(
  context: BuildContext,
  preferences: readonly (readonly string[])[],
  slots: Slots,
  where: "through" | "place",
  seen: readonly number[] = [],
): readonly PartyMention[] {
  const at = (slot: string): readonly number[] => slots.get(slot) ?? [];
  const found = preferences.map((group) => actorsBehind(context, group.flatMap(at), where, seen));
  // "killed 12 people **in Kabul**": who has a party goes before those who have none
  const named = found.find((parties) => parties.some(({ party }) => party !== null));
  return named ?? found.find((parties) => parties.length > 0) ?? [];
}

/** The parties at tokens; a deed that stands as doer ("the **attack** killed 12") lends its own. `seen`: deeds already on the way here, for two may stand in each other's slots. */
function actorsBehind(
  context: BuildContext,
  tokens: readonly number[],
  where: "through" | "place",
  seen: readonly number[] = [],
): readonly PartyMention[] {
  const { finder, predicates } = context;
  const lent = tokens.flatMap((token) => {
    const deed = predicates.get(token);
    return deed?.part === "noun" && !seen.includes(token) && finder.at(token, "direct") === undefined
      ? firstGroup(context, doers(deed), deed.slots, "through", [...seen, token])
      : [];
  });
  const found = gatherParties(finder, tokens, where);
  return found.length > 0 ? found : unique(lent);
}

const implied = (parties: readonly PartyMention[]): readonly PartyMention[] =>
  parties.map((party) => ({ ...party, implied: true }));

function unique(parties: readonly PartyMention[]): readonly PartyMention[] {
  return parties.filter(
    (party, index) =>
      parties.findIndex((other) => (other.party ?? other.start) === (party.party ?? party.start)) === index,
  );
}

/** Whoever acts is not acted on by the same words: what names a doer again ("Iran … itself") is left out. */
function without(parties: readonly PartyMention[], others: readonly PartyMention[]): readonly PartyMention[] {
  return parties.filter((party) => !others.some((other) => other.start === party.start && other.party === party.party));
}

/** A state strikes and arrests its own people, but does not ask, sanction or visit itself. */
function withoutSelf(
  type: EventType | null,
  parties: readonly PartyMention[],
  actors: readonly PartyMention[],
): readonly PartyMention[] {
  if (type === "ASSAULT" || type === "COERCE" || type === "PROTEST" || type === "RETREAT")
    return without(parties, actors);
  return parties.filter((party) => !actors.some((actor) => actor.party !== null && actor.party === party.party));
}

function spanOf(doc: Doc, token: number): TextSpan {
  const { start, end, text } = doc.tokens[token]!;
  return { start, end, text };
}
