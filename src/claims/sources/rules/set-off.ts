import type { Doc, Sentence, Token } from "../../../language/index.ts";
import { baseRelation, isNominal, wordOf } from "../../grammar/index.ts";
import type { AttributedWords, TokenRange } from "../attribution.ts";
import type { Cue } from "../find-cues.ts";
import { closedQuotationsIn } from "../join-quotations.ts";
import { holds, makeWords, trimRange } from "../spans.ts";

export interface SetOff {
  readonly source: AttributedWords;
  /** What stands before the clause, and behind it. */
  readonly content: readonly TokenRange[];
  readonly audience: number | null;
}

/** As many words may follow the verb in its clause: "told reporters in Geneva on Friday". */
const longestTail = 14;
const longestSource = 40;
const opening = new Set([
  "and",
  "but",
  "as",
  "which",
  "who",
  "whom",
  "that",
  "when",
  "if",
  "because",
  "while",
  "although",
  "though",
  "where",
  "what",
  "how",
  "so",
  "or",
  "than",
  "after",
  "before",
  "since",
  "until",
]);

/**
 * A clause of saying set off by commas or quotation marks: "…, the ministry said on Friday.", “…,” said Blinken, “…”.
 * The marks tell it more surely than the tree, which long sentences confuse.
 */
export function readSetOff(doc: Doc, cue: Cue): SetOff | null {
  const { row } = cue;
  if (row.part !== "verb" || cue.passive || !(row.content.includes("ccomp") || row.content.includes("quote")))
    return null;
  if (!/^VB[DZP]$/.test(doc.tokens[cue.head]!.xpos) && cue.last - cue.first === 1) return null;
  const unit = unitOf(doc, cue);
  const before = beforeClause(doc, cue, unit);
  if (before === null) return null;
  const after =
    before.inverted === null ? tailOf(doc, cue.last, unit.last) : tailOf(doc, before.inverted.last, unit.last);
  if (after === null) return null;
  const left = { first: unit.first, last: before.boundary };
  if (!isStatement(doc, left)) return null;
  const right = trimRange(doc, { first: after, last: unit.last });
  const source = before.inverted ?? before.source;
  return {
    source: makeWords(doc, source, headOf(doc, source)),
    content: right === null ? [left] : [left, right],
    audience: before.inverted === null ? audienceOf(doc, cue, after) : null,
  };
}

/** The sentence, or the quotation that the cue is spoken in. */
function unitOf(doc: Doc, cue: Cue): TokenRange {
  const sentence: Sentence = doc.sentences[doc.tokens[cue.head]!.sentence]!;
  const quotation = closedQuotationsIn(doc, cue.head);
  if (quotation === null) return sentence;
  return { first: Math.max(sentence.first, quotation.first + 1), last: Math.min(sentence.last, quotation.last - 1) };
}

interface Before {
  /** The mark that parts the clause from what is said. */
  readonly boundary: number;
  readonly source: TokenRange;
  /** Where the source follows the verb: “…,” said Blinken. */
  readonly inverted: TokenRange | null;
}

function beforeClause(doc: Doc, cue: Cue, unit: TokenRange): Before | null {
  if (cue.first - 1 <= unit.first) return null;
  const last = doc.tokens[cue.first - 1]!;
  if (isBoundary(doc, last) && !closesApposition(doc, cue, unit)) {
    const inverted = sourceAfter(doc, cue, unit);
    return inverted === null ? null : { boundary: cue.first - 1, source: inverted, inverted };
  }
  const source = sourceBefore(doc, cue, unit);
  return source === null ? null : { boundary: source.first - 1, source, inverted: null };
}

