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

/** "The United States and Saudi Arabia are committed. **They** will work": those of whom the sentence before is told, where both act. */
export function joinedBefore(draft: Draft, discourse: Discourse): Draft | null {
  const { doc } = discourse;
  const token = doc.tokens[draft.head];
  const before = token === undefined ? undefined : doc.sentences[token.sentence - 1];
  if (token === undefined || before === undefined || token.relation !== "nsubj") return null;
  const main = doc.tokens.slice(before.first, before.last).find(({ relation }) => relation === "root");
  const subject = (doc.children[main?.index ?? -1] ?? []).find((child) => doc.tokens[child]?.relation === "nsubj");
  if (subject === undefined) return null;
  const others = (doc.children[subject] ?? []).filter((child) => doc.tokens[child]?.relation === "conj");
  const all = [subject, ...others].flatMap((head) => actorAt(discourse, head) ?? []);
  const parties = new Set(all.flatMap(({ actors }) => actors.map(({ party }) => party)));
  if (all.length < 2 || all.length <= others.length || parties.size < 2 || parties.has(null)) return null;
  return { ...all[0]!, actors: all.flatMap(({ actors }) => actors) };
}

/** "Sherman met with Levy. **They** discussed Iran": both who met in the sentence before, where the pronoun does what two do. */
export function metBefore(draft: Draft, discourse: Discourse): Draft | null {
  const { doc } = discourse;
  const token = doc.tokens[draft.head];
  const verb = token === undefined ? undefined : doc.tokens[token.head];
  if (
    token === undefined ||
    verb === undefined ||
    token.relation !== "nsubj" ||
    !jointly.test(verb.lemma.toLowerCase())
  )
    return null;
  const before = doc.sentences[token.sentence - 1];
  if (before === undefined) return null;
  for (const one of doc.tokens.slice(before.first, before.last).reverse()) {
    if (one.upos !== "VERB") continue;
    const partner = partnerOf(doc, one);
    const host = (doc.children[one.index] ?? []).find((child) => isSubject(doc.tokens[child]));
    if (partner === null || host === undefined) continue;
    const both = [host, partner].map((head) => actorAt(discourse, head));
    const [first, second] = both;
    if (first === undefined || second === undefined) continue;
    const parties = new Set([...first.actors, ...second.actors].map(({ party }) => party));
    if (parties.size < 2 || parties.has(null)) continue;
    return { ...first, actors: [...first.actors, ...second.actors] };
  }
  return null;
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
