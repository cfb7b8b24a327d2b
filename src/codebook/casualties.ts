import { byLemma } from "./operators.ts";
import { readTable } from "./read-table.ts";

/** A word that counts the dead or the hurt, and the slot in which they stand; `self`: the number stands at the noun itself ("12 deaths"). */
export interface CasualtyWord {
  readonly lemma: string;
  /** Fixed words after the lemma: `dead` of *leave dead*. */
  readonly words: readonly string[];
  readonly part: "verb" | "noun";
  readonly slot: string;
  readonly kind: "fatal" | "injured";
}

/** Reads `casualties.tsv`, by lemma: the verbs and nouns that tell the dead from the hurt, those with most fixed words first. */
export function loadCasualties(path: string): ReadonlyMap<string, readonly CasualtyWord[]> {
  const words = readTable(path, ["lemma", "part", "counts", "slot", "kind", "gloss"]).flatMap(
    ({ cells }): CasualtyWord[] => {
      const [phrase, part, counts, slot, kind] = cells as [string, string, string, string, string];
      const [lemma = "", ...words] = phrase.split(" ");
      if (part !== "verb" && part !== "noun") return [];
      if (kind !== "fatal" && kind !== "injured") return [];
      const slots = [slot === "num" ? "self" : null, counts, slot === "num" || slot === "-" ? null : slot];
      return slots.flatMap((name) => (name === null ? [] : [{ lemma, words, part, slot: name, kind }]));
    },
  );
  return byLemma(words.sort((a, b) => b.words.length - a.words.length));
}
