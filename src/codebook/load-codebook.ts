import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type AnswerWord, loadAnswers } from "./answers.ts";
import { type CasualtyWord, loadCasualties } from "./casualties.ts";
import { type LightVerb, loadLightVerbs, loadOperators, type Operator } from "./operators.ts";
import { readTable } from "./read-table.ts";
import { loadScores, type Scores } from "./scores.ts";
import { loadSenses, type SenseTable } from "./sense-table.ts";
import { tablesFolder } from "./tables-folder.ts";
import { loadTieSenses, type TieSense } from "./tie-senses.ts";
import { loadWeights, type Weights } from "./weights.ts";
import { loadContexts, loadWordClasses, type WordClasses } from "./word-classes.ts";

/** All that the tables in data/codebook know, checked and by lemma. */
export interface Codebook extends Scores {
  readonly verbs: SenseTable;
  readonly nouns: SenseTable;
  /** Adjectives that stand as predicates: "is **willing** to withdraw", "was **critical** of". */
  readonly adjectives: SenseTable;
  readonly operators: ReadonlyMap<string, readonly Operator[]>;
  readonly lightVerbs: ReadonlyMap<string, readonly LightVerb[]>;
  /** Words that count the dead and the hurt. */
  readonly casualties: ReadonlyMap<string, readonly CasualtyWord[]>;
  /** Words that answer an asking told just before. */
  readonly answers: ReadonlyMap<string, readonly AnswerWord[]>;
  readonly ties: ReadonlyMap<string, readonly TieSense[]>;
  /** What speaks for one party or another on a side of a deed that its words leave unsaid: weights by feature. */
  readonly sides: Weights;
  /** What speaks for a word's telling a claim at all, or against it: weights by feature. */
  readonly verdicts: Weights;
  readonly classes: WordClasses;
  /** PLOVER's 37 contexts with the words and phrases that show them, lower-case lemmas. */
  readonly contexts: WordClasses;
}

/**
 * Reads the codebook tables of a folder, the shipped ones by default. A row that cannot be read is an error that names its file and line.
 */
export function loadCodebook(folder: string = tablesFolder): Codebook {
  const files = readdirSync(folder).sort();
  const paths = (form: RegExp) => files.filter((file) => form.test(file)).map((file) => join(folder, file));
  const classes = loadWordClasses(paths(/^classes.*\.tsv$/));
  const scores = loadScores(join(folder, "types.tsv"), join(folder, "modes.tsv"));
  return {
    ...scores,
    verbs: loadSenses(paths(/^verbs-.*\.tsv$/), "verb", classes, scores),
    nouns: loadSenses(paths(/^nouns-.*\.tsv$/), "noun", classes, scores),
    adjectives: loadSenses(paths(/^adjectives-.*\.tsv$/), "verb", classes, scores),
    operators: loadOperators(join(folder, "operators.tsv")),
    lightVerbs: loadLightVerbs(join(folder, "light.tsv")),
    casualties: loadCasualties(join(folder, "casualties.tsv")),
    answers: loadAnswers(join(folder, "answers.tsv")),
    ties: loadTieSenses(join(folder, "ties.tsv"), classes),
    sides: loadWeights(join(folder, "sides.tsv")),
    verdicts: loadWeights(join(folder, "verdicts.tsv")),
    classes,
    contexts: loadContexts(join(folder, "contexts.tsv")),
  };
}

/** The codes of `cameo.tsv`, where the folder has that table. */
export function loadCameoCodes(folder: string = tablesFolder): ReadonlySet<string> | null {
  const path = join(folder, "cameo.tsv");
  if (!existsSync(path)) return null;
  return new Set(readTable(path, ["code", "name", "type", "mode", "goldstein"]).map((row) => row.cells[0]!));
}
