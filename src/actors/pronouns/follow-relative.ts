import type { Doc, Token } from "../../language/index.ts";
import { isAnyWho } from "../clauses/any-who.ts";
import { subjectOf } from "../clauses/own-subject.ts";
import { type Discourse, focusState } from "../discourse.ts";
import { type Draft, isSubject, makeDraft, prepositionBefore } from "../draft.ts";
import { likeliestParty } from "../nouns/likeliest-party.ts";
import { partyBelow } from "../nouns/told-beside.ts";
import { isPeople } from "./follow-others.ts";

/** "the envoy **who** met Wang", "forces, **which** crossed": whom a relative pronoun stands for, by the noun that its clause stands under. Null where that noun is nobody. */
export function relativeHead(draft: Draft, discourse: Discourse): Draft | null {
  const { doc } = discourse;
  const own = doc.tokens[draft.head];
  if (own === undefined) return null;
  const who = /^who/i.test(own.text);
  // "no word about **who** was shot" asks
  if (who && isSubject(own) && doc.tokens[own.index - 1]?.upos === "ADP") return null;
  const fits = (found: Draft | undefined): Draft | null =>
    found === undefined || (!who && isNoneOf(own, found, discourse)) ? null : found;
  const person = who ? personBefore(own, discourse) : null;
  if (person !== null) return person;
  let token: Token | undefined = own;
  let noun: number | null = null;
  for (let step = 0; step < 4 && token !== undefined; step++) {
    if (/^acl/.test(token.relation)) {
      const above: number = token.head;
      const found = lastOf(
        discourse,
        draft,
        (candidate) => candidate.head === above && candidate.actors.length > 0 && !(who && candidate.kind === "place"),
      );
      if (found !== undefined)
        return (who ? (nounOfName(found, own, discourse) ?? namedAs(found, discourse)) : null) ?? fits(found);
      if (above < own.index) noun ??= above;
    }
    token = doc.tokens[token.head];
  }
  // "a report exposing Russia's war in Ukraine, **which** Putin had denied": a thing, by the tree
  const isThing = /^which$/i.test(own.text) && noun !== null && doc.tokens[noun]?.upos === "NOUN";
  if (isThing && !(own.relation === "nsubj" && isDoing(doc.tokens[own.head], discourse))) return null;
  // Right after a name, though the tree says nothing: "Kim, who"; but "met Kim, which took place" is no Kim.
  const before = draft.first - (/^(?:,|[-–—]+|\))$/.test(doc.tokens[draft.first - 1]?.text ?? "") ? 1 : 0);
  const beside = fits(
    lastOf(
      discourse,
      draft,
      (candidate) =>
        candidate.last === before &&
        candidate.actors.length > 0 &&
        candidate.kind !== "pronoun" &&
        candidate.kind !== "place" &&
        (candidate.actors[0]?.kind === "person") === who,
    ),
  );
  if (beside !== null || !who) return beside;
  const behind = nounBefore(own, doc);
  if (noun === null && behind === null) return null;
  const over = noun === null ? null : personOver(noun, own, discourse);
  if (over !== null) return over;
  // "one of the students, **who**": by the noun right before only where that is somebody's
  const near = behind === null ? null : personOver(behind, own, discourse);
  if (near?.actors.some(({ party }) => party !== null)) return near;
  return plainPeople(noun ?? behind ?? -1, draft, discourse) ?? near;
}

/** "a team led by Pence to meet President **Erdogan, who** said": a person right before the comma, whatever noun the tree hangs the clause on. */
function personBefore(own: Token, { doc, past }: Discourse): Draft | null {
  if (doc.tokens[own.index - 1]?.text !== "," || !/^acl/.test(doc.tokens[own.head]?.relation ?? "")) return null;
  return (
    past.findLast(
      ({ last, kind, actors }) =>
        last === own.index - 1 && kind === "person" && actors.length === 1 && actors[0]?.kind === "person",
    ) ?? null
  );
}

/** "A **confidant** of Assange who served": no comma parts a name from what tells who it is, so it is told of the noun above. */
function nounOfName({ kind, last, head }: Draft, own: Token, discourse: Discourse): Draft | null {
  const { doc } = discourse;
  const name = doc.tokens[head];
  if (kind !== "person" || last !== own.index || name?.upos !== "PROPN") return null;
  const over = name?.relation === "nmod" ? personOver(name.head, own, discourse) : null;
  return over?.actors.some(({ party }) => party !== null) ? over : null;
}

/** "**Sam Brook**, a friend of Putin who": the one named, where the noun beside is of nobody's. */
function namedAs({ kind, head, actors }: Draft, discourse: Discourse): Draft | null {
  const noun = discourse.doc.tokens[head];
  if (kind !== "noun" || noun === undefined || actors.some(({ party }) => party !== null)) return null;
  const same = sameAs(noun, discourse);
  return discourse.past.findLast((one) => one.head === same && one.actors.some(({ party }) => party !== null)) ?? null;
}

/** "politicians in **Brazil** who", "the judge — who": the noun right before, where the tree hangs the clause elsewhere. */
function nounBefore(own: Token, doc: Doc): number | null {
  // "asked Trump **who** won" asks
  if (/^(?:ccomp|csubj|xcomp|root)/.test(doc.tokens[own.head]?.relation ?? "")) return null;
  let at = own.index - 1;
  while (/^(?:PUNCT|PART)$/.test(doc.tokens[at]?.upos ?? "") && at > own.index - 3) at--;
  const before = doc.tokens[at];
  return before?.sentence === own.sentence && /^(?:NOUN|PROPN)$/.test(before.upos) ? at : null;
}

