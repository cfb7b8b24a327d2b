import type { Doc, Sentence } from "../../../language/index.ts";
import { baseRelation, isNominal, wordOf } from "../../grammar/index.ts";
import type { AttributedWords, TokenRange } from "../attribution.ts";
import type { Cue } from "../find-cues.ts";
import { closedQuotationsIn, isSpeech } from "../join-quotations.ts";
import { quotationsNear } from "../near.ts";
import { makeWords, trimRange } from "../spans.ts";
import { beforeClause, holdsTime, isVerb } from "./set-off-source.ts";

export interface SetOff {
  readonly source: AttributedWords;
  /** What stands before the clause, and behind it. */
  readonly content: readonly TokenRange[];
  readonly audience: number | null;
}

/** As many words may follow the verb in its clause: "told reporters in Geneva on Friday". */
const longestTail = 14;
/**
 * A clause of saying set off by commas or quotation marks: "…, the ministry said on Friday.", “…,” said Blinken, “…”.
 * The marks tell it more surely than the tree, which long sentences confuse.
 */
export function readSetOff(doc: Doc, cue: Cue): SetOff | null {
  const { row } = cue;
  if (row.part !== "verb" || cue.passive || !(row.content.includes("ccomp") || row.content.includes("quote")))
    return null;
  if (!/^VB[DZP]$/.test(doc.tokens[cue.head]!.xpos) && !/^(?:MD|VB[DZP])$/.test(doc.tokens[cue.first]!.xpos))
    return null;
  const unit = unitOf(doc, cue);
  const before = beforeClause(doc, cue, unit);
  if (before === null || isRelative(doc, cue, before.source)) return null;
  const after =
    before.inverted === null
      ? tailOf(doc, cue, cue.last, unit.last)
      : tailOf(doc, cue, before.inverted.last, unit.last);
  if (after === null) return null;
  const left = { first: speechBefore(doc, unit, before.boundary) ?? unit.first, last: before.boundary };
  if (!isStatement(doc, left) && !isInterposed(doc, left, { first: after, last: unit.last }, before.inverted !== null))
    return null;
  // "She left, and when pressed, he replied, “It is over.”": what stands before the clause is not in the quotation.
  if (opensSpeech(doc, after, unit.last) && !endsSpeech(doc, before.boundary)) return null;
  const right = saidBehind(doc, cue, { first: after, last: unit.last });
  const source = before.inverted ?? before.source;
  return {
    source: makeWords(doc, source, headOf(doc, source)),
    content: right === null ? [left] : [left, right],
    audience: before.inverted === null ? audienceOf(doc, cue, after) : null,
  };
}

/** ", **a charge Cairo denies**", "something Kyiv has denied": the noun is what is denied, by a clause of its own without a pronoun. */
function isRelative(doc: Doc, cue: Cue, source: TokenRange): boolean {
  const verb = doc.tokens[cue.head]!;
  const first = doc.tokens[source.first]!;
  if (verb.head >= source.first && verb.head < source.last && verb.relation.startsWith("acl")) return true;
  const head = first.xpos === "DT" ? doc.tokens[source.first + 1]! : first;
  if (
    !/^(?:something|charge|claim|accusation|allegation|assertion|suggestion|report|idea|notion|charges|claims|accusations|allegations|reports)$/i.test(
      head.text,
    )
  )
    return false;
  const rest = { first: head.index + 1, last: source.last };
  return (
    rest.first < rest.last &&
    (/^(?:that|which)$/i.test(doc.tokens[rest.first]!.text) ||
      /^(?:NNP|NNPS|PRP|DT)$/.test(doc.tokens[rest.first]!.xpos))
  );
}

/**
 * "The museum, **Mr. Bush said**, celebrated …", "But to prevent it, **he said**, officials should …": the clause of saying stands
 * within what is said, whose verb follows. "Smith, **a broker, said**, …" has the name of its own source before it.
 */
