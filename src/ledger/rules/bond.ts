import type { EventNode } from "../../claims/index.ts";
import { partiesOf } from "../request.ts";
import type { LaterNode, OpenRequest } from "./rule.ts";

/** So far from the asking an answer still speaks of it: one that says no more, and one that names it ("the request"). */
const nearSentences = 1;
const namedSentences = 4;

/** Contents by which an answer points back at what was asked: "refused **to comply**", "has yet to accept the **invitation**". */
const pointing: ReadonlySet<EventNode["type"]> = new Set(["AGREE", "CONCEDE", "REQUEST"]);

/** "rejected the **charge**": an answer to an accusation is none to a request. */
const accusation =
  "(?:accusations?|allegations?|charges?|criticisms?|insinuations?|reports?|rumou?rs?|assertions?|complicity|involvement|wrongdoing)";

const isAccusation = new RegExp(`^${accusation}$`, "i");

/** "dismissed **as baseless the new charges**", "hit back **at criticism**"; of "refused **to end** its involvement" it is not the head. */
const takesAccusation = new RegExp(
  `^\\S+ (?:(?:back|aside|off) )?(?:(?:at|on|against) |to (?=(?:the|any|all|such|these|those|its|his|her|their)\\b))?` +
    `(?:(?!(?:to|of|in|on|over|for|by|from|about|with|and|or|but)\\b)[^\\s.,;:]+ ){0,5}(${accusation})\\b`,
  "i",
);

function isOfAccusation({ tellings }: OpenRequest, { node, words }: LaterNode): boolean {
  const heads = [
    takesAccusation.exec(words)?.[1],
    ...node.contents.filter(({ polarity }) => polarity === "positive").map(({ trigger }) => trigger.text),
  ].flatMap((head) => (head !== undefined && isAccusation.test(head) ? [head.toLowerCase()] : []));
  // "asked it to end its **involvement**. It rejected any **involvement** of others": the word of the asking is no charge
  const asked = tellings.flatMap((telling) => telling.node.contents.map(({ trigger }) => trigger.text.toLowerCase()));
  return heads.some((head) => !asked.includes(head));
}

const askingNoun =
  "(?:requests?|appeals?|calls?|pleas?|demands?|invitations?|entreat(?:y|ies)|petitions?|ultimatums?|overtures?)";
const askings = new RegExp(`\\b${askingNoun}\\b`, "i");

/** "**The request** had gone unanswered": the asking told before is what the answer is told of. */
const askingBefore = new RegExp(
  `\\b(?:the|that|this|its|his|her|their|such) (?:[\\p{L}’'-]+ ){0,2}(${askingNoun})(?: [\\p{L}’'-]+){0,4} ?$`,
  "iu",
);

/** "ignored **an invitation from Kenya**": others asked for it than those of this chain. */
function isOfOthers({ telling }: OpenRequest, { node }: LaterNode): boolean {
  const chain = telling.steps.flat();
  const answering = partiesOf(node.actors);
  const askers = node.contents
    .filter(({ type, trigger }) => type === "REQUEST" || askings.test(trigger.text))
    .flatMap(({ actors }) => partiesOf(actors.filter(({ implied }) => !implied)))
    .filter((party) => !answering.includes(party));
  return askers.length > 0 && !askers.some((party) => chain.includes(party));
}

/** Whether the word that asked is the noun by which the answer speaks of it: "lodged a **request** … The **request** was denied". */
export function isNamedBy({ tellings }: OpenRequest, { words, before }: LaterNode): boolean {
  const noun = askingBefore.exec(before)?.[1] ?? askings.exec(words)?.[0];
  if (noun === undefined) return false;
  const stem = noun.slice(0, 4).toLowerCase();
  return tellings.some(({ node }) => node.trigger.text.toLowerCase().startsWith(stem));
}

/** Nouns for whatever was asked, beside those of asking. */
const matters =
  /^(?:agreements?|bids?|claims?|compromises?|conditions?|deals?|ideas?|initiatives?|notions?|offers?|plans?|pressure|proposals?|proposition|roadmap|solution|statements?|steps?|suggestions?|terms?|texts?|things?|truce|cease-?fire|matter|measures?|moves?|message|letter|warnings?)$/i;

/** "They rejected **the budget**": a plain thing that neither the asking nor its words name is another matter. */
function isOfAnotherThing({ telling: { aim } }: OpenRequest, { node, words }: LaterNode): boolean {
  const [content, ...more] = node.contents;
  const word = content?.trigger.text.toLowerCase() ?? "";
  if (content?.type !== null || more.length > 0 || content.contents.length > 0) return false;
  const [, thing] = /^\S+ (?:the|a|an|its|their|his|her) (?:[^\s.,;:]+ )?([^\s.,;:]+)/.exec(words) ?? [];
  return thing === word && !askings.test(word) && !matters.test(word) && !aim?.text.toLowerCase().includes(word);
}

/** What somebody says they will do, and no more than that. */
export const isOwnWord = ({ type, modality }: EventNode): boolean =>
  (type === "CONCEDE" || type === "AGREE") && (modality === "expected" || modality === "promised");

export const askersOf = ({ telling }: OpenRequest): readonly string[] => telling.steps[0] ?? [];

export const addresseesOf = ({ telling }: OpenRequest): readonly string[] => telling.steps.slice(1).flat();

/** Who is to answer: anyone of the chain past the asker. What asker and addressee do together ("both agreed") answers nothing. */
export const isAddressee = (request: OpenRequest, node: EventNode): boolean => {
  const addressees = addresseesOf(request);
  const actors = partiesOf(node.actors);
  return (
    actors.some((party) => addressees.includes(party)) && !actors.some((party) => askersOf(request).includes(party))
  );
};

