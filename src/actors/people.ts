import type { Sector } from "./actor.ts";
import { addName, type NameIndex, piecesOf } from "./name-index.ts";
import { listed, optional, type TableRow } from "./read-table.ts";

/** A person in one office for a time. */
export interface Tenure {
  readonly person: Person;
  readonly party: string;
  readonly role: Sector | null;
  readonly office: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly row: string;
}

export interface Person {
  readonly name: string;
  readonly tenures: readonly Tenure[];
}

export interface PersonTables {
  readonly people: Map<string, Person[]>;
  readonly surnames: Map<string, Person[]>;
  readonly holders: Map<string, Tenure[]>;
}

const particles = new Set([
  "al",
  "el",
  "bin",
  "ibn",
  "von",
  "van",
  "de",
  "da",
  "dos",
  "del",
  "di",
  "le",
  "la",
  "ben",
  "abu",
  "der",
  "den",
  "bint",
  "dos",
  "du",
  "mac",
  "st",
  "san",
  "ul",
  "ur",
  "jr",
  "sr",
  "ii",
  "iii",
]);
/** States where the family name stands first. */
const familyFirst = new Set(["CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM", "SGP", "MAC", "HUN"]);

/** The words by which a person is called after the first mention: "Xi" of Xi Jinping, "Assad" of Bashar al-Assad. */
export function surnameOf(name: string, party: string | null): string {
  const words = piecesOf(name).map((piece) => piece.text);
  while (words.length > 1 && /^(?:jr|sr|ii|iii|iv)$/.test(words.at(-1) ?? "")) words.pop();
  if (
    words.length > 1 &&
    party !== null &&
    familyFirst.has(party) &&
    party !== "HUN" &&
    !/^(?:carrie|regina|john|eric|jerome|joshua|jasper|james|paul|michael|anson|nathan|martin|jimmy|joseph|agnes)$/.test(
      words[0] ?? "",
    )
  )
    return words[0] ?? "";
  return words.at(-1) ?? "";
}

/** Adds rows of people: a name, other names, party, role, office and days. Rows of one name and party are one person. */
export function addPeople(tables: PersonTables, rows: readonly TableRow[], names: NameIndex): void {
  for (const { cells, row } of rows) {
    const [name = "", others, party = "", role, office, from, to] = cells;
    const key = keyOf(name);
    const known = tables.people.get(key)?.find((person) => person.tenures[0]?.party === party || person.name === name);
    const tenures: Tenure[] = known === undefined ? [] : (known.tenures as Tenure[]);
    const person = known ?? { name, tenures };
    const tenure: Tenure = {
      person,
      party,
      role: optional(role) as Sector | null,
      office: optional(office),
      from: optional(from),
      to: optional(to),
      row,
    };
    tenures.push(tenure);
    if (known === undefined && (key.includes(" ") || !row.startsWith("leaders"))) push(tables.people, key, person);
    if (tenure.office !== null) push(tables.holders, `${party} ${tenure.office}`, tenure);
    const forms = [name, ...listed(others)];
    for (const form of forms) {
      const words = piecesOf(form);
      if (words.length > 1) {
        const full = keyOf(form);
        const list = tables.people.get(full);
        if (list === undefined) tables.people.set(full, [person]);
        else if (!list.includes(person)) list.push(person);
        addName(names, form, {
          kind: "person",
          party,
          role: null,
          name: key,
          makes: "person",
          plural: false,
          country: null,
          from: null,
          to: null,
          row,
        });
      }
      const surname = words.length > 1 ? surnameOf(form, party) : (words[0]?.text ?? "");
      const bearers = tables.surnames.get(surname);
      if (bearers === undefined) tables.surnames.set(surname, [person]);
      else if (!bearers.includes(person)) bearers.push(person);
      // "Mohammed bin Salman" is "bin Salman" afterwards, "de Mistura" keeps its particle: the last word finds both.
      // Rows of REIGN have surnames alone, which only a title makes a person: "President Spencer".
      if (words.length === 1 && !row.startsWith("leaders")) push(tables.people, `=${words[0]?.text}`, person);
    }
  }
}

export function keyOf(name: string): string {
  return piecesOf(name)
    .map((piece) => piece.text)
    .join(" ");
}

export function isParticle(word: string): boolean {
  return particles.has(word);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** What a person was on a day: the tenure in force, else the last before it as somebody out of office, else the next to come. */
export function tenureOn(
  person: Person,
  day: string | null,
): { readonly tenure: Tenure; readonly when: "held" | "past" | "later" } | null {
  const { tenures } = person;
  const last = tenures.at(-1);
  if (last === undefined) return null;
  if (day === null) return { tenure: tenures.find((tenure) => tenure.to === null) ?? last, when: "held" };
  const held = tenures.filter(
    (tenure) => (tenure.from === null || tenure.from <= day) && (tenure.to === null || day <= tenure.to),
  );
  // The latest begun of those in force: a vice-president who became president is the president.
  const current = held.sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1))[0];
  if (current !== undefined) return { tenure: current, when: "held" };
  const past = tenures
    .filter((tenure) => tenure.to !== null && tenure.to < day)
    .sort((a, b) => ((a.to ?? "") < (b.to ?? "") ? 1 : -1))[0];
  if (past !== undefined) return { tenure: past, when: "past" };
  const later = [...tenures].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))[0];
  return later === undefined ? null : { tenure: later, when: "later" };
}
