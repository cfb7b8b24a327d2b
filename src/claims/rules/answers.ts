import type { AnswerType, AnswerWord } from "../../codebook/index.ts";
import { childrenOf } from "../../language/index.ts";
import { type BuildContext, buildEvent } from "../build-events.ts";
import type { EventNode, PartyMention } from "../claim.ts";
import type { Finding } from "../code-claims.ts";
import {
  childrenBy,
  isDefinite,
  isVerb,
  type SlotReader,
  type Slots,
  withConjuncts,
  wordOf,
} from "../grammar/index.ts";
import { gatherParties } from "../parties.ts";
import { askedPredicate } from "./asked-by-mood.ts";
import { type AskingsBefore, allAsked, askingNouns, isOvershadowed } from "./askings-before.ts";

/** So far back an answer still speaks of an asking: one that only answers, and one that names the asking ("the request"). */
const nearby = { bare: 1, named: 4 } as const;

const cameo: Readonly<Record<AnswerType, string>> = { AGREE: "030", CONCEDE: "080", REJECT: "120" };

/** Slots that tell how and when, not what about. */
const circumstances = new Set("in at after before until by within during since despite amid".split(" "));

/** What makes a request one of reporters, which is how news is made: "did not respond to a request for **comment**". */
const ofReporters = new Set(["comment", "interview", "clarification", "information", "question", "inquiry", "query"]);

/** Verbs whose object is an answer that the subject gives. */
const giving = new Set(["give", "make", "offer", "send", "issue", "provide", "return", "have", "deliver", "show"]);

/** Verbs whose object is an answer that the subject waits for. */
const taking = new Set(["receive", "get", "hear", "obtain", "win", "draw", "elicit", "await", "see"]);

/**
 * "The U.S. asked Israel to halt the strikes, and **Israel agreed**", "China **did not respond**", "gave **no answer** to the appeal":
 * whoever was asked answers, though the word itself tells no deed.
 */
export function findAnswers(context: BuildContext, reader: SlotReader, askings: AskingsBefore): readonly Finding[] {
  return context.doc.tokens.flatMap((token): readonly Finding[] => {
    for (const word of context.codebook.answers.get(token.lemma.toLowerCase()) ?? []) {
      const said = wordOfAnswer(context, reader, token.index, word);
      const found = said === null ? null : answerTo(context, askings, word, said);
      if (found !== null) return [found];
    }
    return [];
  });
}

interface Said {
  readonly token: number;
  /** The verb whose tense and negation hold. */
  readonly carrier: number;
  readonly slots: Slots;
  /** Who answers; null where that is left to the asking. */
  readonly by: readonly number[] | null;
  /** Who only waits for the answer. */
  readonly waiting: readonly number[];
}

function wordOfAnswer(context: BuildContext, reader: SlotReader, token: number, word: AnswerWord): Said | null {
  const { doc } = context;
  const { upos } = doc.tokens[token]!;
  if (word.part === "noun") return upos === "NOUN" ? nounOfAnswer(context, reader, token) : null;
  if (!isVerb(doc.tokens[token]!) && (upos !== "AUX" || word.words.length === 0)) return null;
  if (!word.words.every((each, place) => wordOf(doc.tokens[token + 1 + place] ?? doc.tokens[token]!) === each))
    return null;
  if (word.words.at(-1) === "so" && isDegree(doc, token + word.words.length)) return null;
  // "agreed **to do so**": the word over it answers
  const { head, relation } = doc.tokens[token]!;
  if (relation === "xcomp" && context.predicates.get(head)?.sense.type != null) return null;
  const slots = reader.verb(token);
  return { token, carrier: token, slots, by: [...(slots.get("subj") ?? []), ...neitherOf(doc, token)], waiting: [] };
}

/** "did **so poorly**", "did **so much**": how well or how much, and not what was asked; "did so **quickly**" is. */
function isDegree({ tokens }: BuildContext["doc"], so: number): boolean {
  const behind = tokens[so + 1];
  if (behind === undefined) return false;
  return behind.upos === "ADJ" || degrees.has(wordOf(behind));
}

const degrees = new Set(["well", "poorly", "badly", "much", "little", "often"]);

/** "**Neither** responded": the parser takes it for an adverb. */
const neitherOf = (doc: BuildContext["doc"], verb: number): readonly number[] =>
  childrenBy(doc, verb, "advmod").flatMap((child) =>
    wordOf(child) === "neither" && child.index < verb ? [child.index] : [],
  );

/** "gave **no answer**", "there was **no response** from Beijing", "has received **no reply**" */
function nounOfAnswer(context: BuildContext, reader: SlotReader, token: number): Said | null {
  const { doc } = context;
  const slots = reader.noun(token);
  const from = [...(slots.get("from") ?? []), ...(slots.get("by") ?? []), ...(slots.get("poss") ?? [])];
  const { head, relation } = doc.tokens[token]!;
  const over = head < 0 ? undefined : doc.tokens[head]!;
  const isThere = over !== undefined && childrenBy(doc, head, "expl").length > 0;
  if (relation === "root" && childrenBy(doc, token, "expl", "cop").length > 0)
    return { token, carrier: token, slots, by: from.length > 0 ? from : null, waiting: [] };
  if (over === undefined) return null;
  if (isThere) return { token, carrier: head, slots, by: from.length > 0 ? from : null, waiting: [] };
  if (relation !== "obj" || !isVerb(over)) return null;
  const subjects = reader.verb(head).get("subj") ?? [];
  if (giving.has(over.lemma)) return { token, carrier: head, slots, by: subjects, waiting: [] };
  if (!taking.has(over.lemma)) return null;
  return { token, carrier: head, slots, by: from.length > 0 ? from : null, waiting: subjects };
}

