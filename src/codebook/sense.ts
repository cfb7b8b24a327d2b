import type { EventType } from "./event-type.ts";
import { eventTypes } from "./event-type.ts";
import { rowError, type TableRow } from "./read-table.ts";
import { slotNamed } from "./slots.ts";
import type { WordClasses } from "./word-classes.ts";

/** What must hold for a sense; classes are already expanded into `words`. `slot` is "" for passive and active. */
export interface Condition {
  readonly slot: string;
  readonly kind:
    | "filled"
    | "empty"
    | "party"
    | "person"
    | "wished"
    | "subjunctive"
    | "is"
    | "is-not"
    | "passive"
    | "active";
  readonly words: readonly string[];
}

/** A slot whose filler is a content: `+` as it stands, `-` not to happen ("deter **from** launching"). */
export interface ContentSlot {
  readonly slot: string;
  readonly polarity: "positive" | "negative";
}

/** Preferences, best first; each a group of slots that are all parties (`subj+with` of *meet*). Empty: the default of the part of speech. */
export type SlotPreferences = readonly (readonly string[])[];

/** One meaning of a verb or noun in politics: a row of `verbs-*.tsv` or `nouns-*.tsv`. */
export interface Sense {
  /** `call#3`: the lemma and the place among its rows. */
  readonly id: string;
  readonly part: "verb" | "noun";
  readonly lemma: string;
  /** Fixed words after the lemma: `for` of *call for*. */
  readonly words: readonly string[];
  /** Null for a link of a chain (deter, rein in, pass a message). */
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly actor: SlotPreferences;
  readonly recipient: SlotPreferences;
  readonly contents: readonly ContentSlot[];
  readonly conditions: readonly Condition[];
  readonly gloss: string;
  readonly file: string;
  readonly line: number;
}

export const senseColumns = ["lemma", "type", "mode", "cameo", "actor", "recipient", "contents", "when", "gloss"];

const types: ReadonlySet<string> = new Set(eventTypes);
const noWords: readonly string[] = [];
const conditionForm = /^(!?)([a-z._ -]+?)(?:(!?=)(.+)|:(party|person|wished|subjunctive))?$/;

/**
 * Cells already read, by their text: six thousand rows share a few hundred, and loading is to take no more than a blink.
 * Conditions hang on the classes, so each set of classes has its own.
 */
const slotCells = new Map<string, SlotPreferences>();
const contentCells = new Map<string, readonly ContentSlot[]>();
const conditionCells = new WeakMap<WordClasses, Map<string, Condition>>();

function remembered<T>(cells: Map<string, T>, cell: string, read: () => T): T {
  const known = cells.get(cell);
  if (known !== undefined) return known;
  const fresh = read();
  cells.set(cell, fresh);
  return fresh;
}

/** Splits `subj+with|subj` into groups of slots and checks their names. */
export function parseSlots(cell: string, row: TableRow): SlotPreferences {
  return remembered(slotCells, cell, () => {
    const groups = cell.split("|").filter((group) => group !== "-");
    return groups.map((group) => group.split("+").map((slot) => knownSlot(slot, row)));
  });
}

function knownSlot(name: string, row: TableRow): string {
  const slot = name.replaceAll("_", " ");
  const known = slotNamed(slot);
  if (known === null) throw rowError(row, `no slot is named "${slot}"`);
  return known;
}

function parseContents(cell: string, row: TableRow): readonly ContentSlot[] {
  if (cell === "-") return [];
  return remembered(contentCells, cell, () =>
    cell.split("|").map((entry) => {
      const sign = entry.at(-1);
      if (sign !== "+" && sign !== "-") throw rowError(row, `the content "${entry}" ends in neither + nor -`);
      return { slot: knownSlot(entry.slice(0, -1), row), polarity: sign === "+" ? "positive" : "negative" };
    }),
  );
}

function parseConditions(cell: string, row: TableRow, classes: WordClasses): readonly Condition[] {
  if (cell === "-") return [];
  let known = conditionCells.get(classes);
  if (known === undefined) {
    known = new Map();
    conditionCells.set(classes, known);
  }
  const cells = known;
  return cell.split(" ").map((text) => remembered(cells, text, () => parseCondition(text, row, classes)));
}

function parseCondition(text: string, row: TableRow, classes: WordClasses): Condition {
  if (text === "passive" || text === "active") return { slot: "", kind: text, words: noWords };
  const match = conditionForm.exec(text);
  if (match === null) throw rowError(row, `the condition "${text}" cannot be read`);
  const [, not, name, compare, list, being] = match;
  const slot = knownSlot(name!, row);
  if (compare !== undefined) {
    const negated = not !== "" || compare === "!=";
    return { slot, kind: negated ? "is-not" : "is", words: expandWords(list!, row, classes) };
  }
  if (being !== undefined && not !== "") throw rowError(row, `the condition "${text}" cannot be read`);
  if (being !== undefined) return { slot, kind: being as Condition["kind"], words: noWords };
  return { slot, kind: not === "" ? "filled" : "empty", words: noWords };
}

function expandWords(list: string, row: TableRow, classes: WordClasses): readonly string[] {
  return list.split(",").flatMap((entry) => {
    if (!entry.startsWith("@")) return [entry.replaceAll("_", " ")];
    const words = classes.get(entry.slice(1));
    if (words === undefined) throw rowError(row, `no class is named "${entry}"`);
    return [...words];
  });
}

/** Makes the sense of one row; `ordinal` counts the rows of its lemma from 1. */
export function createSense(row: TableRow, part: "verb" | "noun", ordinal: number, classes: WordClasses): Sense {
  const [words, type, mode, cameo, actor, recipient, contents, when, gloss] = row.cells as string[];
  const [lemma, ...fixed] = words!.split(" ");
  if (type !== "link" && !types.has(type!)) throw rowError(row, `"${type}" is no type`);
  return {
    id: `${lemma}#${ordinal}`,
    part,
    lemma: lemma!,
    words: fixed,
    type: type === "link" ? null : (type as EventType),
    mode: mode === "-" ? null : mode!,
    cameo: cameo === "-" ? null : cameo!,
    actor: parseSlots(actor!, row),
    recipient: parseSlots(recipient!, row),
    contents: parseContents(contents!, row),
    conditions: parseConditions(when!, row, classes),
    gloss: gloss!,
    file: row.file,
    line: row.line,
  };
}
