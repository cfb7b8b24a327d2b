import type { Deed, Doc, Sentence, Token } from "../language/index.ts";

/**
 * The document for a developer's terminal: each sentence's tree with a word a line, then its names, its predicates with their roles,
 * the words that likely tell deeds, and the times. A word's dependents stand above and below it as they do in the text.
 */
export function drawDoc(doc: Doc): string {
  return doc.sentences.map((sentence) => drawSentence(doc, sentence)).join("\n");
}

function drawSentence(doc: Doc, sentence: Sentence): string {
  const { first, last } = sentence;
  const inside = (token: number) => token >= first && token < last;
  const words = (from: number, to: number) =>
    doc.article.text.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end).replace(/\s+/g, " ");
  const lines = [`${sentence.heading ? "heading" : "sentence"} ${sentence.index + 1}: ${words(first, last)}`, ""];
  for (const token of doc.tokens.slice(first, last)) if (token.head < 0) drawToken(doc, token, "", "", "", lines);
  const facts: string[] = [];
  for (const entity of doc.entities)
    if (inside(entity.first)) facts.push(`${entity.kind}  ${words(entity.first, entity.last)}`);
  for (const predicate of doc.predicates) {
    if (!inside(predicate.token)) continue;
    const roles = predicate.arguments.map(({ role, token }) => `${role} ${doc.tokens[token]!.text}`);
    facts.push(`${doc.tokens[predicate.token]!.text}(${roles.join(", ")})`);
  }
  for (const deed of doc.deeds.values()) if (inside(deed.token)) facts.push(drawDeed(doc, deed));
  for (const time of doc.times)
    if (inside(time.first)) {
      const range = time.range === null ? "no day" : `${time.range.start} to ${time.range.end}`;
      facts.push(`${time.kind}  ${time.text.replace(/\s+/g, " ")}: ${range}`);
    }
  return [...lines, "", ...facts.map((fact) => `  ${fact}`), ""].join("\n");
}

/** "REQUEST 99 %  asked: States → China": the likeliest type, and the words that more likely than not name a party. */
function drawDeed(doc: Doc, { token, share, types, doers, targets }: Deed): string {
  const [likeliest] = Object.entries(types).sort((a, b) => b[1] - a[1]);
  const names = (parties: Deed["doers"]) =>
    parties.filter((party) => party.share >= 0.5).map((party) => doc.tokens[party.token]!.text);
  const [from, to] = [names(doers), names(targets)].map((words) => words.join(", ") || "–");
  return `${likeliest?.[0] ?? "–"} ${Math.round(100 * share)} %  ${doc.tokens[token]!.text}: ${from} → ${to}`;
}

/** `above`, `own` and `below` are what stands left of the lines over the word, of its own line, and of the lines under it. */
function drawToken(doc: Doc, token: Token, above: string, own: string, below: string, lines: string[]): void {
  const children = doc.children[token.index]!.map((child) => doc.tokens[child]!);
  const left = children.filter((child) => child.index < token.index);
  const right = children.filter((child) => child.index > token.index);
  left.forEach((child, i) => {
    const isFirst = i === 0;
    drawToken(doc, child, above + (isFirst ? "  " : "│ "), above + (isFirst ? "╭─" : "├─"), `${above}│ `, lines);
  });
  const lemma = token.lemma === token.text ? "" : ` (${token.lemma})`;
  lines.push(`${own}${token.text}${lemma} ${token.upos} ${token.xpos} ${token.relation}`);
  right.forEach((child, i) => {
    const isLast = i === right.length - 1;
    drawToken(doc, child, `${below}│ `, below + (isLast ? "╰─" : "├─"), below + (isLast ? "  " : "│ "), lines);
  });
}
