import type { Cast, Mention } from "../actors/index.ts";
import type { Doc, TimeExpression } from "../language/index.ts";
import type { EventDate, EventPlace } from "./claim.ts";
import { baseRelation, childrenBy, isVerb, prepositionOf } from "./grammar/index.ts";

/** When and where a deed is said to have been, by what hangs on its words. */
export interface Circumstances {
  readonly date: (token: number, carrier: number) => EventDate | null;
  readonly place: (token: number, carrier: number) => EventPlace | null;
  /** Whether a token stands in a phrase that tells a time. */
  readonly isTime: (token: number) => boolean;
}

const placePrepositions = new Set([
  "in",
  "at",
  "on",
  "near",
  "inside",
  "outside",
  "around",
  "across",
  "off",
  "over",
  "into",
  "within",
  "throughout",
  "outside of",
  "along",
  "through",
]);

/** `isReport`: the word only passes something on, so its time is not the deed's ("said on Friday"). */
export function createCircumstances(
  doc: Doc,
  cast: Cast,
  isReport: (token: number) => boolean,
  isDeedNoun: (lemma: string) => boolean,
): Circumstances {
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

  const dated = (token: number, times = byGovernor): EventDate | null => {
    for (const time of times.get(token) ?? []) {
      if (time.range === null || time.kind === "duration" || time.kind === "set" || time.kind === "until") continue;
      const { start, end } = time.range;
      return { start, end: time.kind === "since" ? start : end, text: time.text, from: time.from };
    }
    return null;
  };

  const date = (token: number, carrier: number): EventDate | null => {
    const own = dated(token) ?? dated(carrier) ?? dated(carrier, byClause);
    if (own !== null) return own;
    for (const child of doc.children[carrier]!) {
      // "in the attack on Oct. 7", "during talks in Geneva on Monday": the time may hang on a phrase of the deed
      const word = doc.tokens[child]!;
      if (["obl", "obj", "nmod"].includes(baseRelation(word)) && !isVerb(word)) {
        const below = dated(child) ?? nested(child, 2);
        if (below !== null) return below;
      }
    }
    const at = doc.tokens[carrier]!;
    if (at.head < 0) return null;
    const governor = doc.tokens[at.head]!;
    const relation = baseRelation(at);
    // "met Wang on Monday and asked …": the second of two verbs shares the time that stands before it
    if (relation === "conj" && isVerb(at) && isVerb(governor)) {
      const shared = dated(governor.index);
      return shared !== null && isBefore(governor.index, at.index) ? shared : null;
    }
    // "strikes killed 12 on Monday", "carried out the attack on Monday": the time of the verb is the noun's
    if (!isVerb(at) && isVerb(governor) && ["nsubj", "obj", "obl"].includes(relation) && !isReport(governor.index))
      return dated(governor.index);
    return null;
  };

  const nested = (token: number, depth: number): EventDate | null => {
    // "the Boundary Waters Treaty **of 1909**": the year of a treaty is not the deed's
    if (doc.tokens[token]!.upos === "PROPN" && cast.at(token)?.country == null) return null;
    for (const child of childrenBy(doc, token, "nmod")) {
      const found = dated(child.index) ?? (depth > 0 ? nested(child.index, depth - 1) : null);
      if (found !== null) return found;
    }
    return null;
  };

  const isBefore = (governor: number, token: number): boolean =>
    (byGovernor.get(governor) ?? []).some((time) => time.first < token);

  const placeUnder = (token: number, depth: number): Mention | null => {
    for (const child of childrenBy(doc, token, "obl", "nmod")) {
      const preposition = prepositionOf(doc, child.index);
      if (preposition === null || !placePrepositions.has(preposition) || timeTokens.has(child.index)) continue;
      const mention = cast.at(child.index);
      if (
        mention?.country &&
        mention.head === child.index &&
        (!mention.acts || ["in", "near", "inside", "across", "off", "throughout", "within"].includes(preposition))
      )
        return mention;
      if (depth > 0) {
        const deeper = placeUnder(child.index, depth - 1);
        if (deeper !== null) return deeper;
      }
    }
    if (depth > 0)
      for (const child of childrenBy(doc, token, "obj", "nsubj")) {
        if (child.relation !== "obj" && child.relation !== "nsubj:pass") continue;
        const deeper = placeUnder(child.index, depth - 1);
        if (deeper !== null) return deeper;
      }
    return null;
  };

  /** "entered **Tell Tamer**", "the invasion of **Ukraine**": the place is what undergoes it. */
  const placeUndergoing = (token: number): Mention | null => {
    const noun = !isVerb(doc.tokens[token]!);
    for (const child of childrenBy(doc, token, "obj", "nmod", "nsubj")) {
      if (child.relation === "nsubj") continue;
      const mention = cast.at(child.index);
      if (!mention?.country || mention.head !== child.index) continue;
      if (!mention.acts || (noun && prepositionOf(doc, child.index) === "of")) return mention;
    }
    return null;
  };

  const place = (token: number, carrier: number): EventPlace | null => {
    const mention =
      placeUnder(token, 2) ?? (carrier === token ? null : placeUnder(carrier, 2)) ?? placeUndergoing(token);
    if (mention === null) return null;
    return { text: mention.text, country: mention.country, latitude: mention.latitude, longitude: mention.longitude };
  };

  return { date, place, isTime: (token) => timeTokens.has(token) };
}
