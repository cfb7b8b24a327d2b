import type { Tenure } from "../tables/people.ts";
import { type ActorTables, holds } from "../tables/tables.ts";

/** Who held an office of a party on a day: "the Turkish president" in 2017. Null where several or nobody did. */
export function holderOf(tables: ActorTables, party: string, office: string, day: string | null): Tenure | null {
  if (day === null) return null;
  const tenures = tables.people.held(party, office).filter((tenure) => tenure.from !== null && holds(tenure, day));
  return tenures.length === 0 ? null : (tenures.sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1))[0] ?? null);
}
