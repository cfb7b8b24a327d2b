import { DemarcheError } from "../../errors.ts";
import { indexLines, type KeyIndex } from "./key-index.ts";

/** For a word, the row of each feature's table. */
export interface Vocabulary {
  rows(word: string, into: Int32Array): void;
}

/** The rows of the lexicon's forms, for the deed layers: the section of that name behind the features; empty where there is none. */
export function readLexicon(text: string): ReadonlyMap<string, number> {
  const at = text.lastIndexOf("\n# lexicon ");
  if (at < 0) return new Map();
  const [, ...forms] = text
    .slice(at + 1)
    .trimEnd()
    .split("\n");
  return new Map(forms.map((form, i) => [form, i + firstRow]));
}

type KeyOf = (word: string, lower: string) => string;

/** Lower case with plain quotation marks: "Houthis’" and "houthis'" are one word. */
export function lowerWord(word: string): string {
  const lower = word.toLowerCase();
  return /[’“”]/.test(lower) ? lower.replace(/’/g, "'").replace(/[“”]/g, '"') : lower;
}

/** The look of a word: "McDonald's" is XxXxx'x, "1,200" is d,dd. */
export function shapeOf(word: string): string {
  return word
    .replace(/[A-Z]/g, "X")
    .replace(/[a-z]/g, "x")
    .replace(/[0-9]/g, "d")
    .replace(/(.)\1{2,}/g, "$1$1")
    .slice(0, 8);
}

function keyFunction(name: string): KeyOf {
  if (name === "vector" || name === "lower") return (_, lower) => lower;
  if (name === "shape") return shapeOf;
  const affix = /^(suffix|prefix)([1-9])$/.exec(name);
  if (affix === null)
    throw new DemarcheError(
      "weights-unreadable",
      "data/language/model.json",
      `the feature ${name} is not known to this version`,
      "install the package again",
    );
  const length = Number(affix[2]);
  return affix[1] === "suffix" ? (_, lower) => lower.slice(-length) : (_, lower) => lower.slice(0, length);
}

// Row 0 of each table is padding, row 1 the unknown word.
const unknownRow = 1;
const firstRow = 2;

/** Read vocabulary.txt: for each feature `# NAME COUNT`, then as many keys, one a line. */
export function readVocabulary(text: string, features: readonly { readonly name: string }[]): Vocabulary {
  const tables: { readonly keyOf: KeyOf; readonly find: KeyIndex }[] = [];
  let at = 0;
  for (const { name } of features) {
    const end = text.indexOf("\n", at);
    const [mark, word, count] = text.slice(at, end).split(" ");
    const size = Number(count);
    const keys = end < 0 || mark !== "#" || word !== name || !(size >= 0) ? null : indexLines(text, end + 1, size);
    if (keys === null)
      throw new DemarcheError(
        "weights-unreadable",
        "data/language/vocabulary.txt",
        `the list of ${name} is missing or cut off`,
        "install the package again",
      );
    at = keys.next;
    tables.push({ keyOf: keyFunction(name), find: keys.find });
  }
  return {
    rows(word, into) {
      const lower = lowerWord(word);
      for (let i = 0; i < tables.length; i++) {
        const { keyOf, find } = tables[i]!;
        const line = find(keyOf(word, lower));
        into[i] = line < 0 ? unknownRow : line + firstRow;
      }
    },
  };
}