/** "members of the private **sector** who": the nearest of those over a noun who can be people, or that themselves are. */
function personOver(noun: number, own: Token, { doc, past }: Discourse): Draft | null {
  let at = doc.tokens[noun];
  for (let step = 0; step < 4 && at !== undefined && at.index < own.index; step++) {
    const { index } = at;
    const found = past.findLast(({ head, actors }) => head === index && actors.length > 0);
    if (found !== undefined && isPeople(found)) return found;
    if (!/^(?:nmod|conj|appos|flat)/.test(at.relation)) return null;
    at = doc.tokens[at.head];
  }
  return null;
}

/** Words for people who are somebody: "**someone** who never read it"; anyone is nobody. */
const indefinite = /^(?:someone|somebody|many|few)$/i;

/** "politicians in Brazil **who**": a noun that is itself nobody, of whom its own words tell. */
function plainPeople(at: number, draft: Draft, discourse: Discourse): Draft | null {
  const { doc, past, issuer } = discourse;
  const noun = doc.tokens[at];
  const own = doc.tokens[draft.head];
  if (noun === undefined) return null;
  const party = partyBelow(noun, discourse);
  if (party !== null) return ofParty(draft, party);
  const same = sameAs(noun, discourse);
  const other = same === null ? undefined : past.findLast(({ head, actors }) => head === same && actors.length > 0);
  if (other !== undefined) return other;
  // "a handful of oligarchs **who**" in the news are of whom it tells; who issues a text tells of all the world
  const verb = doc.tokens[own?.head ?? -1];
  const isTold = verb?.relation === "acl:relcl" && verb.head === at && isSubject(own) && /^who$/i.test(own?.text ?? "");
  const isWord = noun.upos === "NOUN" || (noun.upos !== "PROPN" && indefinite.test(noun.text));
  if (!isTold || issuer !== null || !isWord || noun.lemma === "one" || isAnyWho(doc, noun)) return null;
  const word = makeDraft("noun", at, at + 1, {});
  const plural = noun.xpos === "NNS";
  const stranger = { role: "nobody", makes: "person", plural, word: noun.lemma.toLowerCase() };
  const likely = likeliestParty(word, stranger, { ...discourse, watchParties: null }, focusState(discourse));
  return likely === null ? null : ofParty(draft, likely);
}

const ofParty = (draft: Draft, party: string): Draft => ({
  ...draft,
  actors: [{ party, role: null, office: null, name: null, kind: "unnamed" }],
  rows: [],
});

/** Who else a noun says: what it stands beside ("Soleimani, the **mastermind** who"), is said to be ("Hammond is a **liar** who", "came as **someone** who") or is some of ("one of the **students**, who"). */
function sameAs(noun: Token, { doc }: Discourse): number | null {
  if (/^(?:appos|list)/.test(noun.relation)) return noun.head;
  const below = (doc.children[noun.index] ?? []).map((child) => doc.tokens[child]);
  if (below.some((child) => child?.relation === "cop"))
    return below.find((child) => child?.relation === "nsubj")?.index ?? null;
  if (/^obl/.test(noun.relation) && below.some((child) => child?.relation === "case" && child.text === "as"))
    return subjectOf(doc, doc.tokens[noun.head]);
  if (!/^(?:NUM|PRON|DET|ADJ)$/.test(noun.upos)) return null;
  return below.find((child) => /^nmod/.test(child?.relation ?? ""))?.index ?? null;
}

const isDoing = (verb: Token | undefined, { doing }: Discourse): boolean =>
  verb !== undefined && doing.has(verb.lemma.toLowerCase());

/** Whether "which" does not mean whom it stands behind. */
function isNoneOf(which: Token, found: Draft, discourse: Discourse): boolean {
  if (!/^which$/i.test(which.text)) return false;
  const { doc } = discourse;
  const [actor] = found.actors;
  const head = doc.tokens[found.head];
  // "his war against the people of Ukraine, **which** has implications": of persons it would be "who"
  const isNoBody = found.kind === "noun" && found.entries.every(({ makes }) => makes !== "body");
  if (actor?.kind === "person" || (isNoBody && /^(?:nmod|obl)/.test(head?.relation ?? ""))) return true;
  const verb = doc.tokens[which.head];
  // "strong relations with Algeria, **which continue** to improve"
  if (found.kind === "name" && found.actors.length === 1 && actor?.kind === "state" && isOfMany(verb, doc)) return true;
  // "Russia's invasion **of** Ukraine, which has produced chaos": what is done to it goes on, unless it does what states do
  const above = head?.relation === "nmod" ? doc.tokens[head.head] : undefined;
  return (
    above?.upos === "NOUN" &&
    actor?.kind !== "people" &&
    /^(?:of|against|with)$/.test(prepositionBefore(doc, found) ?? "") &&
    !isDoing(verb, discourse)
  );
}

/** A verb in the plural: "continue", "were owned". */
function isOfMany(verb: Token | undefined, doc: Doc): boolean {
  if (verb === undefined) return false;
  const auxiliary = (doc.children[verb.index] ?? [])
    .map((child) => doc.tokens[child])
    .find((child) => /^(?:aux|cop)/.test(child?.relation ?? ""));
  return auxiliary === undefined ? verb.xpos === "VBP" : /^(?:are|were|have)$/i.test(auxiliary.text);
}

/** The last mention of this sentence and the two before that fits. */
function lastOf({ doc, past }: Discourse, draft: Draft, fits: (candidate: Draft) => boolean): Draft | undefined {
  const here = doc.tokens[draft.head]?.sentence ?? 0;
  for (let index = past.length - 1; index >= 0; index--) {
    const candidate = past[index];
    if (candidate === undefined || here - (doc.tokens[candidate.head]?.sentence ?? 0) > 2) return undefined;
    if (fits(candidate)) return candidate;
  }
  return undefined;
}
