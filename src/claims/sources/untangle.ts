import type { Doc } from "../../language/index.ts";
import type { TokenRange } from "./attribution.ts";
import type { Draft } from "./draft.ts";
import { between, quotationsNear } from "./near.ts";
import { cutRanges, holds, joinRanges } from "./spans.ts";

/**
 * Where each of two contents holds the other's cue, the clause set off by marks stands outside: in "Polls show that he leads,
 * according to CNN" CNN's phrase is cut out of what the polls show.
 */
export function untangle(doc: Doc, drafts: readonly Draft[]): readonly Draft[] {
  return cutWhatGoesOn(doc, giveVoice(doc, cutPhrasesOutside(doc, drafts)));
}

/** "Said that it fell, **adding** that …": who adds is who said, whatever verb the parser hangs it on. */
function giveVoice(doc: Doc, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const verb = doc.tokens[draft.cue.head]!;
    if (
      (verb.lemma !== "add" && verb.lemma !== "note") ||
      !(verb.xpos === "VBG" ? parted(doc, draft.cue.first) : isJoined(doc, draft.cue.first))
    )
      return draft;
    const sayer = inSentence(doc, drafts, draft).findLast(
      ({ cue, source, attitude }) =>
        cue.first < draft.cue.first &&
        source !== null &&
        !attitude &&
        !quotationsNear(doc, cue.first).some((quotation) => holds(quotation, cue.first)),
    );
    return sayer === undefined ? draft : { ...draft, source: sayer.source };
  });
}

/** "And **added**:", with no subject of its own before it. */
function isJoined(doc: Doc, token: number): boolean {
  return /^(?:and|but)$/i.test(doc.tokens[token - 1]?.text ?? "");
}

/** The same voice takes up again: "said that it fell, **but he noted** …", "said it fell, **adding** that …": a statement of its own. */
function cutWhatGoesOn(doc: Doc, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const cuts = inSentence(doc, drafts, draft).flatMap((other) => {
      if (other === draft || other.cue.first < draft.cue.last || !covers(draft, other)) return [];
      const adds = other.source !== null && draft.source !== null && doc.tokens[other.cue.head]!.xpos === "VBG";
      if (adds && other.source.head !== draft.source.head) return [];
      return startOfRenewal(doc, other) ?? [];
    });
    if (cuts.length === 0) return draft;
    const hole = { first: Math.min(...cuts), last: doc.sentences[doc.tokens[draft.cue.head]!.sentence]!.last };
    const content = joinRanges(
      doc,
      draft.content.flatMap((range) => cutRanges(range, [hole])),
    );
    return content.length === 0 ? draft : { ...draft, content };
  });
}

function startOfRenewal(doc: Doc, { source, cue }: Draft): number | null {
  const verb = doc.tokens[cue.head]!;
  if (quotationsNear(doc, cue.first).some((quotation) => holds(quotation, cue.first))) return null;
  if (verb.xpos === "VBG") return parted(doc, cue.first) ? cue.first : null;
  if (source === null || source.last !== cue.first) return null;
  const before = doc.tokens[source.first - 1];
  if (before === undefined || !/^(?:but|and|though|although|while)$/i.test(before.text)) return null;
  const pronoun = /^(?:he|she|they|it)$/i.test(doc.tokens[source.first]!.text);
  if (parted(doc, before.index) || (pronoun && before.text.toLowerCase() === "but")) return before.index;
  return null;
}

/** A comma, a dash or a closing mark stands before. */
function parted(doc: Doc, token: number): boolean {
  return /^(?:,|—|–|--|”|"|'')$/.test(doc.tokens[token - 1]?.text ?? "");
}

function cutPhrasesOutside(doc: Doc, drafts: readonly Draft[]): readonly Draft[] {
  const outer = drafts.filter(({ rule }) => rule.startsWith("set-off") || rule.startsWith("according-to"));
  if (outer.length === 0) return drafts;
  return drafts.map((draft) => {
    const { content: said } = draft;
    const holes = between(outer, place, said[0]!.first, said.at(-1)!.last)
      .filter((other) => other !== draft && covers(draft, other) && covers(other, draft))
      .map(phraseOf);
    if (holes.length === 0) return draft;
    const content = joinRanges(
      doc,
      draft.content.flatMap((range) => cutRanges(range, holes)),
    );
    return content.length === 0 ? draft : { ...draft, content };
  });
}

const place = ({ cue }: Draft): number => cue.first;

function inSentence(doc: Doc, drafts: readonly Draft[], { cue }: Draft): readonly Draft[] {
  const sentence = doc.sentences[doc.tokens[cue.head]!.sentence]!;
  return between(drafts, place, sentence.first, sentence.last);
}

function covers({ content }: Draft, { cue }: Draft): boolean {
  return content.some((range) => holds(range, cue.first));
}

function phraseOf({ source, cue }: Draft): TokenRange {
  if (source === null) return cue;
  return { first: Math.min(source.first, cue.first), last: Math.max(source.last, cue.last) };
}
