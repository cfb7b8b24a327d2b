import type { Doc, Token } from "../../../language/index.ts";
import { baseRelation, isNominal, wordOf } from "../../grammar/index.ts";
import type { TokenRange } from "../attribution.ts";
import type { Cue } from "../find-cues.ts";
import { isSpeech } from "../join-quotations.ts";
import { quotationsNear, timesNear } from "../near.ts";
import { holds, trimRange } from "../spans.ts";

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

export interface Before {
  /** The mark that parts the clause from what is said. */
  readonly boundary: number;
  readonly source: TokenRange;
  /** Where the source follows the verb: “…,” said Blinken. */
  readonly inverted: TokenRange | null;
}

/** Who speaks in a clause set off, and where the clause begins; null where no mark parts it from what is said. */
export function beforeClause(doc: Doc, cue: Cue, unit: TokenRange): Before | null {
  if (cue.first - 1 <= unit.first) return null;
  const last = doc.tokens[cue.first - 1]!;
  const set = last.text === "," ? appositionBefore(doc, cue, unit) : null;
  if (set !== null) return { boundary: set.first - 1, source: set, inverted: null };
  // "Told SCMP" names who is told.
  if (isBoundary(doc, last) && !closesApposition(doc, cue, unit)) {
    if (cue.row.audience.includes("obj")) return null;
    const inverted = sourceAfter(doc, cue, unit);
    return inverted === null ? null : { boundary: cue.first - 1, source: inverted, inverted };
  }
  const source = sourceBefore(doc, cue, unit);
  return source === null ? null : { boundary: source.first - 1, source, inverted: null };
}

function isBoundary(doc: Doc, token: Token): boolean {
  if (/^(?:,|—|–|--)$/.test(token.text)) return true;
  return quotationsNear(doc, token.index).some(
    (quotation) => quotation.last - 1 === token.index && isSpeech(quotation),
  );
}

/** "Samaan, a fellow of the Institute, told": the comma before the verb ends an apposition of its subject. */
function closesApposition(doc: Doc, cue: Cue, unit: TokenRange): boolean {
  if (doc.tokens[cue.first - 1]!.text !== ",") return false;
  const subject = subjectBefore(doc, cue, unit);
  return subject !== null;
}

/** ", Jean-Loup Samaan, a fellow of the Institute, told": a name between commas with what it is. */
function appositionBefore(doc: Doc, cue: Cue, unit: TokenRange): TokenRange | null {
  const commas: number[] = [];
  for (
    let index = cue.first - 2;
    index > unit.first && cue.first - index < longestSource && commas.length < 3;
    index -= 1
  ) {
    if (isBoundary(doc, doc.tokens[index]!)) commas.push(index);
  }
  for (let at = 1; at < commas.length; at += 1) {
    const name = { first: commas[at]! + 1, last: commas[at - 1]! };
    if (name.last - name.first < 1 || name.last - name.first > 6) continue;
    const whole = { first: name.first, last: cue.first - 1 };
    if (hasVerb(doc, whole, false)) return null;
    let proper = 0;
    for (let index = name.first; index < name.last; index += 1)
      if (/^(?:NNP|HYPH)/.test(doc.tokens[index]!.xpos)) proper += 1;
    if (
      proper === name.last - name.first &&
      /^(?:DT|NN|NNS|JJ|NNP|PRP\$|CD)$/.test(doc.tokens[name.last + 1]?.xpos ?? "")
    )
      return whole;
  }
  return null;
}

function subjectBefore(doc: Doc, cue: Cue, unit: TokenRange): Token | null {
  for (const index of doc.children[cue.head]!) {
    const child = doc.tokens[index]!;
    if (
      baseRelation(child) === "nsubj" &&
      index >= unit.first &&
      index < cue.first &&
      cue.first - index < longestSource &&
      !isSpoken(doc, index, cue)
    ) {
      if (standsBeyondComma(doc, index, cue)) return null;
      return hasVerb(doc, { first: index + 1, last: cue.first }, true) ? null : child;
    }
  }
  return null;
}

