import { childrenOf, type Doc } from "../../language/index.ts";
import { clausesWith, type Draft, isOfGerund, put, putClauses, putComplement } from "./clauses.ts";
import { isActing, isOfPrincipal } from "./of-principal.ts";
import type { Roles } from "./roles.ts";
import { infinitivesOfPhrases, isToUndergo } from "./to-undergo.ts";
import {
  antecedentOf,
  baseRelation,
  childrenBy,
  isInfinitive,
  isVerb,
  prepositionOf,
  withConjuncts,
  wordOf,
} from "./tree.ts";

/** What stands in each slot of a predicate, heads of phrases and clauses in the order of the text. Slot names are those of data/codebook/README.md. */
export type Slots = ReadonlyMap<string, readonly number[]>;

/** Several prepositions say the same of a party: "upon" is "on", "towards" is "toward". */
const samePreposition: Readonly<Record<string, string>> = {
  upon: "on",
  onto: "on",
  towards: "toward",
  amongst: "among",
  alongside: "with",
  "together with": "with",
  "along with": "with",
  "on behalf of": "behalf",
  "by way of": "via",
};

/** The slot a prepositional phrase fills; one that tells a time fills none ("on Thursday"). */
function slotOfPhrase(doc: Doc, token: number, isTime: (token: number) => boolean): string | null {
  if (isTime(token)) return null;
  const preposition = prepositionOf(doc, token);
  if (preposition === null || preposition === "to!") return null;
  if (isOfPrincipal(doc, token)) return "behalf";
  return samePreposition[preposition] ?? preposition;
}

/** Phrases and gerunds under prepositions among the children of `token`. */
function putPhrases(doc: Doc, slots: Draft, token: number, isTime: (token: number) => boolean): void {
  for (const child of childrenBy(doc, token, "obl", "nmod", "advcl", "acl", "ccomp", "xcomp")) {
    if (child.relation === "nmod:poss" || child.relation === "acl:relcl") continue;
    const relative = antecedentOf(doc, child.index);
    const slot = slotOfPhrase(doc, child.index, isTime);
    if (slot === null || (slot === "for" && isToUndergo(doc, child))) continue;
    const clause = ["advcl", "acl", "ccomp", "xcomp"].includes(baseRelation(child));
    // a finite clause under a marker is no gerund: "after Iran struck"
    if (clause && !/^VB[GN]$/.test(child.xpos) && !(child.upos === "NOUN" || child.upos === "PROPN")) continue;
    put(slots, slot, ...(relative === child.index ? withConjuncts(doc, child.index) : [relative]));
  }
}

/** Owners of a noun: possessor, then party names before it. */
export function nounModifiers(
  doc: Doc,
  noun: number,
  isPartyWord: (token: number) => boolean,
): { readonly poss: readonly number[]; readonly adj: readonly number[] } {
  // "Trump's **surprise** decision": at times the owner hangs on a word before the noun
  const owned = [noun, ...childrenBy(doc, noun, "compound").map((child) => child.index)];
  const poss = owned.flatMap((token) => childrenBy(doc, token, "nmod:poss").map((child) => child.index));
  const adj: number[] = [];
  const visit = (token: number, depth: number): void => {
    for (const child of childrenBy(doc, token, "amod", "compound", "nmod", "flat", "conj", "appos")) {
      if (child.index >= noun || child.relation === "nmod:poss" || prepositionOf(doc, child.index) !== null) continue;
      if (isPartyWord(child.index)) adj.push(child.index);
      if (depth < 2) visit(child.index, depth + 1);
    }
  };
  visit(noun, 0);
  // "**Pyongyang's** tests and **threats** to attack": what stands before the first is the others' too
  const token = doc.tokens[noun]!;
  const bare = childrenBy(doc, noun, "det", "amod", "compound", "nmod:poss").length === 0 && noun - token.head <= 3;
  const first =
    baseRelation(token) === "conj" && bare && token.head >= 0 && doc.tokens[token.head]!.upos === "NOUN"
      ? nounModifiers(doc, token.head, isPartyWord)
      : { poss: [], adj: [] };
  return {
    poss: poss.length > 0 ? poss.flatMap((owner) => withConjuncts(doc, owner)) : first.poss,
    adj: adj.length > 0 ? adj.sort((a, b) => a - b) : first.adj,
  };
}

