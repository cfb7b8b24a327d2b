import type { Actor } from "../actor.ts";
import type { Draft } from "../draft.ts";
import type { ActorTables } from "../tables/tables.ts";
import { backing } from "./for-and-against.ts";

/** "**Iranian-backed rebels** in Yemen" are the Houthis: the one armed group of a state that another state backs. Null where several are or none. */
export function backedGroup(
  draft: Draft,
  around: readonly Actor[],
  tables: ActorTables,
): { readonly actor: Actor; readonly row: string } | null {
  if (!draft.entries.some((entry) => entry.role === "REB")) return null;
  const backer = draft.modifiers.find(({ participle }) => backing.test(participle ?? ""))?.actors[0]?.party ?? null;
  if (backer === null) return null;
  const state = around.length === 1 ? around[0]?.party : null;
  const [only, another] = tables.backers.filter(({ of, to }) => {
    const group = tables.slugNames.get(to);
    return of === backer && group !== undefined && group.country === state && group.role === "REB";
  });
  const group = only === undefined || another !== undefined ? undefined : tables.slugNames.get(only.to);
  if (only === undefined || group === undefined) return null;
  return {
    actor: { party: only.to, role: group.role, office: null, name: group.name, kind: "organisation" },
    row: only.row,
  };
}
