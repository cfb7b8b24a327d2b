import type { Cast } from "../../actors/index.ts";
import type { Doc } from "../../language/index.ts";
import { childrenBy, createRoles, isNominal } from "../grammar/index.ts";
import type { AttributedWords, Attribution, TokenRange } from "./attribution.ts";
import type { Draft } from "./draft.ts";
import { findContent } from "./find-content.ts";
import { type Cue, findCues, type ReportingTable } from "./find-cues.ts";
import { sourceHead, sourceWords } from "./find-source.ts";
import {
  attachQuotations,
  closedQuotationsIn,
  isSpeech,
  quotationsBeside,
  widenToQuotations,
} from "./join-quotations.ts";
import { quotationsNear, timesNear } from "./near.ts";
import { passOn } from "./pass-on.ts";
import { findAccordingTo } from "./rules/according-to.ts";
import { isCiting, readCiting } from "./rules/citing.ts";
import { readQuotedAs } from "./rules/quoted-as.ts";
import { readSetOff } from "./rules/set-off.ts";
import { findSigned } from "./rules/signed.ts";
import { findSpeakerLines } from "./rules/speaker-lines.ts";
import { cutRanges, type Extents, holds, joinRanges, makeWords, measureExtents, overlaps, trimRange } from "./spans.ts";
import { untangle } from "./untangle.ts";

export interface AttributionOptions {
  /** Also words that take a stand and vouch for nothing ("wants", "opposes"): for studies of opinion, not for claims. */
  readonly attitudes?: boolean;
}

/**
 * Finds on whose word the statements of a document stand, in order of their cues.
 * The content of one may lie within that of another: the innermost is nearest to the deed.
 */
export function findAttributions(
  doc: Doc,
  cast: Cast,
  reporting: ReportingTable,
  options: AttributionOptions = {},
): readonly Attribution[] {
  const extents = measureExtents(doc);
  const roles = createRoles(
    doc,
    (token) => isNominal(doc.tokens[token]!),
    (noun) => childrenBy(doc, noun, "nmod:poss").map((child) => child.index),
  );
  const found: Draft[] = [
    ...findSpeakerLines(doc, cast),
    ...findSigned(doc),
    ...findAccordingTo(doc, extents, reporting),
  ];
  const taken = new Set(
    found.flatMap(({ cue }) => Array.from({ length: cue.last - cue.first }, (_, index) => cue.first + index)),
  );
  const nameEnds = new Map(cast.mentions.flatMap(({ acts, last, head }) => (acts ? [[last, head] as const] : [])));
  for (const cue of findCues(doc, reporting)) {
    if (taken.has(cue.head)) continue;
    if (isAskedWhether(doc, cue)) continue;
    const attribution = readCue(doc, extents, cue, sourceHead(doc, nameEnds, cue, roles));
    if (attribution === null) continue;
    found.push(attribution);
    for (let index = attribution.cue.first; index < attribution.cue.last; index += 1) taken.add(index);
  }
  found.sort((a, b) => a.cue.first - b.cue.first);
  // Who cites another vouches for nothing, and yet tells who does: such words stay until that is read.
  const kept = found.filter((each) => options.attitudes === true || !each.attitude || isCiting(doc, each));
  const voiced = readCiting(doc, cast, extents, reporting, attachQuotations(doc, untangle(doc, kept)));
  const quoted = readQuotedAs(doc, extents, roles, voiced);
  return passOn(cast, options.attitudes === true ? quoted : withoutAttitudes(quoted)).map(
    ({ attitude: _attitude, audience: _audience, ...rest }) => rest,
  );
}

/** "asked **if he believes** that": what is asked is nobody's word. */
function isAskedWhether(doc: Doc, cue: Cue): boolean {
  const marks = childrenBy(doc, cue.head, "mark", "advmod").filter(({ index }) => index < cue.head);
  return cue.row.part === "verb" && marks.some((mark) => /^(?:if|whether)$/i.test(mark.text));
}

function withoutAttitudes(drafts: readonly Draft[]): readonly Draft[] {
  const left = drafts.filter(({ attitude }) => !attitude);
  return left.map((draft) => {
    const { passedBy } = draft;
    return passedBy === null ? draft : { ...draft, passedBy: left.indexOf(drafts[passedBy]!) };
  });
}