export interface SlotReader {
  readonly verb: (verb: number) => Slots;
  readonly noun: (noun: number) => Slots;
}

/** `isTime`: the phrase tells a time. `isPartyWord`: the token heads or is part of a party's name. */
export function createSlotReader(
  doc: Doc,
  roles: Roles,
  isTime: (token: number) => boolean,
  isPartyWord: (token: number) => boolean,
): SlotReader {
  const verbs = new Map<number, Slots>();
  const nouns = new Map<number, Slots>();

  const readVerb = (verb: number): Slots => {
    const slots: Draft = new Map();
    put(slots, "subj", ...roles.subjects(verb).flatMap((token) => withConjuncts(doc, token)));
    const objects = roles
      .objects(verb)
      .flatMap((token) => withConjuncts(doc, token))
      .filter((token) => !isTime(token) && !isOfGerund(doc, verb, token));
    put(slots, "obj", ...objects);
    const indirect = childrenBy(doc, verb, "iobj").map((child) => child.index);
    if (childrenBy(doc, verb, "obj").length > 0) put(slots, "iobj", ...indirect);
    for (const over of [verb, ...childrenBy(doc, verb, "advcl").map(({ index }) => index)])
      if (over === verb || isActing(doc, over)) putPhrases(doc, slots, over, isTime);
    putClauses(doc, slots, verb);
    if (!slots.has("xcomp")) put(slots, "xcomp", ...infinitivesOfPhrases(doc, verb));
    putComplement(doc, slots, verb);
    putSharedPhrases(doc, slots, verb, isTime);
    // "stopped **short of demanding** it": what hangs on the adjective is the verb's
    for (const child of childrenBy(doc, verb, "xcomp"))
      if (child.upos === "ADJ" && !slots.has("of")) putPhrases(doc, slots, child.index, isTime);
    for (const object of objects) {
      const { poss, adj } = nounModifiers(doc, object, isPartyWord);
      put(slots, "objposs", ...poss);
      put(slots, "objin", ...adj);
      for (const child of childrenBy(doc, object, "nmod")) {
        const slot = slotOfPhrase(doc, child.index, isTime);
        if (slot === null) continue;
        if (slot === "in") put(slots, "objin", child.index);
        // "damaged four ships, **including** two Saudi tankers": some of those it is done to
        if (slot === "including") put(slots, "obj", ...withConjuncts(doc, child.index));
        // phrases lean on the object in the parse and belong to the verb as often: "launched strikes **against** Iran"
        // so does "warned Washington **of** retaliation", but not "the president **of** Iran"
        const isOwn = slot === "of" && !(isPartyWord(object) && !isPartyWord(child.index));
        if (!slots.has(slot) && !isOwn) put(slots, slot, ...withConjuncts(doc, child.index));
        if (slot === "of" || slot === "by") put(slots, `obj.${slot}`, ...withConjuncts(doc, child.index));
      }
      for (const child of childrenBy(doc, object, "acl")) {
        // "accused the Kremlin **of killing** him": a name takes no gerund
        const gerund = child.xpos === "VBG" && isPartyWord(object) ? slotOfPhrase(doc, child.index, isTime) : null;
        if (gerund !== null && !slots.has(gerund)) put(slots, gerund, ...clausesWith(doc, child.index));
        if (child.relation === "acl:relcl" || !isInfinitive(doc, child.index) || slots.has("xcomp")) continue;
        // "asked Beijing to join": the parser at times hangs the infinitive on the name
        if (isPartyWord(object)) put(slots, "xcomp", ...clausesWith(doc, child.index));
      }
    }
    return slots;
  };

  /** "a visit by the Pope **to Iraq**", "support for Ukraine **from Slovakia**": a name takes no such phrase, so it is the noun's. */
  const putPhrasesBehindNames = (noun: number, slots: Draft): void => {
    for (const name of childrenBy(doc, noun, "nmod")) {
      if (name.upos !== "PROPN" || name.index < noun || name.relation === "nmod:poss") continue;
      for (const child of childrenBy(doc, name.index, "nmod")) {
        const slot = slotOfPhrase(doc, child.index, isTime);
        if (slot !== null && slot !== "of" && slot !== "in" && !slots.has(slot))
          put(slots, slot, ...withConjuncts(doc, child.index));
      }
    }
  };

  /** "brought it up at their first **meeting** Friday **with Putin**": a party behind the noun leans on the verb in the parse and is the noun's. */
  const putPhrasesOfVerb = (noun: number, slots: Draft): void => {
    let at = doc.tokens[noun]!;
    for (let steps = 0; steps < 3 && at.head >= 0 && ["nmod", "obl", "obj"].includes(baseRelation(at)); steps++)
      at = doc.tokens[at.head]!;
    if (!isVerb(at) || at.index > noun) return;
    for (const child of childrenBy(doc, at.index, "obl")) {
      const slot = child.index > noun ? slotOfPhrase(doc, child.index, isTime) : null;
      const isNear = child.index - noun <= 5;
      if (slot !== null && isNear && nounPhrases.has(slot) && !slots.has(slot) && isPartyWord(child.index))
        put(slots, slot, ...withConjuncts(doc, child.index));
    }
  };

  /** "**The minister** is under investigation", "**Netanyahu**, under pressure from Trump, said" */
  const putWhoIsUnder = (noun: number, slots: Draft): void => {
    const token = doc.tokens[noun]!;
    const subjects = childrenBy(doc, noun, "nsubj").map((child) => child.index);
    if (subjects.length > 0) put(slots, "recip", ...subjects);
    else if (baseRelation(token) === "nmod" && isPartyWord(token.head)) put(slots, "recip", token.head);
    else if (baseRelation(token) === "obl") put(slots, "recip", ...roles.surfaceSubjects(token.head));
  };

  const readNoun = (noun: number): Slots => {
    const slots: Draft = new Map();
    const { poss, adj } = nounModifiers(doc, noun, isPartyWord);
    put(slots, "poss", ...poss);
    put(slots, "adj", ...adj);
    putPhrases(doc, slots, noun, isTime);
    putPhrasesBehindNames(noun, slots);
    putPhrasesOfVerb(noun, slots);
    putClauses(doc, slots, noun);
    // "an appeal to the generals **to free** her": at times the infinitive hangs on who is asked
    if (!slots.has("xcomp"))
      for (const asked of [...(slots.get("to") ?? []), ...(slots.get("on") ?? []), ...(slots.get("for") ?? [])])
        for (const child of childrenBy(doc, asked, "acl"))
          if (isPartyWord(asked) && isInfinitive(doc, child.index) && child.relation === "acl")
            put(slots, "xcomp", ...clausesWith(doc, child.index));
    putInfinitiveOfVerb(doc, slots, noun);
    // "the expulsion of diplomats **by Britain**": the doer leans on the nearer noun in the parse
    if (!slots.has("by"))
      for (const inner of slots.get("of") ?? [])
        for (const child of childrenBy(doc, inner, "nmod"))
          if (prepositionOf(doc, child.index) === "by") put(slots, "by", ...withConjuncts(doc, child.index));
    // "denied that Russia was **behind** the attack"
    if (childrenBy(doc, noun, "case").some((word) => wordOf(word) === "behind"))
      put(slots, "subj", ...childrenBy(doc, noun, "nsubj").flatMap((child) => withConjuncts(doc, child.index)));
    // "the minister is **under** investigation"
    if (prepositionOf(doc, noun) === "under") putWhoIsUnder(noun, slots);
    for (const child of childrenBy(doc, noun, "compound", "amod"))
      if (!adj.includes(child.index)) put(slots, "purpose", child.index);
    for (const child of childrenBy(doc, noun, "acl")) {
      // "the withdrawal **demanded** by the union": whoever asks for a deed does not do it
      if (child.relation === "acl:relcl" || child.xpos !== "VBN" || wanting.has(child.lemma)) continue;
      put(slots, "by", ...(roles.subjects(child.index) as number[])); // "strikes carried out by Israel"
    }
    return slots;
  };

  return {
    verb: (verb) => memoised(verbs, verb, readVerb),
    noun: (noun) => memoised(nouns, noun, readNoun),
  };
}