/** Whether the answer is given to the asker, or to nobody in particular. */
export const isTowardAsker = (request: OpenRequest, node: EventNode): boolean => {
  const recipients = partiesOf(node.recipients.filter(({ implied }) => !implied));
  return recipients.length === 0 || recipients.some((party) => askersOf(request).includes(party));
};

/** The name as the article writes it, for a reason in plain words. */
export function nameOf(request: OpenRequest, node: EventNode): string {
  const addressees = addresseesOf(request);
  const named = node.actors.find(({ party }) => party !== null && addressees.includes(party));
  return (named ?? node.actors.find(({ party }) => party !== null))?.text ?? "the addressee";
}

/** Whether a content is what was asked for: the same typed deed, or the next step of the chain ("delivering the message to Iran"). */
function isWhatWasAsked(request: OpenRequest, content: EventNode): boolean {
  const { aim, steps } = request.telling;
  if (content.type !== null && content.type === aim?.type) {
    if (content.polarity !== aim.polarity) return false;
    const actors = partiesOf(content.actors);
    return actors.length === 0 || aim.actors.length === 0 || aim.actors.some(({ party }) => actors.includes(party));
  }
  // "asked it to halt the drills **and to free** the men": each of what one sentence asks for
  const { type, polarity } = content;
  const isAmong = (asked: EventNode) => asked.type === type && asked.polarity === polarity;
  if (type !== null && type !== "REQUEST" && request.tellings.some(({ node }) => node.contents.some(isAmong)))
    return true;
  if (content.type !== null && content.type !== "REQUEST") return false;
  // "acquiesced to a **freeze** sought by Obama": one word is what is asked and what is agreed to
  if (request.tellings.some(({ node }) => node.contents.some(({ trigger }) => trigger.start === content.trigger.start)))
    return true;
  const onward = new Set(steps.slice(2).flat());
  return partiesOf(content.recipients).some((party) => onward.has(party));
}

/** "offered to release the prisoners" is a concession by itself: it answers a request that somebody draw back. */
function givesWay(request: OpenRequest, node: EventNode): boolean {
  const { aim } = request.telling;
  return node.type === "CONCEDE" && (aim?.type === "RETREAT" || aim?.type === "CONCEDE") && node.contents.length === 0;
}

/** "asked Berlin to **send** tanks. Berlin said it would **send** them": the promise is told by the word of the asking. */
function isSameWord(request: OpenRequest, node: EventNode): boolean {
  if (node.contents.length > 0 || !isOwnWord(node)) return false;
  const asked = request.tellings.flatMap(({ node: { contents } }) => contents);
  return asked.some(
    ({ trigger, polarity }) =>
      polarity === node.polarity && trigger.text.toLowerCase() === node.trigger.text.toLowerCase(),
  );
}

/** Whether a content is the asking itself: "rejected the U.S. request to halt the tests". */
function isTheAsking(request: OpenRequest, content: EventNode): boolean {
  return content.type === "REQUEST" && partiesOf(content.actors).some((party) => askersOf(request).includes(party));
}

/** "tried **in vain** to persuade": what came of the asking stands before its word. */
const inVain = /^(?:in vain|unsuccessfully|vainly|fruitlessly|with(?:out)? (?:no |little |some )?success)\b/i;

/** So many sentences after the asking, by the order of the text or of days; infinite where it was told before. */
export const sentencesAfter = (
  request: Pick<OpenRequest, "tellings" | "passedOn" | "asked">,
  { claim, node, words }: LaterNode,
): number => {
  // days tell the order too: a report may begin with the answer and end with the asking
  const isLater = request.asked !== null && node.date !== null && node.date.start > request.asked.end;
  const tellings = [...request.tellings, ...request.passedOn];
  if (isLater)
    return Math.min(...tellings.map(({ claim: told }) => Math.abs(claim.sentence.index - told.sentence.index)));
  const distances = tellings.map((telling) =>
    telling.claim.sentence.index === claim.sentence.index &&
    telling.node.trigger.start > node.trigger.start &&
    !inVain.test(words)
      ? -1
      : claim.sentence.index - telling.claim.sentence.index,
  );
  return Math.min(...distances.filter((distance) => distance >= 0), Number.POSITIVE_INFINITY);
};

/** How surely an answer speaks of this request; 0 where it does not. */
export function bondOf(request: OpenRequest, later: LaterNode): 0 | 1 | 2 | 3 {
  const { date } = later.node;
  if (date !== null && request.asked !== null && date.end < request.asked.start) return 0;
  if (isOfOthers(request, later)) return 0;
  if (givesWay(request, later.node)) return 2;
  if (isSameWord(request, later.node)) return 3;
  const inside = later.node.contents.flatMap((content) => [content, ...content.contents]);
  if (inside.some((content) => isWhatWasAsked(request, content))) return 3;
  if (inside.some((content) => isTheAsking(request, content))) return 2;
  // "has yet to accept the **invitation**" names no other matter
  const pointsBack = (content: EventNode) => pointing.has(content.type) && content.contents.length === 0;
  const speaksOfAnother =
    inside.some((content) => content.type !== null && !pointsBack(content)) ||
    isOfAccusation(request, later) ||
    isOfAnotherThing(request, later);
  const names =
    inside.some(({ trigger }) => askings.test(trigger.text)) ||
    askings.test(later.words) ||
    (inside.length === 0 && askingBefore.test(later.before));
  if (later.node.type === "AGREE" && isOwnWord(later.node)) return 0;
  return !speaksOfAnother && sentencesAfter(request, later) <= (names ? namedSentences : nearSentences) ? 1 : 0;
}
