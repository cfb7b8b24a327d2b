import type { Doc } from "../language/index.ts";
import type { BuildContext } from "./build-events.ts";
import type { EventNode } from "./claim.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { childrenBy, isDefinite, isInfinitive, isPassive, isVerb, prepositionOf } from "./grammar/index.ts";
import { isLikely, isUnlikely } from "./likely-deeds.ts";
import { isRetort } from "./promise-ahead.ts";
import { isJudgedInWords } from "./rules/deed-of-the-speaker.ts";

/** What a word with a sense does not yet tell: each names a use of it that is no claim. */
const leftOut: readonly ((context: BuildContext, predicate: ClaimPredicate, node: EventNode) => boolean)[] = [
  // "does as it **demands**": nobody is asked for anything
  (_, predicate, { type }) => type === "REQUEST" && predicate.part === "verb" && isBare(predicate),
  // "Republicans **agree**, saying": nothing is agreed
  (_, predicate, { type }) => type === "AGREE" && predicate.sense.lemma === "agree" && isBare(predicate),
  // "the agencies **agree** that Russia did it": of one mind, which is no deal
  ({ doc }, { token, sense, slots }) =>
    sense.lemma === "agree" && /^VB[PZ]$/.test(doc.tokens[token]!.xpos) && !slots.has("xcomp") && !slots.has("to"),
  // "asked not to be **named**": what those who talk to reporters ask; "told **reporters**" asks nothing, and "asked: **why**?" is a question
  (context, predicate, { type, contents }) =>
    type === "REQUEST" &&
    (isForReporters(context, predicate) || (contents.length === 0 && isQuestion(context, predicate))),
  // "urged Hamas to disarm at Washington's **request**": who stands behind the asking is told with it
  ({ doc, predicates }, { token, part }, { type }) =>
    type === "REQUEST" &&
    part === "noun" &&
    prepositionOf(doc, token) === "at" &&
    isUnderAsking(doc, predicates, token),
  // "Moon was **elected**": by whom is not said
  (_, { part }, { type, actors }) => type === "SUPPORT" && part === "verb" && actors.length === 0,
  // "the coalition to **defeat** ISIS": what a body or a plan is for
  ({ doc }, { token, part }, { type }) => type === "ASSAULT" && part === "verb" && isPurposeOf(doc, token),
  // "Bush **responded** to the invasion": what he did is told by other words
  (_, { sense }, { modality, polarity }) => isRetort(sense) && (modality !== "expected" || polarity === "negative"),
  // "**Asked** about it, he said", "when **questioned**": reporters ask
  ({ doc }, { token, sense }, { actors }) =>
    asking.has(sense.lemma) && actors.length === 0 && doc.tokens[token]!.relation === "advcl",
  // "Mnuchin did not **discuss** the timing": one alone only speaks
  (context, predicate, { type, actors, recipients }) =>
    type === "CONSULT" &&
    discussing.has(predicate.sense.lemma) &&
    actors.length + recipients.length < 2 &&
    !hasPartner(context, predicate),
  // "CNN has **reached out** to the White House": asking for comment is no diplomacy
  (_, __, { type, actors }) => type === "CONSULT" && actors.some(({ role }) => role === "JRN"),
  // "when questioned about China's **communication** with Iran": a question tells nothing that was only said
  (context, predicate, { type }) => context.codebook.quadOf(type!) % 2 === 1 && isAskedAbout(context, predicate),
  // "this is **unacceptable**" in the article's own voice is an opinion, "I don't think it's a **hoax**" no rejection
  ({ doc }, { token, sense }, { actors, polarity }) =>
    isJudgedInWords(sense) && (actors.length === 0 || polarity === "negative" || isDoubted(doc, token)),
  // "**paid a price**" is told of what was, "**we** will pay the price" feared of oneself; only another's price to come is a threat
  ({ doc }, { token, sense }, { type, modality, actors, recipients }) =>
    type === "THREATEN" &&
    isJudgedInWords(sense) &&
    ((modality !== "expected" && childrenBy(doc, token, "cop").length === 0) ||
      recipients.some(({ party }) => actors.some((actor) => actor.party === party))),
  // "is **in** heavy **demand**": nobody asks
  (_, { light }, { type }) => type === "REQUEST" && light?.lemma === "be" && light.words[0] === "in",
  // "the **appointment** of Haspel": whose support it was is not said
  (_, { part, light }, { type, actors }) => type === "SUPPORT" && part === "noun" && light === null && !hasName(actors),
];

