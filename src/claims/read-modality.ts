import type { Codebook, OperatorEffect } from "../codebook/index.ts";
import type { Doc, Token } from "../language/index.ts";
import type { Modality } from "./claim.ts";
import {
  baseRelation,
  childrenBy,
  childrenOf,
  isInfinitive,
  isVerb,
  type SlotReader,
  wordOf,
} from "./grammar/index.ts";

/** How sure a deed is, and whether it came about. */
export interface Certainty {
  readonly modality: Modality;
  readonly polarity: "positive" | "negative";
}

const negations = new Set(["not", "n't", "never", "hardly", "neither", "nor"]);

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
  /** Of a deed whose tense stands at `carrier`. `stop`: a governor at which to stop, the parent of a content. */
  readonly of: (token: number, carrier: number, stop?: number) => Certainty;
}

export function createCertaintyReader(
  doc: Doc,
  codebook: Codebook,
  reader: SlotReader,
  isReport: (token: number) => boolean,
): CertaintyReader {
  const auxiliaryEffect = (verb: number): OperatorEffect | null => {
    // "Macron and Scholz **are to** meet", "is due to visit"
    const isToBe = childrenBy(doc, verb, "cop", "aux").some((child) => child.lemma === "be" && child.index < verb);
    let effect: OperatorEffect | null =
      isToBe && isVerb(doc.tokens[verb]!) && isInfinitive(doc, verb) ? "expected" : null;
    const auxiliaries = childrenBy(doc, verb, "aux");
    for (const auxiliary of auxiliaries) {
      const word = wordOf(auxiliary);
      const perfect = auxiliaries.some((other) => other.lemma === "have" && other.index > auxiliary.index);
      if (["will", "'ll", "shall", "wo"].includes(word)) effect = "expected";
      else if (["may", "might", "can", "could", "ca"].includes(word))
        effect = perfect && word === "could" ? "hypothetical" : "possible";
      else if (["would", "'d"].includes(word) && auxiliary.xpos === "MD")
        effect = !perfect && isReportedPast(verb) ? "expected" : "hypothetical";
      else if (["should", "must", "ought"].includes(word)) effect = "hypothetical";
    }
    return effect;
  };

  /** "said it **would** strike": the future of a past telling. */
  const isReportedPast = (verb: number): boolean => {
    let at = doc.tokens[verb]!;
    while (baseRelation(at) === "conj" && at.head >= 0) at = doc.tokens[at.head]!;
    if (at.head < 0) return false;
    const governor = doc.tokens[at.head]!;
    return (
      (baseRelation(at) === "ccomp" && /^VB[DN]$/.test(governor.xpos)) ||
      childrenBy(doc, verb, "parataxis").some((child) => isReport(child.index))
    );
  };

  const isNegated = (token: Token): boolean =>
    childrenOf(doc, token.index).some((child) => {
      const word = wordOf(child);
      if (baseRelation(child) === "advmod" && negations.has(word)) return true;
      if (child.lemma === "not" && baseRelation(child) !== "conj") return true;
      return (
        (baseRelation(child) === "det" || baseRelation(child) === "cc:preconj") && ["no", "neither"].includes(word)
      );
    });

  const isConditional = (verb: number): boolean =>
    childrenBy(doc, verb, "mark").some((child) => ["if", "unless", "whether", "should"].includes(wordOf(child)));

  /** What stands beside the word itself. */
  const beside = (certainty: Certainty, token: Token): Certainty => {
    let result = certainty;
    if (isVerb(token) || token.upos === "AUX") {
      const effect = auxiliaryEffect(token.index);
      if (effect !== null) result = applyEffect(result, effect);
      if (isConditional(token.index)) result = applyEffect(result, "hypothetical");
      const progressive =
        token.xpos === "VBG" &&
        childrenBy(doc, token.index, "aux").some((child) => child.lemma === "be" && /^VB[PZ]$/.test(child.xpos));
      if (progressive) result = applyEffect(result, "ongoing");
    }
    if (isNegated(token)) result = applyEffect(result, "negative");
    // a negation on the doer holds for the deed: "no country has condemned"
    for (const subject of childrenBy(doc, token.index, "nsubj"))
      if (isNegated(subject) || ["none", "nobody", "neither"].includes(wordOf(subject)))
        result = applyEffect(result, "negative");
    for (const child of childrenBy(doc, token.index, "advmod", "amod", "obl")) {
      if (negations.has(wordOf(child))) continue;
      const part = baseRelation(child) === "amod" ? "adjective" : "adverb";
      const operator = codebook.operators
        .get(child.lemma.toLowerCase())
        ?.find((row) => row.part === part && row.words.length === 0);
      if (operator !== undefined) result = applyEffect(result, operator.effect);
    }
    return result;
  };

  /** The operator that governs a word, where the word stands in the slot the operator asks for. */
  const operatorOver = (governor: Token, token: number): OperatorEffect | null => {
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
    let best: OperatorEffect | null = null;
    let words = -1;
    for (const row of rows) {
      if (row.part !== part || row.words.length <= words) continue;
      if (!row.words.every((word) => hasWord(governor.index, word))) continue;
      const inSlot =
        row.contents.some((slot) => slots.get(slot)?.includes(token)) ||
        (row.contents.length === 0 && baseRelation(doc.tokens[token]!) === "xcomp");
      if (inSlot) {
        best = row.effect;
        words = row.words.length;
      }
    }
    return best;
  };

  const hasWord = (token: number, word: string): boolean =>
    doc.children[token]!.some(
      (child) =>
        wordOf(doc.tokens[child]!) === word ||
        doc.children[child]!.some((inner) => wordOf(doc.tokens[inner]!) === word),
    ) ||
    (doc.tokens[token + 1] !== undefined && wordOf(doc.tokens[token + 1]!) === word);

  const of = (token: number, carrier: number, stop = -1): Certainty => {
    let result = token === carrier ? certain : beside(certain, doc.tokens[token]!);
    result = beside(result, doc.tokens[carrier]!);
    let at = doc.tokens[carrier]!;
    for (let steps = 0; at.head >= 0 && at.head !== stop && steps < 12; steps++) {
      const governor = doc.tokens[at.head]!;
      const relation = baseRelation(at);
      if (relation === "conj") {
        // "could strike and kill": the first verb's auxiliaries hold for the second, unless it has its own
        const own = childrenBy(doc, at.index, "aux", "nsubj").length > 0;
        if (!own && isVerb(at) && isVerb(governor)) {
          const effect = auxiliaryEffect(governor.index);
          if (effect !== null) result = applyEffect(result, effect);
        }
        if (own && isVerb(at)) break;
        at = governor;
        continue;
      }
      const effect = operatorOver(governor, at.index);
      if (effect !== null) {
        result = beside(applyEffect(result, effect), governor);
        at = governor;
        continue;
      }
      if (isInfinitive(doc, at.index) && isVerb(at) && ["advcl", "acl", "xcomp"].includes(relation) && at.head !== stop)
        result = applyEffect(result, "expected");
      break;
    }
    return result;
  };

  return { of };
}
