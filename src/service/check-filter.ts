import type { EventNode } from "../claims/index.ts";
import { DemarcheError } from "../errors.ts";
import { isDay } from "../intake/index.ts";

/** What was asked, unless a day of it is no day: the store would not understand it. */
export function checkFilter<F extends object>(filter: F): F {
  const { since, until, limit } = filter as { since?: unknown; until?: unknown; limit?: unknown };
  for (const day of [since, until])
    if (day !== undefined && (typeof day !== "string" || !isDay(day)))
      throw new DemarcheError(
        "bad-date",
        String(day).slice(0, 40),
        "this is no day of the calendar",
        "give it as 2024-04-12",
      );
  if (limit !== undefined && !(Number.isInteger(limit) && (limit as number) > 0))
    throw new DemarcheError(
      "bad-limit",
      String(limit).slice(0, 40),
      "a page has 1 to 1,000 rows",
      "give a whole number",
    );
  return filter;
}

const modalities = new Set([
  "actual",
  "ongoing",
  "requested",
  "threatened",
  "promised",
  "expected",
  "possible",
  "hypothetical",
]);

/** A correction as a person gave it. Throws `bad-review` where it is no event node. */
export function checkNode(node: EventNode | null): EventNode | null {
  if (node === null) return null;
  const problem = problemOf(node);
  if (problem !== null)
    throw new DemarcheError(
      "bad-review",
      "correction",
      problem,
      "give the whole event, in the form that show --format jsonl prints",
    );
  return node;
}

function problemOf(node: EventNode): string | null {
  if (typeof node !== "object") return "it is no event";
  for (const field of ["actors", "recipients", "contents", "contexts"] as const)
    if (!Array.isArray(node[field])) return `${field} is no list`;
  if (!modalities.has(node.modality)) return `"${String(node.modality)}" is no modality`;
  if (node.polarity !== "positive" && node.polarity !== "negative") return `"${String(node.polarity)}" is no polarity`;
  const { trigger } = node;
  if (!Number.isInteger(trigger?.start) || !Number.isInteger(trigger?.end))
    return "the trigger has no place in the text";
  for (const day of [node.date?.start, node.date?.end])
    if (day !== undefined && !isDay(day)) return `"${day}" is no day`;
  for (const content of node.contents) {
    const inner = problemOf(content);
    if (inner !== null) return inner;
  }
  return null;
}
