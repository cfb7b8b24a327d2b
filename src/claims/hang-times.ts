import type { Cast } from "../actors/index.ts";
import type { Doc, TimeExpression, Token } from "../language/index.ts";
import type { DeedWords } from "./deed-words.ts";
import { baseRelation, childrenBy, isVerb, prepositionOf } from "./grammar/index.ts";

/** The times of a doc by the words that they tell of. */
export interface HungTimes {
  /** By the word that they hang on. */
  readonly byGovernor: ReadonlyMap<number, readonly TimeExpression[]>;
  /** By the verb in whose clause they stand. */
  readonly byClause: ReadonlyMap<number, readonly TimeExpression[]>;
  /** By the token right before them. */
  readonly byPlace: ReadonlyMap<number, readonly TimeExpression[]>;
  /** By the first token of the sentence that they open. */
  readonly opens: ReadonlyMap<number, TimeExpression>;
  /** "a day **after he fired** …": times that are counted from a deed, by its word. */
  readonly countedFrom: ReadonlyMap<number, readonly TimeExpression[]>;
  readonly tokens: ReadonlySet<number>;
  /** The word over the words of a time. */
  readonly governorOf: (time: TimeExpression) => number;
  /** "wrote to him **following the call on July 25**", "**according to reports on Thursday**": the day of what came before, or of the telling. */
  readonly tellsOfOthers: (phrase: number) => boolean;
  /** "sued him for his **2005** book": a year before a noun that is no deed is the thing's. */
  readonly isOfThing: (time: TimeExpression, noun: number) => boolean;
}

/** Phrases that tell of another time than the deed's, or of the telling. */
const apart = new Set(
  "after|before|following|since|until|prior to|ahead of|according to|because of|due to|despite|including|such as|like".split(
    "|",
  ),
);

/** What a clause begins with that a time before it cannot belong to. */
const clauseOpeners = new Set(
  "after before since until because although though while as if when whether that".split(" "),
);

/** How many tokens may stand before a time that opens its sentence: "**In northern Gaza** on Tuesday, …". */
const longestLead = 6;

