import type { Doc, Quotation } from "../../language/index.ts";
import type { TokenRange } from "./attribution.ts";
import type { Draft } from "./draft.ts";
import { between, quotationsNear } from "./near.ts";
import { cutRanges, holds, joinRanges, overlaps } from "./spans.ts";

/** Fewer words than this in marks are a term ("constructive role"), not speech that runs on by itself. */
const shortestSpeech = 4;

/** A range that touches a quotation takes in the whole of it, over sentences, save where the cue stands in the quotation itself. */
export function widenToQuotations(doc: Doc, ranges: readonly TokenRange[], cue: TokenRange): readonly TokenRange[] {
  const wide = ranges.map((range) => {
    let { first, last } = range;
    for (const quotation of quotationsNear(doc, range.first, range.last)) {
      if (quotation.first >= range.last || quotation.last <= range.first || holds(quotation, cue.first)) continue;
      // A part in the midst of a quotation stays a part.
      if (quotation.first < first - 1 && quotation.last > last + 2) continue;
      first = Math.min(first, quotation.first);
      last = Math.max(last, quotation.last);
    }
    return { first, last };
  });
  return wide.flatMap((range) => cutRanges(range, [cue]));
}

/** The speech in marks that stands in the sentence of a cue, for a cue whose clause the tree does not join to it. */
export function quotationsBeside(doc: Doc, cue: TokenRange): readonly Quotation[] {
  const sentence = doc.sentences[doc.tokens[cue.first]!.sentence]!;
  const near = quotationsNear(doc, cue.first);
  const inside = near.filter(
    (quotation) => overlaps(quotation, sentence) && !holds(quotation, cue.first) && isSpeech(quotation),
  );
  if (inside.length > 0) return inside;
  // “We will go.” he said.  He said: / “We will go.”
  const before = near.find((quotation) => quotation.last === sentence.first && isSpeech(quotation));
  if (before !== undefined && cue.first - sentence.first <= 6) return [before];
  const colon = doc.tokens[sentence.last - 1]?.text === ":";
  const after = near.find((quotation) => quotation.first === sentence.last && isSpeech(quotation));
  return colon && after !== undefined ? [after] : [];
}

const closingMark = /["”»’']$/;

/** The innermost closed quotation that a token is spoken in; one without a closing mark bounds nothing. */
export function closedQuotationsIn(doc: Doc, token: number): Quotation | null {
  let best: Quotation | null = null;
  for (const quotation of quotationsNear(doc, token)) {
    if (!holds(quotation, token) || !closingMark.test(doc.tokens[quotation.last - 1]!.text)) continue;
    if (best === null || quotation.last - quotation.first < best.last - best.first) best = quotation;
  }
  return best;
}

export function isSpeech(quotation: Quotation): boolean {
  return quotation.last - quotation.first - 2 >= shortestSpeech;
}

/** How many tokens lie between a cue and what it says, at most. */
const reach = 2000;
const place = ({ cue }: Draft): number => cue.first;

/**
 * Gives each quotation that no cue of its own has claimed to the last speaker: “We will,” he said. “Then we talk.”
 * A quotation that fills its paragraph goes on in the voice of the paragraph before.
 */
export function attachQuotations(doc: Doc, drafts: readonly Draft[]): readonly Draft[] {
  const extra = new Map<number, TokenRange[]>();
  for (const quotation of doc.quotations) {
    if (!isSpeech(quotation)) continue;
    // What somebody quoted says of others ("I think …") leaves open who is quoted.
    if (
      between(drafts, place, quotation.first - reach, quotation.last + reach).some(
        ({ cue, content }) => !holds(quotation, cue.first) && content.some((range) => overlaps(range, quotation)),
      )
    )
      continue;
    const speaker = speakerBefore(doc, drafts, quotation);
    if (speaker !== null) extra.set(speaker, [...(extra.get(speaker) ?? []), quotation]);
  }
  if (extra.size === 0) return drafts;
  return drafts.map((draft, index) => {
    const more = extra.get(index);
    return more === undefined
      ? draft
      : { ...draft, quoted: true, content: joinRanges(doc, [...draft.content, ...more]) };
  });
}

/** Nothing but the quotation stands in its sentences. */
function standsAlone(doc: Doc, quotation: Quotation): boolean {
  const first = doc.sentences[doc.tokens[quotation.first]!.sentence]!;
  const last = doc.sentences[doc.tokens[quotation.last - 1]!.sentence]!;
  return quotation.first - first.first <= 1 && last.last - quotation.last <= 1;
}

/** Nothing but speech stands between two sentences. */
function runsOn(doc: Doc, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1) {
    const { first } = doc.sentences[index]!;
    if (!quotationsNear(doc, first).some((quotation) => holds(quotation, first) || quotation.first === first + 1))
      return false;
  }
  return true;
}

function speakerBefore(doc: Doc, drafts: readonly Draft[], quotation: Quotation): number | null {
  if (!standsAlone(doc, quotation)) return null;
  const paragraph = doc.sentences[doc.tokens[quotation.first]!.sentence]!.paragraph;
  let best: number | null = null;
  const start = between(drafts, place, 0, quotation.first).length - 1;
  for (let index = start; index >= 0 && best === null; index -= 1) {
    const draft = drafts[index]!;
    const distance = paragraph - doc.sentences[doc.tokens[draft.cue.first]!.sentence]!.paragraph;
    if (distance > 1) break;
    if (draft.attitude || draft.source === null) continue;
    if (!runsOn(doc, doc.tokens[draft.cue.first]!.sentence, doc.tokens[quotation.first]!.sentence)) break;
    const inQuotation = quotationsNear(doc, draft.cue.first).some((other) => holds(other, draft.cue.first));
    if (!inQuotation && (distance === 0 || draft.quoted)) best = index;
  }
  return best;
}
