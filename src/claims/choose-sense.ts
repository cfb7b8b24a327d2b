import type { Condition, Sense } from "../codebook/index.ts";
import type { Doc } from "../language/index.ts";
import { actorSlots, recipientSlots } from "./default-slots.ts";
import {
  baseRelation,
  childrenBy,
  hyphenated,
  isNominal,
  isVerb,
  prepositionOf,
  type Slots,
  wordOf,
} from "./grammar/index.ts";
import type { PartyFinder } from "./parties.ts";

/** What a condition may ask of a word in its sentence. */
export interface SenseContext {
  readonly doc: Doc;
  readonly finder: PartyFinder;
  readonly isTime: (token: number) => boolean;
}

/**
 * The sense of a word here: of the rows whose fixed words and conditions hold, the one with most of them, then with most
 * filled slots, then the first. Null where none holds.
 */
export function chooseSense(
  context: SenseContext,
  token: number,
  senses: readonly Sense[],
  slots: Slots,
  passive: boolean,
): { readonly sense: Sense; readonly runnerUp: Sense | null } | null {
  let best: Sense | null = null;
  let runnerUp: Sense | null = null;
  let bestScore = -1;
  for (const sense of senses) {
    if (obstacleTo(context, token, sense, slots, passive) !== null) continue;
    const score = weightOf(context, sense, slots);
    if (score > bestScore) {
      runnerUp = best;
      best = sense;
      bestScore = score;
    } else runnerUp ??= sense;
  }
  return best === null ? null : { sense: best, runnerUp };
}

/** What keeps a row from holding here: the fixed words that do not follow, or a condition; null where it holds. */
export function obstacleTo(
  context: SenseContext,
  token: number,
  sense: Sense,
  slots: Slots,
  passive: boolean,
): readonly string[] | Condition | null {
  if (!hasFixedWords(context, token, sense.words)) return sense.words;
  return sense.conditions.find((condition) => !holds(context, condition, slots, passive)) ?? null;
}

/** Conditions that say what must not be there: no row stands against them, whatever speaks for it. */
const barring: ReadonlySet<Condition["kind"]> = new Set([
  "is-not",
  "empty",
  "passive",
  "active",
  "wished",
  "subjunctive",
]);

/** "a **request** for comment", "cardiac **arrest**": whether a row says that it does not mean this use. */
export const isBarred = (context: SenseContext, sense: Sense, slots: Slots, passive: boolean): boolean =>
  sense.conditions.some((condition) => barring.has(condition.kind) && !holds(context, condition, slots, passive));

/** How much of a row is told here: its words and conditions first, then its filled slots. */
export function weightOf(context: SenseContext, sense: Sense, slots: Slots): number {
  // what must not be there ("attack" but no "heart attack") tells less than what must
  const told = sense.conditions.filter(({ kind }) => kind !== "is-not" && kind !== "empty").length;
  return (told + 2 * sense.words.length) * 100 + filledSlots(context, sense, slots);
}

/** Parties weigh more than things: "hit" with an army behind it is no hit single. */
function filledSlots(context: SenseContext, sense: Sense, slots: Slots): number {
  let score = 0;
  const hasParty = (group: readonly string[]) =>
    group.some((slot) => slots.get(slot)?.some((token) => context.finder.at(token) !== undefined));
  if (actorSlots(sense).some(hasParty)) score += 3;
  if (recipientSlots(sense).some(hasParty)) score += 3;
  if (sense.contents.some(({ slot }) => slots.has(slot))) score += 4;
  return score;
}

/**
 * The fixed words after a lemma: particles, prepositions of the verb, or words of its object or complement ("fall **on deaf ears**").
 * Each must follow in order, not far off, and hang on the word or on something that does; "called **on** Thursday" is no *call on*.
 */
export function hasFixedWords(context: SenseContext, token: number, words: readonly string[]): boolean {
  const { doc } = context;
  let from = token;
  for (const word of words) {
    let found = -1;
    const last = Math.min(doc.tokens.length, from + (from === token ? 9 : 5));
    for (let at = from + 1; at < last; at++) {
      const candidate = doc.tokens[at]!;
      if (candidate.sentence !== doc.tokens[token]!.sentence) break;
      // an "Iranian-**backed**" group beside "strike" is no "strike back"
      const isWord = wordOf(candidate) === word || (!particles.has(word) && candidate.lemma.toLowerCase() === word);
      if (!isWord || (particles.has(word) && !isParticleOf(context, at, token))) continue;
      if (hangsOn(context, at, token) || (at === from + 1 && !governsTime(context, at))) {
        found = at;
        break;
      }
    }
    if (found < 0) return objectBefore(context, token, word, words);
    from = found;
  }
  return true;
}

/** "the **role** it **plays**", "**talks** were **called off**": a fixed noun may stand before its verb. */
function objectBefore(context: SenseContext, token: number, word: string, words: readonly string[]): boolean {
  if (words.length !== 1) return false;
  return childrenBy(context.doc, token, "nsubj").some(
    (child) => child.relation === "nsubj:pass" && child.lemma.toLowerCase() === word && isNominal(child),
  );
}

const particles = new Set(["up", "off", "down", "away", "back"]);

/** "a leg **up**" beside "give" is no "give up". */
function isParticleOf({ doc }: SenseContext, particle: number, verb: number): boolean {
  const { head } = doc.tokens[particle]!;
  if (head === verb || particle === verb + 1) return true;
  // "back away **from** talks": a particle may hang on the phrase that follows it
  return head > particle && doc.tokens[head]!.head === verb;
}

