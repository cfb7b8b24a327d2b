import type { Codebook } from "../codebook/index.ts";
import type { Doc } from "../language/index.ts";
import { wordOf } from "./grammar/index.ts";

/**
 * PLOVER's contexts of the sentence a word stands in, commonest words first, at most four. A context is shown by words and
 * phrases of `contexts.tsv`; those that only the rest of the article shows are not this deed's.
 */
export function createContextReader(doc: Doc, codebook: Codebook): (token: number) => readonly string[] {
  const byFirstWord = indexPhrases(codebook);
  const bySentence = new Map<number, readonly string[]>();
  const read = (sentence: number): readonly string[] => {
    const { first, last } = doc.sentences[sentence]!;
    const counts = new Map<string, number>();
    for (let at = first; at < last; at++) {
      const token = doc.tokens[at]!;
      for (const key of new Set([token.lemma.toLowerCase(), wordOf(token)]))
        for (const { words, context } of byFirstWord.get(key) ?? [])
          if (words.every((word, offset) => offset === 0 || isWord(doc, at + offset, last, word)))
            counts.set(context, (counts.get(context) ?? 0) + words.length);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([context]) => context);
  };
  return (token) => {
    const sentence = doc.tokens[token]!.sentence;
    const known = bySentence.get(sentence);
    if (known !== undefined) return known;
    const found = read(sentence);
    bySentence.set(sentence, found);
    return found;
  };
}

function isWord(doc: Doc, at: number, last: number, word: string): boolean {
  if (at >= last) return false;
  const token = doc.tokens[at]!;
  return token.lemma.toLowerCase() === word || wordOf(token) === word;
}

interface ContextPhrase {
  readonly words: readonly string[];
  readonly context: string;
}

const indexes = new WeakMap<Codebook, ReadonlyMap<string, readonly ContextPhrase[]>>();

function indexPhrases(codebook: Codebook): ReadonlyMap<string, readonly ContextPhrase[]> {
  const known = indexes.get(codebook);
  if (known !== undefined) return known;
  const index = new Map<string, ContextPhrase[]>();
  for (const [context, phrases] of codebook.contexts)
    for (const phrase of phrases) {
      const words = phrase.split(" ");
      index.set(words[0]!, [...(index.get(words[0]!) ?? []), { words, context }]);
    }
  indexes.set(codebook, index);
  return index;
}