function readCue(doc: Doc, extents: Extents, cue: Cue, head: number | null): Draft | null {
  const setOff = readSetOff(doc, cue);
  const source = setOff?.source ?? (head === null ? null : sourceWords(doc, extents, head, cue));
  const found =
    setOff === null
      ? findContent(doc, extents, cue, head)
      : { ranges: setOff.content, audience: setOff.audience, rule: "set-off", cueLast: cue.last };
  const quotable = cue.row.content.includes("ccomp") || cue.row.content.includes("quote");
  const speech =
    quotable && cue.row.part === "verb" && found?.rule !== "thing" && !quotedItself(doc, cue) ? speechOf(doc, cue) : [];
  let ranges: readonly TokenRange[] = found?.ranges ?? [];
  // A split quotation: “We will,” he said, “talk.”
  if (
    setOff === null &&
    (found === null || ranges.length === 0 || ranges.some((range) => speech.some((each) => overlaps(each, range))))
  ) {
    ranges = [...ranges, ...(ranges.length === 0 ? speech : speech.filter((each) => touches(each, cue, source)))];
  }
  // "you know", "you see" within speech are nobody's word
  if (source !== null && /^you$/i.test(source.text) && (found?.rule === "set-off" || found?.rule === "inverted"))
    return null;
  const holes: TokenRange[] = [
    cue,
    ...(source === null ? [] : [source]),
    ...timesBeside(doc, cue),
    ...(found?.rule === "inverted" ? asClause(doc, extents, cue) : []),
  ];
  const wide = widenToQuotations(
    doc,
    ranges.flatMap((range) => cutRanges(range, holes)),
    cue,
  );
  const spoken = closedQuotationsIn(doc, cue.head);
  const content = joinRanges(
    doc,
    wide.flatMap((range) => cutRanges(clip(range, spoken), holes)),
  );
  if (content.length === 0) return null;
  const { stance } = cue.row;
  const audience = found?.audience ?? null;
  return {
    source,
    pronoun: setOff === null && head !== null ? pronounOf(doc, cue, head) : null,
    cue: makeWords(doc, { first: cue.first, last: Math.max(cue.last, found?.cueLast ?? 0) }, cue.head),
    content,
    stance: stance ?? "asserts",
    quoted: content.some((range) =>
      quotationsNear(doc, range.first, range.last).some(
        (quotation) => isSpeech(quotation) && overlaps(quotation, range),
      ),
    ),
    passedBy: null,
    rule: `${found?.rule ?? "quotation"} ${cue.row.row}`,
    // "Did not say that it struck" vouches for nothing.
    attitude: stance === null || (cue.negated && cue.row.part !== "negated" && stance !== "cannot-confirm"),
    audience: audience === null ? null : audienceWords(doc, extents, audience, cue, content),
  };
}

/** Who is told, without the clause that the parser may have hung on them. */
function audienceWords(
  doc: Doc,
  extents: Extents,
  head: number,
  cue: Cue,
  content: readonly TokenRange[],
): AttributedWords {
  const words = sourceWords(doc, extents, head, cue);
  const rest = cutRanges(words, content).find((range) => holds(range, head));
  const range = rest === undefined ? null : trimRange(doc, rest);
  return range === null ? words : makeWords(doc, range, head);
}

function pronounOf(doc: Doc, cue: Cue, head: number): AttributedWords | null {
  for (const index of doc.children[cue.head]!) {
    const child = doc.tokens[index]!;
    if (!child.relation.startsWith("nsubj") || index === head || !/^W/.test(child.xpos)) continue;
    return makeWords(doc, { first: index, last: index + 1 }, index);
  }
  return null;
}

/** "**As one official pointed out with a smile**, it fell": the whole clause is no part of what is said. */
function asClause(doc: Doc, extents: Extents, cue: Cue): readonly TokenRange[] {
  const verb = doc.tokens[cue.head]!;
  const first = extents.first[cue.head]!;
  return verb.relation === "advcl" && /^(?:as|like)$/i.test(doc.tokens[first]!.text)
    ? [{ first, last: extents.last[cue.head]! }]
    : [];
}

/** "Said on Friday that", "told reporters Friday": when it was said is no part of what was said. */
function timesBeside(doc: Doc, cue: Cue): readonly TokenRange[] {
  return timesNear(doc, cue.head).filter((time) => {
    if (time.first < cue.last || time.first > cue.last + 4) return false;
    if (/^['’]s?$/.test(doc.tokens[time.last]?.text ?? "")) return false;
    for (let index = time.first; index < time.last; index += 1) {
      const { head } = doc.tokens[index]!;
      if (head < time.first || head >= time.last) return head === cue.head;
    }
    return false;
  });
}

/** What somebody quoted says of others stays within the quotation. */
function clip(range: TokenRange, spoken: TokenRange | null): TokenRange {
  if (spoken === null) return range;
  const first = Math.max(range.first, spoken.first + 1);
  return { first, last: Math.max(first, Math.min(range.last, spoken.last - 1)) };
}

/** Only marks stand between a quotation and the clause of its cue. */
function touches(speech: TokenRange, cue: TokenRange, source: TokenRange | null): boolean {
  const first = Math.min(cue.first, source?.first ?? cue.first);
  const last = Math.max(cue.last, source?.last ?? cue.last);
  return (speech.last <= first && first - speech.last <= 2) || (speech.first >= last && speech.first - last <= 2);
}

/** The speech beside a cue; a participle ("**noting** that …, he asked: “What?”") has only what follows at once. */
function speechOf(doc: Doc, cue: Cue): readonly TokenRange[] {
  const beside = quotationsBeside(doc, cue);
  if (doc.tokens[cue.head]!.xpos !== "VBG") return beside;
  return beside.filter(({ first }) => first >= cue.last && first <= cue.last + 3);
}

function quotedItself(doc: Doc, cue: TokenRange): boolean {
  return quotationsNear(doc, cue.first).some((quotation) => holds(quotation, cue.first));
}
