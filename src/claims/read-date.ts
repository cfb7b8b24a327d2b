import type { Cast } from "../actors/index.ts";
import type { Doc, TimeExpression } from "../language/index.ts";
import type { EventDate } from "./claim.ts";
import { baseRelation, childrenBy, isVerb } from "./grammar/index.ts";

/** A day of a deed with the words that tell it. */
export interface FoundDate {
  readonly date: EventDate;
  readonly time: TimeExpression;
  /** Where the words stand: "own", "carrier", "clause", "phrase", "joined", "governor". */
  readonly where: string;
}

export interface DateReader {
  /** When a deed was, whose tense stands at `carrier`. */
  readonly of: (token: number, carrier: number) => FoundDate | null;
  /** Whether a token stands in a phrase that tells a time. */
  readonly isTime: (token: number) => boolean;
}

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
  /** The verb whose clause a word stands in, past nouns that are no deed of their own: "entered Tell Tamer and Ain Issa **yesterday**". */
  const clauseOf = (token: number): number | null => {
    for (let at = token, steps = 0; at >= 0 && steps < 8; at = doc.tokens[at]!.head, steps++) {
      const word = doc.tokens[at]!;
      if (isVerb(word)) return at;
      if (isDeedNoun(word.lemma.toLowerCase()) || word.upos === "NUM") return null;
    }
    return null;
  };
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
    // "the Boundary Waters Treaty **of 1909**": such a year is part of a name
    const ofName =
      baseRelation(doc.tokens[head]!) === "nmod" && doc.tokens[key]!.upos === "PROPN" && cast.at(key)?.country == null;
    const clause = ofName ? null : clauseOf(key);
    if (clause !== null) byClause.set(clause, [...(byClause.get(clause) ?? []), time]);
  }

  const dated = (token: number, where: string, times = byGovernor): FoundDate | null => {
    for (const time of times.get(token) ?? []) {
      if (time.range === null || time.kind === "duration" || time.kind === "set" || time.kind === "until") continue;
      const { start, end } = time.range;
      const date = { start, end: time.kind === "since" ? start : end, text: time.text, from: time.from };
      return { date, time, where };
    }
    return null;
  };

  const of = (token: number, carrier: number): FoundDate | null => {
    const own = dated(token, "own") ?? dated(carrier, "carrier") ?? dated(carrier, "clause", byClause);
    if (own !== null) return own;
    for (const child of doc.children[carrier]!) {
      // "in the attack on Oct. 7", "during talks in Geneva on Monday": the time may hang on a phrase of the deed
      const word = doc.tokens[child]!;
      if (["obl", "obj", "nmod"].includes(baseRelation(word)) && !isVerb(word)) {
        const below = dated(child, "phrase") ?? nested(child, 2);
        if (below !== null) return below;
      }
    }
    const at = doc.tokens[carrier]!;
    if (at.head < 0) return null;
    const governor = doc.tokens[at.head]!;
    const relation = baseRelation(at);
    // "met Wang on Monday and asked …": the second of two verbs shares the time that stands before it
    if (relation === "conj" && isVerb(at) && isVerb(governor)) {
      const shared = dated(governor.index, "joined");
      return shared !== null && isBefore(governor.index, at.index) ? shared : null;
    }
    // "strikes killed 12 on Monday", "carried out the attack on Monday": the time of the verb is the noun's
    if (!isVerb(at) && isVerb(governor) && ["nsubj", "obj", "obl"].includes(relation) && !isReport(governor.index))
      return dated(governor.index, "governor");
    return null;
  };

  const nested = (token: number, depth: number): FoundDate | null => {
    // "the Boundary Waters Treaty **of 1909**": the year of a treaty is not the deed's
    if (doc.tokens[token]!.upos === "PROPN" && cast.at(token)?.country == null) return null;
    for (const child of childrenBy(doc, token, "nmod")) {
      const found = dated(child.index, "phrase") ?? (depth > 0 ? nested(child.index, depth - 1) : null);
      if (found !== null) return found;
    }
    return null;
  };

  const isBefore = (governor: number, token: number): boolean =>
    (byGovernor.get(governor) ?? []).some((time) => time.first < token);

  return { of, isTime: (token) => timeTokens.has(token) };
}
