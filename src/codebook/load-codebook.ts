import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { byLemma, type LightVerb, loadLightVerbs, loadOperators, type Operator } from "./operators.ts";
import { readTable, rowError } from "./read-table.ts";
import { loadScores, type Scores } from "./scores.ts";
import { createSense, type Sense, senseColumns } from "./sense.ts";
import { loadTieSenses, type TieSense } from "./tie-senses.ts";
import { loadContexts, loadWordClasses, type WordClasses } from "./word-classes.ts";

/** All that the tables in data/codebook know, checked and by lemma. */
export interface Codebook extends Scores {
  readonly verbs: ReadonlyMap<string, readonly Sense[]>;
  readonly nouns: ReadonlyMap<string, readonly Sense[]>;
  readonly operators: ReadonlyMap<string, readonly Operator[]>;
  readonly lightVerbs: ReadonlyMap<string, readonly LightVerb[]>;
  readonly ties: ReadonlyMap<string, readonly TieSense[]>;
  readonly classes: WordClasses;
  /** PLOVER's 37 contexts with the words and phrases that show them, lower-case lemmas. */
  readonly contexts: WordClasses;
}

const ownFolder = join(dirname(fileURLToPath(import.meta.url)), "../../data/codebook");

/**
 * Reads the codebook tables of a folder, the shipped ones by default. A row that cannot be read is an error that names its file and line.
 */
export function loadCodebook(folder: string = ownFolder): Codebook {
  const files = readdirSync(folder).sort();
  const paths = (form: RegExp) => files.filter((file) => form.test(file)).map((file) => join(folder, file));
  const classes = loadWordClasses(paths(/^classes.*\.tsv$/));
  const scores = loadScores(join(folder, "types.tsv"), join(folder, "modes.tsv"));
  return {
    ...scores,
    verbs: loadSenses(paths(/^verbs-.*\.tsv$/), "verb", classes, scores),
    nouns: loadSenses(paths(/^nouns-.*\.tsv$/), "noun", classes, scores),
    operators: loadOperators(join(folder, "operators.tsv")),
    lightVerbs: loadLightVerbs(join(folder, "light.tsv")),
    ties: loadTieSenses(join(folder, "ties.tsv"), classes),
    classes,
    contexts: loadContexts(join(folder, "contexts.tsv")),
  };
}

function loadSenses(
  paths: readonly string[],
  part: "verb" | "noun",
  classes: WordClasses,
  scores: Scores,
): ReadonlyMap<string, readonly Sense[]> {
  const counts = new Map<string, number>();
  const senses: Sense[] = [];
  for (const path of paths) {
    for (const row of readTable(path, senseColumns)) {
      const lemma = row.cells[0]!.split(" ", 1)[0]!;
      const ordinal = (counts.get(lemma) ?? 0) + 1;
      counts.set(lemma, ordinal);
      const sense = createSense(row, part, ordinal, classes);
      if (sense.mode !== null && (sense.type === null || !scores.modesOf(sense.type).includes(sense.mode)))
        throw rowError(row, `"${sense.mode}" is no mode of ${sense.type ?? "link"}`);
      senses.push(sense);
    }
  }
  return byLemma(senses);
}

/** The codes of `cameo.tsv`, where the folder has that table. */
export function loadCameoCodes(folder: string = ownFolder): ReadonlySet<string> | null {
  const path = join(folder, "cameo.tsv");
  if (!existsSync(path)) return null;
  return new Set(readTable(path, ["code", "name", "type", "mode"]).map((row) => row.cells[0]!));
}
