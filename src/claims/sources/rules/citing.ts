import type { Cast } from "../../../actors/index.ts";
import type { Doc } from "../../../language/index.ts";
import type { TokenRange } from "../attribution.ts";
import type { Draft } from "../draft.ts";
import type { ReportingTable } from "../find-cues.ts";
import { sourceWords } from "../find-source.ts";
import { between } from "../near.ts";
import { cutRanges, type Extents, holds, joinRanges, makeWords, trimRange } from "../spans.ts";

/** Verbs that name another's word as their ground. */
const grounds = new Set(["cite", "quote"]);

/** ", citing": set off, in a clause of its own. */
export function isCiting(doc: Doc, draft: Draft): boolean {
  const verb = doc.tokens[draft.cue.head]!;
  return verb.xpos === "VBG" && grounds.has(verb.lemma) && !draft.rule.startsWith("set-off");
}

/**
 * "Axios reported that Iran struck, **citing two officials**": the officials vouch, Axios passes it on.
 * Turns the words cited into the source of what the sayer said; what is no speaker ("citing security concerns") stays as it was.
 */
export function readCiting(
  doc: Doc,
  cast: Cast,
  extents: Extents,
  table: ReportingTable,
  drafts: readonly Draft[],
): readonly Draft[] {
  const phrases = new Map<number, TokenRange>();
  const read = drafts.map((draft) => {
    if (!isCiting(doc, draft)) return draft;
    const cited = objectOf(doc, draft);
    if (cited === null || !canSpeak(doc, cast, table, cited)) return draft;
    const outer = sayerOf(doc, drafts, draft);
    if (outer === null) return draft;
    const source = sourceWords(doc, extents, cited, draft.cue);
    const phrase: TokenRange = { first: draft.cue.first, last: source.last };
    if (holds(phrase, drafts[outer]!.cue.first)) return draft;
    const content = without(doc, drafts[outer]!, phrase);
    if (content.length === 0) return draft;
    phrases.set(outer, phrase);
    const rule = `citing ${draft.rule}`;
    const { quoted } = drafts[outer]!;
    return { ...draft, source, pronoun: null, content, quoted, attitude: false, passedBy: outer, rule };
  });
  return read.map((draft, index) => {
    const phrase = phrases.get(index);
    if (phrase === undefined) return draft;
    return { ...draft, source: besidePhrase(doc, draft.source, phrase), content: without(doc, draft, phrase) };
  });
}

function without(doc: Doc, { content }: Draft, phrase: TokenRange): readonly TokenRange[] {
  return joinRanges(
    doc,
    content.flatMap((range) => cutRanges(range, [phrase])),
  );
}

/** "**Iranian media**, citing the ministry, reported": who is cited is no part of who cites. */
function besidePhrase(doc: Doc, source: Draft["source"], phrase: TokenRange): Draft["source"] {
  if (source === null || !holds(source, phrase.first)) return source;
  const left = trimRange(doc, { first: source.first, last: phrase.first });
  return left === null || !holds(left, source.head) ? source : makeWords(doc, left, source.head);
}

function objectOf(doc: Doc, { cue }: Draft): number | null {
  for (const index of doc.children[cue.head]!)
    if (doc.tokens[index]!.relation === "obj" && index > cue.head) return index;
  return null;
}

/** Somebody known to act, or a noun of the table that tells something: a report, a statement. */
function canSpeak(doc: Doc, cast: Cast, table: ReportingTable, head: number): boolean {
  if (cast.at(head)?.acts === true) return true;
  return (table.get(doc.tokens[head]!.lemma) ?? []).some(({ part, stance }) => part === "noun" && stance === "asserts");
}

/** The nearest statement before it in its sentence, else the next: "**Citing officials**, Axios reported". */
function sayerOf(doc: Doc, drafts: readonly Draft[], draft: Draft): number | null {
  const sentence = doc.sentences[doc.tokens[draft.cue.head]!.sentence]!;
  const says = (other: Draft) =>
    other !== draft &&
    !other.attitude &&
    other.source !== null &&
    !draft.content.some((range) => holds(range, other.cue.first));
  const place = ({ cue }: Draft) => cue.first;
  const sayer =
    between(drafts, place, sentence.first, draft.cue.first).findLast(says) ??
    between(drafts, place, draft.cue.last, sentence.last).find(
      (other) => says(other) && other.source?.head === draft.source?.head,
    );
  return sayer === undefined ? null : drafts.indexOf(sayer);
}
