import type { TextSpan } from "../claim.ts";

/** The fields of a claim whose reasons are told, in the order in which they are told. */
export const reasonFields = [
  "type",
  "mode",
  "actors",
  "recipients",
  "contents",
  "modality",
  "polarity",
  "date",
  "place",
  "casualties",
  "contexts",
  "sources",
  "stance",
  "quoted",
  "sameAs",
] as const;

export type ReasonField = (typeof reasonFields)[number];

/** Why a field of a claim is what it is. */
export interface Reason {
  /** The node it is told of: [] is the claim's event, [0] its first content, [0, 1] the second content of that. */
  readonly path: readonly number[];
  readonly field: ReasonField;
  /** What was decided: "REQUEST", "CHN", "2024-04-11". */
  readonly value: string;
  /** How, in plain words. */
  readonly why: string;
  /** The words of the article that it was read off. */
  readonly words: readonly TextSpan[];
  /** The rule that decided. */
  readonly rule: string | null;
  /** Rows of the tables, "verbs-verbal.tsv:12". */
  readonly rows: readonly string[];
}

/** Takes what the stages decided by a rule that the result does not show; only made where somebody asks for reasons. */
export interface Notebook {
  /** Begins the notes on a deed anew. */
  readonly begin: (token: number) => void;
  readonly note: (token: number, field: ReasonField, rule: string) => void;
  /** The rule that decided last. */
  readonly ruleOf: (token: number, field: ReasonField) => string | null;
}

export function createNotebook(): Notebook {
  const rules = new Map<number, Map<ReasonField, string>>();
  return {
    begin: (token) => void rules.set(token, new Map()),
    note: (token, field, rule) => void rules.get(token)?.set(field, rule),
    ruleOf: (token, field) => rules.get(token)?.get(field) ?? null,
  };
}
