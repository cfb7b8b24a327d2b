/** Tags and trees on a CoNLL-U file: gold words, everything else predicted; punctuation in, full labels. */
import { createLanguage, longestSentence } from "../src/language/index.ts";
import { percent, readConllu } from "./_conllu.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

export async function run({ files }: BenchOptions): Promise<BenchResult> {
  const { network, lemmatise } = createLanguage();
  const gold = files.flatMap((file) => readConllu(file)).filter(({ words }) => words.length <= longestSentence);
  const readings = network.read(gold.map(({ words }) => words.map(({ form }) => form)));
  const right = { upos: 0, xpos: 0, uas: 0, las: 0, lemmas: 0 };
  let tokens = 0;
  let trees = 0;
  gold.forEach(({ words }, s) => {
    const { upos, xpos, heads, relations } = readings[s]!;
    if (isTree(heads)) trees++;
    words.forEach((word, i) => {
      tokens++;
      if (upos[i] === word.upos) right.upos++;
      if (xpos[i] === word.xpos) right.xpos++;
      if (lemmatise(word.form, upos[i]!, xpos[i]!) === word.lemma) right.lemmas++;
      if (heads[i] !== word.head) return;
      right.uas++;
      if (relations[i] === word.relation) right.las++;
    });
  });
  const fields = {
    sentences: gold.length,
    tokens,
    upos: percent(right.upos, tokens),
    xpos: percent(right.xpos, tokens),
    uas: percent(right.uas, tokens),
    las: percent(right.las, tokens),
    lemmas: percent(right.lemmas, tokens),
    trees: percent(trees, gold.length),
  };
  return { fields, lines: Object.entries(fields).map(([name, value]) => `${name.padEnd(10)} ${value}`) };
}

function isTree(heads: readonly number[]): boolean {
  const reachesRoot = heads.every((_, start) => {
    let at = start;
    for (let steps = 0; at >= 0 && steps <= heads.length; steps++) at = heads[at]!;
    return at < 0;
  });
  return reachesRoot && heads.filter((head) => head < 0).length === 1;
}