/** Hangs each time on the word whose day it tells, mending what the tree gets wrong. */
export function hangTimes(doc: Doc, cast: Cast, words: DeedWords): HungTimes {
  const tokens = new Set<number>();
  const owner = new Map<number, TimeExpression>();
  for (const time of doc.times)
    for (let token = time.first; token < time.last; token++) {
      tokens.add(token);
      owner.set(token, time);
    }
  const byGovernor = new Map<number, TimeExpression[]>();
  const byClause = new Map<number, TimeExpression[]>();
  const byPlace = new Map<number, TimeExpression[]>();
  const countedFrom = new Map<number, TimeExpression[]>();
  const opens = new Map<number, TimeExpression>();
  const lemmaOf = (token: number): string => doc.tokens[token]!.lemma.toLowerCase();
  const put = (map: Map<number, TimeExpression[]>, key: number, time: TimeExpression) => {
    const here = map.get(key);
    if (here === undefined) map.set(key, [time]);
    else here.push(time);
  };

  const tellsOfOthers = (phrase: number): boolean => {
    const preposition = prepositionOf(doc, phrase);
    return (preposition !== null && apart.has(preposition)) || words.isReport(phrase);
  };

  /** The verb whose clause a word stands in, past nouns that are no deed of their own: "entered Tell Tamer and Ain Issa **yesterday**". */
  const clauseOf = (token: number): number | null => {
    for (let at = token, steps = 0; at >= 0 && steps < 8; at = doc.tokens[at]!.head, steps++) {
      const word = doc.tokens[at]!;
      if (isVerb(word)) return at;
      // "John Rood, undersecretary **since 2018**, will step down"
      if (baseRelation(word) === "appos" || tellsOfOthers(at)) return null;
      if (words.isDeedNoun(word.lemma.toLowerCase()) || word.upos === "NUM") return null;
    }
    return null;
  };

  const headOf = (time: TimeExpression): number => {
    let head = time.first;
    for (let steps = 0; steps < 20; steps++) {
      const next = doc.tokens[head]!.head;
      if (next < time.first || next >= time.last) break;
      head = next;
    }
    return head;
  };

  /** "the first summit in more than a decade **on April 27**": a time that hangs on another tells of what that one tells of. */
  const overTimes = (head: number): number => {
    let governor = doc.tokens[head]!.head;
    for (let steps = 0; governor >= 0 && steps < 4; steps++) {
      const outer = owner.get(governor);
      if (outer === undefined) break;
      governor = doc.tokens[headOf(outer)]!.head;
    }
    return governor;
  };

  /** "met him **last May**, a day after he fired …", "an order **Wednesday** that will …": what stands before the word that begins a clause is not in it. */
  const outsideOfClause = (time: TimeExpression, governor: number): number => {
    const verb = doc.tokens[governor]!.upos === "ADV" ? doc.tokens[governor]!.head : governor;
    if (verb < 0 || time.offset !== undefined) return governor;
    const isOutside = childrenBy(doc, verb, "mark", "advmod", "nsubj").some(
      (word) =>
        word.index >= time.last &&
        word.index < verb &&
        (baseRelation(word) === "nsubj" ? /^W/.test(word.xpos) : clauseOpeners.has(lemmaOf(word.index))),
    );
    const { head } = doc.tokens[verb]!;
    return isOutside && head >= 0 ? head : governor;
  };

  /** "killed the commander who **planned** the attack **in 2019**", "toned it down after **insulting** Kim **last year**": behind a clause a time tells of that clause; behind a comma, of what the clause was put into. */
  const lowestClause = (time: TimeExpression, governor: number): number => {
    const word = doc.tokens[governor]!;
    if (doc.tokens[time.first - 1]?.text === ",") {
      // "was convicted, stemming from his years as mayor, **in 2011**", "the officer, who fled, **on Monday**"
      const pronoun = doc.children[governor]!.find((child) => /^W/.test(doc.tokens[child]!.xpos)) ?? governor;
      const begins = word.relation === "acl:relcl" ? pronoun : governor;
      const isInsert =
        word.relation === "acl:relcl" || (/^VB[GN]$/.test(word.xpos) && /^(?:acl|advcl)$/.test(word.relation));
      if (!isInsert || doc.tokens[begins - 1]?.text !== "," || governor > time.first) return governor;
      return isVerb(doc.tokens[word.head]!) ? word.head : (clauseOf(word.head) ?? governor);
    }
    if (!isVerb(word)) return governor;
    for (let at = time.first - 1; at > governor; at--) {
      const between = doc.tokens[at]!;
      if (between.text === "," || owner.has(at)) return governor;
      if (isVerb(between)) return isClause(between) ? at : governor;
    }
    return governor;
  };

  const isClause = (verb: Token): boolean =>
    verb.relation === "acl:relcl" ||
    (verb.relation === "advcl" && childrenBy(doc, verb.index, "mark").some(({ xpos }) => xpos !== "TO")) ||
    (verb.relation === "acl" && childrenBy(doc, verb.index, "obl:agent").length > 0);

  /** "blamed it for a rocket attack on a base **last week that killed** four": a clause behind the time tells of the deed before it, and on that day. */
  const clauseBehind = (time: TimeExpression): number | null => {
    const pronoun = doc.tokens[time.last];
    if (pronoun === undefined || !/^(?:that|which)$/.test(pronoun.lemma)) return null;
    const verb = doc.tokens[pronoun.head];
    if (verb === undefined || !isVerb(verb) || !pronoun.relation.startsWith("nsubj")) return null;
    // "reviewed plans last week **that would send** troops": what is to come was not on that day
    return verb.relation.startsWith("acl") && childrenBy(doc, verb.index, "aux").every(({ xpos }) => xpos !== "MD")
      ? verb.index
      : null;
  };

  const deedBefore = (time: TimeExpression, governor: number): number | null => {
    for (let at = time.first - 1; at > governor; at--) if (words.isDeedNoun(lemmaOf(at))) return at;
    return null;
  };

  /** "condemned the attack **on Oct. 7**": what is said is news, so a date of the calendar behind a deed that is spoken of is that deed's; a day of the week is not. */
  const deedSpokenOf = (time: TimeExpression, verb: number): number => {
    const word = doc.tokens[verb]!;
    if (!isVerb(word) || time.kind !== "point" || /weekday|near-day|unit/.test(time.rule)) return verb;
    if (!words.isJudging(lemmaOf(verb))) return verb;
    const deed = childrenBy(doc, verb, "obj").find(({ index }) => index > verb && words.isDeedNoun(lemmaOf(index)));
    return deed !== undefined && deed.index < time.first && doc.tokens[time.first - 1]!.text !== ","
      ? deed.index
      : verb;
  };

  /** "since May, **when it accused** Beijing": the verb of such a clause was on that day. */
  const whenBehind = (time: TimeExpression): number | null => {
    const behind = doc.tokens[time.last]?.text === "," ? time.last + 1 : time.last;
    const when = doc.tokens[behind];
    const verb = when?.lemma === "when" ? doc.tokens[when.head] : undefined;
    return verb !== undefined && isVerb(verb) && verb.index > behind ? verb.index : null;
  };

  /** "the Boundary Waters Treaty **of 1909**": such a year is part of a name. */
  const isOfName = (time: TimeExpression, head: number, noun: number): boolean =>
    time.rule === "year" &&
    baseRelation(doc.tokens[head]!) === "nmod" &&
    doc.tokens[noun]!.upos === "PROPN" &&
    cast.at(noun)?.country == null;

  const isOfThing = (time: TimeExpression, noun: number): boolean =>
    time.rule === "year" && time.last <= noun && !isVerb(doc.tokens[noun]!) && !words.isDeedNoun(lemmaOf(noun));

  /** "**In northern Gaza on Tuesday**, Israel struck": only a phrase or an adverb stands before it. */
  const opensSentence = (time: TimeExpression, first: number, governor: number): boolean => {
    if (time.first <= first + 1) return doc.tokens[time.last]?.text === "," || isVerb(doc.tokens[governor]!);
    if (time.first - first > longestLead || doc.tokens[time.last]?.text !== ",") return false;
    return doc.tokens.slice(first, time.first).every((word) => !/^(?:VB|MD|PRP$|[,:“”"])/.test(word.xpos));
  };

  for (const time of doc.times) {
    const head = headOf(time);
    let governor = overTimes(head);
    if (governor >= 0) governor = deedSpokenOf(time, lowestClause(time, outsideOfClause(time, governor)));
    const behind = clauseBehind(time);
    if (behind !== null) {
      put(byGovernor, behind, time);
      governor = deedBefore(time, governor) ?? governor;
    }
    const when = whenBehind(time);
    if (when !== null) put(byGovernor, when, { ...time, kind: time.kind === "since" ? "point" : time.kind });
    const key = governor < 0 ? head : governor;
    const from = time.offset === undefined ? -1 : doc.tokens[time.last - 1]!.head;
    if (from >= time.last) put(countedFrom, from, time);
    put(byGovernor, key, time);
    put(byPlace, time.first - 1, time);
    const { first } = doc.sentences[doc.tokens[time.first]!.sentence]!;
    if (!opens.has(first) && opensSentence(time, first, key)) opens.set(first, time);
    const clause = isOfName(time, head, key) || isOfThing(time, key) ? null : clauseOf(key);
    if (clause !== null) put(byClause, clause, time);
  }
  const governorOf = (time: TimeExpression) => overTimes(headOf(time));
  return { byGovernor, byClause, byPlace, opens, countedFrom, tokens, governorOf, tellsOfOthers, isOfThing };
}
