import { type Doc, type Quotation, quotationAt, type Token } from "../../language/index.ts";
import type { Actor } from "../actor.ts";
import { isTellingVerb } from "../clauses/telling.ts";
import { bySentence, type Discourse } from "../discourse.ts";
import { type Draft, isPlural, isSubject, isWe } from "../draft.ts";
import type { ActorTables } from "../tables/tables.ts";
import { columnistsWe } from "./follow-column.ts";
import { followHailed, hailedBeside } from "./follow-hailed.ts";
import { heardAmong } from "./follow-heard.ts";
import { meansAnybody } from "./follow-hearer.ts";
import { issuersOf } from "./follow-issuers.ts";
import { toldWords } from "./follow-told.ts";
import { addressedIn, spokenTurns } from "./follow-turns.ts";
import { followUs, isEverybody } from "./follow-us.ts";
import { isVoice } from "./is-voice.ts";

const one = /^(?:i|me|my|mine|myself)$/i;
const addressed = /^(?:you|your|yours|yourself|yourselves)$/i;

/** Who says a word: the speaker of its quotation or turn, or whoever issues the text; none where that is not known. */
export type SpokenBy = (token: number) => readonly Actor[];

/** "I", "we" and "you" of a quotation, which wait until every name is known: their speaker is often named only after the words. */
export function isSpeaker(doc: Doc, draft: Draft): boolean {
  const token = doc.tokens[draft.head];
  return token !== undefined && (one.test(token.text) || isWe(token) || addressed.test(token.text));
}

/**
 * Finds for each "I" and "we" who speaks: the subject of the verb of saying beside the quotation, else the speaker of the quotation
 * before; outside quotations who issues the text. For each "you" who is spoken to. Gives who says a word of the text.
 */
export function followSpeakers(drafts: readonly Draft[], discourse: Discourse, tables: ActorTables): SpokenBy {
  const { doc, past } = discourse;
  const waiting = drafts.filter((draft) => draft.kind === "pronoun" && isSpeaker(doc, draft));
  const sentences = bySentence(doc, past);
  const { speakers } = discourse;
  let before: Draft | null = null;
  for (const quotation of doc.quotations) {
    const found: Draft | null =
      signedBy(doc, quotation, sentences) ??
      speakerOf(doc, quotation, sentences) ??
      introducedBy(doc, quotation, sentences) ??
      (before !== null && isNear(doc, before, quotation) ? before : null);
    speakers.set(quotation, found);
    before = found ?? before;
  }
  const heard = heardAmong(doc, speakers, sentences);
  const issuer = issuersOf(discourse);
  const told = toldWords(discourse);
  const turns = spokenTurns(discourse, issuer);
  followHailed(drafts, turns, discourse, tables);
  const greeted = greetedBy(issuer, discourse);
  const toldAt = (token: number) => told.find(({ from, to }) => from <= token && token < to);
  const spokenBy = (token: number): readonly Actor[] => {
    const quotation = quotationAt(doc, token);
    if (quotation !== undefined) return speakers.get(quotation)?.actors ?? [];
    const own = toldAt(token);
    if (own !== undefined) return own.actors;
    return turns.findLast(({ from }) => from <= token)?.actors ?? issuer;
  };
  // "I" of a column is its writer, who writes for whoever prints it
  const outlet = discourse.outlets.find(({ at }) => at < 0)?.entry;
  const authorOr = (token: Token, speaker: readonly Actor[]): readonly Actor[] => {
    if (speaker.length > 0 || outlet === undefined || outlet.party === null) return speaker;
    if (isWe(token)) return [columnistsWe(doc, token, outlet, tables.newsroom)];
    return [{ party: outlet.party, role: "JRN", office: null, name: null, kind: "unnamed" }];
  };
  // "QUESTION: A reader asks: “Would **you** agree?”": whoever is asked there
  const isAsked = (quotation: Quotation) =>
    speakers.get(quotation) == null && turns.findLast(({ from }) => from <= quotation.first)?.asks === true;
  const spokenTo = (draft: Draft): readonly Actor[] => {
    const quotation = quotationAt(doc, draft.head);
    const hailed = quotation !== undefined || turns.length > 0 ? hailedBeside(draft, discourse) : null;
    const told = quotation === undefined ? toldAt(draft.head) : undefined;
    if (hailed !== null) return hailed;
    if (told?.heard !== undefined) return told.heard;
    const hearer = quotation === undefined || meansAnybody(doc, draft.head) ? undefined : heard.get(quotation);
    return (
      addressee(draft, quotation, discourse, sentences)?.actors ??
      hearer?.actors.filter(({ role }) => role !== "JRN") ??
      (quotation !== undefined && !isAsked(quotation)
        ? []
        : turns.length > 0
          ? addressedIn(turns, draft.head)
          : greeted)
    );
  };
  const partnersOf = followUs(discourse);
  for (const draft of waiting) {
    const quotation = quotationAt(doc, draft.head);
    const text = doc.tokens[draft.head]?.text ?? "";
    const isYou = addressed.test(text);
    const speaker = isYou
      ? spokenTo(draft)
      : quotation === undefined &&
          (turns[0]?.from ?? doc.tokens.length) > draft.head &&
          toldAt(draft.head) === undefined
        ? authorOr(doc.tokens[draft.head]!, spokenBy(draft.head))
        : spokenBy(draft.head);
    const plural = isWe(doc.tokens[draft.head]!);
    if (speaker.length === 0 || (plural && isEverybody(doc, doc.tokens[draft.head]!))) {
      draft.acts = false;
      continue;
    }
    const all = plural ? [...speaker, ...partnersOf(draft, speaker, spokenTo(draft))] : speaker;
    draft.actors = all.map((actor) =>
      plural && actor.kind === "person" ? { ...actor, name: null, office: null } : actor,
    );
    draft.back = quotation === undefined || isYou ? null : (speakers.get(quotation) ?? null);
    draft.rule = `pronoun-${isYou ? "you" : plural ? "we" : "i"}`;
  }
  return spokenBy;
}

