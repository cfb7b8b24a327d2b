import type { Cast, Mention } from "../actors/index.ts";
import type { Doc } from "../language/index.ts";
import { childrenBy, isVerb, prepositionOf } from "./grammar/index.ts";

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

/** Reads where a deed was, whose tense stands at `carrier`, off the phrases that hang on its words. */
export function createPlaceReader(
  doc: Doc,
  cast: Cast,
  isTime: (token: number) => boolean,
): (token: number, carrier: number) => FoundPlace | null {
  const placeUnder = (token: number, depth: number): Mention | null => {
    for (const child of childrenBy(doc, token, "obl", "nmod")) {
      const preposition = prepositionOf(doc, child.index);
      if (preposition === null || !placePrepositions.has(preposition) || isTime(child.index)) continue;
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

  return (token, carrier) => {
    const under = placeUnder(token, 2) ?? (carrier === token ? null : placeUnder(carrier, 2));
    if (under !== null) return { mention: under, where: "phrase" };
    const undergoing = placeUndergoing(token);
    return undergoing === null ? null : { mention: undergoing, where: "undergoing" };
  };
}
