import { readTable, rowError, type TableRow } from "./read-table.ts";
import { parseSlots, type SlotPreferences } from "./sense.ts";

export const operatorEffects = [
  "negative",
  "expected",
  "possible",
  "hypothetical",
  "ongoing",
  "actual",
  "attempt",
  "ended",
] as const;

/** What a word does to the deed under it; see `operators.tsv` in data/codebook/README.md. */
export type OperatorEffect = (typeof operatorEffects)[number];

export const operatorParts = ["verb", "noun", "adjective", "adverb", "auxiliary", "marker"] as const;

export type OperatorPart = (typeof operatorParts)[number];

/** A word over a deed that says whether it happened, and is no deed itself: *fail to*, *plan*, *allegedly*. */
export interface Operator {
  readonly lemma: string;
  readonly words: readonly string[];
  readonly part: OperatorPart;
  /** Slots in which the deed stands; empty for adverbs and auxiliaries. */
  readonly contents: readonly string[];
  readonly effect: OperatorEffect;
  readonly gloss: string;
  /** "operators.tsv:12" */
  readonly row: string;
}

/** A verb that carries an event noun: *launch* strikes, *come under* fire. */
export interface LightVerb {
  readonly lemma: string;
  readonly words: readonly string[];
  readonly actor: SlotPreferences;
  readonly recipient: SlotPreferences;
  readonly effect: OperatorEffect | null;
  readonly gloss: string;
}

const effects: ReadonlySet<string> = new Set(operatorEffects);
const parts: ReadonlySet<string> = new Set(operatorParts);

function readEffect(cell: string, row: TableRow): OperatorEffect {
  if (!effects.has(cell)) throw rowError(row, `"${cell}" is no effect`);
  return cell as OperatorEffect;
}

/** Reads `operators.tsv`, by lemma. */
export function loadOperators(path: string): ReadonlyMap<string, readonly Operator[]> {
  const operators = readTable(path, ["lemma", "part", "contents", "effect", "gloss"]).map((row): Operator => {
    const [text, part, contents, effect, gloss] = row.cells as [string, string, string, string, string];
    const [lemma, ...words] = text.split(" ");
    if (!parts.has(part)) throw rowError(row, `"${part}" is no part of an operator`);
    return {
      lemma: lemma!,
      words,
      part: part as OperatorPart,
      contents: parseSlots(contents, row).flat(),
      effect: readEffect(effect, row),
      gloss,
      row: `${row.file}:${row.line}`,
    };
  });
  return byLemma(operators);
}

/** Reads `light.tsv`, by lemma. */
export function loadLightVerbs(path: string): ReadonlyMap<string, readonly LightVerb[]> {
  const verbs = readTable(path, ["lemma", "actor", "recipient", "effect", "gloss"]).map((row): LightVerb => {
    const [text, actor, recipient, effect, gloss] = row.cells as [string, string, string, string, string];
    const [lemma, ...words] = text.split(" ");
    return {
      lemma: lemma!,
      words,
      actor: parseSlots(actor, row),
      recipient: parseSlots(recipient, row),
      effect: effect === "-" ? null : readEffect(effect, row),
      gloss,
    };
  });
  return byLemma(verbs);
}

export function byLemma<T extends { readonly lemma: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(row.lemma);
    if (list === undefined) map.set(row.lemma, [row]);
    else list.push(row);
  }
  return map;
}
