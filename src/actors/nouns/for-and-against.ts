/** Whose people and bodies are that are told only by whom they are for, against or backed by. */
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { rulesBefore, stateLed } from "../people/ruler-meant.ts";
import { daysBetween, keyOf, type Person } from "../tables/people.ts";
import { type ActorTables, holds } from "../tables/tables.ts";

/** Words by which one party stands behind another: "Iran-**backed**". */
export const backing =
  /^(?:backed|allied|aligned|sponsored|funded|supported|armed|trained|financed|supplied|equipped|linked|affiliated)$/;

/** "**Anti-Mubarak** protesters", "the **Syrian-backed** government", "pro-Kremlin lawmakers": of which state they are. Null where the words tell none. */
export function stateOfSide(draft: Draft, discourse: Discourse, tables: ActorTables): string | null {
  return stateOfRuler(draft, discourse, tables) ?? stateOfSided(draft, discourse, tables);
}

/** "The **Syrian-backed** government" of 1999; which rebels somebody backs is for the groups to tell. */
function stateOfSided({ modifiers, entries }: Draft, { day }: Discourse, { sides }: ActorTables): string | null {
  if (entries.some(({ role }) => role === "REB")) return null;
  const isOffice = entries.some(({ kind }) => kind === "office");
  for (const { participle, actors, entries: named } of modifiers) {
    const of = actors.length === 1 ? actors[0]?.party : null;
    const side = isOffice && backing.test(participle ?? "") ? "backed" : participle;
    if (of == null || side === null) continue;
    const [only, another] = sides.filter(
      (row) => row.side === side && row.of === of && day !== null && holds(row, day),
    );
    if (only !== undefined && another === undefined) return only.state;
    // "**pro-Kremlin** lawmakers": who names a government by its house is at home
    const isHouse = named[0]?.kind === "seat" && named[0].role === "GOV";
    if (isHouse && /^(?:pro|anti)$/.test(side)) return of;
  }
  return null;
}

const stance = /^(?:[Pp]ro|[Aa]nti)[-‑](\p{Lu}[\p{L}'’-]+)$/u;
/** Days after a last term in which people still march for or against its holder. */
const remembered = 3653;

/** "**anti-Mubarak** protesters", "pro-Thaksin lawmakers": of the state that the ruler leads or led last, if the word means one ruler. */
function stateOfRuler(draft: Draft, discourse: Discourse, tables: ActorTables): string | null {
  const { doc, day } = discourse;
  for (let at = draft.coreFirst - 1; at >= draft.first; at--) {
    const { start, end } = wordOf(draft, at, discourse);
    const name = stance.exec(doc.article.text.slice(start, end))?.[1];
    if (name === undefined) continue;
    const bearers = tables.people.surnamed(keyOf(name)) ?? [];
    const now = bearers.flatMap((person) => stateLed(person, day) ?? []);
    const states = new Set(now.length > 0 ? now : bearers.flatMap((person) => ledLast(person, day) ?? []));
    return states.size === 1 ? ([...states][0] ?? null) : null;
  }
  return null;
}

/** A word with what hyphens join to it on its left: "anti-Mubarak" may be one token or three. */
function wordOf(draft: Draft, at: number, { doc }: Discourse): { readonly start: number; readonly end: number } {
  let first = at;
  while (first > draft.first && doc.tokens[first - 1]?.end === doc.tokens[first]?.start) first--;
  return { start: doc.tokens[first]?.start ?? 0, end: doc.tokens[at]?.end ?? 0 };
}

/** The state that somebody led last, in the years before a day. */
function ledLast(person: Person, day: string | null): string | null {
  const terms = rulesBefore(person, day).filter(({ to }) => daysBetween(to, day) < remembered);
  return [...terms].sort((a, b) => ((a.to ?? "") < (b.to ?? "") ? 1 : -1))[0]?.party ?? null;
}
