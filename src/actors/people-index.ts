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
import { checkRow, type TableRow } from "./read-table.ts";

/** The people of the tables by name, by a word that stands for them, by surname and by office. Keys are as `keyOf` makes them. */
export interface PeopleIndex {
  /** Bearers of a name of several words: "wang yi", "jim clapper". */
  named(key: string): readonly Person[] | undefined;
  /** Those for whom a word stands alone: "putin". */
  alone(word: string): readonly Person[] | undefined;
  surnamed(key: string): readonly Person[] | undefined;
  /** Most words of any name that begins with this one; 0 for none. */
  longest(word: string): number;
  /** All terms of an office of one party, in the order of the tables. */
  held(party: string, office: string): readonly Tenure[];
  /** Parties that have an office of one of these keys. */
  partiesWith(offices: readonly string[]): ReadonlySet<string>;
}

const columns = ["name", "others", "party", "role", "office", "from", "to"];

/** A table of people as it lies on the disk. */
export interface PeopleFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Indexes tables of people by the words of their names, and reads a row only when one of its words is asked for: of 17,000 rows an
 * article needs a few hundred. What is answered does not depend on what was asked before.
 */
export function createPeopleIndex(
  files: readonly PeopleFile[],
  given: GivenNames = new Map(),
  shorts: ShortNames = new Map(),
): PeopleIndex {
  const rows: Row[] = [];
  const byWord = new Map<string, number[]>();
  const byOffice = new Map<string, number[]>();
  for (const file of files) scan(file, rows, byWord, byOffice);
  const fulls = fullNames(shorts);
  const maps: PersonMaps = { people: new Map(), alone: new Map(), surnames: new Map(), longest: new Map() };
  const tenures: (Tenure | undefined)[] = [];
  const asked = new Set<string>();

  /** Reads every row with this word in a name, and the other rows of the same people. */
  const ask = (word: string): void => {
    if (asked.has(word)) return;
    asked.add(word);
    const lines = byWord.get(word);
    if (lines !== undefined) read(lines);
  };
  const read = (lines: readonly number[]): void => {
    const all = new Set<number>();
    for (const line of lines) if (tenures[line] === undefined) for (const twin of twinsOf(line)) all.add(twin);
    for (const line of [...all].sort((a, b) => a - b))
      if (tenures[line] === undefined) tenures[line] = addPerson(maps, rowOf(rows[line]), line, given);
  };
  /** Rows of the same name, by the word of it that the fewest rows have. */
  const twinsOf = (line: number): readonly number[] => {
    const key = keyOf(nameOf(rows[line]));
    const lists = key.split(" ").map((word) => byWord.get(word) ?? [line]);
    const fewest = lists.reduce((best, list) => (list.length < best.length ? list : best));
    return fewest.filter((other) => other === line || keyOf(nameOf(rows[other])) === key);
  };
  const firstOf = (key: string): string => key.split(" ", 1)[0] ?? "";
  const named = (key: string): readonly Person[] | undefined => {
    const first = firstOf(key);
    ask(first);
    const found = maps.people.get(key);
    if (found !== undefined || key === first) return found;
    // "Jim Clapper" for James Clapper, where nobody is called so in full
    const people = (fulls.get(first) ?? []).flatMap((full) => {
      ask(full);
      return maps.people.get(full + key.slice(first.length)) ?? [];
    });
    return people.length > 0 ? people : undefined;
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
    longest: (word) =>
      Math.max(
        ...[word, ...(fulls.get(word) ?? [])].map((first) => {
          ask(first);
          return maps.longest.get(first) ?? 0;
        }),
      ),
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

/** Where a row stands in the text of its file. */
interface Row {
  readonly file: PeopleFile;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

function scan(file: PeopleFile, rows: Row[], byWord: Map<string, number[]>, byOffice: Map<string, number[]>): void {
  const { text } = file;
  let number = 0;
  let headed = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const stop = newline < 0 ? text.length : newline;
    const end = text[stop - 1] === "\r" ? stop - 1 : stop;
    number++;
    if (end > start && text[start] !== "#") {
      if (headed) addRow({ file, number, start, end }, rows, byWord, byOffice);
      headed = true;
    }
    start = stop + 1;
  }
}

function addRow(row: Row, rows: Row[], byWord: Map<string, number[]>, byOffice: Map<string, number[]>): void {
  const cells = cellsOf(row);
  checkRow(row.file.name, row.number, cells, columns);
  const [name = "", others = "", party = "", , office = ""] = cells;
  const line = rows.push(row) - 1;
  for (const word of wordsOf(name)) put(byWord, word, line);
  if (others !== "-") for (const word of wordsOf(others)) put(byWord, word, line);
  if (office !== "-") put(byOffice, `${party} ${office}`, line);
}

/** The words of names joined by ";", as `piecesOf` has them; the most are plain letters. */
function wordsOf(names: string): readonly string[] {
  return /^[A-Za-z ;-]+$/.test(names) ? names.toLowerCase().split(/[ ;-]+/) : piecesOf(names).map(({ text }) => text);
}

const rowOf = (row: Row | undefined): TableRow =>
  row === undefined ? { cells: [], row: "" } : { cells: cellsOf(row), row: `${row.file.name}:${row.number}` };

const cellsOf = ({ file, start, end }: Row): readonly string[] => file.text.slice(start, end).split("\t");

const nameOf = (row: Row | undefined): string =>
  row === undefined ? "" : row.file.text.slice(row.start, row.file.text.indexOf("\t", row.start));

function put(map: Map<string, number[]>, key: string, line: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [line]);
  else if (list[list.length - 1] !== line) list.push(line);
}

/** "jim" to "james". */
function fullNames(shorts: ShortNames): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [full, forms] of shorts) for (const form of forms) found.set(form, [...(found.get(form) ?? []), full]);
  return found;
}
