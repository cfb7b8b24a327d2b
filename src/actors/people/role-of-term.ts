import type { Sector } from "../actor.ts";
import { daysBetween, type Person, type Tenure } from "../tables/people.ts";

/** The news goes on calling a dismissed or killed minister by the office. */
const stillNamed = 7;
/** An officer of a service stays one, whatever the post. */
const stillServing = 30;
/** Days from the vote to the oath; in the last month before it the news treats them as in office, and the days of the tables are rough. */
const electBefore = { least: 31, most: 200 };
/** Who enters office that soon is in it for the news, or is named to it. */
const soon = 60;
/** "Sergei Yastrzhembsky" of 2000: between two posts of government that are no further apart, a third that the tables do not have. */
const between = 730;

const service: ReadonlySet<string> = new Set(["MIL", "JUD", "SPY", "COP"]);
const isElected = ({ office }: Tenure): boolean => /^(?:president|prime-minister|chancellor)$/.test(office ?? "");

/** The role on a day of somebody of the tables whose term is not in force on it, "Adama Barrow" of December 2016; of a term held it is that of the term, but that a candidate is a notable until elected. */
export function roleOfTerm(
  { tenures }: Person,
  tenure: Tenure,
  when: "held" | "past" | "later",
  day: string | null,
): Sector | null {
  const { role } = tenure;
  if (role === "PTY" && tenure.office === "candidate") return "ELI";
  if (when === "held" || day === null || role === null) return role;
  if (when === "later") return roleBefore(tenure, day);
  const next = tenures
    .filter(({ from }) => from !== null && from > day)
    .reduce<Tenure | null>(
      (first, one) => (first === null || (one.from ?? "") < (first.from ?? "") ? one : first),
      null,
    );
  const since = daysBetween(tenure.to, day);
  const isOfficial = /^(?:GOV|LEG)$/.test(role) || service.has(role);
  if (!isOfficial) return tenure.office === "candidate" ? "ELI" : role;
  if (role === "GOV" && next?.role === "GOV" && next.party === tenure.party && !isElected(tenure) && !isElected(next))
    if (daysBetween(tenure.to, next.from) < between) return role;
  if (service.has(role) && since <= stillServing) return role;
  if (since <= stillNamed && !isElected(tenure)) return role;
  return next?.role === "GOV" && daysBetween(day, next.from) <= soon && !isElect(next, day) ? "GOV" : "ELI";
}

/** Before the first term: a president-elect and a candidate are no office's yet, others do by then what the table knows them for. */
function roleBefore(tenure: Tenure, day: string): Sector | null {
  if (tenure.office === "candidate" || isElect(tenure, day)) return "ELI";
  return tenure.role === "LEG" && daysBetween(day, tenure.from) > soon ? "ELI" : tenure.role;
}

function isElect({ office, from }: Tenure, day: string): boolean {
  const until = daysBetween(day, from);
  return office === "president" && until >= electBefore.least && until <= electBefore.most;
}

/** The state of which somebody was before theirs began. */
const before: ReadonlyMap<string, { readonly party: string; readonly until: string; readonly own: string }> = new Map([
  // of Russia's own bodies from its first election on
  ["RUS", { party: "SUN", until: "1991-12-25", own: "1991-06-12" }],
  ["CZE", { party: "CSK", until: "1993-01-01", own: "1990-01-01" }],
  ["SVK", { party: "CSK", until: "1993-01-01", own: "1990-01-01" }],
]);

/** "Viktor Chernomyrdin" of 1990 was the Soviet Union's: the party of a term on a day before its state was. */
export function partyOfTerm({ party, from }: Tenure, when: "held" | "past" | "later", day: string | null): string {
  const state = before.get(party);
  if (state === undefined || day === null || day >= state.until) return party;
  return when === "later" || (from !== null && from < state.own) ? state.party : party;
}
