import type { Codebook, Operator, OperatorEffect } from "../codebook/index.ts";
import { childrenOf, type Doc, type Token } from "../language/index.ts";
import type { Modality } from "./claim.ts";
import {
  baseRelation,
  childrenBy,
  isAskedAtContact,
  isDefinite,
  isInfinitive,
  isVerb,
  negations,
  type SlotReader,
  wordOf,
} from "./grammar/index.ts";

/** How sure a deed is, and whether it came about. */
export interface Certainty {
  readonly modality: Modality;
  readonly polarity: "positive" | "negative";
}

const ordinals = new Set(["first", "second", "third", "last", "latest", "only", "next"]);

const wishes = new Set(["like", "love", "prefer"]);
const appeals = new Set(["urge", "ask", "advise", "suggest", "recommend", "encourage", "appeal", "request", "call"]);

const certain: Certainty = { modality: "actual", polarity: "positive" };

/** How much of a doubt each modality is; the greater doubt wins when two meet ("may plan to"). */
const doubt: Readonly<Record<Modality, number>> = {
  actual: 0,
  ongoing: 1,
  promised: 2,
  requested: 2,
  threatened: 2,
  expected: 3,
  possible: 4,
  hypothetical: 5,
};

export function applyEffect(certainty: Certainty, effect: OperatorEffect): Certainty {
  const { modality, polarity } = certainty;
  const doubted = (to: Modality): Certainty => ({ modality: doubt[to] > doubt[modality] ? to : modality, polarity });
  switch (effect) {
    case "negative":
    case "ended":
      return { modality, polarity: polarity === "positive" ? "negative" : "positive" };
    case "attempt":
      return doubted("possible");
    case "actual":
      return certainty;
    default:
      return doubted(effect);
  }
}

/**
 * Reads certainty off the words over and beside a deed: auxiliaries, negation, adverbs, and operators that govern it
 * ("**has refrained from** condemning", "**plans to** visit"), up to the next clause that is no operator.
 */
export interface CertaintyReader {
  /** Of a deed whose tense stands at `carrier`. `stop`: a governor at which to stop, the parent of a content. `ignored`: what does not count for this deed. */
  readonly of: (token: number, carrier: number, stop?: number, ignored?: OperatorEffect | null) => Certainty;
  /** The words that it is read off, in the order in which they count. */
  readonly influences: (token: number, carrier: number, stop?: number) => readonly Influence[];
}

/** A word that makes a deed more or less sure. */
export interface Influence {
  readonly effect: OperatorEffect;
  readonly word: number;
  /** "auxiliary", "negation" … */
  readonly rule: string;
  /** The row of operators.tsv, where a row says it. */
  readonly row: string | null;
}

