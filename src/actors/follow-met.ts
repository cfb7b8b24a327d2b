import type { Doc, Token } from "../language/index.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft, isSubject } from "./draft.ts";

/** Verbs and nouns of two who meet: "**met** with", "held **talks** with". */
const meeting = /^(?:meet|speak|talk|confer|consult|huddle|sit|dine|negotiate|discuss)$/;
const meetings =
  /^(?:talk|meeting|conversation|discussion|call|summit|dinner|lunch|breakfast|consultation|negotiation)s?$/;
/** What two who met then do: "They **discussed** the truce". */
export const jointly =
  /^(?:discuss|exchange|agree|review|explore|reaffirm|consult|talk|speak|meet|confer|reiterate|underscore|underline|stress|emphasi[sz]e|address|share|pledge|commit|condemn|welcome|express|note|cover|touch|sign|shake|pose|vow|promise|call|urge|resolve|recogni[sz]e|affirm|decide)$/;

/** "The United States and Saudi Arabia are committed. **They** will work": those of whom the sentence before is told, where all of them act. */
export function joinedBefore(draft: Draft, discourse: Discourse): Draft | null {
  const { doc } = discourse;
  const before = sentenceBefore(draft, doc);
  const main = before.find(({ relation }) => relation === "root");
  const subject = (doc.children[main?.index ?? -1] ?? []).find((child) => doc.tokens[child]?.relation === "nsubj");
  if (subject === undefined) return null;
  const joined = (doc.children[subject] ?? []).filter((child) => doc.tokens[child]?.relation === "conj");
  const all = [subject, ...joined].flatMap((head) => actorAt(discourse, head) ?? []);
  return joined.length > 0 && all.length > joined.length ? together(all) : null;
}

/** "Sherman met with Levy. **They** discussed Iran": both who met in the sentence before, where the pronoun does what two do. */
export function metBefore(draft: Draft, discourse: Discourse): Draft | null {
  const { doc } = discourse;
  const verb = doc.tokens[doc.tokens[draft.head]?.head ?? -1];
  if (verb === undefined || !jointly.test(verb.lemma.toLowerCase())) return null;
  for (const one of [...sentenceBefore(draft, doc)].reverse()) {
    if (one.upos !== "VERB") continue;
    const partner = partnerOf(doc, one);
    const host = (doc.children[one.index] ?? []).find((child) => isSubject(doc.tokens[child]));
    if (partner === null || host === undefined) continue;
    const both = [host, partner].flatMap((head) => actorAt(discourse, head) ?? []);
    const met = both.length === 2 ? together(both) : null;
    if (met !== null) return met;
  }
  return null;
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
  const actors = drafts.flatMap((draft) => draft.actors);
  const parties = new Set(actors.map(({ party }) => party));
  return first === undefined || parties.size < 2 || parties.has(null) ? null : { ...first, actors };
}

const actorAt = ({ past }: Discourse, head: number): Draft | undefined =>
  past.findLast((draft) => draft.head === head && draft.actors.length > 0 && draft.acts);

/** Whom one meets: "with **Levy**" under the verb or under its "talks". */
function partnerOf(doc: Doc, verb: Token): number | null {
  const children = (doc.children[verb.index] ?? []).flatMap((child) => doc.tokens[child] ?? []);
  const talks = children.find(({ relation, text }) => relation === "obj" && meetings.test(text.toLowerCase()));
  if (talks === undefined && !meeting.test(verb.lemma.toLowerCase())) return null;
  const under =
    talks === undefined
      ? children
      : [...children, ...(doc.children[talks.index] ?? []).flatMap((child) => doc.tokens[child] ?? [])];
  const withWhom = under.find(
    ({ index, relation }) =>
      /^(?:obl|nmod)/.test(relation) && (doc.children[index] ?? []).some((child) => doc.tokens[child]?.text === "with"),
  );
  const met = children.find(({ relation, upos }) => relation === "obj" && upos === "PROPN");
  return withWhom?.index ?? (verb.lemma === "meet" ? (met?.index ?? null) : null);
}