function isBoundary(doc: Doc, token: Token): boolean {
  if (/^(?:,|—|–|--|”|"|''|’)$/.test(token.text)) return true;
  return doc.quotations.some((quotation) => quotation.last - 1 === token.index);
}

/** "Samaan, a fellow of the Institute, told": the comma before the verb ends an apposition of its subject. */
function closesApposition(doc: Doc, cue: Cue, unit: TokenRange): boolean {
  if (doc.tokens[cue.first - 1]!.text !== ",") return false;
  const subject = subjectBefore(doc, cue, unit);
  return subject !== null;
}

function subjectBefore(doc: Doc, cue: Cue, unit: TokenRange): Token | null {
  for (const index of doc.children[cue.head]!) {
    const child = doc.tokens[index]!;
    if (
      baseRelation(child) === "nsubj" &&
      index >= unit.first &&
      index < cue.first &&
      cue.first - index < longestSource
    ) {
      return hasVerb(doc, { first: index + 1, last: cue.first }, true) ? null : child;
    }
  }
  return null;
}

/** The noun phrase between the boundary and the verb. */
function sourceBefore(doc: Doc, cue: Cue, unit: TokenRange): TokenRange | null {
  const floor = Math.max(unit.first, cue.first - longestSource);
  const marks = doc.quotations
    .filter((quotation) => quotation.last < cue.first && quotation.last > floor)
    .map((quotation) => quotation.last - 1);
  const subject = subjectBefore(doc, cue, unit);
  const candidates: number[] = [...marks];
  for (let index = cue.first - 2; index >= floor; index -= 1)
    if (isBoundary(doc, doc.tokens[index]!)) candidates.push(index);
  candidates.sort((a, b) => b - a);
  for (const boundary of candidates) {
    if (subject !== null && boundary >= subject.index) continue;
    const range = trimRange(doc, { first: boundary + 1, last: cue.first });
    if (range === null) continue;
    if (hasVerb(doc, range, subject !== null)) return null;
    const first = doc.tokens[range.first]!;
    if (opening.has(wordOf(first)) || first.xpos === "IN" || first.xpos === "RB") return null;
    if (!hasNominal(doc, range)) continue;
    return range;
  }
  return null;
}

function sourceAfter(doc: Doc, cue: Cue, unit: TokenRange): TokenRange | null {
  let first = cue.last;
  while (first < unit.last && doc.tokens[first]!.upos === "ADV") first += 1;
  let last = first;
  let named = false;
  while (last < unit.last) {
    const token = doc.tokens[last]!;
    if (token.upos === "PUNCT" && !/^[.’'&-]$/.test(token.text) && !/^\($|^\)$/.test(token.text)) {
      // "Said Martin Indyk, the president's envoy to the Middle East,": the apposition belongs to the name.
      const more = named && token.text === "," ? apposition(doc, last + 1, unit.last) : null;
      if (more === null) break;
      last = more;
      continue;
    }
    if (isVerb(token)) break;
    if (named && (token.xpos === "IN" || token.xpos === "TO") && !/^(?:of|for|at|from|with|in)$/i.test(token.text))
      break;
    if (isNominal(token)) named = true;
    // "Said Perez on Friday", "said he".
    if (named && holdsTime(doc, last)) break;
    last += 1;
  }
  const range = named ? trimRange(doc, { first, last }) : null;
  if (
    range === null ||
    range.first !== first ||
    doc.tokens[first]!.xpos === "IN" ||
    opening.has(wordOf(doc.tokens[first]!))
  )
    return null;
  return range;
}

/** An apposition without a verb that ends at a comma or a stop. */
function apposition(doc: Doc, from: number, limit: number): number | null {
  if (from >= limit || !/^(?:DT|PRP\$|NN|NNP|NNS|JJ)$/.test(doc.tokens[from]!.xpos)) return null;
  for (let index = from; index < limit; index += 1) {
    const token = doc.tokens[index]!;
    if (/^[,.]$/.test(token.text)) return index > from ? index : null;
    if (isVerb(token) || /^["“”:;—]$/.test(token.text)) return null;
  }
  return null;
}

/** Past the words after the verb that belong to its clause; null where something is said there ("said that"). */
function tailOf(doc: Doc, from: number, limit: number): number | null {
  for (let index = from; index < limit && index - from < longestTail; index += 1) {
    const token = doc.tokens[index]!;
    if (/^(?:,|[.!?]+|”|"|—|–|''|;|\))$/.test(token.text)) return index;
    if (doc.quotations.some((quotation) => quotation.first === index)) return index;
    if (isVerb(token) && token.xpos !== "VBG") return null;
    if (/^(?:that|whether|if|what|how|why|:)$/i.test(token.text)) return null;
    // Another subject begins what is said: "said Iran would".
    if (baseRelation(token) === "nsubj") return null;
  }
  return limit - from <= longestTail ? limit : null;
}

function audienceOf(doc: Doc, cue: Cue, after: number): number | null {
  const wanted = cue.row.audience;
  for (const index of doc.children[cue.head]!) {
    const child = doc.tokens[index]!;
    if (index < cue.last || index >= after || !isNominal(child)) continue;
    const relation = baseRelation(child);
    if (wanted.includes("obj") && relation !== "obl" && !holdsTime(doc, index)) return index;
    if (
      wanted.includes("to") &&
      relation === "obl" &&
      doc.tokens[index - 1] !== undefined &&
      doc.children[index]!.some((each) => wordOf(doc.tokens[each]!) === "to")
    )
      return index;
  }
  const next = doc.tokens[cue.last];
  return wanted.includes("obj") &&
    next !== undefined &&
    cue.last < after &&
    isNominal(next) &&
    !holdsTime(doc, next.index)
    ? next.index
    : null;
}

function holdsTime(doc: Doc, token: number): boolean {
  return doc.times.some((time) => holds(time, token));
}

/** Something that can be said: it has a finite verb or is in quotation marks. */
function isStatement(doc: Doc, range: TokenRange): boolean {
  if (range.last - range.first < 2) return false;
  if (
    doc.quotations.some(
      (quotation) =>
        quotation.last > range.first && quotation.last <= range.last + 1 && quotation.last - quotation.first > 3,
    )
  )
    return true;
  for (let index = range.first; index < range.last; index += 1) {
    const token = doc.tokens[index]!;
    if (/^VB[DZP]$|^MD$/.test(token.xpos)) return true;
  }
  return false;
}

function isVerb(token: Token): boolean {
  return token.xpos.startsWith("VB") || token.xpos === "MD";
}

/** `appositions`: verbs may stand in a relative clause or apposition of a subject that the tree knows. */
function hasVerb(doc: Doc, range: TokenRange, appositions: boolean): boolean {
  for (let index = range.first; index < range.last; index += 1) {
    const token = doc.tokens[index]!;
    if (!isVerb(token) || token.relation === "amod" || token.relation === "compound") continue;
    if (appositions && /^(?:acl|aux|cop|xcomp|conj|advcl|ccomp)/.test(token.relation) && token.head >= range.first - 1)
      continue;
    return true;
  }
  return false;
}

function hasNominal(doc: Doc, range: TokenRange): boolean {
  for (let index = range.first; index < range.last; index += 1) if (isNominal(doc.tokens[index]!)) return true;
  return false;
}

/** The token of a phrase that the others hang on; the first noun where the tree ties it elsewhere. */
function headOf(doc: Doc, range: TokenRange): number {
  let best: number | null = null;
  for (let index = range.first; index < range.last; index += 1) {
    const token = doc.tokens[index]!;
    if (!isNominal(token) || (token.head >= range.first && token.head < range.last)) continue;
    if (best === null || baseRelation(token) === "nsubj") best = index;
  }
  return best ?? range.last - 1;
}