/**
 * Whether a deed that nobody asks, threatens or reports inside another is a claim by itself: it has a type, and a political
 * party does it or undergoes it, or its sentence speaks of one ("Mr. Navalny **was arrested** on his return from Germany").
 * "The earthquake hit Iran" has a doer that is no party, and is none.
 */
export function qualifies(context: BuildContext, predicate: ClaimPredicate, node: EventNode): boolean {
  const { type, actors, recipients } = node;
  if (type === null) return false;
  if (isDoubtedVerb(context, predicate, node)) return false;
  // a crowd needs no name
  if (type === "PROTEST" && predicate.part === "verb" && (actors.length > 0 || isOfCrowd(context, predicate)))
    return true;
  const isThere = happenedThere(context, predicate, node);
  const isSure = isLikely(context.doc, predicate.token, predicate.part);
  const speaksOfOne = () => (predicate.part === "verb" || isSure) && hasPartyBeside(context, predicate);
  if (!hasName(actors) && !hasName(recipients) && !isThere && !speaksOfOne()) return false;
  if (leftOut.some((isLeftOut) => isLeftOut(context, predicate, node))) return false;
  if (isSure) return true;
  if (type === "CONSULT")
    return (
      actors.length > 1 || recipients.length > 0 || predicate.light !== null || predicate.part === "verb" || isThere
    );
  if (predicate.part === "noun")
    return hasName(actors) || predicate.light !== null || isThere || isAimed(context, predicate);
  const subjects = predicate.slots.get("subj") ?? [];
  const isSomebodyElses = subjects.length > 0 && !subjects.every((token) => mayAct(context, token));
  return isPassive(context.doc, predicate.token) || actors.length > 0 || !isSomebodyElses;
}

/**
 * Whether the network sees no deed in a verb that stands alone: nouns are told apart by their parties, "**went** on strike" by its other
 * words, and what has a content is asked or refused by somebody.
 */
function isDoubtedVerb({ doc }: BuildContext, { token, sense }: ClaimPredicate, node: EventNode): boolean {
  const isBare =
    isVerb(doc.tokens[token]!) &&
    sense.words.length === 0 &&
    node.contents.length === 0 &&
    !sense.conditions.some(({ kind }) => kind === "is");
  return isBare && !(hasName(node.actors) && hasName(node.recipients)) && isUnlikely(doc, token);
}

const hasName = (parties: EventNode["actors"]) => parties.some(({ party }) => party !== null);

function hasPartyBeside({ doc, finder }: BuildContext, { token }: ClaimPredicate): boolean {
  const { first, last } = doc.sentences[doc.tokens[token]!.sentence]!;
  return doc.tokens
    .slice(first, last)
    .some(({ index }) => finder.at(index)?.actors.some(({ party, kind }) => party !== null && kind !== "outlet"));
}

const namings = new Set(["name", "identify", "quote", "cite"]);
/** "did not respond to a request for **comment**" */
const comments = new Set(["comment", "interview"]);
const reporters = new Set(["reporter", "journalist", "correspondent"]);

function isForReporters({ doc, predicates }: BuildContext, { slots, sense }: ClaimPredicate): boolean {
  const isNaming = (slots.get("xcomp") ?? []).some(
    (deed) => namings.has(doc.tokens[deed]!.lemma) && isPassive(doc, deed) && !predicates.has(deed),
  );
  const isTold =
    sense.lemma === "tell" && (slots.get("obj") ?? []).some((one) => reporters.has(doc.tokens[one]!.lemma));
  const isComment = ["for", "obj"].some((slot) =>
    slots.get(slot)?.some((word) => comments.has(doc.tokens[word]!.lemma)),
  );
  return isNaming || isTold || isComment;
}

/** "Putin **asked**: “What should it be punished for?”" */
function isQuestion({ doc }: BuildContext, { token, part, slots }: ClaimPredicate): boolean {
  if (part !== "verb" || doc.tokens[token]!.lemma !== "ask" || slots.has("for")) return false;
  const { last } = doc.sentences[doc.tokens[token]!.sentence]!;
  return doc.tokens.slice(token, last).some(({ text }) => text === "?");
}

function isUnderAsking(doc: Doc, predicates: BuildContext["predicates"], noun: number): boolean {
  let at = doc.tokens[noun]!.head;
  for (let steps = 0; at >= 0 && steps < 3; steps++, at = doc.tokens[at]!.head)
    if (predicates.get(at)?.sense.type === "REQUEST") return true;
  return false;
}

const isBare = ({ slots }: ClaimPredicate) => [...slots.keys()].every((slot) => slot === "subj");