/** "**The museum**, Mr. Bush said, celebrated": one comma and no other before the verb closes no apposition, so who speaks stands behind it. */
function standsBeyondComma(doc: Doc, subject: number, cue: Cue): boolean {
  let commas = 0;
  for (let index = subject + 1; index < cue.first; index += 1) {
    const { text, upos } = doc.tokens[index]!;
    if (upos === "CCONJ") return false;
    if (text === ",") commas += 1;
  }
  return commas === 1 && doc.tokens[cue.first - 1]!.text !== "," && doc.tokens[cue.last]?.text === ",";
}

/** Within a quotation that ends before the cue: what is said, not who says it. */
function isSpoken(doc: Doc, token: number, cue: Cue): boolean {
  return quotationsNear(doc, token).some((quotation) => holds(quotation, token) && quotation.last <= cue.first);
}

/** The noun phrase between the boundary and the verb. */
function sourceBefore(doc: Doc, cue: Cue, unit: TokenRange): TokenRange | null {
  const floor = Math.max(unit.first, cue.first - longestSource);
  const marks = quotationsNear(doc, cue.first)
    .filter((quotation) => quotation.last < cue.first && quotation.last > floor && isSpeech(quotation))
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
    return doc.tokens[range.last - 1]!.upos === "CCONJ" ? null : range;
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

/**
 * An apposition without a verb that ends at a comma or a stop (", 34", ", a nurse from Texas"), or a relative clause
 * that ends where a quotation opens or the sentence ends (", who was among the protesters").
 */
function apposition(doc: Doc, from: number, limit: number): number | null {
  if (from >= limit) return null;
  const relative = /^(?:WP|WP\$|WDT)$/.test(doc.tokens[from]!.xpos);
  if (!relative && !/^(?:DT|PRP\$|NN|NNP|NNS|JJ|CD)$/.test(doc.tokens[from]!.xpos)) return null;
  for (let index = from; index < limit; index += 1) {
    const token = doc.tokens[index]!;
    if (relative) {
      if (/^["“:;]$/.test(token.text)) return doc.tokens[index - 1]!.text === "," ? index - 1 : index;
      if (token.text === "," && doc.tokens[index + 1]?.xpos === "VBG") return index;
      continue;
    }
    if (/^[,.]$/.test(token.text)) return index > from ? index : null;
    // "a former official **who runs** Crosscut Strategies": its own relative clause
    if (/^(?:WP|WP\$|WDT)$/.test(token.xpos) && index > from) {
      const clause = apposition(doc, index, limit);
      return clause;
    }
    if (isVerb(token) || /^["“”:;—]$/.test(token.text)) return null;
  }
  return relative ? limit : null;
}

export function holdsTime(doc: Doc, token: number): boolean {
  return timesNear(doc, token).some((time) => holds(time, token));
}

export function isVerb(token: Token): boolean {
  return token.xpos.startsWith("VB") || token.xpos === "MD";
}

function isInRelative(doc: Doc, token: Token, range: TokenRange): boolean {
  for (let at = token, steps = 0; steps < 12; steps += 1) {
    if (at.relation.startsWith("acl")) return at.head >= range.first - 1 && at.head < range.last;
    if (at.head < range.first || at.head >= range.last) return false;
    at = doc.tokens[at.head]!;
  }
  return false;
}

/** `appositions`: verbs may stand in a relative clause or apposition of a subject that the tree knows. */
function hasVerb(doc: Doc, range: TokenRange, appositions: boolean): boolean {
  for (let index = range.first; index < range.last; index += 1) {
    const token = doc.tokens[index]!;
    if (!isVerb(token) || token.relation === "amod" || token.relation === "compound") continue;
    if (appositions && isInRelative(doc, token, range)) continue;
    return true;
  }
  return false;
}

function hasNominal(doc: Doc, range: TokenRange): boolean {
  for (let index = range.first; index < range.last; index += 1) if (isNominal(doc.tokens[index]!)) return true;
  return false;
}
