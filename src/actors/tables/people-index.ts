import { piecesOf } from "./name-index.ts";
import {
  addPerson,
  type GivenNames,
  keyOf,
  type Person,
  type PersonMaps,
  type ShortNames,
  type Tenure,
} from "./people.ts";
import { listed, optional, type TableRow } from "./read-table.ts";
import { soundOf } from "./sound-of.ts";
import { isSpelledAlike } from "./spelled-alike.ts";

/** The people of the tables by name, by a word that stands for them, by surname and by office. Keys are as `keyOf` makes them. */
export interface PeopleIndex {
  /** Bearers of a name of several words: "wang yi", "jim clapper". */
  named(key: string): readonly Person[] | undefined;
  /** Those for whom a word stands alone: "putin". */
  alone(word: string): readonly Person[] | undefined;
  surnamed(key: string): readonly Person[] | undefined;
  /** Those of states that do not write English whose full name sounds like this one: "kasymzhomart tokayev". */
  sounding(key: string): readonly Person[];
  /** Most words of any name that begins with this one; 0 for none. */
  longest(word: string): number;
  /** All terms of an office of one party, in the order of the tables. */
  held(party: string, office: string): readonly Tenure[];
  /** Parties that have an office of one of these keys. */
  partiesWith(offices: readonly string[]): ReadonlySet<string>;
}

/**
 * Indexes rows of people by the words of their names, and makes people of them only when one of the words is asked for: of 21,000 rows
 * an article needs a few hundred. What is answered does not depend on what was asked before.
 */
export function createPeopleIndex(
  rows: readonly TableRow[],
  given: GivenNames = new Map(),
  shorts: ShortNames = new Map(),
): PeopleIndex {
  const byWord = new Map<string, number[]>();
  const byOffice = new Map<string, number[]>();
  for (const [line, { cells }] of rows.entries()) {
    const [name = "", others, party = "", , office] = cells;
    for (const form of [name, ...listed(others)]) for (const { text } of piecesOf(form)) put(byWord, text, line);
    if (optional(office) !== null) put(byOffice, `${party} ${office}`, line);
  }
  const otherGiven = otherGivenNames(shorts);
  const maps: PersonMaps = { people: new Map(), alone: new Map(), surnames: new Map(), longest: new Map() };
  const tenures: (Tenure | undefined)[] = [];
  const asked = new Set<string>();

  /** Reads every row with this word in a name, and the other rows of the same people. */
  const ask = (word: string): void => {
    const lines = byWord.get(word);
    // what no row has is not kept: texts have words without end
    if (lines === undefined || asked.has(word)) return;
    asked.add(word);
    read(lines);
  };
  const read = (lines: readonly number[]): void => {
    const all = new Set<number>();
    for (const line of lines) if (tenures[line] === undefined) for (const twin of twinsOf(line)) all.add(twin);
    for (const line of [...all].sort((a, b) => a - b)) {
      const row = rows[line];
      if (row !== undefined) tenures[line] ??= addPerson(maps, row, line, given);
    }
  };
  const keyAt = (line: number): string => keyOf(rows[line]?.cells[0] ?? "");
  /** Rows of the same name, by the word of it that the fewest rows have. */
  const twinsOf = (line: number): readonly number[] => {
    const key = keyAt(line);
    const lists = key.split(" ").map((word) => byWord.get(word) ?? [line]);
    const fewest = lists.reduce((best, list) => (list.length < best.length ? list : best));
    return fewest.filter((other) => other === line || keyAt(other) === key);
  };
  const firstOf = (key: string): string => key.split(" ", 1)[0] ?? "";
  const named = (key: string): readonly Person[] | undefined => {
    const first = firstOf(key);
    ask(first);
    const found = maps.people.get(key);
    if (found !== undefined || key === first) return found;
    // "Jim Clapper" for James Clapper, "Michael Pompeo" for Mike Pompeo, where nobody is called so
    const people = (otherGiven.get(first) ?? []).flatMap((other) => {
      ask(other);
      return maps.people.get(other + key.slice(first.length)) ?? [];
    });
    return people.length > 0 ? people : undefined;
  };
  let wordsBySound: ReadonlyMap<string, readonly string[]> | null = null;
  const soundsOf = new Map<number, readonly { readonly form: string; readonly sound: string }[]>();
  const formsAt = (line: number) => {
    const known = soundsOf.get(line);
    if (known !== undefined) return known;
    const forms = foreignForms(rows[line]).map((form) => ({ form, sound: soundOf(form) }));
    soundsOf.set(line, forms);
    return forms;
  };
  const alikeTo = new Map<string, ReadonlySet<string>>();
  const formsAlike = (key: string): ReadonlySet<string> => {
    const known = alikeTo.get(key);
    if (known !== undefined) return known;
    wordsBySound ??= bySound([...byWord.keys()]);
    const sound = soundOf(key);
    const bySame = wordsBySound;
    const lines = lastWords(key)
      .flatMap((last) => bySame.get(soundOf(last)) ?? [])
      .flatMap((word) => byWord.get(word) ?? []);
    const alike = lines
      .flatMap(formsAt)
      .filter((other) => other.sound === sound && isSpelledAlike(other.form, key))
      .map(({ form }) => form);
    const forms = new Set(alike);
    alikeTo.set(key, forms);
    return forms;
  };
  const sounding = (key: string): readonly Person[] => [...formsAlike(key)].flatMap((form) => named(form) ?? []);
  const longestOf = (word: string): number => {
    ask(word);
    return maps.longest.get(word) ?? 0;
  };
  return {
    named,
    alone: (word) => {
      ask(firstOf(word));
      return maps.alone.get(word);
    },
    surnamed: (key) => {
      ask(firstOf(key));
      return maps.surnames.get(key);
    },
    sounding,
    longest: (word) =>
      (otherGiven.get(word) ?? []).reduce((most, other) => Math.max(most, longestOf(other)), longestOf(word)),
    held: (party, office) => {
      const lines = byOffice.get(`${party} ${office}`) ?? [];
      read(lines);
      return lines.flatMap((line) => tenures[line] ?? []);
    },
    partiesWith: (offices) => {
      const parties = new Set<string>();
      for (const key of byOffice.keys()) {
        const [party = "", office = ""] = key.split(" ");
        if (offices.includes(office)) parties.add(party);
      }
      return parties;
    },
  };
}

