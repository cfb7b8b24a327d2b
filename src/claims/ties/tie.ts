import type { TieKind } from "../../codebook/index.ts";
import type { ArticleReference, SourceMention, TextSpan } from "../claim.ts";

/** One party of a chain, an aim or a tie: the alpha-3 code of a state or the slug of an organisation. */
export interface PartyCode {
  readonly party: string;
}

export const mutualTies: ReadonlySet<TieKind> = new Set<TieKind>(["allied-with", "has-relations-with", "adversary-of"]);

/** A standing relation that an article states: "Hamas, which itself is backed by Iran". */
export interface Tie {
  readonly tie: {
    readonly kind: TieKind;
    readonly of: readonly PartyCode[];
    readonly to: readonly PartyCode[];
    /** ISO day since when, where the text says it. */
    readonly since: string | null;
  };
  readonly sources: readonly SourceMention[];
  readonly article: ArticleReference;
  readonly sentence: { readonly index: number; readonly start: number; readonly end: number };
  /** The words that tell it. */
  readonly trigger: TextSpan;
  /** Which rule and which row of the table, so that a person can ask why. */
  readonly rule: string;
}

/** Makes a tie whose keys stand in the order of the record. */
export function tieRecord(fields: {
  readonly kind: TieKind;
  readonly of: readonly string[];
  readonly to: readonly string[];
  readonly since: string | null;
  readonly sources: readonly SourceMention[];
  readonly article: ArticleReference;
  readonly sentence: Tie["sentence"];
  readonly trigger: TextSpan;
  readonly rule: string;
}): Tie {
  const { kind, since, sources, article, sentence, trigger, rule } = fields;
  const codes = (parties: readonly string[]): readonly PartyCode[] => parties.map((party) => ({ party }));
  return {
    tie: { kind, of: codes(fields.of), to: codes(fields.to), since },
    sources,
    article,
    sentence,
    trigger,
    rule,
  };
}
