import type { Doc } from "../../language/index.ts";
import type { EventNode } from "../claim.ts";
import type { Finding } from "../code-claims.ts";
import { wordOf } from "../grammar/index.ts";

/** Nouns that stand for an asking told before: "the **plea** went unanswered", "rejected the **demand**". */
export const askingNouns: ReadonlySet<string> = new Set(
  "request appeal call plea demand invitation offer proposal message entreaty overture letter petition warning ultimatum condition".split(
    " ",
  ),
);

/** Who answers for all that were asked: "**Both** refused". */
export const allAsked: ReadonlySet<string> = new Set(["both", "neither", "they", "all"]);

/** "urged both as **protesters** marched. **They** refused": whoever acts in between may be meant, and not those who were asked. */
export function isOvershadowed({ tokens }: Doc, subjects: readonly number[], asking: EventNode): boolean {
  const they = subjects.find((one) => wordOf(tokens[one]!) === "they");
  if (they === undefined) return false;
  for (let at = they - 1; at >= 0 && tokens[at]!.start > asking.trigger.start; at--)
    if (/^nsubj/.test(tokens[at]!.relation) && /^NNP?S$/.test(tokens[at]!.xpos)) return true;
  return false;
}

/** The askings of an article that were made, in the order of the text. */
export interface AskingsBefore {
  /** The last one told before a word, at most so many sentences back, that fits. */
  readonly last: (token: number, sentences: number, fits: (asking: EventNode) => boolean) => EventNode | null;
}

export const hasKnown = (people: EventNode["actors"]): boolean => people.some(({ party }) => party !== null);

export function createAskingsBefore(doc: Doc, findings: readonly Finding[]): AskingsBefore {
  const askings = findings
    .filter(
      ({ event: { node } }) => node.type === "REQUEST" && node.polarity === "positive" && hasKnown(node.recipients),
    )
    .sort((one, other) => one.predicate.token - other.predicate.token);
  return {
    last: (token, sentences, fits) => {
      let [low, high] = [0, askings.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (askings[middle]!.predicate.token < token) low = middle + 1;
        else high = middle;
      }
      const { sentence } = doc.tokens[token]!;
      for (let at = low - 1; at >= 0; at--) {
        const { predicate, event } = askings[at]!;
        if (sentence - doc.tokens[predicate.token]!.sentence > sentences) return null;
        if (fits(event.node)) return event.node;
      }
      return null;
    },
  };
}