/** "Zhirinovsky toasted the triumph. “We could see a turnaround …”": who acts in the sentence before, where that holds no quotation of its own. */
function introducedBy(doc: Doc, quotation: Quotation, sentences: readonly (readonly Draft[])[]): Draft | null {
  const at = (doc.tokens[quotation.first]?.sentence ?? 0) - 1;
  const sentence = doc.sentences[at];
  if (sentence === undefined || doc.sentences[at + 1]?.first !== quotation.first) return null;
  if (doc.quotations.some((other) => other.first < sentence.last && other.last > sentence.first)) return null;
  return (
    sentences[at]?.find((draft) => {
      const head = doc.tokens[draft.head];
      return (
        draft.acts &&
        draft.actors.length === 1 &&
        isOneWhoSpeaks(doc, draft) &&
        isSubject(head) &&
        doc.tokens[head?.head ?? -1]?.relation === "root"
      );
    }) ?? null
  );
}

/** A person, "the ministry", "the Kremlin", and no state or its people. */
function isOneWhoSpeaks(doc: Doc, draft: Draft): boolean {
  const kind = draft.actors[0]?.kind;
  if (draft.kind === "noun") return !isPlural(doc, draft);
  return kind === "person" || (draft.kind === "name" && (kind === "organisation" || kind === "group"));
}

/** Verbs whose object hears them: "I **congratulate** the people of Denmark as you celebrate". */
const greeting =
  /^(?:congratulate|thank|wish|send|extend|offer|welcome|salute|honor|honour|applaud|commend|greet|join|urge|ask|call|invite|assure|remind|warn)$/;

/** Whether somebody is who hears a verb: its object, or who stands under "to" below it or below its object ("send best wishes **to the people**"). */
function isHearer(doc: Doc, candidate: Draft, verb: Token | undefined): boolean {
  const head = doc.tokens[candidate.head];
  if (head === undefined || verb === undefined || candidate.kind === "pronoun" || candidate.kind === "place")
    return false;
  if (!candidate.acts || candidate.actors.every(({ party, role }) => party === null || role === "JRN")) return false;
  if (head.head === verb.index && /^(?:obj|iobj)$/.test(head.relation)) return true;
  const above = doc.tokens[head.head];
  const isUnder = head.head === verb.index || (above?.head === verb.index && /^(?:obj|conj)/.test(above.relation));
  return (
    isUnder &&
    /^(?:obl|nmod)/.test(head.relation) &&
    (doc.children[head.index] ?? []).some((child) => doc.tokens[child]?.text === "to")
  );
}

