import { byLemma } from "./operators.ts";
import { readTable } from "./read-table.ts";

/** A word that counts the dead or the hurt, and the slot in which they stand; `self`: the number stands at the noun itself ("12 deaths"). */
export interface CasualtyWord {
  readonly lemma: string;
  readonly part: "verb" | "noun";
  readonly slot: string;
  readonly kind: "fatal" | "injured";
}

/** Reads `casualties.tsv`, by lemma: the verbs and nouns of one word that tell the dead from the hurt. */
export function loadCasualties(path: string): ReadonlyMap<string, readonly CasualtyWord[]> {
  const words = readTable(path, ["lemma", "part", "counts", "slot", "kind", "gloss"]).flatMap(
    ({ cells }): CasualtyWord[] => {
      const [lemma, part, counts, slot, kind] = cells as [string, string, string, string, string];
      if (lemma.includes(" ") || counts.includes("=") || (part !== "verb" && part !== "noun")) return [];
      if (kind !== "fatal" && kind !== "injured") return [];
      const slots = [slot === "num" ? "self" : null, counts, slot === "num" || slot === "-" ? null : slot];
      return slots.flatMap((name) => (name === null || name.includes("=") ? [] : [{ lemma, part, slot: name, kind }]));
    },
  );
  return byLemma(words);
}
