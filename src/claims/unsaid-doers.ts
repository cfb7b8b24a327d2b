import type { EventType } from "../codebook/index.ts";
import type { PartyMention } from "./claim.ts";
import type { PartyContext } from "./deed-parties.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { asksAtContact, childrenBy, isInfinitive, isPassive, isVerb, prepositionOf } from "./grammar/index.ts";
import { gatherParties } from "./parties.ts";
import { implied, partiesOf, unique, without } from "./read-parties.ts";

/** What is told of the deed that a content stands in. */
export interface Governing {
  readonly predicate: ClaimPredicate;
  readonly actors: readonly PartyMention[];
  readonly recipients: readonly PartyMention[];
  readonly slot: string;
}

/** What the one who asks is to do: "Turkey's request **to join**". */
const askersOwn: ReadonlySet<string> = new Set(
  "join enter visit meet see attend buy purchase use be become get receive have speak talk address testify stay leave return travel rejoin".split(
    " ",
  ),
);

/** Types that take all sides to do. */
const joint: ReadonlySet<EventType> = new Set(["CONSULT", "AGREE"]);

/** Verbs that carry words of one to another. */
const passing = new Set(["carry", "convey", "deliver", "forward", "give", "pass", "relay", "send", "transmit"]);

const pronouns = /^(?:it|they|he|she|we|i)$/i;

/**
 * Who does a content, where the grammar of its clause alone would name somebody else: "put pressure on Russia **to withdraw**",
 * "Turkey's request **to extradite** them" (whoever is asked), "assured Israel that **it** would not strike" (whoever promises).
 */
export function doersUnder(
  { doc, roles }: PartyContext,
  deed: { readonly verb: number; readonly type: EventType | null },
  above: Governing,
  own: readonly PartyMention[],
): readonly PartyMention[] {
  const { type } = above.predicate.sense;
  const among = (some: readonly PartyMention[], all: readonly PartyMention[]) =>
    some.some(({ party }) => all.some((other) => other.party === party));
  const isPronoun = own.length > 0 && own.every(({ text }) => pronouns.test(text));
  if (
    (type === "AGREE" || type === "CONCEDE" || type === "THREATEN") &&
    above.slot === "ccomp" &&
    isPronoun &&
    !among(own, above.actors) &&
    above.actors.length > 0
  )
    return implied(above.actors);
  // "urged Hamas at Washington's request **to free** them": not who stands behind the asking
  if (type === "REQUEST" && above.predicate.slots.get("behalf")?.includes(doc.tokens[deed.verb]!.head))
    return implied(above.recipients);
  // "relayed to Iran a demand that **it** release them", "deliver a message to Hamas **to free** them"
  const isTold =
    type === "REQUEST"
      ? above.slot === "ccomp" && isPronoun
      : type === null && passing.has(above.predicate.sense.lemma);
  const isActive = !isPassive(doc, deed.verb) && (type === "REQUEST" || isInfinitive(doc, deed.verb));
  if (isTold && isActive && above.recipients.length > 0 && among(own, above.actors)) return implied(above.recipients);
  if (type !== "REQUEST" || own.length === 0 || !among(own, above.actors) || among(own, above.recipients)) return own;
  if (deed.type !== null && joint.has(deed.type)) return own;
  const bare =
    (isInfinitive(doc, deed.verb) || above.slot === "mood") &&
    !isPassive(doc, deed.verb) &&
    childrenBy(doc, deed.verb, "nsubj").length === 0;
  if (!bare || askersOwn.has(doc.tokens[deed.verb]!.lemma)) return own;
  if (above.recipients.length > 0) return implied(above.recipients);
  // "urged **nations** to resist": whoever is asked is named, if by nobody's name
  const { objects } = roles;
  if (
    isInfinitive(doc, deed.verb) &&
    objects(above.predicate.carrier).some((object) => doc.tokens[object]!.xpos === "NNS" && object < deed.verb)
  )
    return [];
  return above.predicate.part === "noun" || above.slot === "mood" ? [] : own;
}

