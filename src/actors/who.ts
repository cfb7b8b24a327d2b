import type { Actor, Cast, Sector } from "./actor.ts";
import { holdersOf } from "./people/who-holds.ts";
import { entriesOf } from "./tables/name-index.ts";
import { keyOf, type Person, type Tenure, tenureOn } from "./tables/people.ts";
import { type ActorTables, holds } from "./tables/tables.ts";

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

/**
 * Who a name is on a day: every office of a person, every state, organisation or group so called, those that hold on the day first. Without a day all hold.
 * Offices are answered by who held them ("Turkish president"), groupings by their members too, half a state's name by the states ("Korea").
 */
export function who(tables: ActorTables, name: string, day: string | null = null): readonly WhoAnswer[] {
  const plain = name.replace(/^the /i, "").trim();
  const named = namesOf(tables, plain, day);
  const persons = personsOf(tables, keyOf(plain), day);
  const holders = named.some((answer) => answer.party !== null)
    ? []
    : holdersOf(tables, plain, day).map((tenure) => answerOf(tenure, day));
  const answers = [
    // "pope": whoever holds the office, before those whose surname it is
    ...(named.some((answer) => answer.office !== null) ? [...holders, ...persons] : [...persons, ...holders]),
    ...named,
    ...(named.length < 2 ? statesLike(tables, plain, named) : []),
  ];
  const seen = new Set<string>();
  return answers
    .filter(({ row: _, ...answer }) => {
      const key = JSON.stringify(answer);
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => Number(b.holds) - Number(a.holds));
}

function answerOf(tenure: Tenure, day: string | null): WhoAnswer {
  const { person, party, role, office, from, to, row } = tenure;
  return { name: person.name, party, role, office, from, to, row, holds: holds(tenure, day) };
}

/** The offices of the bearers of a name. A surname alone is also that of others; on a day, of those in office then or once at the head of a state. */
function personsOf(tables: ActorTables, key: string, day: string | null): WhoAnswer[] {
  const alone = tables.people.named(key) ?? tables.people.alone(key) ?? [];
  const others = (tables.people.surnamed(key) ?? []).filter((person) => !alone.includes(person));
  const answers: WhoAnswer[] = [];
  for (const person of new Set<Person>([...alone, ...others])) {
    const now = tenureOn(person, day)?.tenure;
    const terms = [...person.tenures].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1));
    for (const tenure of terms) {
      const answer = answerOf(tenure, day);
      const held = answer.holds && (day === null || tenure === now || tenure.office !== now?.office);
      const led = /^(?:president|prime-minister|chancellor|king|supreme-leader)$/.test(tenure.office ?? "");
      if (held || led || day === null || alone.includes(person)) answers.push({ ...answer, holds: held });
    }
  }
  return answers;
}

/** States, organisations, groups, outlets and offices of that name, and the members of a grouping. */
function namesOf(tables: ActorTables, name: string, day: string | null): WhoAnswer[] {
  const answers: WhoAnswer[] = [];
  for (const index of tables.own === null ? [tables.names] : [tables.own, tables.names])
    for (const entry of entriesOf(index, name)) {
      if (entry.kind === "person") continue;
      const { party, role, from, to, row } = entry;
      const office = entry.kind === "office" ? entry.name : null;
      answers.push({ name: entry.name ?? name, party, role, office, from, to, row, holds: holds(entry, day) });
      for (const member of tables.blocs.get(party ?? "") ?? [])
        answers.push({
          name: tables.stateNames.get(member.party) ?? tables.slugNames.get(member.party)?.name ?? member.party,
          party: member.party,
          role: "GOV",
          office: null,
          from: member.from,
          to: member.to,
          row: member.row,
          holds: holds(member, day),
        });
    }
  return answers;
}

/** "Korea", "Congo", "Guinea": the states in whose names the words stand. */
function statesLike(tables: ActorTables, name: string, known: readonly WhoAnswer[]): WhoAnswer[] {
  const key = ` ${keyOf(name)} `;
  const answers: WhoAnswer[] = [];
  for (const [party, full] of tables.stateNames) {
    if (known.some((answer) => answer.party === party) || !` ${keyOf(full)} `.includes(key)) continue;
    const row = entriesOf(tables.names, full)[0]?.row ?? "";
    answers.push({ name: full, party, role: "GOV", office: null, from: null, to: null, row, holds: true });
  }
  return answers;
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
