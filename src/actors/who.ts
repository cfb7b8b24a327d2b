import type { Actor, Cast, Sector } from "./actor.ts";
import { keyOf, type Person, tenureOn } from "./people.ts";
import { type ActorTables, entriesOf, holds } from "./tables.ts";

/** One thing that a name stands for, as the tables have it. */
export interface WhoAnswer {
  readonly name: string;
  readonly party: string | null;
  readonly role: Sector | null;
  readonly office: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The row of the tables that says so: "people.tsv:412". */
  readonly row: string;
  /** Whether it holds on the day asked for; on no day, whether it holds now or at all. */
  readonly holds: boolean;
}

/** Who a name is on a day: every office of a person, every state, organisation or group so called, those that hold on the day first. Without a day all hold. */
export function who(tables: ActorTables, name: string, day: string | null = null): readonly WhoAnswer[] {
  const answers: WhoAnswer[] = [];
  const key = keyOf(name.replace(/^the /i, ""));
  const people =
    tables.people.get(key) ??
    tables.people.get(`=${key}`) ??
    (key.includes(" ") ? [] : (tables.surnames.get(key) ?? []));
  for (const person of new Set<Person>(people)) {
    const now = tenureOn(person, day)?.tenure;
    const terms = [...person.tenures].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1));
    for (const tenure of terms)
      answers.push({
        name: person.name,
        party: tenure.party,
        role: tenure.role,
        office: tenure.office,
        from: tenure.from,
        to: tenure.to,
        row: tenure.row,
        holds: holds(tenure, day) && (day === null || tenure === now || tenure.office !== now?.office),
      });
  }
  for (const index of tables.own === null ? [tables.names] : [tables.own, tables.names])
    for (const entry of entriesOf(index, name.replace(/^the /i, ""))) {
      if (entry.kind === "person") continue;
      answers.push({
        name: entry.name ?? name,
        party: entry.party,
        role: entry.role,
        office: entry.kind === "office" ? entry.name : null,
        from: entry.from,
        to: entry.to,
        row: entry.row,
        holds: holds(entry, day),
      });
    }
  return answers.sort((a, b) => Number(b.holds) - Number(a.holds));
}

/** An actor of a text with how often it is spoken of, and the words that name it first. */
export interface CastEntry extends Actor {
  readonly text: string;
  readonly start: number;
  readonly mentions: number;
}

/** The actors of a text, each once, those spoken of most first. Actors nobody can name are left out. */
export function listActors(cast: Cast): readonly CastEntry[] {
  const found = new Map<string, { actor: Actor; text: string; start: number; mentions: number }>();
  for (const mention of cast.mentions) {
    if (!mention.acts) continue;
    for (const actor of mention.actors) {
      if (actor.party === null && actor.name === null) continue;
      const key = `${actor.party} ${actor.kind === "person" ? actor.name : ""} ${actor.role}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { actor, text: mention.text, start: mention.start, mentions: 1 });
      else {
        known.mentions++;
        if (known.actor.name === null && actor.name !== null) known.actor = actor;
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => b.mentions - a.mentions || a.start - b.start)
    .map(({ actor, ...rest }) => ({ ...actor, ...rest }));
}
