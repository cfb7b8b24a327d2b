import { isState, type Sector } from "../actor.ts";
import { addName, type NameIndex } from "./name-index.ts";
import { isDay } from "./read-table.ts";
import { readCameoActor, sectorOfCameo } from "./sectors.ts";

interface Code {
  readonly code: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Reads PETRARCH's `.actors` and `.agents`: names in capitals with "_" for spaces, synonyms after "+", codes in brackets with days.
 * Gives the number of names. The dictionaries about have faulty lines: those are told to `wrong` and left out.
 */
export function readPetrarch(
  text: string,
  path: string,
  names: NameIndex,
  wrong: (line: number, problem: string, advice: string) => void,
): number {
  const sets = new Map<string, string[]>();
  let forms: string[] = [];
  let codes: (Code & { readonly row: string })[] = [];
  let began = 0;
  let count = 0;
  const close = () => {
    if (forms.length > 0 && codes.length === 0)
      wrong(began, `${forms[0]} has no code`, "give one in brackets, as [CHNGOV]");
    else
      for (const form of forms) {
        count++;
        for (const { code, from, to, row } of codes) addPetrarch(names, form, code, from, to, row);
      }
    forms = [];
    codes = [];
  };
  text.split(/\r?\n/).forEach((whole, index) => {
    const number = index + 1;
    const line = whole.replace(/[#;].*$/, "").trimEnd();
    if (line.trim() === "") return;
    const set = /^\s*(![A-Z]+!)\s*=\s*(.+)$/.exec(line);
    if (set !== null) {
      sets.set(
        set[1] ?? "",
        (set[2] ?? "").split(",").map((word) => word.trim()),
      );
      return;
    }
    const bracket = line.indexOf("[");
    const name = (bracket < 0 ? line : line.slice(0, bracket)).trim();
    if (name !== "") {
      const synonym = name.startsWith("+");
      if (synonym && forms.length === 0) wrong(number, "a synonym stands before any name", "put the name first");
      if (!synonym) {
        close();
        began = number;
      }
      const words = expand(synonym ? name.slice(1) : name, sets);
      if (words === null) wrong(number, `${name} has a set that is not defined`, "add a line !SET! = …");
      else forms.push(...words);
    }
    if (bracket < 0) return;
    for (const [, inside = "", end] of line.slice(bracket).matchAll(/\[([^\]]*)(\])?/g)) {
      const code = end === undefined ? null : readCode(inside.trim());
      if (end === undefined) wrong(number, "a bracket is not closed", "end the code with ]");
      else if (code === null || [code.from, code.to].some((day) => day !== null && !isDay(day)))
        wrong(number, `[${inside}] is no code with days`, dayForms);
      else if ((code.from ?? "") > (code.to ?? "9")) wrong(number, `[${inside}] ends before it begins`, dayForms);
      else codes.push({ ...code, row: `${path}:${number}` });
    }
  });
  close();
  return count;
}

const dayForms = "give [CODE], [CODE >20121115], [CODE <19910101] or [CODE 19900101-19951231]";

/** "CATTLE!PERSON!" by its substitution set, "RESIDENT_OF {RESIDENTS_OF}" with the plural that is given. */
function expand(name: string, sets: ReadonlyMap<string, string[]>): string[] | null {
  const plural = /\{([^}]*)\}/.exec(name)?.[1]?.trim();
  const base = name.replace(/\{[^}]*\}/, "").trim();
  const mark = /![A-Z]+!/.exec(base)?.[0];
  if (mark === undefined) return plural === undefined || plural === "" ? [base] : [base, plural];
  return sets.get(mark)?.map((word) => base.replace(mark, word)) ?? null;
}

function readCode(inside: string): Code | null {
  const [code = "", ...rest] = inside.split(/\s+/);
  const days = rest.join("");
  if (!/^(?:~?[A-Z]{2,}[A-Z0-9]*|---|~)$/i.test(code)) return null;
  if (days === "") return { code, from: null, to: null };
  const one = /^([<>])(\d{6}|\d{8})$/.exec(days);
  if (one !== null)
    return one[1] === ">"
      ? { code, from: isoDay(one[2] ?? ""), to: null }
      : { code, from: null, to: isoDay(one[2] ?? "") };
  const range = /^(\d{6}|\d{8})-(\d{6}|\d{8})$/.exec(days);
  return range === null ? null : { code, from: isoDay(range[1] ?? ""), to: isoDay(range[2] ?? "") };
}

/** "20121115" and the old "121115"; two digits from 30 on are of the last century. */
function isoDay(digits: string): string {
  const full = digits.length === 8 ? digits : `${Number(digits.slice(0, 2)) >= 30 ? "19" : "20"}${digits}`;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`;
}

function addPetrarch(
  names: NameIndex,
  form: string,
  code: string,
  from: string | null,
  to: string | null,
  row: string,
): void {
  const words = form.replace(/_+/g, " ").trim().toLowerCase();
  if (words === "") return;
  if (code.startsWith("~")) {
    const role: Sector | null = sectorOfCameo(code.slice(1));
    const agent = {
      kind: "agent" as const,
      party: null,
      role,
      name: null,
      makes: "person",
      country: null,
      from,
      to,
      row,
    };
    addName(names, words, { ...agent, plural: false });
    if (!/(?:s|men|people)$/.test(words)) addName(names, `${words}s`, { ...agent, plural: true });
    return;
  }
  const { party, role } = readCameoActor(code);
  const state = isState(party);
  const written = words.replace(
    /(^|[\s-])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  addName(names, written, {
    kind: state ? (code.length === 3 ? "state" : "seat") : "organisation",
    party,
    role: role ?? (code.length === 3 && state ? "GOV" : null),
    name: written,
    makes: null,
    plural: false,
    country: state ? party : null,
    from,
    to,
    row,
  });
}