function answerTo(context: BuildContext, askings: AskingsBefore, word: AnswerWord, said: Said): Finding | null {
  const { finder, codebook } = context;
  const { token, carrier } = said;
  const type = typeOf(context, word, said);
  if (type === null) return null;
  const actors = gatherParties(finder, said.by ?? [], "through");
  const stand = standing(context, word, said);
  if (stand === null) return null;
  const isAll = (said.by ?? []).some((one) => allAsked.has(wordOf(context.doc.tokens[one]!)));
  const known = actors.filter(({ party }) => party !== null);
  if (known.length === 0 && said.by !== null && !isAll) return null;
  const has = (people: readonly PartyMention[], some: readonly PartyMention[]) =>
    people.some(({ party }) => party !== null && some.some((other) => other.party === party));
  const waiting = gatherParties(finder, said.waiting, "through");
  const fits = (asking: EventNode): boolean =>
    (known.length > 0 ? has(asking.recipients, known) && !has(asking.actors, known) : true) &&
    (waiting.length === 0 || has(asking.actors, waiting)) &&
    (stand.askers.length === 0 || has(asking.actors, stand.askers)) &&
    (!isAll ||
      known.length > 0 ||
      (asking.recipients.length > 1 && !isOvershadowed(context.doc, said.by ?? [], asking)));
  const asking = askings.last(token, stand.isNamed ? nearby.named : nearby.bare, fits);
  if (asking === null || asking.actors.some(({ role }) => role === "JRN")) return null;
  const implied = (people: readonly PartyMention[]) => people.map((party) => ({ ...party, implied: true }));
  const predicate = askedPredicate(token, type.type, cameo[type.type], said.slots);
  const event = buildEvent(context, { ...predicate, carrier });
  const node: EventNode = {
    ...event.node,
    actors: known.length > 0 ? known : implied(asking.recipients),
    recipients: implied(asking.actors),
    modality: type.modality ?? "actual",
    polarity: type.polarity,
    quad: codebook.quadOf(type.type),
    goldstein: codebook.scoreOf(type.type, null),
    contents: [],
  };
  const rule = `answers (${word.row})`;
  return { predicate, event: { node, tokens: [token], contents: [] }, rule };
}

/** What is answered: by the word as it stands, or by its not being said. What is not yet said is no answer so far. */
function typeOf(
  { doc, certainty }: BuildContext,
  { said: plain, unsaid, part }: AnswerWord,
  { token, carrier, by }: Said,
): { readonly type: AnswerType; readonly polarity: EventNode["polarity"]; readonly modality?: "expected" } | null {
  const { modality, polarity } = certainty.of(token, carrier);
  const isNone = part === "noun" && childrenBy(doc, token, "det").some((child) => wordOf(child) === "no");
  const isNeither = (by ?? []).some((one) => wordOf(doc.tokens[one]!) === "neither");
  const isDenied = isNone || isNeither || polarity === "negative";
  // "said it **would do so**": who says so for themselves has agreed to it
  if (modality === "expected" && plain === "CONCEDE" && !isDenied)
    return { type: plain, polarity: "positive", modality };
  // "said it **would do nothing of the kind**": to say so is to refuse
  if (modality === "expected" && plain === "REJECT" && doc.tokens[token]!.lemma === "do" && !isDenied)
    return { type: plain, polarity: "positive" };
  if (modality !== "actual" && modality !== "ongoing") return null;
  if (!isDenied) return plain === null ? null : { type: plain, polarity: "positive" };
  if (unsaid === null) return plain === null ? null : { type: plain, polarity: "negative" };
  // "has **yet** to respond": open, as "has yet to accept" is
  return isYet(doc, token, carrier) ? { type: "AGREE", polarity: "negative" } : { type: unsaid, polarity: "positive" };
}

const isYet = (doc: BuildContext["doc"], token: number, carrier: number): boolean =>
  [token, carrier, doc.tokens[carrier]!.head]
    .filter((each) => each >= 0)
    .some((each) => childrenOf(doc, each).some((child) => wordOf(child) === "yet"));

/** What the word says it speaks of: the asking, its asker, or nothing; null where it speaks of another thing. */
function standing(
  { doc, finder }: BuildContext,
  { about, part, words }: AnswerWord,
  { token, slots }: Said,
): { readonly askers: readonly PartyMention[]; readonly isNamed: boolean } | null {
  const askers: PartyMention[] = [];
  let isNamed = false;
  for (const [slot, tokens] of slots) {
    if (slot === "subj" || circumstances.has(slot)) continue;
    if (part === "noun" && ["from", "by", "poss", "adj", "purpose", "recip"].includes(slot)) continue;
    for (const one of tokens) {
      if (one > token && one <= token + words.length) continue;
      if (!about.includes(slot)) return null;
      for (const each of withConjuncts(doc, one)) {
        const asker = gatherParties(finder, [each], "direct");
        const isAsking = askingNouns.has(doc.tokens[each]!.lemma.toLowerCase()) && !isOfReporters(doc, each);
        const owners = gatherParties(finder, [each], "through");
        if (isAsking && (isDefinite(doc, each) || owners.length > 0)) {
          isNamed = true;
          askers.push(...owners.filter(({ party }) => party !== null));
        } else if (asker.some(({ party }) => party !== null)) askers.push(...asker);
        else if (!["it", "that", "this"].includes(wordOf(doc.tokens[each]!))) return null;
      }
    }
  }
  return { askers, isNamed };
}

const isOfReporters = (doc: BuildContext["doc"], noun: number): boolean =>
  childrenBy(doc, noun, "nmod").some((child) => ofReporters.has(child.lemma.toLowerCase()));
