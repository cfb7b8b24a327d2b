import { readFileSync } from "node:fs";
import { DemarcheError } from "../../errors.ts";
import { isState } from "../actor.ts";
import { addName, makeNameIndex, type NameIndex } from "./name-index.ts";
import { peopleColumns } from "./people.ts";
import { readPetrarch } from "./read-petrarch.ts";
import { isDay, listed, optional, parseTable } from "./read-table.ts";
import { isSector } from "./sectors.ts";
import type { ActorTables } from "./tables.ts";

/** A user's own actors, in our form or PETRARCH's. */
export interface ActorFile {
  readonly path: string;
  readonly form: "demarche" | "petrarch";
  readonly names: NameIndex;
  /** Names read, synonyms included. */
  readonly count: number;
  /** Lines of a PETRARCH dictionary that could not be read and were left out. */
  readonly skipped: readonly DemarcheError[];
}

/** Reads a user's actors: our table (`name others party role office from to`) or PETRARCH's `.actors` and `.agents` as they are. Throws `actor-file` naming file, line and what is wrong. */
export function readActorFile(path: string): ActorFile {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new DemarcheError(
      "actor-file",
      path,
      "the file cannot be read",
      "give a table of ours or a PETRARCH dictionary",
    );
  }
  return parseActorFile(text, path);
}

/** As `readActorFile`, of a text already read. */
export function parseActorFile(whole: string, path: string): ActorFile {
  const text = whole.replace(/^\uFEFF/, "");
  const names = makeNameIndex();
  const head = text.split(/\r?\n/).find((line) => line.trim() !== "" && !line.startsWith("#")) ?? "";
  const own = head.startsWith("name\tothers");
  if (!own && /^name\W+others\W+party/i.test(head))
    throw new DemarcheError(
      "actor-file",
      path,
      `the columns are ${head.trim()}`,
      `give ${peopleColumns.join(", ")} in small letters, one tab between`,
    );
  if (!own && /\t/.test(text) && !/\[/.test(text))
    throw new DemarcheError(
      "actor-file",
      path,
      "the first line does not name the columns",
      `begin with ${peopleColumns.join(", ")}, one tab between`,
    );
  const skipped: DemarcheError[] = [];
  const wrong = (line: number, problem: string, advice: string) => {
    skipped.push(new DemarcheError("actor-file", `${path}:${line}`, problem, advice));
  };
  const count = own ? readOwn(text, path, names) : readPetrarch(text, path, names, wrong);
  // The dictionaries about have a faulty line in some hundreds; a file with more is not what the user thinks.
  const first = skipped[0];
  if (first !== undefined && skipped.length * 50 > count) throw first;
  if (count === 0)
    throw new DemarcheError(
      "actor-file",
      path,
      "no name was found in it",
      "give a table of ours or a PETRARCH dictionary",
    );
  return { path, form: own ? "demarche" : "petrarch", names, count, skipped };
}

function readOwn(text: string, path: string, names: NameIndex): number {
  let count = 0;
  for (const { cells, row } of parseTable(text, path, peopleColumns)) {
    const [name = "", others, party, role, office, from, to] = cells;
    const wrong = (problem: string, advice: string) => new DemarcheError("actor-file", row, problem, advice);
    const sector = optional(role);
    if (optional(name) === null) throw wrong("the name is missing", "give a name");
    if (optional(party) === null) throw wrong("the party is missing", "give an alpha-3 code or a slug");
    if (sector !== null && !isSector(sector))
      throw wrong(`the role ${sector} is none of PLOVER's`, "give GOV, MIL, REB …, or - for none");
    if (!/^(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$/.test(party ?? ""))
      throw wrong(
        `the party ${party} is neither an alpha-3 code nor a slug`,
        "give USA, or small letters with hyphens as islamic-state",
      );
    for (const day of [optional(from), optional(to)])
      if (day !== null && !isDay(day)) throw wrong(`${day} is no day`, "give days as 2019-05-01, or - for open");
    if ((optional(from) ?? "") > (optional(to) ?? "9"))
      throw wrong(`${from} comes after ${to}`, "give the earlier first");
    const state = isState(party);
    for (const form of [name, ...listed(others)]) {
      addName(names, form, {
        kind: state ? "seat" : "organisation",
        party: optional(party),
        role: sector,
        name,
        makes: optional(office),
        plural: false,
        country: state ? optional(party) : null,
        from: optional(from),
        to: optional(to),
        row,
      });
      count++;
    }
  }
  return count;
}

/** The tables with the user's own names before ours. Later files go before earlier ones where both have a name. */
export function withActorFiles(tables: ActorTables, files: readonly ActorFile[]): ActorTables {
  const own = makeNameIndex();
  for (const { names } of [...files].reverse()) {
    for (const [key, entries] of names.entries) if (!own.entries.has(key)) own.entries.set(key, entries);
    for (const [word, length] of names.longest) own.longest.set(word, Math.max(length, own.longest.get(word) ?? 0));
  }
  return { ...tables, own };
}
