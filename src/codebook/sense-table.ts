import { readLines, rowError, splitLine, type TableLine } from "./read-table.ts";
import type { Scores } from "./scores.ts";
import { createSense, type Sense, senseColumns } from "./sense.ts";
import type { WordClasses } from "./word-classes.ts";

/** The senses of verbs or of nouns by lemma. A report uses a few hundred of the lemmas, so a row is read when its lemma is first asked for. */
export interface SenseTable {
  readonly get: (lemma: string) => readonly Sense[] | undefined;
  readonly has: (lemma: string) => boolean;
  /** How many lemmas there are. */
  readonly size: number;
  /** All senses, every row of them read and checked. */
  readonly values: () => IterableIterator<readonly Sense[]>;
}

/** Reads the rows of several files into one table; what a row says is checked when its lemma is asked for, or by `values`. */
export function loadSenses(
  paths: readonly string[],
  part: "verb" | "noun",
  classes: WordClasses,
  scores: Scores,
): SenseTable {
  const lines = new Map<string, TableLine[]>();
  for (const path of paths) {
    for (const line of readLines(path, senseColumns)) {
      const lemma = /^[^ \t]*/.exec(line.text)![0];
      const ofLemma = lines.get(lemma);
      if (ofLemma === undefined) lines.set(lemma, [line]);
      else ofLemma.push(line);
    }
  }
  const known = new Map<string, readonly Sense[]>();
  const get = (lemma: string): readonly Sense[] | undefined => {
    const senses =
      known.get(lemma) ?? lines.get(lemma)?.map((line, index) => readSense(line, part, index + 1, classes, scores));
    if (senses !== undefined) known.set(lemma, senses);
    return senses;
  };
  return {
    get,
    has: (lemma) => lines.has(lemma),
    size: lines.size,
    *values() {
      for (const lemma of lines.keys()) yield get(lemma)!;
    },
  };
}

function readSense(
  line: TableLine,
  part: "verb" | "noun",
  ordinal: number,
  classes: WordClasses,
  scores: Scores,
): Sense {
  const row = splitLine(line, senseColumns.length);
  const sense = createSense(row, part, ordinal, classes);
  if (sense.mode !== null && (sense.type === null || !scores.modesOf(sense.type).includes(sense.mode)))
    throw rowError(row, `"${sense.mode}" is no mode of ${sense.type ?? "link"}`);
  return sense;
}
