import type { EventType, Quad } from "./event-type.ts";
import { eventTypes } from "./event-type.ts";
import { readTable, rowError } from "./read-table.ts";

/** Quad class, PLOVER score and CAMEO root of each type, and the score of each mode. */
export interface Scores {
  readonly quadOf: (type: EventType) => Quad;
  /** PLOVER's score from −10 to 10; the type's own where the mode is null or has none. */
  readonly scoreOf: (type: EventType, mode: string | null) => number;
  readonly modesOf: (type: EventType) => readonly string[];
  /** CAMEO's roots of a type, the commonest first. */
  readonly rootsOf: (type: EventType) => readonly string[];
}

/** Reads `types.tsv` and `modes.tsv`. */
export function loadScores(typesPath: string, modesPath: string): Scores {
  const types = new Map<string, { quad: Quad; score: number; roots: readonly string[] }>();
  for (const row of readTable(typesPath, ["type", "quad", "score", "root"])) {
    const [type, quad, score, root] = row.cells as [string, string, string, string];
    if (!(eventTypes as readonly string[]).includes(type)) throw rowError(row, `"${type}" is no type`);
    if (!/^[1-4]$/.test(quad) || Number.isNaN(Number(score))) throw rowError(row, "quad or score is no number");
    types.set(type, { quad: Number(quad) as Quad, score: Number(score), roots: root.split(",") });
  }
  for (const type of eventTypes)
    if (!types.has(type)) throw rowError({ file: "types.tsv", line: 1 }, `${type} is missing`);
  const modes = new Map<string, Map<string, number>>();
  for (const row of readTable(modesPath, ["type", "mode", "score"])) {
    const [type, mode, score] = row.cells as [string, string, string];
    if (!types.has(type) || Number.isNaN(Number(score)))
      throw rowError(row, "the type is unknown or the score is no number");
    const ofType = modes.get(type) ?? new Map<string, number>();
    modes.set(type, ofType.set(mode, Number(score)));
  }
  return {
    quadOf: (type) => types.get(type)!.quad,
    scoreOf: (type, mode) => (mode === null ? undefined : modes.get(type)?.get(mode)) ?? types.get(type)!.score,
    modesOf: (type) => [...(modes.get(type)?.keys() ?? [])],
    rootsOf: (type) => types.get(type)!.roots,
  };
}
