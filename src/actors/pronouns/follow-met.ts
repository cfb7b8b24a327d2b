import { childrenOf, type Doc, type Token } from "../../language/index.ts";
import { type Actor, distinct } from "../actor.ts";
import { subjectOf } from "../clauses/own-subject.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isSubject } from "../draft.ts";

/** Verbs and nouns of two who meet: "**met** with", "held **talks** with". */
const meeting = /^(?:meet|speak|talk|confer|consult|huddle|sit|dine|negotiate|discuss)$/;
const meetings =
  /^(?:talk|meeting|conversation|discussion|call|summit|dinner|lunch|breakfast|consultation|negotiation)s?$/;
/** What two who met then do: "They **discussed** the truce". */
const jointly =
  /^(?:discuss|exchange|agree|review|explore|reaffirm|consult|talk|speak|meet|confer|reiterate|underscore|underline|stress|emphasi[sz]e|address|share|pledge|commit|condemn|welcome|express|note|cover|touch|sign|shake|pose|vow|promise|call|urge|resolve|recogni[sz]e|affirm|decide|consider|engage|highlight|acknowledge|advance)$/;

/** "The United States and Saudi Arabia are committed. **They** will work": those of whom the sentence before is told, where all of them act. */
export function joinedBefore(draft: Draft, discourse: Discourse): Draft | null {
  const { doc } = discourse;
  const before = sentenceBefore(draft, doc);
  const main = before.find(({ relation }) => relation === "root");
  const subject = (doc.children[main?.index ?? -1] ?? []).find((child) => doc.tokens[child]?.relation === "nsubj");
  if (subject === undefined) return null;
  const joined = (doc.children[subject] ?? []).filter((child) => doc.tokens[child]?.relation === "conj");
  const all = [subject, ...joined].flatMap((head) => actorAt(discourse, head) ?? []);
  if (joined.length === 0) all.unshift(...(all[0] === undefined ? [] : joinedByWord(doc, all[0], discourse)));
  return all.length > Math.max(1, joined.length) ? together(all) : null;
}

/** "**The Secretary** and Foreign Minister discussed", where the tree takes the first for a part of the second: who stands before the "and". */
export function joinedByWord(doc: Doc, draft: Draft, { past }: Discourse): Draft[] {
  if (doc.tokens[draft.first - 1]?.text !== "and") return [];
  const before = past.findLast((one) => one.last === draft.first - 1 && one.acts && one.actors.length > 0);
  const head = doc.tokens[before?.head ?? -1];
  return before !== undefined && head?.head === draft.head && head.relation !== "conj" ? [before] : [];
}

/** How many sentences a meeting is remembered while only they act who met: "Sherman met Levy. She thanked him. **They** discussed Iran". */
const remembered = 8;

/** "Sherman met with Levy. **They** discussed Iran": all who met in the sentence before, where the pronoun does what two do; further back where only they act since. */
export function metBefore(draft: Draft, discourse: Discourse): Draft | null {
  const { doc } = discourse;
  const token = doc.tokens[draft.head];
  if (token === undefined || !(isOfAll(doc, token) || isJoint(doc, token))) return null;
  const since = new Set<string>();
  for (let back = 0; back <= remembered; back++) {
    const sentence = doc.sentences[token.sentence - back];
    if (sentence === undefined) return null;
    const words = doc.tokens.slice(sentence.first, Math.min(sentence.last, token.index));
    const met = lastMet(words, discourse, ({ actors }) =>
      [...since].every((party) => actors.some((actor) => actor.party === party)),
    );
    if (met !== null) return met;
    if (back === 0) continue;
    const main = words.find(({ relation }) => relation === "root");
    const subject = (doc.children[main?.index ?? -1] ?? []).find((child) => isSubject(doc.tokens[child]));
    const actors = actorAt(discourse, subject ?? -1)?.actors ?? [];
    // "Lawmakers protested. **They** called": others, whoever they are; "the two leaders" are those who met
    const isOthers = doc.tokens[subject ?? -1]?.xpos === "NNS" && !isCounted(doc, subject ?? -1);
    if (actors.every(({ party }) => party === null) && isOthers) return null;
    for (const { party } of actors) if (party !== null) since.add(party);
  }
  return null;
}