/** Those who answer are those who were asked: "**Israel** rejected calls by the U.N.", "**Armenia** agreed to the demand". */
export function answerers(above: Governing, asking: readonly PartyMention[]): readonly PartyMention[] {
  const { type } = above.predicate.sense;
  if (type !== "REJECT" && type !== "AGREE" && type !== "CONCEDE") return [];
  return implied(above.actors.filter(({ party }) => !asking.some((asker) => asker.party === party)));
}

/** "acquiesced to a freeze **sought by Obama**": who answers what the participle stands under was asked for it. */
function answererOfWhatIsSought(
  context: PartyContext,
  { token }: ClaimPredicate,
  asking: readonly PartyMention[],
): readonly PartyMention[] {
  const { doc, predicates } = context;
  const word = doc.tokens[token]!;
  if (word.relation !== "acl" || word.xpos !== "VBN") return [];
  const governor = doc.tokens[word.head]?.head ?? -1;
  const answer = predicates.get(governor);
  if (answer === undefined) return [];
  return answerers({ predicate: answer, ...partiesOf(context, answer), slot: "obj" }, asking);
}

/** Whom an asking that names nobody is put to, by the words it hangs on. */
export function askedOver(
  context: PartyContext,
  predicate: ClaimPredicate,
  asking: readonly PartyMention[],
): readonly PartyMention[] {
  const answering = answererOfWhatIsSought(context, predicate, asking);
  if (answering.length > 0) return answering;
  const responding = responders(context, predicate, asking);
  return responding.length > 0 ? responding : addresseesOver(context, predicate, asking);
}

/** "**Hamas** halted the attacks following a plea from Egypt", "in response to an appeal": who does something upon it was asked for it. */
function responders(
  { doc, finder, roles }: PartyContext,
  { token, part }: ClaimPredicate,
  asking: readonly PartyMention[],
): readonly PartyMention[] {
  if (part !== "noun") return [];
  const over = doc.tokens[doc.tokens[token]!.head];
  const isResponse = over?.lemma === "response" && prepositionOf(doc, token) === "to";
  if (!isResponse && !upon.has(prepositionOf(doc, token) ?? "")) return [];
  const verb = isResponse ? over.head : (over?.index ?? -1);
  if (verb < 0 || !isVerb(doc.tokens[verb]!)) return [];
  const subjects = gatherParties(finder, roles.subjects(verb), "through");
  return implied(subjects.filter(({ party }) => party !== null && !asking.some((asker) => asker.party === party)));
}

const upon = new Set(["following", "after", "despite", "upon", "in response to", "in defiance of"]);

/** "rejected the freeze **sought by Washington**": who answers a deed that the participle asks for answers whoever asks. */
export function seekersOf(context: PartyContext, tokens: readonly number[]): readonly PartyMention[] {
  const { doc, predicates } = context;
  const asking = tokens
    .flatMap((token) => childrenBy(doc, token, "acl"))
    .map((clause) => predicates.get(clause.index))
    .filter((predicate) => predicate?.sense.type === "REQUEST");
  return implied(unique(asking.flatMap((predicate) => partiesOf(context, predicate!).actors)));
}

