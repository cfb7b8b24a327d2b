import { existsSync } from "node:fs";
import { readTable } from "./read-table.ts";

/** How much each feature speaks for a choice, as a log-linear ranker learnt it. */
export type Weights = ReadonlyMap<string, number>;

/** Reads a table `feature  weight`; empty where there is no such table. Throws a DemarcheError for a row that cannot be read. */
export function loadWeights(path: string): Weights {
  if (!existsSync(path)) return new Map();
  return new Map(
    readTable(path, ["feature", "weight"]).map(({ cells: [feature, weight] }) => [feature!, Number(weight)]),
  );
}

/** How much a thing's features speak for it together. */
export function totalOf(features: readonly string[], weights: Weights): number {
  let total = 0;
  for (const feature of features) total += weights.get(feature) ?? 0;
  return total;
}

/** The choice for which its features speak most; the first of equals. Throws where there is none. */
export function likeliest<Choice extends { readonly features: readonly string[] }>(
  choices: readonly Choice[],
  weights: Weights,
): Choice {
  const [first] = choices;
  if (first === undefined) throw new RangeError("nothing to choose from");
  let best = first;
  let most = Number.NEGATIVE_INFINITY;
  for (const choice of choices) {
    const points = totalOf(choice.features, weights);
    if (points > most) [best, most] = [choice, points];
  }
  return best;
}
