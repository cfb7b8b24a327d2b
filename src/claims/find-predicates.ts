import type { Cast } from "../actors/index.ts";
import type { Codebook, LightVerb, Sense } from "../codebook/index.ts";
import type { Doc } from "../language/index.ts";
import { chooseSense, hasFixedWords, type SenseContext } from "./choose-sense.ts";
import {
  childrenBy,
  hyphenated,
  isDefinite,
  isOfPrincipal,
  isPassive,
  isVerb,
  mergeSlots,
  prepositionOf,
  type SlotReader,
  type Slots,
  wordOf,
} from "./grammar/index.ts";
import { likelySense } from "./likely-deeds.ts";
import { nounSlots, unwrap } from "./noun-slots.ts";
import { keepOneWordADeed } from "./one-word-a-deed.ts";

/** A word in its sense here, with its slots. */
export interface ClaimPredicate {
  readonly token: number;
  readonly part: "verb" | "noun";
  readonly sense: Sense;
  readonly runnerUp: Sense | null;
  readonly slots: Slots;
  /** The verb whose tense, negation and time hold: the light verb of "launched airstrikes", else the word itself. */
  readonly carrier: number;
  readonly light: LightVerb | null;
}

/** Every verb and noun of the text that has a sense in the codebook, by token. */
export function findPredicates(
  context: SenseContext,
  cast: Cast,
  codebook: Codebook,
  reader: SlotReader,
): ReadonlyMap<number, ClaimPredicate> {
  const { doc } = context;
  const lights = findLightVerbs(context, codebook, reader);
  const speaking = codebook.classes.get("speaking");
  // "an immediate **halt** to the operation", "offered **help**": what makes another deed of a deed, or stands under a verb that only carries it, is none by likelihood alone
  const isOperator = (token: number, part: "verb" | "noun", slots: Slots): boolean =>
    part === "noun" && lights.has(token)
      ? codebook.operators.has(doc.tokens[token]!.lemma.toLowerCase())
      : isOverDeed(context, codebook, token, slots);
  const likely = (token: number, senses: readonly Sense[], part: "verb" | "noun", slots: Slots) =>
    isOperator(token, part, slots) ? null : likelySense(context, token, senses, part, slots);
  const found = new Map<number, ClaimPredicate>();
  for (const token of doc.tokens) {
    const whole = hyphenated(doc, token.index);
    const isWhole = whole !== null && (codebook.verbs.has(whole.lemma) || codebook.nouns.has(whole.lemma));
    if (isWhole && whole.head !== token.index) continue; // "cease-fire": one word, at its head
    const lemma = isWhole ? whole.lemma : token.lemma.toLowerCase();
    // "is willing to withdraw", "is a provocation": what stands as predicate and says what a party does is read as a verb is
    const stands = childrenBy(doc, token.index, "cop").length > 0 ? codebook.adjectives.get(lemma) : undefined;
    const isDeed = isVerb(token) && token.relation !== "compound";
    if (isDeed || stands !== undefined) {
      const senses = stands ?? codebook.verbs.get(lemma);
      if (senses === undefined || isPlea(doc, token.index)) continue;
      const slots = reader.verb(token.index);
      const chosen =
        chooseSense(context, token.index, senses, slots, isPassive(doc, token.index)) ??
        likely(token.index, senses, "verb", slots);
      // "**escalating** tariffs", the "**disputed** annexation"
      if (chosen !== null && token.relation !== "amod")
        found.set(token.index, {
          token: token.index,
          part: "verb",
          ...chosen,
          slots: withParticleObject(slots, chosen.sense),
          carrier: token.index,
          light: null,
        });
      if (isDeed || chosen !== null) continue;
    }
    if (token.upos === "NOUN" || (token.upos === "PROPN" && !insideName(cast, token.index))) {
      const senses = codebook.nouns.get(lemma);
      if (senses === undefined || insideName(cast, token.index)) continue;
      if (token.relation === "compound" && !isWhole) continue; // "a **surveillance** drone"
      const light = lights.get(token.index);
      const isMeeting = senses.some(({ type }) => type === "CONSULT");
      const own = nounSlots(doc, reader, token.index, isMeeting);
      const toWithin = (slots: Slots) =>
        [...(slots.get("for") ?? []), ...(slots.get("of") ?? [])].flatMap(
          (inner) => reader.noun(inner).get("to") ?? [],
        );
      const slots = light === undefined ? own : underLightVerb(own, reader.verb(light.verb), light.row, toWithin);
      const chosen =
        chooseSense(context, token.index, senses, slots, false) ?? likely(token.index, senses, "noun", slots);
      if (chosen === null) continue;
      // "did not **address** the cyberattack": who only speaks of a deed does not do it
      const { type } = chosen.sense;
      if (light !== undefined && speaking?.has(light.row.lemma) && type !== null && codebook.quadOf(type) % 2 === 0) {
        const bare = chooseSense(context, token.index, senses, own, false);
        if (bare !== null) found.set(token.index, alone(token.index, bare, own));
        continue;
      }
      // "launched airstrikes": the noun is the deed, and its verb only carries it (codebook rule 6); but "suspended aid" is a deed of its own
      const verb = light === undefined ? undefined : found.get(light.verb);
      // "use influence", "went on **strike**": the noun is part of the verb's own row
      if ((verb ?? found.get(token.head))?.sense.words.includes(lemma)) continue;
      if (light !== undefined && isAnswered(doc, token.index, chosen.sense, light.row, verb)) {
        // "granted **Uganda's** request": whose it is, it was made
        const made = hasAsker(context, own) ? chooseSense(context, token.index, senses, own, false) : null;
        if (made?.sense.type === "REQUEST") found.set(token.index, alone(token.index, made, own));
        continue;
      }
      const carries = light !== undefined && (light.row.effect === null || verb?.sense.type == null);
      if (carries && chosen.sense.type !== null) found.delete(light.verb);
      found.set(token.index, {
        token: token.index,
        part: "noun",
        ...chosen,
        slots,
        carrier: carries ? light.verb : token.index,
        light: carries ? light.row : null,
      });
    }
  }
  for (const token of found.keys()) if (isBehindAsking(doc, found, token)) found.delete(token);
  return keepOneWordADeed(doc, found);
}