/** "sent a letter **to the UN** asking", "phoned **Netanyahu**, urging restraint": a participle asks those to whom the words over it go. */
function addresseesOver(
  context: PartyContext,
  { token, part }: ClaimPredicate,
  asking: readonly PartyMention[],
): readonly PartyMention[] {
  const { doc, finder, predicates } = context;
  const word = doc.tokens[token]!;
  const others = (parties: readonly PartyMention[]) =>
    implied(parties.filter(({ party }) => party !== null && !asking.some((asker) => asker.party === party)));
  // "telephoned **Clinton** to demand assurances", "met **his counterpart** to urge it"
  if (part === "verb" && asksAtContact(doc, token)) {
    const partners = childrenBy(doc, word.head, "obj", "iobj", "obl").filter(
      ({ index, relation }) =>
        index < token && (relation !== "obl" || /^(?:to|with)$/.test(prepositionOf(doc, index) ?? "")),
    );
    return others(
      gatherParties(
        finder,
        partners.map(({ index }) => index),
        "direct",
      ),
    );
  }
  if (part !== "verb" || word.xpos !== "VBG" || !["acl", "advcl"].includes(word.relation) || word.head < 0) return [];
  // "by asking", "after urging"
  if (childrenBy(doc, token, "mark", "case").length > 0) return [];
  const over = [word.head, doc.tokens[word.head]!.head].filter((each) => each >= 0);
  for (const each of over) {
    const to = childrenBy(doc, each, "nmod", "obl").filter((child) => prepositionOf(doc, child.index) === "to");
    const written = others(
      gatherParties(
        finder,
        to.map((child) => child.index),
        "direct",
      ),
    );
    if (sending.has(doc.tokens[each]!.lemma) && written.length > 0) return written;
    const carried = [...predicates.values()].find((other) => other.carrier === each || other.token === each);
    if (carried?.sense.type !== "CONSULT") continue;
    const { actors, recipients } = partiesOf(context, carried);
    const met = others([...actors, ...recipients]);
    if (met.length > 0) return met;
  }
  return [];
}

const sending = new Set(
  "letter message note email cable send write speak address appeal memo telegram petition".split(" "),
);

const holding: ReadonlySet<string> = new Set(
  "hold detain jail imprison arrest capture seize abduct kidnap keep take incarcerate sentence".split(" "),
);

/** Ways of taking people or goods, after which a release can be asked for. */
const taking: ReadonlySet<string> = new Set(["arrest", "seize", "abduct", "convict"]);

/**
 * Who is to let go, where a release is asked for and its words do not say of whom: whoever holds them ("the sailors **held by
 * Russia**", "jailed **in Iran**"), or took them in the deed told last before ("Iran arrested a diplomat … demanded his **release**").
 */
export function holders(
  context: PartyContext,
  predicate: ClaimPredicate,
  asking: readonly PartyMention[],
): readonly PartyMention[] {
  const { doc, finder, roles, predicates } = context;
  const { sense, slots, token } = predicate;
  if (sense.type !== "RETREAT" || sense.mode !== "release") return [];
  const others = (parties: readonly PartyMention[]) =>
    implied(unique(parties.filter(({ party }) => party !== null && !asking.some((asker) => asker.party === party))));
  const held = [...(slots.get("of") ?? []), ...(slots.get("obj") ?? [])];
  for (const one of held)
    for (const clause of childrenBy(doc, one, "acl")) {
      if (!holding.has(clause.lemma)) continue;
      const by = gatherParties(finder, roles.subjects(clause.index), "through");
      const places = childrenBy(doc, clause.index, "obl").map((child) => child.index);
      const found = [by, gatherParties(finder, places, "place")].map(others).find((parties) => parties.length > 0);
      if (found !== undefined) return found;
    }
  const { sentence } = doc.tokens[token]!;
  const named = gatherParties(finder, held, "through").map(({ party }) => party);
  const before = [...predicates.values()]
    .filter(
      (other) =>
        other.token < token && taking.has(other.sense.mode ?? "") && sentence - doc.tokens[other.token]!.sentence <= 8,
    )
    .sort((a, b) => b.token - a.token);
  for (const other of before) {
    const { actors, recipients } = partiesOf(context, other);
    const isTheirs =
      named.length === 0 || named.includes(null) || recipients.some(({ party }) => named.includes(party));
    const takers = others(without(actors, recipients));
    if (isTheirs && takers.length > 0) return takers;
  }
  return [];
}
