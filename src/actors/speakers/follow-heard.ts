/** Whom "you" means in a quotation that answers another, is answered, or calls somebody first. */
import type { Doc, Quotation } from "../../language/index.ts";
import type { Draft } from "../draft.ts";
import { hearerBeside } from "./follow-hearer.ts";
import { isVoice } from "./is-voice.ts";

const answering = /^(?:reply|respond|answer|retort|counter|interject|interrupt|shoot|snap)$/;

/** Sentences from the words of the one to those of the other. */
const near = 3;

/** "“You meant the vacuum,” Hewitt said. “No,” **Trump** replied": who answers hears the words before, and who said them hears the answer. */
export function heardAmong(
  doc: Doc,
  speakers: ReadonlyMap<Quotation, Draft | null>,
  sentences: readonly (readonly Draft[])[],
): ReadonlyMap<Quotation, Draft> {
  const heard = new Map<Quotation, Draft>();
  const all = [...speakers];
  const apart = (before: Quotation, after: Quotation) =>
    (doc.tokens[after.first]?.sentence ?? 0) - (doc.tokens[before.last - 1]?.sentence ?? 0);
  for (const [at, [quotation, speaker]] of all.entries()) {
    const verb = doc.tokens[doc.tokens[speaker?.head ?? -1]?.head ?? -1];
    if (speaker === null || verb === undefined || !answering.test(verb.lemma.toLowerCase())) continue;
    const other = all.slice(0, at).findLast(([, one]) => one !== null && !isSame(one, speaker));
    if (other?.[1] == null || apart(other[0], quotation) > near || !isVoice(doc, other[1])) continue;
    heard.set(quotation, other[1]);
    if (!heard.has(other[0])) heard.set(other[0], speaker);
  }
  for (const [at, [quotation, speaker]] of all.entries()) {
    const called = calledFirst(doc, quotation, sentences);
    const [before, teller] = all[at - 1] ?? [];
    // what the same one says next, he says to the same
    const isOn = before !== undefined && apart(before, quotation) <= 1 && speaker != null && teller != null;
    const hearer =
      called ??
      heard.get(quotation) ??
      (speaker == null ? undefined : hearerBeside(doc, quotation, speaker, sentences)) ??
      (isOn && isSame(speaker, teller) ? heard.get(before) : undefined);
    if (hearer !== undefined) heard.set(quotation, hearer);
  }
  return heard;
}

/** Words of a call, up to its mark. */
const longestCall = 9;

/** "“**To the leaders of Iran** - do not kill your own”", "“Dear **Mr. Chairman**: It is …”": whom the words call first. */
function calledFirst(
  doc: Doc,
  { first: open }: Quotation,
  sentences: readonly (readonly Draft[])[],
): Draft | undefined {
  const at = open + 1;
  if (!/^(?:to|dear)$/i.test(doc.tokens[at]?.text ?? "")) return undefined;
  const phrase = doc.tokens.slice(at + 1, at + longestCall);
  const end = phrase.findIndex(({ text, upos }) => /^[-–—:,]+$/.test(text) || /^(?:VERB|AUX)$/.test(upos));
  if (end < 1 || phrase[end]?.upos !== "PUNCT") return undefined;
  return sentences[doc.tokens[at]?.sentence ?? 0]?.find(
    ({ first, last, acts, actors }) =>
      first > at && first <= at + 2 && last <= at + 1 + end && acts && actors.length === 1,
  );
}

const isSame = (one: Draft, other: Draft): boolean =>
  one.head === other.head ||
  one.back === other ||
  other.back === one ||
  ((one.actors[0]?.name ?? null) !== null && one.actors[0]?.name === other.actors[0]?.name);
