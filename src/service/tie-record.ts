import type { Tie } from "../claims/index.ts";

/** A tie as the record prints it: the relation, on whose word, and the article and sentence that say so. */
export type TieRecord = Omit<Tie, "trigger" | "rule">;

export function tieRecord({ tie, sources, article, sentence }: Tie): TieRecord {
  return { tie, sources, article, sentence };
}