/** "Acting on a **request** from Kyiv, Egypt **asked** Moscow": one asking, told by its verb. */
function isBehindAsking(doc: Doc, found: ReadonlyMap<number, ClaimPredicate>, token: number): boolean {
  const over = doc.tokens[token]!.head;
  if (over < 0 || doc.tokens[over]!.relation !== "advcl" || !isOfPrincipal(doc, token)) return false;
  return found.get(doc.tokens[over]!.head)?.sense.type === "REQUEST";
}

/** A noun in its sense without the verb over it. */
const alone = (token: number, chosen: Pick<ClaimPredicate, "sense" | "runnerUp">, slots: Slots): ClaimPredicate => ({
  token,
  part: "noun",
  ...chosen,
  slots,
  carrier: token,
  light: null,
});

const hasAsker = ({ finder }: SenseContext, slots: Slots): boolean =>
  ["poss", "adj", "by", "from"].some((slot) => slots.get(slot)?.some((word) => finder.at(word) !== undefined));

/** "rein **in the Taliban**": what the parser hangs under a particle is the object. */
function withParticleObject(slots: Slots, sense: Sense): Slots {
  const particle = sense.words.at(-1);
  const phrase = particle === undefined || slots.has("obj") ? undefined : slots.get(particle);
  return phrase === undefined ? slots : mergeSlots(slots, new Map([["obj", phrase]]));
}

/** "**halted** the strikes", but not "**called** it a sham": a verb is an operator where a deed stands under it. */
function isOverDeed(context: SenseContext, codebook: Codebook, token: number, slots: Slots): boolean {
  const { doc } = context;
  const rows = codebook.operators.get(doc.tokens[token]!.lemma.toLowerCase()) ?? [];
  const isDeed = (at: number) => isVerb(doc.tokens[at]!) || codebook.nouns.has(doc.tokens[at]!.lemma.toLowerCase());
  return rows.some(
    ({ words, contents }) =>
      hasFixedWords(context, token, words) && contents.some((slot) => slots.get(slot)?.some(isDeed)),
  );
}

/** "**granted** the request", "is **considering** the demand": whoever answers an asking or thinks it over does not ask. */
function isAnswered(
  doc: Doc,
  noun: number,
  { type }: Sense,
  light: LightVerb,
  verb: ClaimPredicate | undefined,
): boolean {
  if (type !== "REQUEST") return false;
  const over = verb?.sense.type;
  return over === "CONCEDE" || over === "AGREE" || (light.effect === "expected" && isDefinite(doc, noun));
}

