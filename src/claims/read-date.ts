import type { Cast } from "../actors/index.ts";
import { type Doc, shiftDays, type TimeExpression, type Token } from "../language/index.ts";
import type { EventDate } from "./claim.ts";
import { baseRelation, childrenBy, isVerb, prepositionOf } from "./grammar/index.ts";
import { groupBy } from "./understood-by-article.ts";

/** A day of a deed with the words that tell it. */
export interface FoundDate {
  readonly date: EventDate;
  readonly time: TimeExpression;
  /** Where the words stand: "own", "carrier", "clause", "phrase", "joined", "governor", "behind", "noun", "opening", "from-deed". */
  readonly where: string;
}

export interface DateReader {
  /** When a deed was, whose tense stands at `carrier`. */
  readonly of: (token: number, carrier: number) => FoundDate | null;
  /** Whether a token stands in a phrase that tells a time. */
  readonly isTime: (token: number) => boolean;
}

/** Phrases that tell of another time than the deed's, or of the telling. */
const apart = new Set(
  "after|before|following|since|until|prior to|ahead of|according to|because of|due to|despite".split("|"),
);

const simultaneous = new Set(["when", "as", "while"]);

/** Reads when a deed was off the times that hang on its words. `isReport`: the word only passes something on, so its time is not the deed's ("said on Friday"). */
export function createDateReader(
  doc: Doc,
  cast: Cast,
  isReport: (token: number) => boolean,
  isDeedNoun: (lemma: string) => boolean,
): DateReader {
  const timeTokens = new Set<number>();
  const byGovernor = new Map<number, TimeExpression[]>();
  const byClause = new Map<number, TimeExpression[]>();
  /** Times by the token right before them, and by the first token of the sentence that they open. */
  const byPlace = new Map<number, TimeExpression[]>();
  const opens = new Map<number, TimeExpression>();
  /** "wrote to him **following the call on July 25**", "**according to reports on Thursday**": the day of what came before, or of the telling. */
  const tellsOfOthers = (phrase: number): boolean => {
    const preposition = prepositionOf(doc, phrase);
    return (preposition !== null && apart.has(preposition)) || isReport(phrase);
  };

  /** The verb whose clause a word stands in, past nouns that are no deed of their own: "entered Tell Tamer and Ain Issa **yesterday**". */
  const clauseOf = (token: number): number | null => {
    for (let at = token, steps = 0; at >= 0 && steps < 8; at = doc.tokens[at]!.head, steps++) {
      const word = doc.tokens[at]!;
      if (isVerb(word)) return at;
      // "John Rood, undersecretary **since 2018**, will step down"
      if (baseRelation(word) === "appos" || tellsOfOthers(at)) return null;
      if (isDeedNoun(word.lemma.toLowerCase()) || word.upos === "NUM") return null;
    }
    return null;
  };
  /** "the Boundary Waters Treaty **of 1909**": such a year is part of a name. */
  const isOfName = (time: TimeExpression, head: number, noun: number): boolean =>
    time.rule === "year" &&
    baseRelation(doc.tokens[head]!) === "nmod" &&
    doc.tokens[noun]!.upos === "PROPN" &&
    cast.at(noun)?.country == null;
  /** "sued him for his **2005** book": a year before a noun that is no deed is the thing's. */
  const isOfThing = (time: TimeExpression, noun: number): boolean =>
    time.rule === "year" && time.last <= noun && !isVerb(doc.tokens[noun]!) && !isDeedNoun(lemmaOf(noun));
  const lemmaOf = (token: number): string => doc.tokens[token]!.lemma.toLowerCase();
  for (const time of doc.times) {
    for (let token = time.first; token < time.last; token++) timeTokens.add(token);
    let head = time.first;
    for (let steps = 0; steps < 20; steps++) {
      const next = doc.tokens[head]!.head;
      if (next < time.first || next >= time.last) break;
      head = next;
    }
    const governor = doc.tokens[head]!.head;
    const key = governor < 0 ? head : governor;
    byGovernor.set(key, [...(byGovernor.get(key) ?? []), time]);
    const clause = isOfName(time, head, key) || isOfThing(time, key) ? null : clauseOf(key);
    byPlace.set(time.first - 1, [time]);
    const sentence = doc.sentences[doc.tokens[time.first]!.sentence]!;
    if (time.first <= sentence.first + 1 && doc.tokens[time.last]?.text === ",") opens.set(sentence.first, time);
    if (clause !== null) byClause.set(clause, [...(byClause.get(clause) ?? []), time]);
  }

  const datedBy = (time: TimeExpression, where: string): FoundDate | null => {
    if (time.range === null || time.kind === "duration" || time.kind === "set" || time.kind === "until") return null;
    const { start, end } = time.range;
    const date = { start, end: time.kind === "since" ? start : end, text: time.text, from: time.from };
    return { date, time, where };
  };

  const dated = (token: number, where: string, times = byGovernor): FoundDate | null => {
    const here = times.get(token) ?? [];
    // "undersecretary **since 2018**, will step down at the end of this month"
    const pointsFirst = [
      ...here.filter(({ kind }) => kind !== "since"),
      ...here.filter(({ kind }) => kind === "since"),
    ];
    for (const time of pointsFirst) {
      if (where === "phrase" && isOfThing(time, token)) continue;
      const found = datedBy(time, where);
      if (found !== null) return found;
    }
    return null;
  };

  const of = (token: number, carrier: number): FoundDate | null =>
    ownDay(token, carrier) ?? fromDeed(token) ?? fromDeed(carrier) ?? around(token, carrier) ?? opening(carrier);

  const told = (token: number, carrier: number): FoundDate | null => ownDay(token, carrier) ?? around(token, carrier);

  const ownDay = (token: number, carrier: number): FoundDate | null =>
    dated(token, "own") ?? dated(carrier, "carrier") ?? dated(carrier, "clause", byClause);

  /** The day of a phrase, a noun or a verb that the deed stands with. */
  const around = (token: number, carrier: number): FoundDate | null => {
    for (const child of doc.children[carrier]!) {
      // "in the attack on Oct. 7", "during talks in Geneva on Monday": the time may hang on a phrase of the deed
      const word = doc.tokens[child]!;
      // "condemned the attack on Oct. 7", "violated a 2013 agreement": the day is that other deed's
      const otherDeed = baseRelation(word) === "obj" && isDeedNoun(word.lemma.toLowerCase()) && child !== token;
      if (tellsOfOthers(child)) continue;
      if (["obl", "obj", "nmod"].includes(baseRelation(word)) && !isVerb(word) && !otherDeed) {
        const below = dated(child, "phrase") ?? nested(child, 2);
        if (below !== null) return below;
      }
    }
    // "a meeting **Friday** with Putin": the day right behind a noun is its own, whatever the tree hangs it on
    const behind = isVerb(doc.tokens[token]!) ? null : dated(token, "behind", byPlace);
    if (behind !== null) return behind;
    const at = doc.tokens[carrier]!;
    if (at.head < 0) return null;
    const governor = doc.tokens[at.head]!;
    const relation = baseRelation(at);
    // "met Wang on Monday and asked …": the second of two verbs shares the time that stands before it
    if (relation === "conj" && isVerb(at) && isVerb(governor)) {
      const shared = dated(governor.index, "joined");
      return shared !== null && isBefore(governor.index, at.index) ? shared : null;
    }
    // "hit the camp on Monday, **killing** three": a participle without a doer of its own shares the time of its verb
    if (relation === "advcl" && at.xpos === "VBG" && isVerb(governor) && !isReport(governor.index)) {
      const marked = childrenBy(doc, at.index, "mark", "nsubj", "case").length > 0;
      if (!marked && at.index > governor.index) return dated(governor.index, "joined");
    }
    // "triggered a storm **when he met** Lavrov last May": what was at the same time was on the same day
    if (relation === "advcl" && isVerb(governor) && isAtTheSameTime(at.index)) {
      const same = dated(governor.index, "joined");
      if (same !== null) return same;
    }
    // "defended it on Wednesday **during a visit** to Iraq"
    if (!isVerb(at) && relation === "obl" && prepositionOf(doc, at.index) === "during") {
      const over = duringDated(governor.index);
      if (over !== null) return over;
    }
    // "a **2013** agreement it brokered", "a resolution, adopted **on Friday**, that condemned": what is told of the noun
    if (at.relation.startsWith("acl") && !isVerb(governor)) {
      const ofNoun = dated(governor.index, "noun");
      if (ofNoun !== null) return ofNoun;
      for (const sibling of childrenBy(doc, governor.index, "acl"))
        if (sibling.xpos === "VBN" && sibling.index < at.index) {
          const beside = dated(sibling.index, "noun");
          if (beside !== null) return beside;
        }
    }
    // "strikes killed 12 on Monday", "carried out the attack on Monday": the time of the verb is the noun's
    if (!isVerb(at) && isVerb(governor) && ["nsubj", "obj", "obl"].includes(relation) && !isReport(governor.index))
      return dated(governor.index, "governor");
    return null;
  };

  const isAtTheSameTime = (verb: number): boolean =>
    childrenBy(doc, verb, "mark", "advmod").some(({ lemma, index }) => index < verb && simultaneous.has(lemma));

  /** The day of the verbs that a phrase with *during* stands under: "**defended** on Wednesday his decision to withdraw during a visit". */
  const duringDated = (verb: number): FoundDate | null => {
    for (let at = verb, steps = 0; at >= 0 && steps < 5; at = doc.tokens[at]!.head, steps++) {
      const found = isVerb(doc.tokens[at]!) ? dated(at, "governor") : null;
      if (found !== null) return found;
    }
    return null;
  };

  const nested = (token: number, depth: number): FoundDate | null => {
    for (const child of childrenBy(doc, token, "nmod")) {
      if (tellsOfOthers(child.index)) continue;
      const found = dated(child.index, "phrase") ?? (depth > 0 ? nested(child.index, depth - 1) : null);
      if (found !== null) return found;
    }
    return null;
  };

  /** "**On June 7**, representatives of six bodies … met": a time that opens a sentence is that of its first verb. */
  const opening = (carrier: number): FoundDate | null => {
    const verb = doc.tokens[carrier]!;
    if (!isVerb(verb) || isReport(carrier)) return null;
    const { first } = doc.sentences[verb.sentence]!;
    const time = opens.get(first);
    if (time === undefined || time.last >= carrier) return null;
    for (let at = time.last; at < carrier; at++) {
      const { xpos, head } = doc.tokens[at]!;
      if (/^(?:VB[DZP]|MD)$/.test(xpos) && head !== carrier) return null;
    }
    return datedBy(time, "opening");
  };

  /** "left **two days after the strike**": so far from a deed that the text dates, there or where it is told by the same word. */
  const fromDeed = (token: number): FoundDate | null => {
    const below = childrenBy(doc, token, "obl", "nmod", "advcl").flatMap(({ index }) => byGovernor.get(index) ?? []);
    for (const time of [...(byGovernor.get(token) ?? []), ...below]) {
      const named = time.offset === undefined ? undefined : namedBehind(time, token);
      if (named === undefined) continue;
      const deed = told(named.index, named.index) ?? toldElsewhere(named.lemma.toLowerCase(), named.index);
      if (deed === null) continue;
      const range = shiftDays(deed.date, time.offset!);
      return { date: { ...range, text: time.text, from: "inferred" }, time, where: "from-deed" };
    }
    return null;
  };

  /** What "two days after" counts from: the noun or verb that the last of its words marks, or that it hangs on. */
  const namedBehind = (time: TimeExpression, deed: number): Token | undefined => {
    const { head } = doc.tokens[time.last - 1]!;
    const heads = [head, ...doc.tokens.slice(time.first, time.last).map((word) => word.head)];
    const named = heads.find((at) => at >= time.last && at !== deed);
    return named === undefined ? undefined : doc.tokens[named];
  };

  let byLemma: ReadonlyMap<string, readonly Token[]> | null = null;
  const called = (lemma: string): readonly Token[] => {
    byLemma ??= groupBy(doc.tokens, (token) => token.lemma.toLowerCase());
    return byLemma.get(lemma) ?? [];
  };

  /** The nearest day that is told of a word: "the strike" of "struck on Monday" or of "Monday's strike". */
  const toldElsewhere = (lemma: string, token: number): FoundDate | null => {
    let best: FoundDate | null = null;
    let distance = Number.POSITIVE_INFINITY;
    for (const { index } of called(lemma)) {
      if (index === token || Math.abs(index - token) >= distance) continue;
      const found = told(index, index);
      if (found === null) continue;
      best = found;
      distance = Math.abs(index - token);
    }
    return best;
  };

  const isBefore = (governor: number, token: number): boolean =>
    (byGovernor.get(governor) ?? []).some((time) => time.first < token);

  return { of, isTime: (token) => timeTokens.has(token) };
}
