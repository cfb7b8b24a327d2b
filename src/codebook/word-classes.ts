import { readTable } from "./read-table.ts";

/** Named lists of lemmas for conditions: `talks` → meeting, dialogue, summit … */
export type WordClasses = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads all `classes*.tsv`; a class may be spread over files. A cell may hold several lemmas with commas between. */
export function loadWordClasses(paths: readonly string[]): WordClasses {
  return gatherWords(paths, ["class", "lemma"]);
}

/** Reads `contexts.tsv`: PLOVER's contexts with the words and phrases that show them. */
export function loadContexts(path: string): WordClasses {
  return gatherWords([path], ["context", "word"]);
}

function gatherWords(paths: readonly string[], columns: readonly string[]): WordClasses {
  const groups = new Map<string, Set<string>>();
  for (const path of paths) {
    for (const row of readTable(path, columns)) {
      const [name, words] = row.cells as [string, string];
      const group = groups.get(name) ?? new Set<string>();
      groups.set(name, group);
      for (const word of words.split(",")) group.add(word.trim());
    }
  }
  return groups;
}
