import type { Stance } from "../claim.ts";

/** Tokens from `first` up to, not including, `last`. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Words of the article by tokens and by characters. */
export interface AttributedWords extends TokenRange {
  /** The token that stands for the words in the tree. */
  readonly head: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Somebody's word for something: who (source), by which word it shows (cue), and what stands on it (content). */
export interface Attribution {
  /** null where the text leaves the sayer out: "it was reported that", a quotation with nobody near it. */
  readonly source: AttributedWords | null;
  /** The relative pronoun that stands for the source at the verb: "the ministry, **which** said". */
  readonly pronoun: AttributedWords | null;
  readonly cue: AttributedWords;
  /** What is said, in order of the text; a split quotation ("We will," he said, "talk.") gives two ranges. */
  readonly content: readonly TokenRange[];
  readonly stance: Stance;
  /** True where the content is, at least in part, a direct quotation. */
  readonly quoted: boolean;
  /** Index in the list of the attribution that passed this one on: of "an official told the Journal" the Journal's, which has the same content. */
  readonly passedBy: number | null;
  /** The rule that found it, with the table row of its cue. */
  readonly rule: string;
}
