import type { Cast, Mention } from "../actors/index.ts";
import type { Doc } from "../language/index.ts";
import { baseRelation, childrenBy, isVerb, prepositionOf } from "./grammar/index.ts";

/** A place of a deed with how it was found. */
export interface FoundPlace {
  readonly mention: Mention;
  /** Where the words stand: "phrase", "undergoing". */
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

/** Reads where a deed was, whose tense stands at `carrier`, off the phrases that hang on its words. */
export function createPlaceReader(
  doc: Doc,
  cast: Cast,
  isTime: (token: number) => boolean,
  isReport: (token: number) => boolean,
): (token: number, carrier: number) => FoundPlace | null {
  const isPlace = (token: number): Mention | null => {
    const mention = cast.at(token);
    return mention !== undefined && isSomewhere(mention) && !mention.acts && mention.head === token ? mention : null;
  };

  /** The place that a phrase names: itself, "the port town **of Mokha**", "the **Abqaiq** plant". */
  const placeIn = (token: number, preposition: string): Mention | null => {
    const mention = cast.at(token);
    if (mention && isSomewhere(mention) && mention.head === token && (!mention.acts || inside.has(preposition)))
      return mention;
    const parts = childrenBy(doc, token, "nmod", "compound", "appos").filter(
      (child) => child.relation !== "nmod" || prepositionOf(doc, child.index) === "of",
    );
    const named = [...parts.filter(({ relation }) => relation === "nmod"), ...parts].map(({ index }) => isPlace(index));
    return named.find((place) => place !== null) ?? null;
  };

  const placeUnder = (token: number, depth: number): Mention | null => {
    for (const child of childrenBy(doc, token, "obl", "nmod")) {
      const preposition = prepositionOf(doc, child.index);
      if (preposition === null || !placePrepositions.has(preposition) || isTime(child.index)) continue;
      const found = placeIn(child.index, preposition);
      if (found !== null) return found;
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
    const under = isReport(verb.index) ? null : placeUnder(verb.index, 1);
    if (under !== null) return under;
    const [infinitive] = childrenBy(doc, verb.index, "xcomp");
    return infinitive === undefined ? null : placeUnder(infinitive.index, 1);
  };

  return (token, carrier) => {
    const under = placeUnder(token, 2) ?? (carrier === token ? null : placeUnder(carrier, 2));
    if (under !== null) return { mention: under, where: "phrase" };
    const undergoing = placeUndergoing(token);
    if (undergoing !== null) return { mention: undergoing, where: "undergoing" };
    const beside = placeOfVerb(token);
    return beside === null ? null : { mention: beside, where: "subject" };
  };
}
