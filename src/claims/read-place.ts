import { type Cast, isState, type Mention } from "../actors/index.ts";
import type { Doc } from "../language/index.ts";
import type { DeedWords } from "./deed-words.ts";
import { createPlaceFollower } from "./follow-place.ts";
import { baseRelation, childrenBy, isPassive, isVerb, prepositionOf } from "./grammar/index.ts";

/** A place of a deed with how it was found. */
export interface FoundPlace {
  readonly mention: Mention;
  /** Where the words stand: "phrase", "undergoing", "behind", "leads", "noun", "subject". */
  readonly where: string;
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

/** A sea has no country, but it is somewhere. */
const isSomewhere = ({ country, latitude }: Mention) => country !== null || latitude !== null;

/** Behind these a state is only a place. */
const inside = new Set(["in", "near", "inside", "across", "off", "throughout", "within"]);

const at = new Set(["at", "inside", "outside"]);

/** Through these phrases a deed reaches those who are somewhere: "missiles **at forces** in Iraq", "clashed **with militias** in Iraq". */
const reaching = new Set([...placePrepositions, "of", "against", "by", "with", "during"]);

/** Behind these what follows is more often a matter than a place: "sanctions **over** its role in Syria". */
const about = new Set(["over", "along", "through"]);

/** A noun of a deed under these is where or when the deed was; under others it is another deed. */
const within = new Set(["in", "during", "at", "by"]);

/** What kind of deed leads somewhere, with the prepositions of where it leads: "a **visit to** Iraq", "**withdraw** troops **from** Syria". */
const leading: Readonly<Record<string, readonly string[]>> = {
  visit: ["to", "in"],
  withdraw: ["from", "out"],
  troops: ["to"],
  weapons: ["to"],
};

export type PlaceReader = (token: number, carrier: number, mode: string | null) => FoundPlace | null;

/** Reads where a deed was, whose tense stands at `carrier`, off the phrases that hang on its words. */
export function createPlaceReader(
  doc: Doc,
  cast: Cast,
  words: DeedWords,
  isTime: (token: number) => boolean,
): PlaceReader {
  const lemmaOf = (token: number): string => doc.tokens[token]!.lemma.toLowerCase();
  const follow = createPlaceFollower(doc, cast);
  const isPlace = (token: number): Mention | null => {
    const mention = cast.at(token);
    return mention !== undefined && isSomewhere(mention) && !mention.acts && mention.head === token ? mention : null;
  };

  /** "multiple **Iraqi** bases", "the **Baghdad** airport": what cannot leave its country lies where its name says. */
  const placeOfSoil = (token: number): Mention | null => {
    if (!words.isSoil(lemmaOf(token))) return null;
    const parts = childrenBy(doc, token, "amod", "compound", "nmod:poss");
    // "a [**Syrian** air] base", as the tree at times has it
    for (const child of [...parts, ...parts.flatMap(({ index }) => childrenBy(doc, index, "amod"))]) {
      const mention = cast.at(child.index);
      if (mention === undefined || mention.country === null || mention.first > child.index) continue;
      // American bases mostly lie abroad
      if (mention.country === "USA" && lemmaOf(token) === "base") continue;
      if (mention.actors.every(({ kind }) => kind === "state" || kind === "people")) return mention;
    }
    return null;
  };

  /** The place that a phrase names: itself, "the port town **of Mokha**", "the **Abqaiq** plant", "at the **White House**". */
  const placeIn = (token: number, preposition: string): Mention | null => {
    const mention = cast.at(token);
    // "in **Baghdad's** Liberation Square": squares have their like elsewhere
    const owner = childrenBy(doc, token, "nmod:poss").map(({ index }) => cast.at(index));
    const owned = owner.find(
      (place) => place !== undefined && isSomewhere(place) && place.country !== mention?.country,
    );
    if (owned !== undefined && mention !== undefined && isSomewhere(mention)) return owned;
    if (mention && isSomewhere(mention) && mention.head === token && (!mention.acts || inside.has(preposition)))
      return mention;
    const parts = childrenBy(doc, token, "nmod", "compound", "appos").filter(
      (child) => child.relation !== "nmod" || prepositionOf(doc, child.index) === "of",
    );
    const named = [...parts.filter(({ relation }) => relation === "nmod"), ...parts].map(({ index }) => isPlace(index));
    return (
      named.find((place) => place !== null) ??
      placeOfSoil(token) ??
      seatAt(token, preposition) ??
      follow.town(token) ??
      (inside.has(preposition) ? follow.country(token) : null)
    );
  };

  /** "met **at the White House**": what a state names its seat by stands in that state; its embassies do not. */
  const seatAt = (token: number, preposition: string): Mention | null => {
    const mention = at.has(preposition) ? cast.at(token) : undefined;
    const [actor] = mention?.actors ?? [];
    if (mention?.named !== true || !isState(actor?.party)) return null;
    // "fired at U.S. forces", "at the Israeli army": troops stand anywhere
    if (doc.tokens[token]!.upos !== "PROPN" || actor.role === "MIL") return null;
    const isSeat = mention.actors.length === 1 && ["organisation", "state"].includes(actor.kind);
    return isSeat && !/embassy|consulate|mission|base/i.test(mention.text)
      ? { ...mention, country: actor.party }
      : null;
  };

  /** "**threatening** a new offensive in Syria": the place right behind a deed that is only spoken of is not the speaker's. */
  const isOfDeedBefore = (verb: number, phrase: number): boolean => {
    if (!words.isSpeaking(lemmaOf(verb))) return false;
    const [preposition] = childrenBy(doc, phrase, "case");
    const before = preposition === undefined ? undefined : doc.tokens[preposition.index - 1];
    return (
      before !== undefined && before.index > verb && before.head === verb && words.isDeedNoun(lemmaOf(before.index))
    );
  };

  const placeUnder = (token: number, depth: number): Mention | null => {
    for (const child of childrenBy(doc, token, "obl", "nmod")) {
      // "met Kim **June 12 in Singapore**": the tree hangs the place on the day
      if (isTime(child.index)) {
        const onDay = depth > 0 ? placeUnder(child.index, 0) : null;
        if (onDay !== null) return onDay;
        continue;
      }
      const preposition = prepositionOf(doc, child.index);
      if (preposition === null || !reaching.has(preposition) || isOfDeedBefore(token, child.index)) continue;
      const found = placePrepositions.has(preposition) ? placeIn(child.index, preposition) : null;
      if (found !== null) return found;
      const other = words.isDeedNoun(lemmaOf(child.index)) && !within.has(preposition);
      if (depth > 0 && !other && !about.has(preposition)) {
        const deeper = placeUnder(child.index, depth - 1);
        if (deeper !== null) return deeper;
      }
    }
    if (depth > 0)
      for (const child of childrenBy(doc, token, "obj", "nsubj")) {
        if (child.relation !== "obj" && child.relation !== "nsubj:pass") continue;
        const deeper = placeUnder(child.index, depth - 1) ?? placeOfSoil(child.index) ?? placeOnTheWay(child.index);
        if (deeper !== null) return deeper;
      }
    return null;
  };

  /** "struck a tanker **traveling through the Red Sea**" */
  const placeOnTheWay = (noun: number): Mention | null => {
    for (const child of childrenBy(doc, noun, "acl"))
      if (/^VB[GN]$/.test(child.xpos)) {
        const found = placeUnder(child.index, 0);
        if (found !== null) return found;
      }
    return null;
  };

  /** "entered **Tell Tamer**", "the invasion of **Ukraine**": the place is what undergoes it. */
  const placeUndergoing = (token: number): Mention | null => {
    const noun = !isVerb(doc.tokens[token]!);
    for (const child of childrenBy(doc, token, "obj", "nmod", "nsubj")) {
      if (child.relation === "nsubj") continue;
      for (const { index } of [child, ...childrenBy(doc, child.index, "conj", "appos")]) {
        const mention = cast.at(index);
        if (mention?.country && mention.head === index && (index === child.index || mention.rule === "place"))
          if (!mention.acts || (noun && prepositionOf(doc, child.index) === "of")) return mention;
      }
      const again = child.relation === "obj" && !noun ? follow.town(child.index) : null;
      if (again !== null) return again;
    }
    return null;
  };

  const calledAgain = (token: number, kind: string): Mention | null =>
    follow.town(token) ?? (kind === "visit" ? follow.country(token) : null);

  /** "visited **Hong Kong**", "a trip that he made **to Moscow**", "pull its troops **out of Syria**": where such a deed leads. */
  const placeLedTo = (token: number, kind: string | null): Mention | null => {
    const prepositions = kind === null ? undefined : leading[kind];
    if (prepositions === undefined) return null;
    for (const child of childrenBy(doc, token, "obl", "nmod", "obj")) {
      const preposition = prepositionOf(doc, child.index) ?? "";
      const isObject =
        child.relation === "obj" && (kind === "visit" || (kind === "withdraw" && words.isQuitting(lemmaOf(token))));
      const towards = isObject || prepositions.includes(preposition);
      const mention = cast.at(child.index);
      if (towards && mention?.head === child.index && mention.country !== null && child.upos === "PROPN")
        if (!mention.acts || mention.actors.every(({ kind }) => kind === "state")) return mention;
      // "withdrew from the embassy **in Baghdad**", "a visit to **the country**"
      const inside = towards ? (calledAgain(child.index, kind!) ?? placeUnder(child.index, 0)) : null;
      if (inside !== null) return inside;
      // "the withdrawal of its troops **from Syria**"
      if (child.relation === "obj" || preposition === "of")
        for (const below of childrenBy(doc, child.index, "nmod")) {
          const place = prepositions.includes(prepositionOf(doc, below.index) ?? "") ? cast.at(below.index) : undefined;
          if (place?.country != null && below.upos === "PROPN") return place;
        }
    }
    return null;
  };

  /** "his decision **to withdraw** from Syria", "plans to **leave** Iraq": a leaving that is only announced leads away all the same. */
  const placeLeft = (token: number): Mention | null => {
    const leaving = [token, ...childrenBy(doc, token, "acl", "xcomp").map(({ index }) => index)];
    const verb = leaving.find((at) => words.isLeaving(lemmaOf(at)) && isVerb(doc.tokens[at]!));
    return verb === undefined ? null : placeLedTo(verb, "withdraw");
  };

  /** "in eastern Syria, **where they are fighting**", "a battle in Syria **in which** they killed 200", "the Syrian base **targeted** on Thursday": the noun that the clause belongs to. */
  const placeOfClause = (carrier: number): Mention | null => {
    const verb = doc.tokens[carrier]!;
    const where = childrenBy(doc, carrier, "advmod").find(({ lemma }) => lemma === "where");
    if (where !== undefined) {
      const before = doc.tokens[where.index - 1]?.text === "," ? where.index - 2 : where.index - 1;
      const place = before >= 0 ? placeIn(before, "in") : null;
      if (place !== null) return place;
    }
    if (!verb.relation.startsWith("acl") || verb.head < 0) return null;
    if (where !== undefined) return placeIn(verb.head, "in");
    if (isPassive(doc, carrier)) return placeOfSoil(verb.head);
    return verb.relation === "acl:relcl" && words.isDeedNoun(lemmaOf(verb.head)) ? placeUnder(verb.head, 1) : null;
  };

  /** "threatening a new offensive **in Syria**": a place right behind a noun is its own, whatever the tree hangs it on. */
  const placeBehind = (noun: number): Mention | null => {
    const preposition = doc.tokens[noun + 1];
    if (isVerb(doc.tokens[noun]!) || preposition === undefined || !inside.has(preposition.text)) return null;
    return preposition.head > noun + 1 && preposition.relation === "case"
      ? placeIn(preposition.head, preposition.text)
      : null;
  };

  /** "travelled **to Moscow** for talks": where one went to meet. */
  const placeOfWay = (noun: number): Mention | null => {
    const { head } = doc.tokens[noun]!;
    if (head < 0 || !isVerb(doc.tokens[head]!) || !words.isMeeting(lemmaOf(noun))) return null;
    return prepositionOf(doc, noun) === "for" ? placeLedTo(head, "visit") : null;
  };

  /** "A **bombing** killed four people **in Mokha**": where the verb has its place, the deed that does it has. */
  const placeOfVerb = (token: number): Mention | null => {
    const noun = doc.tokens[token]!;
    const verb = doc.tokens[noun.head];
    // "hit a camp in Mokha, **killing** three"
    if (noun.xpos === "VBG" && noun.relation === "advcl" && verb !== undefined && isVerb(verb) && verb.index < token)
      return childrenBy(doc, token, "mark", "case", "nsubj").length > 0
        ? null
        : (placeUnder(verb.index, 2) ?? placeUndergoing(verb.index));
    if (isVerb(noun) || verb === undefined || !isVerb(verb) || baseRelation(noun) !== "nsubj") return null;
    const under = words.isReport(verb.index) ? null : placeUnder(verb.index, 1);
    if (under !== null) return under;
    const [infinitive] = childrenBy(doc, verb.index, "xcomp");
    return infinitive === undefined ? null : placeUnder(infinitive.index, 1);
  };

  return (token, carrier, mode) => {
    const under = placeUnder(token, 2) ?? (carrier === token ? null : placeUnder(carrier, 2));
    if (under !== null) return { mention: under, where: "phrase" };
    const undergoing = placeUndergoing(token);
    if (undergoing !== null) return { mention: undergoing, where: "undergoing" };
    const behind = placeBehind(token);
    if (behind !== null) return { mention: behind, where: "behind" };
    const led =
      placeLedTo(token, mode) ??
      (carrier === token ? null : placeLedTo(carrier, mode)) ??
      placeLeft(token) ??
      (carrier === token ? null : placeLeft(carrier)) ??
      placeOfWay(token);
    if (led !== null) return { mention: led, where: "leads" };
    const clause = placeOfClause(carrier);
    if (clause !== null) return { mention: clause, where: "noun" };
    const beside = placeOfVerb(token);
    return beside === null ? null : { mention: beside, where: "subject" };
  };
}
