/** Docs written by hand for tests of later stages: one token a cell `text/lemma/UPOS/XPOS/head/relation`, heads counted from 1 in the sentence, 0 the root. */
import { createArticle } from "../src/intake/index.ts";
import type { Doc, Sentence, Token } from "../src/language/index.ts";

/** Makes a doc of sentences; a lemma of "=" is the text in lower case. Words stand one space apart. */
export function docByHand(sentences: readonly string[], published: string | null = null): Doc {
  const tokens: Token[] = [];
  const marks: Sentence[] = [];
  let text = "";
  sentences.forEach((line, sentence) => {
    const first = tokens.length;
    const start = text.length + (text === "" ? 0 : 1);
    for (const cell of line.trim().split(/\s+/)) {
      const [word, lemma, upos, xpos, head, relation] = cell.split("/") as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      if (text !== "") text += " ";
      const at = text.length;
      text += word;
      tokens.push({
        index: tokens.length,
        sentence,
        start: at,
        end: text.length,
        text: word,
        lemma: lemma === "=" ? word.toLowerCase() : lemma,
        upos,
        xpos,
        head: head === "0" ? -1 : first + Number(head) - 1,
        relation,
      });
    }
    marks.push({ index: sentence, start, end: text.length, first, last: tokens.length, paragraph: 0, heading: false });
  });
  const children = tokens.map((token) =>
    tokens.filter((other) => other.head === token.index).map((other) => other.index),
  );
  return {
    article: createArticle({ text, published }),
    tokens,
    sentences: marks,
    entities: [],
    predicates: [],
    deeds: new Map(),
    quotations: [],
    turns: [],
    times: [],
    children,
  };
}
