import type { Cast } from "../actors/index.ts";
import { type Doc, shiftDays, type TimeExpression, type Token } from "../language/index.ts";
import type { DeedWords } from "./deed-words.ts";
import { datedBy, type FoundDate } from "./found-date.ts";
import { baseRelation, childrenBy, isInfinitive, isVerb, prepositionOf } from "./grammar/index.ts";
import { groupBy } from "./group-by.ts";
import { hangTimes } from "./hang-times.ts";

export interface DateReader {
  /** When a deed was, whose tense stands at `carrier`. */
  readonly of: (token: number, carrier: number) => FoundDate | null;
  /** Whether a token stands in a phrase that tells a time. */
  readonly isTime: (token: number) => boolean;
}

/** A deed under these is what the other was part of, or its means; under others it is another deed. */
const partOf = new Set("in|during|at|by|with|through|via|amid|of".split("|"));

const simultaneous = new Set(["when", "as", "while"]);

/** Reads when a deed was off the times that hang on its words. */
export function createDateReader(doc: Doc, cast: Cast, words: DeedWords): DateReader {
  const { isReport, isDeedNoun } = words;
  const times = hangTimes(doc, cast, words);
  const { byGovernor, byClause, byPlace, tellsOfOthers, isOfThing } = times;
  const lemmaOf = (token: number): string => doc.tokens[token]!.lemma.toLowerCase();

  const dated = (token: number, where: string, from = byGovernor): FoundDate | null => {
    const here = from.get(token) ?? [];
    // "undersecretary **since 2018**, will step down at the end of this month"
    const pointsFirst = [
      ...here.filter(({ kind }) => kind !== "since"),
      ...here.filter(({ kind }) => kind === "since"),
    ];
    for (const time of pointsFirst) {
      if (where === "phrase" && isOfThing(time, token)) continue;
      // "won praise, the most **since 1986**": what goes on since a day stands in the perfect
      if (time.kind === "since" && doc.tokens[token]!.xpos === "VBD") continue;
      const found = datedBy(time, where);
      if (found !== null) return found;
    }
    return null;
  };

  const of = (token: number, carrier: number): FoundDate | null =>
    ownDay(token, carrier) ??
    fromDeed(token) ??
    fromDeed(carrier) ??
    beforeDeed(carrier) ??
    around(token, carrier) ??
    opening(carrier);

  const told = (token: number, carrier: number): FoundDate | null => ownDay(token, carrier) ?? around(token, carrier);

  const ownDay = (token: number, carrier: number): FoundDate | null => {
    const found = dated(token, "own") ?? dated(carrier, "carrier") ?? dated(carrier, "clause", byClause);
    return found !== null && isLongPast(found, carrier) ? null : found;
  };

  /** "derides an inquiry into the **2016** elections": what is told in the present was not in a year that is over. */
  const isLongPast = ({ time, date }: FoundDate, carrier: number): boolean => {
    const { published } = doc.article;
    if (time.rule !== "year" || published === null || date.end >= published) return false;
    return /^VB[ZP]$/.test(doc.tokens[carrier]!.xpos);
  };

  /** The day of a phrase, a noun or a verb that the deed stands with. */
  const around = (token: number, carrier: number): FoundDate | null => {
    for (const child of doc.children[carrier]!) {
      // "in the attack on Oct. 7", "during talks in Geneva on Monday": the time may hang on a phrase of the deed
      const word = doc.tokens[child]!;
      if (!["obl", "obj", "nmod"].includes(baseRelation(word)) || isVerb(word)) continue;
      if (tellsOfOthers(child) || (child !== token && isOtherDeed(child))) continue;
      const below = dated(child, "phrase") ?? nested(child, 2) ?? issued(child);
      if (below !== null && !isLongPast(below, carrier)) return below;
    }
    // "a meeting **Friday** with Putin": the day right behind a noun is its own, whatever the tree hangs it on
    const behind = isVerb(doc.tokens[token]!) ? null : dated(token, "behind", byPlace);
    if (behind !== null) return behind;
    const at = doc.tokens[carrier]!;
    if (words.isPlanning(lemmaOf(carrier))) {
      const planned = doc.children[carrier]!.find((child) => isPlanned(doc.tokens[child]!));
      const found = planned === undefined ? null : ownDay(planned, planned);
      if (found !== null) return { ...found, where: "planned" };
    }
    if (at.head < 0) return null;
    return isVerb(at) ? besideVerb(at, doc.tokens[at.head]!) : besideNoun(at, doc.tokens[at.head]!);
  };

  /** "denounced it in a letter **sent on Monday**": what is done by words is done when they are given out. */
  const issued = (noun: number): FoundDate | null => {
    if (prepositionOf(doc, noun) !== "in" || baseRelation(doc.tokens[noun]!) !== "obl") return null;
    const participle = childrenBy(doc, noun, "acl").find(
      ({ relation, xpos }) => relation === "acl" && /^VB[DN]$/.test(xpos),
    );
    return participle === undefined || isDeedNoun(lemmaOf(noun)) ? null : dated(participle.index, "phrase");
  };

  /** "condemned **the attack** on Oct. 7", "sanctions in response to **interference** in 2016": the day is that other deed's, save where the phrase tells what the deed was part of. */
  const isOtherDeed = (noun: number): boolean => {
    if (!isDeedNoun(lemmaOf(noun))) return false;
    const word = doc.tokens[noun]!;
    if (baseRelation(word) === "obj") return true;
    const preposition = prepositionOf(doc, noun);
    return (
      preposition !== null && !partOf.has(preposition) && !(preposition === "for" && words.isMeeting(lemmaOf(noun)))
    );
  };

  /** The day of a verb that another is joined to. */
  const besideVerb = (at: Token, governor: Token): FoundDate | null => {
    const relation = baseRelation(at);
    if (isVerb(governor)) {
      if (isJoined(at, governor)) return joinedDay(at, governor);
      // "hit the camp on Monday, **killing** three": a participle without a doer of its own shares the time of its verb
      if (relation === "advcl" && at.xpos === "VBG" && !isReport(governor.index)) {
        const marked = childrenBy(doc, at.index, "mark", "nsubj", "case").length > 0;
        if (!marked && at.index > governor.index) return dated(governor.index, "joined");
      }
      // "triggered a storm **when he met** Lavrov last May": what was at the same time was on the same day
      if (relation === "advcl" && isAtTheSameTime(at.index)) {
        const same = dated(governor.index, "joined");
        if (same !== null) return same;
      }
      // "on Sunday **began** to stab", "is **scheduled** on Monday to host": one day for both
      if (relation === "xcomp" && words.isTakingUp(lemmaOf(governor.index)))
        return told(governor.index, governor.index) ?? opening(governor.index);
      if (isPlanned(at) && words.isPlanning(lemmaOf(governor.index))) return ownDay(governor.index, governor.index);
    }
    // "a **2013** agreement it brokered", "a resolution, adopted **on Friday**, that condemned": what is told of the noun
    if (at.relation.startsWith("acl") && !isVerb(governor)) return ofItsNoun(at, governor);
    return null;
  };

  /** "is scheduled **to meet**" */
  const isPlanned = ({ index, relation }: Token): boolean =>
    relation === "xcomp" || (relation === "advcl" && isInfinitive(doc, index));

  /** "met Wang on Monday **and asked** …", "praised Mattis, **urged** Trump and warned": verbs of one doer in a row, whatever the tree makes of the comma. */
  const isJoined = (at: Token, governor: Token): boolean => {
    if (governor.index > at.index || childrenBy(doc, at.index, "nsubj").length > 0) return false;
    const relation = baseRelation(at);
    if (relation === "conj") return true;
    if (relation !== "ccomp" && relation !== "advcl" && relation !== "parataxis") return false;
    return (
      at.xpos === "VBD" && governor.xpos === "VBD" && childrenBy(doc, at.index, "mark", "advmod:mark").length === 0
    );
  };

  /** The first of such verbs gives its day to the others where it stands before them. */
  const joinedDay = (at: Token, governor: Token, depth = 3): FoundDate | null => {
    const own = dated(governor.index, "joined") ?? dated(governor.index, "joined", byClause);
    if (own !== null) return own.time.first < at.index ? own : null;
    const further = governor.head < 0 ? undefined : doc.tokens[governor.head];
    if (depth > 0 && further !== undefined && isVerb(further) && isJoined(governor, further))
      return joinedDay(governor, further, depth - 1);
    return opening(governor.index);
  };

  /** What is told of the noun that a clause belongs to, or of the verb that has it. */
  const ofItsNoun = (at: Token, noun: Token): FoundDate | null => {
    const ofNoun = dated(noun.index, "noun");
    if (ofNoun !== null) return ofNoun;
    for (const sibling of childrenBy(doc, noun.index, "acl"))
      if (sibling.xpos === "VBN" && sibling.index < at.index) {
        const beside = dated(sibling.index, "noun");
        if (beside !== null) return beside;
      }
    // "issued a statement on Monday **condemning** the raid", "took the step in April of **designating** it"
    const verb = doc.tokens[noun.head];
    if (at.xpos !== "VBG" || at.relation !== "acl" || baseRelation(noun) !== "obj" || verb === undefined) return null;
    return isVerb(verb) && !isDeedNoun(lemmaOf(noun.index))
      ? (ownDay(verb.index, verb.index) ?? opening(verb.index))
      : null;
  };

  /** The day of the verb that a noun stands with. */
  const besideNoun = (at: Token, governor: Token): FoundDate | null => {
    const relation = baseRelation(at);
    if (!isVerb(governor)) return null;
    // "defended it on Wednesday **during a visit** to Iraq"
    if (relation === "obl" && prepositionOf(doc, at.index) === "during") {
      const over = duringDated(governor.index);
      if (over !== null) return over;
    }
    if (!["nsubj", "obj", "obl"].includes(relation) || isReport(governor.index)) return null;
    // "on Wednesday **called the assault** an act of war": not on that day; but what is refused was asked then
    const isSpokenOf =
      relation !== "nsubj" && words.isSpeaking(lemmaOf(governor.index)) && !words.isAsking(lemmaOf(at.index));
    // "strikes killed 12 on Monday", "carried out the attack on Monday": the time of the verb is the noun's
    const found = dated(governor.index, "governor");
    return found !== null && isSpokenOf && found.time.first < at.index ? null : found;
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
      if (tellsOfOthers(child.index) || isOtherDeed(child.index)) continue;
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
    const time = times.opens.get(first);
    if (time === undefined || time.last >= carrier) return null;
    for (let at = time.last; at < carrier; at++) {
      const { xpos, head, relation } = doc.tokens[at]!;
      // "On Tuesday, rebels **who control** the town shelled it": a clause about its doer does not part them
      const isAside = /^(?:acl|appos)/.test(relation) || /^acl/.test(doc.tokens[head]?.relation ?? "");
      if (/^(?:VB[DZP]|MD)$/.test(xpos) && head !== carrier && !isAside) return null;
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

  /** "Monday's strike came **a day after** Trump **warned** Assad": so far back from what the text dates. */
  const beforeDeed = (verb: number): FoundDate | null => {
    for (const time of times.countedFrom.get(verb) ?? []) {
      const later = doc.tokens[times.governorOf(time)];
      if (later === undefined || !isVerb(later) || later.index === verb) continue;
      const [subject] = childrenBy(doc, later.index, "nsubj");
      const found =
        told(later.index, later.index) ?? (subject === undefined ? null : dated(subject.index, "from-deed"));
      if (found === null || found.date.start !== found.date.end) continue;
      const { unit, by } = time.offset!;
      const range = shiftDays(found.date, { unit, by: -by });
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

  return { of, isTime: (token) => times.tokens.has(token) };
}
