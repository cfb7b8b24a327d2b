import type { EventNode } from "../claims/index.ts";
import { DemarcheError } from "../errors.ts";
import { isDay } from "../intake/index.ts";
import { loadSchemas } from "./record-schema.ts";

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

/** A correction as a person gave it: of the record's own form, with days of the calendar. Throws `bad-review` where it is no event node. */
export async function checkNode(node: EventNode | null): Promise<EventNode | null> {
  if (node === null) return null;
  const { claimSchema } = await loadSchemas();
  const [issue] = claimSchema.shape.event.safeParse(node).error?.issues ?? [];
  const problem =
    issue === undefined ? problemOfDays(node) : `${["event", ...issue.path].map(String).join(".")}: ${issue.message}`;
  if (problem !== null)
    throw new DemarcheError(
      "bad-review",
      "correction",
      problem,
      "give the whole event, in the form that show --format json prints",
    );
  return node;
}

/** The schema knows the form of a day, not the calendar. */
function problemOfDays({ date, contents }: EventNode): string | null {
  for (const day of [date?.start, date?.end]) if (day !== undefined && !isDay(day)) return `"${day}" is no day`;
  return contents.map(problemOfDays).find((problem) => problem !== null) ?? null;
}