/** "Nadler **talked** to Barr": two of one party, who are one among the actors. */
const hasPartner = ({ finder }: BuildContext, { sense, slots }: ClaimPredicate): boolean =>
  // who "**spoke** to lawmakers" may have given a speech
  (sense.lemma === "speak" ? ["with"] : ["with", "to"]).some((slot) =>
    slots.get(slot)?.some((token) => finder.at(token) !== undefined),
  ) && (slots.get("subj") ?? []).some((token) => finder.at(token) !== undefined);

/** "I do**n't** think it's a hoax" */
function isDoubted(doc: Doc, token: number): boolean {
  const { relation, head } = doc.tokens[token]!;
  return (
    relation === "ccomp" && childrenBy(doc, head, "advmod").some(({ lemma }) => lemma === "not" || lemma === "n't")
  );
}

const isOfCrowd = ({ doc }: BuildContext, { slots }: ClaimPredicate): boolean =>
  (slots.get("subj") ?? []).some((token) => crowds.has(doc.tokens[token]!.lemma.toLowerCase()));

function isAskedAbout({ doc }: BuildContext, { part, token, light }: ClaimPredicate): boolean {
  const { head } = doc.tokens[token]!;
  if (part !== "noun" || light !== null || head < 0) return false;
  return asking.has(doc.tokens[head]!.lemma) && ["about", "on", "regarding"].includes(prepositionOf(doc, token) ?? "");
}

const aims = new Set(
  "ability approach campaign capability coalition effort envoy fight force mission operation power quest strategy struggle task war way".split(
    " ",
  ),
);

function isPurposeOf(doc: Doc, verb: number): boolean {
  const { relation, head } = doc.tokens[verb]!;
  return relation === "acl" && isInfinitive(doc, verb) && aims.has(doc.tokens[head]!.lemma.toLowerCase());
}

const asking = new Set(["ask", "question", "query", "quiz", "grill", "press"]);

const discussing = new Set(["negotiate", "discuss", "debate", "talk", "speak", "converse", "chat"]);

/** "**Thousands** marched in Caracas" */
const crowds = new Set(["thousand", "hundred", "dozen", "ten", "score", "million", "many", "several", "some", "other"]);

/** "No **country** has asked for it" */
const bodies = new Set(["country", "nation", "state", "government", "party", "side", "member", "capital"]);

/** People without a party ("gunmen") and weapons act as well as parties do. */
function mayAct(context: BuildContext, token: number): boolean {
  const lemma = context.doc.tokens[token]!.lemma.toLowerCase();
  const { classes } = context.codebook;
  return (
    context.finder.isPerson(token) ||
    context.predicates.has(token) ||
    (classes.get("document")?.has(lemma) ?? false) ||
    crowds.has(lemma) ||
    bodies.has(lemma) ||
    (context.codebook.classes.get("weapon")?.has(lemma) ?? false)
  );
}

/** "an attack **on the embassy**", "the killing **of Khashoggi**": a deed that nobody is named for still has its target in words of its own. */
function isAimed(context: BuildContext, predicate: ClaimPredicate): boolean {
  const undergoes = predicate.sense.recipient.flat().filter((slot) => slot === "of");
  return ["on", "against", "to", "at", "into", ...undergoes].some((slot) =>
    predicate.slots.get(slot)?.some((token) => context.finder.at(token, "place") !== undefined),
  );
}

/**
 * "the Singapore **summit** in June", "clashes **erupted** near the border with Iran": a deed of many that happened is one also where
 * nobody is named for it, if its day is told with it, or its sentence speaks of a party and a verb of taking place. Words need a speaker.
 */
function happenedThere(context: BuildContext, predicate: ClaimPredicate, node: EventNode): boolean {
  const { type, modality, polarity, date } = node;
  if (predicate.part !== "noun" || polarity === "negative" || unsure.has(modality) || !gathering.has(type!))
    return false;
  if (predicate.light !== null) return predicate.light.effect === null && hasPartyBeside(context, predicate);
  return date !== null && !onlyDates(context.doc, predicate.token);
}

/** "the day before **the** summit in Geneva": what is known already says when another deed was done. */
const onlyDates = (doc: Doc, noun: number): boolean =>
  isDefinite(doc, noun) && /^(?:before|after|since|until|following|ahead)\b/.test(prepositionOf(doc, noun) ?? "");

/** Deeds of many, which take place. */
const gathering = new Set(["ASSAULT", "PROTEST", "CONSULT"]);

const unsure = new Set(["possible", "hypothetical"]);
