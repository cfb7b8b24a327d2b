import type { Article } from "../intake/index.ts";
import type { Deed } from "./network/index.ts";

/** One token. Offsets are UTF-16 code units into the article's text. */
export interface Token {
  /** Place in the document, from 0. */
  readonly index: number;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech: VERB, NOUN, PROPN … */
  readonly upos: string;
  /** Penn Treebank tag: VBD, NNS … */
  readonly xpos: string;
  /** Index in the document of the governor, or -1 for the root of the sentence. */
  readonly head: number;
  /** Universal Dependencies relation, with its subtype: nsubj:pass, acl:relcl … */
  readonly relation: string;
}

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** First token, and the one past the last. */
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  /** A short line that is a title or a subheading, not a sentence of the report. */
  readonly heading: boolean;
}

/** A named entity of the network: tokens from `first` up to, not including, `last`. */
export interface Entity {
  readonly kind: "PER" | "ORG" | "LOC";
  readonly first: number;
  readonly last: number;
}

/** A predicate of the network with the heads of its arguments in PropBank's roles (ARG0, ARG1, ARGM-TMP …). */
export interface Predicate {
  readonly token: number;
  readonly arguments: readonly { readonly role: string; readonly token: number }[];
}

/** Words in quotation marks; one that runs over paragraphs without a closing mark is one quotation. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** What one speaker says in a transcript: a label, "MR PRICE:", and all up to the next. */
export interface Turn {
  readonly first: number;
  /** The colon that closes the label. */
  readonly colon: number;
  readonly last: number;
  /** Of whoever asks, and is nobody that is known: "QUESTION:". */
  readonly asks: boolean;
}

/** Days, both inclusive, ISO. */
export interface DayRange {
  readonly start: string;
  readonly end: string;
}

/** A phrase that tells a time. Resolved by the publication day and the tense of its verb; what cannot be resolved has no range. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** null where the text and the publication day do not say. */
  readonly range: DayRange | null;
  /** `point`: when; `since`: from then on ("since Oct. 7"); `until`; `duration`: how long, no place on the calendar; `set`: every Monday. */
  readonly kind: "point" | "since" | "until" | "duration" | "set";
  /** text: the words fix it; published: counted from the publication day; inferred: counted from a day the text fixes. */
  readonly from: "text" | "published" | "inferred";
  /** The rule that read it. */
  readonly rule: string;
  /** How far from what its words name next: "two days after **the strike**"; left out where it is counted from nothing named so. */
  readonly offset?: TimeOffset;
}

/** So many days, weeks, months or years on, or back where negative. */
export interface TimeOffset {
  readonly unit: "day" | "week" | "month" | "year";
  readonly by: number;
}

/** The article analysed. Never stored, never exported. */
export interface Doc {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly predicates: readonly Predicate[];
  readonly deeds: ReadonlyMap<number, Deed>;
  readonly quotations: readonly Quotation[];
  readonly turns: readonly Turn[];
  readonly times: readonly TimeExpression[];
  /** Dependents of each token, in order of the text. */
  readonly children: readonly (readonly number[])[];
}

/** The quotation a token stands in, of several the innermost. */
export const quotationAt = (doc: Doc, token: number): Quotation | undefined =>
  doc.quotations.findLast(({ first, last }) => first <= token && token < last);

/** The words that hang on a word in the tree, in order; none for a word that is not there. */
export const childrenOf = ({ children, tokens }: Doc, token: number): readonly Token[] =>
  (children[token] ?? []).map((child) => tokens[child]!);

/** A document out of its parts; adds the dependents of each token. */
export function makeDoc(parts: Omit<Doc, "children">): Doc {
  const children: number[][] = parts.tokens.map(() => []);
  for (const { index, head } of parts.tokens) if (head >= 0) children[head]!.push(index);
  return { ...parts, children };
}