const wanting = new Set(
  "demand request seek ask want propose urge require recommend suggest expect oppose reject fear criticize criticise condemn denounce threaten promise".split(
    " ",
  ),
);

/** Nouns that take an infinitive of what is asked, promised or decided. */
const askings = new Set(
  "call appeal plea demand request pressure order invitation entreaty ultimatum decision agreement refusal willingness readiness pledge promise vow threat offer proposal intention".split(
    " ",
  ),
);

/** Verbs that take an infinitive of their own beside their object: "used the offer **to win** time". */
const taking = new Set(["use", "make", "need", "take", "have", "issue", "get"]);

/** "ignored **calls** by the U.N. **to stop** it", "their **appeals to open** the port went unheeded": the parser at times hangs the infinitive on the verb. */
function putInfinitiveOfVerb(doc: Doc, slots: Draft, noun: number): void {
  const { head, relation, lemma } = doc.tokens[noun]!;
  if (slots.has("xcomp") || head < 0 || !askings.has(lemma) || !isVerb(doc.tokens[head]!)) return;
  if (taking.has(doc.tokens[head]!.lemma)) return;
  const isSubject = relation === "nsubj" || relation === "nsubj:pass";
  if (!isSubject && relation !== "obj") return;
  for (const child of childrenBy(doc, head, "xcomp", "advcl")) {
    const isNear = child.index > noun && (!isSubject || child.index < head);
    if (isNear && isInfinitive(doc, child.index)) put(slots, "xcomp", ...clausesWith(doc, child.index));
  }
}

