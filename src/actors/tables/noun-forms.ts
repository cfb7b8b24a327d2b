/** Nouns of people and bodies in all their forms: "prime minister", "prime ministers". */
import type { Sector } from "../actor.ts";
import { addName, type NameIndex } from "./name-index.ts";
import { listed, optional } from "./read-table.ts";

/** Adds a row of offices.tsv or agents.tsv to the names: each of its words, and the plural of those that have one. */
export function addNouns(names: NameIndex, cells: readonly string[], kind: "office" | "agent", row: string): void {
  const makes = cells[1] ?? "person";
  const office = optional(cells[3]);
  for (const word of listed(cells[0])) {
    const entry = {
      kind,
      party: null,
      role: optional(cells[2]) as Sector | null,
      name: office,
      makes,
      country: null,
      from: null,
      to: null,
      row,
    };
    addName(names, word, { ...entry, plural: isPlural(word) });
    if (makes !== "body" || !isPlural(word)) addName(names, pluralOf(word), { ...entry, plural: true });
  }
}

function isPlural(words: string): boolean {
  return (
    /(?:men|women|people|children|forces|troops|[^s]s)$/.test(words) &&
    !/(?:congress|customs|press|staff|chassis|human rights)$/.test(words)
  );
}

/** "prime minister" to "prime ministers", "minister of defence" to "ministers of defence". */
export function pluralOf(words: string): string {
  const cut = words.search(/ (?:of|for|at|to|in|without)\b/);
  const head = cut < 0 ? words : words.slice(0, cut);
  const tail = cut < 0 ? "" : words.slice(cut);
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${tail}`;
  // "oligarchs", "patriarchs"
  if (/(?:s|x|ch|sh|z)$/.test(head) && !/arch$/.test(head)) return `${head}es${tail}`;
  if (/man$/.test(head) && !/(?:human|german|roman)$/.test(head)) return `${head.slice(0, -3)}men${tail}`;
  return `${head}s${tail}`;
}
