/** Where events stand on a timeline: conflict above the line, cooperation below, what happened next to it and what was only said beyond. */
import { dayMs, dayOf, timeOf } from "./days.ts";
import type { EventRecord, Period, PeriodCount, Quad } from "./record.ts";
import { happened } from "./words.ts";

export interface UnitMark {
  readonly event: EventRecord;
  /** Number of the column from the left. */
  readonly column: number;
  /** 0 is next to the line. */
  readonly level: number;
  readonly up: boolean;
  readonly said: boolean;
}

export const isConflict = (quad: Quad): boolean => quad >= 3;

/** Material before verbal, what happened before what was said. */
const rank = (event: EventRecord): number => (happened(event) ? 0 : 2) + (event.quad === 2 || event.quad === 4 ? 0 : 1);

/** One square an event, in columns; events of unknown day have no place. */
export function stackUnits(events: readonly EventRecord[], columnOf: (day: string) => number): readonly UnitMark[] {
  const heights = new Map<string, number>();
  return [...events]
    .filter(({ date }) => date !== null)
    .sort(
      (a, b) =>
        rank(a) - rank(b) || (a.date?.start ?? "").localeCompare(b.date?.start ?? "") || a.id.localeCompare(b.id),
    )
    .map((event) => {
      const column = columnOf(event.date?.start ?? "");
      const up = isConflict(event.quad);
      const key = `${column} ${up}`;
      const level = heights.get(key) ?? 0;
      heights.set(key, level + 1);
      return { event, column, level, up, said: !happened(event) };
    });
}

export interface Bar {
  readonly period: string;
  readonly quad: Quad;
  readonly said: boolean;
  readonly up: boolean;
  /** In events from the line. */
  readonly from: number;
  readonly to: number;
}

/** Bars of many events: `all` holds what was said too, `done` what happened. */
export function stackBars(all: readonly PeriodCount[], done: readonly PeriodCount[]): readonly Bar[] {
  const doneOf = new Map(done.map((one) => [one.period, one.quads]));
  return all.flatMap(({ period, quads }) => {
    const certain = doneOf.get(period) ?? [0, 0, 0, 0];
    return (
      [
        [4, 3],
        [2, 1],
      ] as const
    ).flatMap((side) => {
      let level = 0;
      return [false, true].flatMap((said) =>
        side.flatMap((quad): Bar[] => {
          const sure = Math.min(certain[quad - 1] ?? 0, quads[quad - 1] ?? 0);
          const count = said ? (quads[quad - 1] ?? 0) - sure : sure;
          if (count === 0) return [];
          const from = level;
          level += count;
          return [{ period, quad, said, up: isConflict(quad), from, to: level }];
        }),
      );
    });
  });
}

/** The period that gives a chart of so many days a readable number of columns. */
export function periodFor(days: number): Period {
  if (days <= 120) return "day";
  if (days <= 730) return "week";
  if (days <= 365 * 20) return "month";
  return "year";
}

/** The last day of a period that begins on this day. */
export function endOfPeriod(start: string, period: Period): string {
  const date = new Date(timeOf(start));
  if (period === "day") return start;
  if (period === "week") return dayOf(timeOf(start) + 6 * dayMs);
  const next =
    period === "month"
      ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
      : Date.UTC(date.getUTCFullYear() + 1, 0, 1);
  return dayOf(next - dayMs);
}

/** A window of days moved by part of its length, or made wider (2) or narrower (0.5) about its middle. */
export function changed(
  since: string,
  until: string,
  { move = 0, scale = 1 }: { readonly move?: number; readonly scale?: number },
): { readonly since: string; readonly until: string } {
  const [from, to] = [timeOf(since), timeOf(until) + dayMs];
  const length = to - from;
  const middle = (from + to) / 2 + move * length;
  const half = Math.max(dayMs / 2, (length * scale) / 2);
  const start = Math.round((middle - half) / dayMs) * dayMs;
  return { since: dayOf(start), until: dayOf(Math.max(start, Math.round((middle + half) / dayMs) * dayMs - dayMs)) };
}