function isInterposed(doc: Doc, left: TokenRange, right: TokenRange, inverted: boolean): boolean {
  if (inverted || doc.tokens[right.first]?.text !== "," || left.last - left.first < 1) return false;
  if (!isStatement(doc, right)) return false;
  const [opens, goesOn] = [doc.tokens[left.first]!, doc.tokens[right.first + 1]!];
  return /^(?:VB[DZP]|MD)$/.test(goesOn.xpos) || /^(?:IN|RB|TO|CC)$/.test(opens.xpos);
}

function opensSpeech(doc: Doc, at: number, limit: number): boolean {
  return quotationsNear(doc, Math.min(at, limit - 1)).some(
    (quotation) =>
      quotation.first < limit && (quotation.first === at || quotation.first === at + 1) && isSpeech(quotation),
  );
}

function endsSpeech(doc: Doc, at: number): boolean {
  return quotationsNear(doc, at).some(({ last }) => last - 1 === at || last === at);
}

/** Where a quotation that ends at the boundary and is a sentence by itself begins: what stands before it is not in it. */
function speechBefore(doc: Doc, unit: TokenRange, boundary: number): number | null {
  const quotation = quotationsNear(doc, boundary).find(
    ({ first, last }) => (last - 1 === boundary || last === boundary) && first > unit.first && last - first > 6,
  );
  if (quotation === undefined || !/^[A-Z]/.test(doc.tokens[quotation.first + 1]!.text)) return null;
  return doc.tokens[quotation.first - 1]!.upos === "PUNCT" ? quotation.first : null;
}

/** The sentence, or the quotation that the cue is spoken in. */
function unitOf(doc: Doc, cue: Cue): TokenRange {
  const sentence: Sentence = doc.sentences[doc.tokens[cue.head]!.sentence]!;
  const quotation = closedQuotationsIn(doc, cue.head);
  if (quotation === null) return sentence;
  return { first: Math.max(sentence.first, quotation.first + 1), last: Math.min(sentence.last, quotation.last - 1) };
}

/** Past the words after the verb that belong to its clause; null where something is said there ("said that"). */
function tailOf(doc: Doc, cue: Cue, from: number, limit: number): number | null {
  for (let index = from; index < limit && index - from < longestTail; index += 1) {
    const token = doc.tokens[index]!;
    if (/^(?:,|[.!?]+|”|"|—|–|''|;|\))$/.test(token.text)) return index;
    if (quotationsNear(doc, index).some((quotation) => quotation.first === index)) return index;
    if (isVerb(token) && token.xpos !== "VBG") return null;
    if (/^(?:that|whether|if|what|how|why|:)$/i.test(token.text)) return null;
    // Another subject begins what is said: "said Iran would"; and so does an object: "suggested their involvement".
    if (baseRelation(token) === "nsubj") return null;
    if (
      token.head === cue.head &&
      baseRelation(token) === "obj" &&
      !cue.row.audience.includes("obj") &&
      !holdsTime(doc, index)
    ) {
      return null;
    }
  }
  return limit - from <= longestTail ? limit : null;
}

/** A clause behind "he said" that tells of the speaking: "…, he said, **as** they met", "…, he said, **who** began by …". */
const circumstance = /^(?:who|whose|which|as|while|after|before|when|during|amid|following|though|although|despite)$/i;

/** What goes on behind the clause: not "…, he said, **adding** that", "…, he said, **but declined** to say". */
function saidBehind(doc: Doc, cue: Cue, range: TokenRange): TokenRange | null {
  const right = trimRange(doc, range);
  if (right === null) return null;
  const first = doc.tokens[right.first]!;
  const spoken = quotationsNear(doc, right.first).some(({ first: opens }) => opens === right.first);
  if (first.xpos === "VBG" || (!spoken && circumstance.test(first.text))) return null;
  const joined = first.xpos === "CC" ? doc.tokens[first.head] : undefined;
  return joined !== undefined && isVerb(joined) && joined.head === cue.head ? null : right;
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

/** Something that can be said: it has a finite verb or is in quotation marks. */
function isStatement(doc: Doc, range: TokenRange): boolean {
  if (range.last - range.first < 2) return false;
  if (
    quotationsNear(doc, range.first, range.last).some(
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