export function createCertaintyReader(
  doc: Doc,
  codebook: Codebook,
  reader: SlotReader,
  isReport: (token: number) => boolean,
): CertaintyReader {
  const auxiliaryOf = (verb: number): Influence | null => {
    // "Macron and Scholz **are to** meet", "is due to visit"
    const toBe = childrenBy(doc, verb, "cop", "aux").find((child) => child.lemma === "be" && child.index < verb);
    let found: Influence | null =
      toBe !== undefined && isVerb(doc.tokens[verb]!) && isInfinitive(doc, verb)
        ? { effect: "expected", word: toBe.index, rule: "be-to", row: null }
        : null;
    const auxiliaries = childrenBy(doc, verb, "aux");
    for (const auxiliary of auxiliaries) {
      const effect = effectOf(auxiliary, auxiliaries, verb);
      if (effect !== null) found = { effect, word: auxiliary.index, rule: "auxiliary", row: null };
    }
    return found;
  };

  const effectOf = (auxiliary: Token, all: readonly Token[], verb: number): OperatorEffect | null => {
    const word = wordOf(auxiliary);
    const perfect = all.some((other) => other.lemma === "have" && other.index > auxiliary.index);
    if (["will", "'ll", "shall", "wo"].includes(word)) return "expected";
    if (["may", "might", "can", "could", "ca"].includes(word))
      return perfect && word === "could" ? "hypothetical" : "possible";
    // "we **would urge** Iran", "Kyiv would like China to": politeness
    if (["would", "'d"].includes(word) && auxiliary.xpos === "MD" && isPolite(verb)) return null;
    if (["would", "'d"].includes(word) && auxiliary.xpos === "MD")
      return !perfect && isReportedPast(verb) ? "expected" : "hypothetical";
    return ["should", "must", "ought"].includes(word) ? "hypothetical" : null;
  };

  const isPolite = (verb: number): boolean =>
    wishes.has(doc.tokens[verb]!.lemma) ||
    (appeals.has(doc.tokens[verb]!.lemma) &&
      childrenBy(doc, verb, "nsubj").some((child) => /^(?:i|we)$/i.test(child.text)));

  /** "said it **would** strike", "…, adding that it **would not** ease them": the future of a past telling. */
  const isReportedPast = (verb: number): boolean => {
    let at = doc.tokens[verb]!;
    while (baseRelation(at) === "conj" && at.head >= 0) at = doc.tokens[at.head]!;
    if (at.head < 0) return false;
    const governor = doc.tokens[at.head]!;
    return (
      (baseRelation(at) === "ccomp" && /^VB[DNG]$/.test(governor.xpos)) ||
      childrenBy(doc, verb, "parataxis").some((child) => isReport(child.index))
    );
  };

  const negationOf = (token: Token): Token | undefined =>
    childrenOf(doc, token.index).find((child) => {
      const word = wordOf(child);
      if (baseRelation(child) === "advmod" && negations.has(word)) return true;
      if (child.lemma === "not" && baseRelation(child) !== "conj") return true;
      return (
        (baseRelation(child) === "det" || baseRelation(child) === "cc:preconj") && ["no", "neither"].includes(word)
      );
    });

  const conditionOf = (verb: number): Token | undefined =>
    childrenBy(doc, verb, "mark").find((child) => ["if", "unless", "whether", "should"].includes(wordOf(child)));

  /** "**Will** Russia ask China for weapons?": nobody says that it does. */
  const questionOf = (verb: number): Token | undefined => {
    const subject = childrenBy(doc, verb, "nsubj")[0];
    if (subject === undefined || doc.tokens[verb]!.head >= 0) return undefined;
    const auxiliary = childrenBy(doc, verb, "aux").find((child) => child.index < subject.index);
    const asks = childrenBy(doc, verb, "punct").some((child) => child.text.startsWith("?"));
    const isOpen = !childrenOf(doc, verb).some((child) => /^(?:wh|how)/i.test(child.text) && child.index < verb);
    return asks && isOpen ? auxiliary : undefined;
  };

  /** What stands beside the word itself. */
  const beside = (token: Token): readonly Influence[] => {
    const found: Influence[] = [];
    const add = (effect: OperatorEffect, word: number, rule: string, row: string | null = null) =>
      found.push({ effect, word, rule, row });
    // "the two **would be** in a serious **dispute**": a noun with a copula has the copula's auxiliaries
    if (isVerb(token) || token.upos === "AUX" || childrenBy(doc, token.index, "cop").length > 0) {
      const auxiliary = auxiliaryOf(token.index);
      if (auxiliary !== null) found.push(auxiliary);
      if (auxiliary === null || auxiliary.effect === "expected") {
        const asked = questionOf(token.index);
        if (asked !== undefined) add("possible", asked.index, "question");
      }
      const condition = conditionOf(token.index);
      if (condition !== undefined) add("hypothetical", condition.index, "condition");
      const progressive =
        token.xpos === "VBG" &&
        childrenBy(doc, token.index, "aux").find((child) => child.lemma === "be" && /^VB[PZ]$/.test(child.xpos));
      if (progressive) add("ongoing", progressive.index, "progressive");
    }
    const negation = negationOf(token);
    if (negation !== undefined) add("negative", negation.index, "negation");
    // a negation on the doer holds for the deed: "no country has condemned"
    for (const subject of childrenBy(doc, token.index, "nsubj"))
      if (negationOf(subject) !== undefined || ["none", "nobody", "neither"].includes(wordOf(subject)))
        add("negative", subject.index, "negated-doer");
    for (const child of childrenBy(doc, token.index, "advmod", "amod", "obl")) {
      if (negations.has(wordOf(child))) continue;
      const part = baseRelation(child) === "amod" ? "adjective" : "adverb";
      const operator = codebook.operators
        .get(child.lemma.toLowerCase())
        ?.find((row) => row.part === part && row.words.length === 0);
      if (operator !== undefined) add(operator.effect, child.index, part, operator.row);
    }
    return found;
  };

  /** The operator that governs a word, where the word stands in the slot the operator asks for. */
  const operatorOver = (governor: Token, token: number): Influence | null => {
    const rows = codebook.operators.get(governor.lemma.toLowerCase());
    if (rows === undefined) return null;
    const part =
      isVerb(governor) || governor.upos === "AUX"
        ? "verb"
        : governor.upos === "ADJ"
          ? "adjective"
          : governor.upos === "ADV"
            ? "adverb"
            : "noun";
    const slots = part === "noun" ? reader.noun(governor.index) : reader.verb(governor.index);
    let best: Operator | null = null;
    for (const row of rows) {
      if (row.part !== part || row.words.length <= (best?.words.length ?? -1)) continue;
      if (!row.words.every((word) => hasWord(governor.index, word))) continue;
      const inSlot =
        row.contents.some((slot) => slots.get(slot)?.includes(token) && !isWhatFor(slot, governor, token)) ||
        (row.contents.length === 0 && baseRelation(doc.tokens[token]!) === "xcomp");
      if (inSlot) best = row;
    }
    return best === null ? null : { effect: best.effect, word: governor.index, rule: "operator", row: best.row };
  };

  /** "the threat **was meant to dissuade** them": what is meant is the dissuading. */
  const isWhatFor = (slot: string, governor: Token, token: number): boolean =>
    slot === "obj" &&
    doc.tokens[token]!.relation === "nsubj:pass" &&
    childrenBy(doc, governor.index, "xcomp").length > 0;

  const marksOf = (token: Token): string => childrenBy(doc, token.index, "mark", "case").map(wordOf).join(" ");

  const hasWord = (token: number, word: string): boolean =>
    doc.children[token]!.some(
      (child) =>
        wordOf(doc.tokens[child]!) === word ||
        doc.children[child]!.some((inner) => wordOf(doc.tokens[inner]!) === word),
    ) ||
    (doc.tokens[token + 1] !== undefined && wordOf(doc.tokens[token + 1]!) === word);

  const influences = (token: number, carrier: number, stop = -1): readonly Influence[] => {
    const found: Influence[] = token === carrier ? [] : [...beside(doc.tokens[token]!)];
    found.push(...beside(doc.tokens[carrier]!));
    let at = doc.tokens[carrier]!;
    for (let steps = 0; at.head >= 0 && at.head !== stop && steps < 12; steps++) {
      const governor = doc.tokens[at.head]!;
      const relation = baseRelation(at);
      if (relation === "conj") {
        // "could strike and kill": the first verb's auxiliaries hold for the second, unless it has its own or is past ("and **called** for")
        const own = childrenBy(doc, at.index, "aux", "nsubj").length > 0;
        if (!own && isVerb(at) && isVerb(governor) && (at.xpos !== "VBD" || at.lemma === wordOf(at))) {
          const auxiliary = auxiliaryOf(governor.index);
          if (auxiliary !== null) found.push(auxiliary);
        }
        if (own && isVerb(at)) break;
        at = governor;
        continue;
      }
      // "**stopped short** of demanding": of an adjective under a verb the verb is the operator
      const isBeside = governor.upos === "ADJ" && baseRelation(governor) === "xcomp" && governor.head !== stop;
      const operator =
        operatorOver(governor, at.index) ?? (isBeside ? operatorOver(doc.tokens[governor.head]!, at.index) : null);
      if (operator !== null) {
        found.push(operator, ...beside(governor));
        at = governor;
        continue;
      }
      // "would respond **by imposing** tariffs", "could strike, **killing** many": as sure as the verb it belongs to
      const isWithVerb =
        relation === "advcl" && at.xpos === "VBG" && isVerb(governor) && (marksOf(at) === "by" || marksOf(at) === "");
      // "pledged to fight **without committing** troops"
      if (at.xpos === "VBG" && marksOf(at) === "without") {
        const without = childrenBy(doc, at.index, "mark", "case")[0]!;
        found.push({ effect: "negative", word: without.index, rule: "negation", row: null });
        break;
      }
      if (isWithVerb && childrenBy(doc, at.index, "aux", "nsubj").length === 0) {
        const shared = auxiliaryOf(governor.index);
        if (shared !== null) found.push(shared);
        if (marksOf(at) === "") break;
        const negation = negationOf(governor);
        if (negation !== undefined)
          found.push({ effect: "negative", word: negation.index, rule: "negation", row: null });
        at = governor;
        continue;
      }
      // "promised not to promote **a boycott**": what is named for the first time is as sure as the verb over it
      const isNew = at.upos === "NOUN" && relation === "obj" && isVerb(governor) && !isDefinite(doc, at.index);
      if (isNew && at.head !== stop && childrenBy(doc, at.index, "nmod:poss").length === 0) {
        found.push(...beside(governor));
        at = governor;
        continue;
      }
      // "the **first** women to be elected" were elected
      if (relation === "acl" && childrenBy(doc, governor.index, "amod").some((child) => ordinals.has(wordOf(child))))
        break;
      if (isAskedAtContact(doc, at.index)) break;
      if (isInfinitive(doc, at.index) && isVerb(at) && ["advcl", "acl", "xcomp"].includes(relation) && at.head !== stop)
        found.push({ effect: "expected", word: at.index, rule: "infinitive", row: null });
      break;
    }
    return found;
  };

  const of = (token: number, carrier: number, stop = -1, ignored: OperatorEffect | null = null): Certainty =>
    influences(token, carrier, stop)
      .filter(({ effect }) => effect !== ignored)
      .reduce((certainty, { effect }) => applyEffect(certainty, effect), certain);

  return { of, influences };
}