/** Whether a subject does what those who met do. */
export const isJoint = (doc: Doc, { relation, head }: Token): boolean =>
  relation === "nsubj" && jointly.test(doc.tokens[head]?.lemma.toLowerCase() ?? "");

/** "Spoke with Kuleba to follow up on **their** talks", "thanked Cho for **their** shared commitment": what only all who met have. */
function isOfAll(doc: Doc, { relation, head }: Token): boolean {
  const noun = doc.tokens[head];
  if (relation !== "nmod:poss" || noun === undefined) return false;
  const isShared = (child: number): boolean =>
    /^(?:shared|joint|mutual|bilateral)$/i.test(doc.tokens[child]?.text ?? "");
  // "their call **for** a truce" is no talk
  const isTalk = meetings.test(noun.text.toLowerCase()) && doc.tokens[head + 1]?.text !== "for";
  return isTalk || (doc.children[head] ?? []).some(isShared);
}

/** "**The ministers** resolved" far down a statement: whoever met last before the word, so many sentences back at most; nobody where no meeting was told of. */
export function lastMeeting(token: Token, discourse: Discourse, back = Number.POSITIVE_INFINITY): readonly Actor[] {
  const { doc } = discourse;
  for (let at = token.sentence; at >= Math.max(0, token.sentence - back); at--) {
    const sentence = doc.sentences[at];
    if (sentence === undefined) return [];
    const words = doc.tokens.slice(sentence.first, Math.min(sentence.last, token.index));
    const met = lastMet(words, discourse, () => true);
    if (met !== null) return met.actors;
  }
  return [];
}

/** "Sherman spoke with Morgan and Michaelis. She and **her counterparts** condemned": those whom the owner met in this sentence or those before. */
export function counterpartsMet(draft: Draft, discourse: Discourse): readonly Actor[] {
  const { doc } = discourse;
  const noun = doc.tokens[draft.head];
  const owners = new Set(draft.possessive?.actors.map(({ party }) => party));
  if (noun?.lemma.toLowerCase() !== "counterpart" || owners.size !== 1 || owners.has(null)) return [];
  for (let back = 0; back < remembered; back++) {
    const sentence = doc.sentences[noun.sentence - back];
    const words = sentence === undefined ? [] : doc.tokens.slice(sentence.first, Math.min(sentence.last, noun.index));
    const met = lastMet(words, discourse, ({ actors: [host] }) => host !== undefined && owners.has(host.party));
    if (met !== null) return met.actors.filter(({ party }) => !owners.has(party));
  }
  return [];
}

/** All who met by the last verb of these words that tells a meeting of such people. */
function lastMet(words: readonly Token[], discourse: Discourse, fits: (met: Draft) => boolean): Draft | null {
  for (const one of [...words].reverse()) {
    const met = one.upos === "VERB" ? allWhoMet(one, discourse) : null;
    if (met !== null && fits(met)) return met;
  }
  return null;
}

/** "The **two** leaders", "**both** ministers". */
const isCounted = (doc: Doc, noun: number): boolean =>
  (doc.children[noun] ?? []).some((child) => /^(?:two|three|both)$/i.test(doc.tokens[child]?.text ?? ""));