const english = /^(?:USA|GBR|CAN|AUS|NZL|IRL|LBR|JAM|GUY|TTO|BRB|BHS|BLZ)$/;

/** "atty" and "abdelatty", whether a name writes the two in one or not. */
function lastWords(key: string): readonly string[] {
  const last = key.slice(key.lastIndexOf(" ") + 1);
  const [, servant, rest] = /\b(abd[aeu][lrs]) ?(\w+)$/.exec(key) ?? [];
  return servant === undefined || rest === undefined ? [last] : [rest, servant + rest];
}

/** Words by their sound. */
function bySound(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    const sound = soundOf(word);
    const alike = found.get(sound);
    if (alike === undefined) found.set(sound, [word]);
    else alike.push(word);
  }
  return found;
}

/** Folded names of more than one word of a row whose state does not write English; "Abdel-Shafi" is a surname. */
function foreignForms(row: TableRow | undefined): readonly string[] {
  const [name = "", others, party = ""] = row?.cells ?? [];
  return english.test(party) ? [] : [name, ...listed(others)].filter((form) => form.includes(" ")).map(keyOf);
}

function put(map: Map<string, number[]>, key: string, line: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [line]);
  else if (list[list.length - 1] !== line) list.push(line);
}

/** "jim" to "james", "james" to "jim" and "jimmy"; "serhii" to "sergei", and to "sergey" that is written for the same. */
function otherGivenNames(shorts: ShortNames): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const link = (one: string, others: readonly string[]): void => {
    const set = found.get(one) ?? new Set<string>();
    for (const other of others) if (other !== one) set.add(other);
    found.set(one, set);
  };
  for (const [full, forms] of shorts) for (const form of forms) link(form, [full]);
  for (const [full, forms] of shorts) link(full, forms);
  for (const [, forms] of shorts) for (const form of forms) link(form, forms);
  return new Map([...found].map(([one, others]) => [one, [...others]]));
}
