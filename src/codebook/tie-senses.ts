import { byLemma } from "./operators.ts";
import { readTable, rowError } from "./read-table.ts";
import { createSense, type Sense } from "./sense.ts";
import type { WordClasses } from "./word-classes.ts";

/** The standing relations that are kept. The last three hold both ways. */
export const tieKinds = ["backs", "hosts", "designates", "allied-with", "has-relations-with", "adversary-of"] as const;

export type TieKind = (typeof tieKinds)[number];

export const tieParts = ["verb", "noun", "adjective"] as const;

/** A word that tells a standing relation: a row of `ties.tsv`. `sense.actor` holds the slots of `of`, `sense.recipient` those of `to`. */
export interface TieSense {
  readonly lemma: string;
  readonly part: (typeof tieParts)[number];
  readonly kind: TieKind;
  readonly sense: Sense;
}

const columns = ["lemma", "part", "kind", "of", "to", "when", "gloss"];

/** Reads `ties.tsv`, by lemma. */
export function loadTieSenses(path: string, classes: WordClasses): ReadonlyMap<string, readonly TieSense[]> {
  const counts = new Map<string, number>();
  const rows = readTable(path, columns).map((row): TieSense => {
    const [words, part, kind, of, to, when, gloss] = row.cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const known = tieParts.find((name) => name === part);
    const tie = tieKinds.find((name) => name === kind);
    if (known === undefined) throw rowError(row, `"${part}" is no part of a tie`);
    if (tie === undefined) throw rowError(row, `"${kind}" is no kind of tie`);
    const ordinal = (counts.get(words) ?? 0) + 1;
    counts.set(words, ordinal);
    const cells = [words, "link", "-", "-", of, to, "-", when, gloss];
    const sense = createSense({ ...row, cells }, known === "verb" ? "verb" : "noun", ordinal, classes);
    return { lemma: sense.lemma, part: known, kind: tie, sense };
  });
  return byLemma(rows);
}
