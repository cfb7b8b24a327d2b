import type { Doc, Sentence } from "../language/index.ts";

/** The document as CoNLL-U: one token a line, a blank line after each sentence. `SpaceAfter=No` and the offsets stand in the last column. */
export function drawConllu(doc: Doc): string {
  return doc.sentences.map((sentence) => drawSentence(doc, sentence)).join("");
}

function drawSentence(doc: Doc, sentence: Sentence): string {
  const words = doc.article.text.slice(sentence.start, sentence.end).replace(/\s+/gu, " ");
  const lines = [`# sent_id = ${sentence.index + 1}`, `# text = ${words}`];
  for (const token of doc.tokens.slice(sentence.first, sentence.last)) {
    const head = token.head < 0 ? 0 : token.head - sentence.first + 1;
    const following = doc.tokens[token.index + 1];
    const misc = [
      ...(following && following.start === token.end ? ["SpaceAfter=No"] : []),
      `TokenRange=${token.start}:${token.end}`,
    ];
    lines.push(
      [
        token.index - sentence.first + 1,
        token.text,
        token.lemma,
        token.upos,
        token.xpos,
        "_",
        head,
        token.relation,
        "_",
        misc.join("|"),
      ].join("\t"),
    );
  }
  return `${lines.join("\n")}\n\n`;
}