/** "met and held talks **with** Wang": what hangs on the first of two coordinated verbs may belong to the second, and the other way round. */
function putSharedPhrases(doc: Doc, slots: Draft, verb: number, isTime: (token: number) => boolean): void {
  const token = doc.tokens[verb]!;
  if (
    baseRelation(token) === "conj" &&
    token.head >= 0 &&
    isVerb(doc.tokens[token.head]!) &&
    childrenOf(doc, verb).length <= 2
  ) {
    for (const child of childrenBy(doc, token.head, "obl")) {
      const slot = child.index > verb ? slotOfPhrase(doc, child.index, isTime) : null;
      if (slot !== null && !slots.has(slot)) put(slots, slot, ...withConjuncts(doc, child.index));
    }
  }
}

/** Prepositions by which nouns of meeting and fighting take their other side. */
const nounPhrases = new Set(["with", "against", "between", "into"]);

function memoised(memo: Map<number, Slots>, token: number, read: (token: number) => Slots): Slots {
  const known = memo.get(token);
  if (known !== undefined) return known;
  const slots = read(token);
  memo.set(token, slots);
  return slots;
}

/** A copy of `slots` with others added where empty: a light verb's own parties under its noun. */
export function mergeSlots(slots: Slots, extra: ReadonlyMap<string, readonly number[]>): Slots {
  const merged = new Map(slots);
  for (const [name, tokens] of extra) if (tokens.length > 0 && !merged.has(name)) merged.set(name, tokens);
  return merged;
}
