import type { Sector } from "../actor.ts";
import { keyOfPieces, type Piece, piecesOf } from "./name-index.ts";
import { listed, optional, type TableRow } from "./read-table.ts";

/** Columns of the tables of people and of a user's own; `others` are more names joined by ";", "-" is none. */
export const peopleColumns = ["name", "others", "party", "role", "office", "from", "to"] as const;

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
  /** Where the tables first have them: lists of people are in this order. */
  readonly line: number;
  readonly tenures: readonly Tenure[];
}

/** Short forms of given names, folded: "jim" under "james". */
export type ShortNames = ReadonlyMap<string, readonly string[]>;

/** Given names of the West, folded: "carrie". */
export type GivenNames = ReadonlyMap<string, unknown>;

/** People by what they are called, folded. */
export interface PersonMaps {
  readonly people: Map<string, Person[]>;
  /** By a single word that stands for them. */
  readonly alone: Map<string, Person[]>;
  readonly surnames: Map<string, Person[]>;
  /** Most words of a name that begins with this word. */
  readonly longest: Map<string, number>;
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
const familyFirst = new Set(["CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM", "SGP", "MAC"]);
/**
 * By what a person is called after the first mention: "Xi" of Xi Jinping, "Lam" of Carrie Lam, "Assad" of Bashar al-Assad. What a hyphen joins is one name,
 * and no part of it a name by itself: Mohammed Abdul-Salam is no Salam.
 */
function surnameOfPieces(pieces: readonly Piece[], party: string | null, form: string, given: GivenNames): string {
  let last = pieces.length;
  while (last > 1 && /^(?:jr|sr|ii|iii|iv)$/.test(pieces[last - 1]?.text ?? "")) last--;
  const first = pieces[0]?.text ?? "";
  if (last > 1 && party !== null && familyFirst.has(party) && !given.has(first)) return first;
  let from = last - 1;
  while (from > 0 && isJoined(pieces[from - 1], pieces[from], form)) from--;
  return keyOfPieces(pieces.slice(from, last));
}

const isJoined = (left: Piece | undefined, right: Piece | undefined, form: string): boolean =>
  left !== undefined && right !== undefined && form.slice(left.end, right.start) === "-" && !particles.has(left.text);

/** Adds a row: a name, other names, party, role, office and days. Rows of one name and party are one person. */
export function addPerson(maps: PersonMaps, { cells, row }: TableRow, line: number, given: GivenNames): Tenure {
  const [name = "", others, party = "", role, office, from, to] = cells;
  const pieces = piecesOf(name);
  const key = keyOfPieces(pieces);
  const known = maps.people.get(key)?.find((person) => person.tenures[0]?.party === party || person.name === name);
  const tenures: Tenure[] = known === undefined ? [] : (known.tenures as Tenure[]);
  const person = known ?? { name, line, tenures };
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
  // Rows of REIGN have surnames alone, which only a title makes a person: "President Spencer".
  const surnameOnly = pieces.length === 1 && row.startsWith("leaders");
  if (known === undefined) {
    if (!surnameOnly) put(maps.people, key, person);
    addForm(maps, person, party, name, pieces, surnameOnly, given);
  }
  for (const form of listed(others)) addForm(maps, person, party, form, piecesOf(form), false, given);
  return tenure;
}

function addForm(
  maps: PersonMaps,
  person: Person,
  party: string,
  form: string,
  pieces: readonly Piece[],
  surnameOnly: boolean,
  given: GivenNames,
): void {
  const [first] = pieces;
  if (first === undefined) return;
  if (pieces.length === 1) {
    put(maps.surnames, first.text, person);
    if (!surnameOnly) put(maps.alone, first.text, person);
    return;
  }
  put(maps.people, keyOfPieces(pieces), person);
  put(maps.surnames, surnameOfPieces(pieces, party, form, given), person);
  if ((maps.longest.get(first.text) ?? 0) < pieces.length) maps.longest.set(first.text, pieces.length);
}

export function keyOf(name: string): string {
  return keyOfPieces(piecesOf(name));
}

export const isFamilyFirst = (party: string): boolean => familyFirst.has(party);

export function isParticle(word: string): boolean {
  return particles.has(word);
}

/** Keeps lists in the order of the tables, whatever was read first. */
function put(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [person]);
  else if (!list.includes(person)) {
    const after = list.findIndex(({ line }) => line > person.line);
    list.splice(after < 0 ? list.length : after, 0, person);
  }
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

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

/** Days from one day to another, whichever comes first; without end where one of them is open. */
export const daysBetween = (one: string | null, other: string | null): number =>
  one === null || other === null ? Number.POSITIVE_INFINITY : Math.abs(dayOf(other) - dayOf(one));