function governsTime({ doc, isTime }: SenseContext, token: number): boolean {
  const head = doc.tokens[token]!.head;
  return baseRelation(doc.tokens[token]!) === "case" && head >= 0 && isTime(head);
}

function hangsOn(context: SenseContext, token: number, on: number): boolean {
  if (governsTime(context, token)) return false;
  let at = context.doc.tokens[token]!.head;
  for (let steps = 0; at >= 0 && steps < 3; steps++) {
    if (at === on) return true;
    // "**looks** like Seoul is stepping **into** the fray": another verb's word
    if (steps > 0 && isVerb(context.doc.tokens[at]!)) return false;
    at = context.doc.tokens[at]!.head;
  }
  return false;
}

function holds({ doc, finder }: SenseContext, condition: Condition, slots: Slots, passive: boolean): boolean {
  if (condition.kind === "passive") return passive;
  if (condition.kind === "active") return !passive;
  const tokens = slots.get(condition.slot) ?? [];
  const is = (token: number) => {
    const word = doc.tokens[token]!;
    const words = setOf(condition.words);
    if (words.has(word.lemma.toLowerCase()) || words.has(wordOf(word))) return true;
    // "struck **Isfahan**": a town by its name stands where the row asks for a town
    const place = words.has("city") ? finder.at(token, "place") : undefined;
    if (place?.rule === "capital" || (place?.acts === false && finder.at(token, "direct") === undefined)) return true;
    const whole = hyphenated(doc, token); // "**live-fire** drills"
    return whole !== null && words.has(whole.lemma);
  };
  switch (condition.kind) {
    case "filled":
      return tokens.length > 0;
    case "empty":
      return tokens.length === 0;
    case "party":
      return tokens.some((token) => finder.at(token) !== undefined);
    case "person":
      return tokens.some((token) => finder.isPerson(token));
    case "wished":
      return tokens.some((token) => isWished(doc, token));
    case "subjunctive":
      return tokens.some((token) => isSubjunctive(doc, token));
    case "is":
      return tokens.some((token) =>
        [token, ...partsOf(doc, token)].some((one) => is(one) || compoundsOf(doc, one).some(is)),
      );
    case "is-not":
      return !tokens.some(is);
  }
}

/** "insisted that Iran **comply**", "**must** comply": a thing wanted; "that it **complied**", "**had not** complied" tells how it was. */
function isWished(doc: Doc, clause: number): boolean {
  // "insisted that more **needs** to be done"
  if (doc.tokens[clause]!.lemma === "need" && childrenBy(doc, clause, "xcomp").length > 0) return true;
  const helpers = childrenBy(doc, clause, "aux", "cop");
  const modal = helpers.find(({ xpos }) => xpos === "MD");
  if (modal !== undefined) return ["must", "should", "ought"].includes(wordOf(modal));
  // the parser at times takes "that Sudan **free** them" for a past
  const isBare = wordOf(doc.tokens[clause]!) === doc.tokens[clause]!.lemma;
  return ![...(isBare ? [] : [doc.tokens[clause]!]), ...helpers].some(({ xpos }) => xpos === "VBD" || xpos === "VBZ");
}

/** "insisted that Iran **scrap** them", "that the men **be** freed": only what is wanted has no ending; "that they **want** peace" may tell how it is. */
export function isSubjunctive(doc: Doc, clause: number): boolean {
  const verb = doc.tokens[clause]!;
  const helpers = childrenBy(doc, clause, "aux", "cop");
  const modal = helpers.find(({ xpos }) => xpos === "MD");
  if (modal !== undefined) return ["must", "should", "ought"].includes(wordOf(modal));
  const subject = childrenBy(doc, clause, "nsubj")[0];
  if (subject === undefined || subject.index > clause) return false;
  if (helpers.length > 0) return helpers.every((helper) => wordOf(helper) === "be");
  const isSeveral =
    subject.xpos === "NNS" ||
    ["they", "we", "you", "i", "who", "which", "all", "both"].includes(wordOf(subject)) ||
    childrenBy(doc, subject.index, "conj").length > 0;
  return (
    wordOf(verb) === verb.lemma && isVerb(verb) && !isSeveral && (verb.xpos === "VB" || !sameInPast.has(verb.lemma))
  );
}

const sameInPast = new Set(
  "put cut set let hit quit shut split hurt spread cost beat cast read burst bid rid".split(" "),
);

/** "some of its **troops**", "dozens of **missiles**", "a batch of 200 **peacekeepers**": what is counted stands under the counting word. */
function partsOf(doc: Doc, token: number): readonly number[] {
  const word = doc.tokens[token]!;
  if (!counting.has(word.lemma.toLowerCase()) && word.upos !== "NUM" && word.upos !== "DET") return [];
  return childrenBy(doc, token, "nmod", "obl")
    .filter((child) => prepositionOf(doc, child.index) === "of")
    .map((child) => child.index);
}

const counting = new Set(
  `some many most all more much several few part half third quarter rest remainder last bulk majority number amount lot total dozen score hundred thousand million
  billion batch group series wave round barrage salvo volley load shipment ton tonne pair couple handful piece stock stockpile
  fleet range kind type set string package contingent worth member unit`.split(/\s+/),
);

/** "missile tests", "Russian **Ambassador** Yakovenko": a class may name the word before the head. */
function compoundsOf(doc: Doc, token: number): readonly number[] {
  return childrenBy(doc, token, "compound", "nmod:desc").map((child) => child.index);
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Classes hold hundreds of words, and every sense asks them. */
function setOf(words: readonly string[]): ReadonlySet<string> {
  const known = sets.get(words);
  if (known !== undefined) return known;
  const set = new Set(words);
  sets.set(words, set);
  return set;
}
