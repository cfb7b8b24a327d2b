import type { Queries } from "./database.ts";
import type { PartyCount } from "./record.ts";
import { keptText } from "./values.ts";

/** Adds to what is counted of parties; a number below zero takes away. Names are kept where a party has none yet. */
export async function countParties(
  { query }: Queries,
  of: "claims" | "events",
  counts: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  // In one order, so that two processes on one server never wait for each other's rows.
  const parties = [...counts.keys()].sort();
  if (parties.length === 0) return;
  await query(
    `insert into party (party, name, ${of}) select * from unnest($1::text[], $2::text[], $3::int[]) as r(party, name, number)
     on conflict (party) do update set ${of} = party.${of} + excluded.${of}, name = coalesce(party.name, excluded.name)`,
    [
      parties.map(keptText),
      parties.map((party) => (names.has(party) ? keptText(names.get(party) ?? "") : null)) as string[],
      parties.map((party) => counts.get(party) ?? 0),
    ],
  );
}

/** In how many of the lists each party stands. */
export function tally(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const parties of lists) for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + 1);
  return counts;
}

/** Parties of which something is told: claims, events, or but a tie or a step of an asking, which make edges; or what is asked of them. */
const isTold = `(claims > 0 or events > 0
  or exists (select from edge where from_party = party) or exists (select from edge where to_party = party)
  or exists (select from request where about @> array[party]::text[]))`;

export async function findParties({ query }: Queries, words = "", limit = 20): Promise<readonly PartyCount[]> {
  const lower = keptText(words).trim().toLowerCase();
  const pattern = `%${lower.replace(/[%_\\]/gu, "\\$&")}%`;
  return query<PartyCount>(
    `select party, name, claims, events from party
     where ${isTold} and (lower(party) like $1 or lower(name) like $1)
     order by (lower(party) = $2 or lower(coalesce(name, '')) = $2) desc, claims + events desc, party limit $3`,
    [pattern, lower, limit],
  );
}
