import type { ReportingWord } from "../../codebook/index.ts";
import { childrenOf, type Doc, type Token } from "../../language/index.ts";
import { baseRelation, isPassive, isVerb, negations, wordOf } from "../grammar/index.ts";
import type { TokenRange } from "./attribution.ts";

/** A word of the reporting table in the text. */
export interface Cue extends TokenRange {
  readonly row: ReportingWord;
  /** Whose subject is the source. */
  readonly head: number;
  /** Whose complements are the content: of "unable to **confirm** the report" the infinitive. */
  readonly carrier: number;
  readonly negated: boolean;
  readonly passive: boolean;
}

export type ReportingTable = ReadonlyMap<string, readonly ReportingWord[]>;

/** The verbs, nouns, adjectives and adverbs of the table in the text, in order; of several rows for a word the one with most fixed words. */
export function findCues(doc: Doc, table: ReportingTable): readonly Cue[] {
  const cues: Cue[] = [];
  let free = 0;
  for (const token of doc.tokens) {
    const rows = table.get(token.lemma.toLowerCase());
    if (rows === undefined || token.index < free) continue;
    const negated = isNegated(doc, token.index);
    for (const row of rows) {
      if (!isPart(doc, token, row, negated)) continue;
      const fixed = matchFixed(doc, token, row);
      if (fixed === null) continue;
      const carrier = carrierOf(doc, token.index, fixed);
      cues.push({
        ...cueRange(doc, token, fixed),
        row,
        head: token.index,
        carrier,
        negated,
        passive: isVerb(token) && isPassive(doc, token.index),
      });
      free = fixed;
      break;
    }
  }
  return cues;
}

function isPart(doc: Doc, token: Token, row: ReportingWord, negated: boolean): boolean {
  switch (row.part) {
    case "verb":
      return isVerb(token) && !/^(?:amod|compound|case|mark)/.test(token.relation);
    case "negated":
      return negated && isVerb(token);
    case "noun":
      return token.upos === "NOUN" && token.relation !== "compound" && !isCapitalised(doc, token);
    case "adjective":
      // "The confident leader" tells nothing that he is confident of.
      return (token.upos === "ADJ" || token.xpos === "VBN") && baseRelation(token) !== "amod" && !isDeed(doc, token);
    case "adverb":
      return token.upos === "ADV";
    case "preposition":
      return false;
  }
}

/** "NBC **News**": part of a name, whatever the tagger says. */
function isCapitalised(doc: Doc, token: Token): boolean {
  return /^[A-Z]/.test(token.text) && token.index > doc.sentences[token.sentence]!.first;
}

/** A participle with its own doer is a verb: "was opposed by". */
function isDeed(doc: Doc, token: Token): boolean {
  return token.xpos === "VBN" && childrenOf(doc, token.index).some((child) => child.relation === "obl:agent");
}

export function isNegated(doc: Doc, verb: number): boolean {
  for (const child of childrenOf(doc, verb)) {
    if (child.index < verb && negations.has(wordOf(child))) return true;
  }
  return false;
}

const skipped = new Set(["DET", "ADJ", "ADV", "NUM", "PRON"]);

/** The token past the last fixed word, or null. Between them may stand an article, an adjective, an adverb: "issued a **lengthy** statement". */
function matchFixed(doc: Doc, token: Token, row: ReportingWord): number | null {
  let at = token.index + 1;
  for (const word of row.words) {
    if (word === "a" || word === "the" || word === "an") continue;
    let skips = 0;
    while (at < doc.tokens.length && !isWord(doc.tokens[at]!, word)) {
      const between = doc.tokens[at]!;
      if (between.sentence !== token.sentence || skips >= 3 || !skipped.has(between.upos)) return null;
      skips += 1;
      at += 1;
    }
    if (at >= doc.tokens.length || doc.tokens[at]!.sentence !== token.sentence) return null;
    at += 1;
  }
  return at;
}

function isWord(token: Token, word: string): boolean {
  return wordOf(token) === word || token.lemma.toLowerCase() === word;
}

function carrierOf(doc: Doc, head: number, last: number): number {
  for (let index = last - 1; index > head; index -= 1) {
    const token = doc.tokens[index]!;
    if (isVerb(token) && (token.head === head || doc.tokens[token.head]?.head === head)) return index;
  }
  return head;
}

/** The verb with its auxiliaries and the adverbs among them: "has repeatedly said". */
function cueRange(doc: Doc, token: Token, last: number): TokenRange {
  let first = token.index;
  while (first > 0) {
    const before = doc.tokens[first - 1]!;
    if (before.sentence !== token.sentence || before.head < first || before.head > token.index) break;
    const relation = baseRelation(before);
    if (relation !== "aux" && relation !== "advmod" && relation !== "cop") break;
    if (relation === "advmod" && /^(?:when|where|why|how|as)$/i.test(before.text)) break;
    first -= 1;
  }
  return { first, last };
}