function insideName(cast: Cast, token: number): boolean {
  const mention = cast.at(token);
  return mention !== undefined && token >= mention.first && token < mention.last;
}

/** Nouns that stand under a light verb: airstrikes → (launched, its row). */
function findLightVerbs(
  context: SenseContext,
  codebook: Codebook,
  reader: SlotReader,
): ReadonlyMap<number, { readonly verb: number; readonly row: LightVerb }> {
  const { doc } = context;
  const found = new Map<number, { verb: number; row: LightVerb }>();
  for (const token of doc.tokens) {
    const being = stateOf(doc, token.index);
    if (being !== null) {
      const row = codebook.lightVerbs.get("be")?.find(({ words }) => words.length === 1 && words[0] === being);
      if (row !== undefined) for (const noun of unwrap(doc, token.index)) found.set(noun, { verb: token.index, row });
      continue;
    }
    if (!isVerb(token) && token.upos !== "AUX") continue;
    const rows = codebook.lightVerbs.get(token.lemma.toLowerCase());
    if (rows === undefined) continue;
    const slots = reader.verb(token.index);
    for (const row of rows) {
      if (!hasFixedWords(context, token.index, row.words) || hasOtherParticle(doc, token.index, row.words)) continue;
      const preposition = row.words.at(-1);
      // "the tariffs would **go to** 10 percent", "sanctions **took effect**"
      const nouns =
        (happens(row) && row.words.length > 0 && slots.get("subj")) ||
        (preposition !== undefined && slots.get(preposition)) ||
        slots.get("obj") ||
        (happens(row) && slots.get("subj")) ||
        [];
      for (const noun of nouns.flatMap((noun) => unwrap(doc, noun)))
        if (!found.has(noun) || row.words.length > found.get(noun)!.row.words.length)
          found.set(noun, { verb: token.index, row });
    }
  }
  return found;
}

/** "the two were **in** talks", "Russia was **behind** the hacks": the preposition of a noun that stands as predicate. */
const stateOf = (doc: Doc, noun: number): string | null =>
  doc.tokens[noun]!.upos === "NOUN" && childrenBy(doc, noun, "cop").length > 0 ? prepositionOf(doc, noun) : null;

/** "President Trump, **please** liberate the city": nobody has done it. */
const isPlea = (doc: Doc, verb: number): boolean =>
  childrenBy(doc, verb, "discourse", "advmod").some((word) => wordOf(word) === "please");

/** "brought **up** interference" is another verb than "brought charges". */
const hasOtherParticle = (doc: Doc, verb: number, words: readonly string[]): boolean =>
  childrenBy(doc, verb, "compound:prt").some((particle) => !words.includes(wordOf(particle)));

/** "clashes **broke out** between …": a verb whose subject does nothing but take place. */
const happens = ({ actor, recipient }: LightVerb): boolean => ![...actor, ...recipient].flat().includes("subj");

/** The noun's own slots, then those of its light verb; `subj` and `recip` as the light verb's row says. */
function underLightVerb(own: Slots, verb: Slots, row: LightVerb, toWithin: (slots: Slots) => readonly number[]): Slots {
  const first = (preferences: readonly (readonly string[])[]) => {
    for (const group of preferences) {
      const tokens = group.flatMap((slot) => verb.get(slot) ?? []);
      if (tokens.length > 0) return tokens;
    }
    return [];
  };
  const extra = new Map<string, readonly number[]>();
  // "passed on a request **from Washington**"
  const from = row.actor[0]?.includes("from") && !verb.has("from") ? own.get("from") : undefined;
  extra.set("subj", from ?? first(row.actor));
  const recipient = first(row.recipient);
  // "conveyed a proposal for a truce **to Hamas**": the addressee may lean on a word within the noun's phrase
  extra.set("recip", recipient.length > 0 || !row.recipient.flat().includes("to") ? recipient : toWithin(own));
  for (const [slot, tokens] of verb)
    if (!["subj", "obj", "iobj", "objposs", "objin"].includes(slot)) extra.set(slot, tokens);
  return mergeSlots(own, extra);
}
