import type { Actor } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import type { ActorTables } from "../tables/tables.ts";
import { nounEntry } from "./resolve-noun.ts";

/** Another church's head, by the word before the office: "the **Coptic** pope". */
const otherChurch: ReadonlyMap<string, string> = new Map([["coptic", "EGY"]]);

/** "The **pope**", "the Polish-born pontiff", "the new pope in Havana": an office that one state alone has, wherever its holder is from or goes. Null for all others. */
export function officeOfOne(
  draft: Draft,
  { doc, persons }: Discourse,
  tables: ActorTables,
): { readonly actors: readonly Actor[]; readonly by: string } | null {
  const entry = nounEntry(draft);
  if (entry?.kind !== "office" || entry.name !== "pope" || entry.plural) return null;
  const [own] = tables.people.partiesWith(["pope"]);
  const words = doc.tokens.slice(draft.first, draft.coreFirst).map(({ text }) => text.toLowerCase());
  const other = words.map((word) => otherChurch.get(word)).find((party) => party !== undefined);
  // "Pope Shenouda died. The **pope** was 88."
  const named = persons.findLast((person) => person.words[0] === "pope")?.actor.party;
  const party = other ?? named ?? own ?? null;
  return party === null
    ? null
    : { actors: [{ party, role: entry.role, office: null, name: null, kind: "state" }], by: "office-of-one" };
}