/** The verb of greeting over somebody, be it over their object's word: "send **congratulations** to the people". */
function greetingOver(doc: Doc, draft: Draft): Token | undefined {
  const above = doc.tokens[doc.tokens[draft.head]?.head ?? -1];
  const verb = above !== undefined && /^(?:NOUN|PROPN)$/.test(above.upos) ? doc.tokens[above.head] : above;
  return [above, verb].find((one) => one !== undefined && greeting.test(one.lemma.toLowerCase()));
}

/** Whom a text greets that is no transcript: "I congratulate **the people of Jamaica**", who are its "you" to the end. */
function greetedBy(issuer: readonly Actor[], { doc, past }: Discourse): readonly Actor[] {
  if (issuer.length === 0) return [];
  const greeted = past.find((draft) => {
    const isOwn = draft.actors.some(({ party }) => issuer.some((actor) => actor.party === party));
    return !isOwn && quotationAt(doc, draft.head) === undefined && isHearer(doc, draft, greetingOver(doc, draft));
  });
  return greeted?.actors ?? [];
}

/** Whom "you" means by the words around: "told **Rouhani**, “You will …”", "I congratulate **the people** of Denmark as you celebrate". */
function addressee(
  draft: Draft,
  quotation: Quotation | undefined,
  { doc, speakers }: Discourse,
  sentences: readonly (readonly Draft[])[],
): Draft | null {
  const here = doc.tokens[draft.head]?.sentence ?? 0;
  if (quotation !== undefined) {
    const teller = speakers.get(quotation)?.head;
    const verb = teller === undefined ? undefined : doc.tokens[doc.tokens[teller]?.head ?? -1];
    const at = doc.tokens[teller ?? -1]?.sentence ?? here;
    const isDoer = isSubject(doc.tokens[teller ?? -1]);
    const told =
      isDoer && isTellingVerb(verb) ? sentences[at]?.find((candidate) => isHearer(doc, candidate, verb)) : undefined;
    if (told !== undefined && (told.head < quotation.first || told.head >= quotation.last)) return told;
  }
  return (
    sentences[here]?.findLast((candidate) => {
      return candidate.head < draft.head && isHearer(doc, candidate, greetingOver(doc, candidate));
    }) ?? null
  );
}

/** "“We stand together.” – **President Biden**, June 14": who stands after the dash behind the words. */
function signedBy(doc: Doc, quotation: Quotation, sentences: readonly (readonly Draft[])[]): Draft | null {
  const at = quotation.last;
  if (!/^[–—-]+$/.test(doc.tokens[at]?.text ?? "")) return null;
  const end = doc.tokens[at]?.sentence ?? 0;
  const signs = ({ first, kind, acts }: Draft) => first === at + 1 && acts && (kind === "person" || kind === "name");
  return (
    sentences
      .slice(end, end + 2)
      .flat()
      .find(signs) ?? null
  );
}

function isNear(doc: Doc, draft: Draft, quotation: Quotation): boolean {
  return (doc.tokens[quotation.first]?.sentence ?? 0) - (doc.tokens[draft.head]?.sentence ?? 0) <= 4;
}

/** The subject of a verb of saying outside the quotation: in the sentence where it ends, where it begins, right before it. */
function speakerOf(doc: Doc, quotation: Quotation, sentences: readonly (readonly Draft[])[]): Draft | null {
  const begin = doc.tokens[quotation.first]?.sentence ?? 0;
  const end = doc.tokens[quotation.last - 1]?.sentence ?? begin;
  let best: Draft | null = null;
  let most = 0;
  for (const candidate of sentences.slice(Math.max(0, begin - 1), end + 1).flat()) {
    const head = doc.tokens[candidate.head];
    if (head === undefined) continue;
    if (candidate.head >= quotation.first && candidate.head < quotation.last) continue;
    const told = isVoice(doc, candidate);
    if (!told && !isSubject(head)) continue;
    if (head.sentence === begin - 1 && !told) continue;
    const distance = Math.min(Math.abs(candidate.head - quotation.first), Math.abs(candidate.head - quotation.last));
    const points =
      (!told ? 20 : isSubject(head) ? 100 : 80) +
      (head.sentence === end ? 30 : head.sentence === begin ? 25 : 0) -
      Math.min(distance, 60) / 4;
    if (points > most) {
      most = points;
      best = candidate;
    }
  }
  return best;
}