/** Subject and partners of a verb of meeting, or the subjects that met or agreed; null where one of them is nobody known. */
function allWhoMet(verb: Token, discourse: Discourse): Draft | null {
  const { doc } = discourse;
  const host = subjectOf(doc, verb);
  if (host === null) return null;
  const partner = partnerOf(doc, verb);
  // "Cho, Sherman and Mori **met** in Seoul"; "the minister and the secretary **recalled** the treaty"
  if (partner === null && !jointly.test(verb.lemma.toLowerCase())) return null;
  const below = (at: number, relation: RegExp) =>
    (doc.children[at] ?? []).filter((child) => relation.test(doc.tokens[child]?.relation ?? ""));
  const hosts = partner === null ? below(verb.index, /^nsubj$/) : [host];
  const joined = (partner === null ? hosts : [partner]).flatMap((noun) => below(noun, /^conj/));
  if (partner === null && joined.length === 0) return null;
  const heads = [...hosts, ...(partner === null ? [] : [partner]), ...joined];
  const all = heads.flatMap((head) => actorAt(discourse, head) ?? []);
  if (all.length < 2 || !covers(all[0], host)) return null;
  if (partner === null && all.length < heads.length) return null;
  // "with Choi and **Mori**", wherever the tree hangs him
  if (partner !== null) all.push(...othersMet(verb, partner, discourse).filter((one) => !all.includes(one)));
  return together(all);
}

/** People behind a partner who stand right under the verb, or joined to one who does. */
function othersMet(verb: Token, partner: number, { doc, past }: Discourse): Draft[] {
  const isMet = ({ head }: Draft): boolean => {
    const token = doc.tokens[head];
    const above = doc.tokens[token?.head ?? -1];
    if (token === undefined || head <= partner || token.sentence !== verb.sentence) return false;
    const preposition = (doc.children[head] ?? []).some((child) => doc.tokens[child]?.relation === "case");
    if (preposition) return false;
    return (
      token.head === verb.index || (token.relation === "conj" && above?.head === verb.index && above.index > verb.index)
    );
  };
  return past.filter((one) => one.kind === "person" && one.actors.length > 0 && one.acts && isMet(one));
}

/** The words of the sentence before that of a pronoun that is subject; none of any other. */
function sentenceBefore(draft: Draft, doc: Doc): readonly Token[] {
  const token = doc.tokens[draft.head];
  const before = token?.relation === "nsubj" ? doc.sentences[token.sentence - 1] : undefined;
  return before === undefined ? [] : doc.tokens.slice(before.first, before.last);
}

/** Several as one; null where one of them acts for no party, or all for the same. */
function together(drafts: readonly Draft[]): Draft | null {
  const [first] = drafts;
  const each = distinct(drafts.flatMap((draft) => draft.actors));
  // "with **Republic of Korea** Vice Minister Choi": once, as himself
  const people = new Set(each.flatMap(({ party, kind }) => (kind === "person" ? [party] : [])));
  const actors = each.filter(({ party, kind }) => kind !== "state" || !people.has(party));
  const parties = new Set(actors.map(({ party }) => party));
  return first === undefined || parties.size < 2 || parties.has(null) ? null : { ...first, actors };
}

/** Whether a word heads a mention, or stands in a person's title: "the **Envoy** for Myanmar Burgener". */
const covers = (draft: Draft | undefined, head: number): boolean =>
  draft !== undefined && (draft.head === head || (draft.kind === "person" && draft.first <= head && head < draft.last));

const actorAt = ({ past }: Discourse, head: number): Draft | undefined =>
  past.findLast((draft) => covers(draft, head) && draft.actors.length > 0 && draft.acts);

/** Whom one meets: "with **Levy**" under the verb or under its "talks". */
function partnerOf(doc: Doc, verb: Token): number | null {
  const children = childrenOf(doc, verb.index);
  const talks = children.find(({ relation, text }) => relation === "obj" && meetings.test(text.toLowerCase()));
  if (talks === undefined && !meeting.test(verb.lemma.toLowerCase())) return null;
  const under = talks === undefined ? children : [...children, ...childrenOf(doc, talks.index)];
  const withWhom = under.find(
    ({ index, relation }) =>
      /^(?:obl|nmod)/.test(relation) && (doc.children[index] ?? []).some((child) => doc.tokens[child]?.text === "with"),
  );
  const met = children.find(({ relation, upos }) => relation === "obj" && upos === "PROPN");
  return withWhom?.index ?? (verb.lemma === "meet" ? (met?.index ?? null) : null);
}
