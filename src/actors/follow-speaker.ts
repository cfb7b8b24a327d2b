import type { Doc, Quotation } from "../language/index.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft, isSubject } from "./draft.ts";

const one = /^(?:i|me|my|mine|myself)$/i;
const many = /^(?:we|us|our|ours|ourselves)$/i;
const telling =
  /^(?:say|tell|add|tweet|write|state|declare|announce|warn|argue|insist|note|ask|claim|explain|reply|respond|vow|stress|urge|promise|continue|recall|remark|post|comment|acknowledge|reveal|suggest|conclude|admit|assert|emphasize|emphasise|reiterate|charge|quip|observe|predict|describe|testify|read|caution|pledge|demand|deny|confirm|call)$/;

/** "I" and "we" of a quotation, which wait until every name is known: their speaker is often named only after the words. */
export function isSpeaker(doc: Doc, draft: Draft): boolean {
  const text = doc.tokens[draft.head]?.text ?? "";
  return one.test(text) || (many.test(text) && text !== "US");
}

/** Whether somebody is the subject of a verb of saying. */
export function isTeller(doc: Doc, draft: Draft): boolean {
  const head = doc.tokens[draft.head];
  const verb = head === undefined ? undefined : doc.tokens[head.head];
  return isSubject(head) && verb !== undefined && telling.test(verb.lemma.toLowerCase());
}

/** Finds for each "I" and "we" who speaks: the subject of the verb of saying beside the quotation, else the speaker of the quotation before. */
export function followSpeakers(drafts: readonly Draft[], discourse: Discourse): void {
  const { doc, past } = discourse;
  const speakers = new Map<Quotation, Draft | null>();
  let before: Draft | null = null;
  for (const quotation of doc.quotations) {
    const found: Draft | null =
      speakerOf(doc, quotation, past) ?? (before !== null && isNear(doc, before, quotation) ? before : null);
    speakers.set(quotation, found);
    before = found ?? before;
  }
  for (const draft of drafts) {
    if (draft.kind !== "pronoun" || !isSpeaker(doc, draft)) continue;
    const quotation = doc.quotations.findLast((quote) => quote.first <= draft.head && draft.head < quote.last);
    const speaker = quotation === undefined ? null : speakers.get(quotation);
    const plural = many.test(doc.tokens[draft.head]?.text ?? "");
    if (speaker === null || speaker === undefined) {
      draft.acts = false;
      continue;
    }
    draft.actors = speaker.actors.map((actor) =>
      plural && actor.kind === "person" ? { ...actor, name: null, office: null } : actor,
    );
    draft.rule = `pronoun-${plural ? "we" : "i"}`;
    draft.rows = speaker.rows;
  }
}

function isNear(doc: Doc, draft: Draft, quotation: Quotation): boolean {
  return (doc.tokens[quotation.first]?.sentence ?? 0) - (doc.tokens[draft.head]?.sentence ?? 0) <= 4;
}

/** The subject of a verb of saying outside the quotation: in the sentence where it ends, where it begins, right before it. */
function speakerOf(doc: Doc, quotation: Quotation, past: readonly Draft[]): Draft | null {
  const begin = doc.tokens[quotation.first]?.sentence ?? 0;
  const end = doc.tokens[quotation.last - 1]?.sentence ?? begin;
  let best: Draft | null = null;
  let most = 0;
  for (const candidate of past) {
    const head = doc.tokens[candidate.head];
    if (head === undefined || head.sentence < begin - 1 || head.sentence > end) continue;
    if (candidate.head >= quotation.first && candidate.head < quotation.last) continue;
    const told = isTeller(doc, candidate);
    if (!told && !isSubject(head)) continue;
    if (head.sentence === begin - 1 && !told) continue;
    const distance = Math.min(Math.abs(candidate.head - quotation.first), Math.abs(candidate.head - quotation.last));
    const points =
      (told ? 100 : 20) + (head.sentence === end ? 30 : head.sentence === begin ? 25 : 0) - Math.min(distance, 60) / 4;
    if (points > most) {
      most = points;
      best = candidate;
    }
  }
  return best;
}
