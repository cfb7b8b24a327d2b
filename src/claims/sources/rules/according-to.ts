import type { Doc, Token } from "../../../language/index.ts";
import { baseRelation, isNominal, wordOf } from "../../grammar/index.ts";
import type { AttributedWords, TokenRange } from "../attribution.ts";
import type { Draft } from "../draft.ts";
import type { ReportingTable } from "../find-cues.ts";
import { sourceWords } from "../find-source.ts";
import { cutRanges, type Extents, joinRanges, makeWords } from "../spans.ts";

const clauses = new Set(["root", "ccomp", "advcl", "acl", "parataxis", "conj"]);

/** "According to X", "in the words of X": the phrase names the source, the clause about it is the content. */
export function findAccordingTo(doc: Doc, extents: Extents, table: ReportingTable): readonly Draft[] {
  const found: Draft[] = [];
  for (const token of doc.tokens) {
    const rows = table.get(wordOf(token));
    if (rows === undefined) continue;
    for (const row of rows) {
      if (
        row.part !== "preposition" ||
        !row.words.every((word, index) => wordAt(doc, token.index + 1 + index) === word)
      )
        continue;
      // "Per" of "miles per hour" and "per cent" stands between small letters and no name.
      const cue = { first: token.index, last: token.index + 1 + row.words.length };
      const head = headAfter(doc, token, cue.last);
      if (head === null || (row.words.length === 0 && !/^[A-Z]/.test(doc.tokens[head]!.text))) continue;
      const source = withPostmodifier(doc, sourceWords(doc, extents, head, cue));
      const content = joinRanges(
        doc,
        cutRanges(clauseOf(doc, extents, source, cue), [{ first: cue.first, last: source.last }]),
      );
      if (content.length === 0) continue;
      found.push({
        source,
        pronoun: null,
        cue: makeWords(doc, cue, token.index),
        content,
        stance: row.stance ?? "asserts",
        quoted: false,
        passedBy: null,
        rule: `according-to ${row.row}`,
        attitude: false,
        audience: null,
      });
      break;
    }
  }
  return found;
}

/** "three officials **familiar with the matter**", "people **briefed on it who spoke to Axios**": up to the next mark, where no new clause begins. */
function withPostmodifier(doc: Doc, source: AttributedWords): AttributedWords {
  const { last: limit } = doc.sentences[doc.tokens[source.first]!.sentence]!;
  const opens = doc.tokens[source.last];
  if (opens === undefined || source.last >= limit || !/^(?:JJ|VBN|VBD|VBG|WP|WDT)$/.test(opens.xpos)) return source;
  let relative = false;
  for (let index = source.last; index < limit; index += 1) {
    const { text, xpos } = doc.tokens[index]!;
    if (/^(?:[,;:.!?—–)]|”|"|'')$/.test(text)) return makeWords(doc, { first: source.first, last: index }, source.head);
    if (/^(?:WP|WDT)/.test(xpos)) relative = true;
    else if (/^(?:VB[DZP]|MD)$/.test(xpos) && !relative && index > source.last) return source;
  }
  return makeWords(doc, { first: source.first, last: limit }, source.head);
}

function wordAt(doc: Doc, index: number): string {
  const token = doc.tokens[index];
  return token === undefined ? "" : wordOf(token);
}

/** The noun under the preposition, by the tree, else the first noun phrase behind it. */
function headAfter(doc: Doc, token: Token, from: number): number | null {
  const sentence = doc.sentences[token.sentence]!;
  const governor = doc.tokens[token.head];
  if (governor !== undefined && governor.index >= from && isNominal(governor)) return governor.index;
  for (let index = from; index < Math.min(sentence.last, from + 12); index += 1) {
    const each = doc.tokens[index]!;
    if (isNominal(each) && (each.head < from || each.head > index + 12 || baseRelation(each) === "obl")) return index;
  }
  return null;
}

/** The clause that the phrase belongs to; the whole sentence where it opens or ends it. */
function clauseOf(doc: Doc, extents: Extents, source: AttributedWords, cue: TokenRange): TokenRange {
  const { head } = source;
  const sentence = doc.sentences[doc.tokens[head]!.sentence]!;
  const last = Math.max(extents.last[head]!, source.last);
  // "**That is according to** the report": the sentence before is what it tells
  const pointing = doc.tokens.slice(sentence.first, cue.first).map(wordOf).join(" ");
  const before = doc.sentences[doc.tokens[head]!.sentence - 1];
  if (/^(?:that|this|all)(?: is| was| 's|'s)$/.test(pointing) && before !== undefined && !before.heading)
    return { first: before.first, last: before.last };
  const opens = cue.first <= sentence.first + 1;
  const ends = last >= sentence.last - 2 || !hasMore(doc, last, sentence.last);
  if (opens || ends) return { first: sentence.first, last: sentence.last };
  let at = doc.tokens[head]!.head;
  const isInside = (token: number) => token >= cue.first && token < source.last;
  while (at >= 0 && (isInside(at) || !clauses.has(baseRelation(doc.tokens[at]!)))) at = doc.tokens[at]!.head;
  if (at < 0) return { first: sentence.first, last: sentence.last };
  return { first: Math.min(extents.first[at]!, cue.first), last: Math.max(extents.last[at]!, last) };
}

/** A comma or a finite verb goes on behind the phrase. */
function hasMore(doc: Doc, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const token = doc.tokens[index]!;
    if (/^[,;—–”"]$/.test(token.text) || /^VB[DZP]$|^MD$/.test(token.xpos)) return true;
  }
  return false;
}
