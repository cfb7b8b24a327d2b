import { scaleUtc } from "d3-scale";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { Cell } from "../csv.ts";
import { dayMs, dayOf, tellDays, tellTick, timeOf } from "../days.ts";
import { eventTitle } from "../event-row.tsx";
import { useNames } from "../names.tsx";
import type { EventRecord, Period, PeriodCount } from "../record.ts";
import { TakeAlong } from "../take-along.tsx";
import { endOfPeriod, stackBars, stackUnits } from "../timeline-layout.ts";
import { useWidth } from "../use-width.ts";
import { counted, quadWords } from "../words.ts";

const margin = { left: 12, right: 12, top: 22, bottom: 26 };
const tallest = 15;

/** A square an event where they are few, else bars. Drawing over it with a pointer zooms; the arrow keys walk from event to event. */
export function TimelineChart({
  since,
  until,
  events,
  counts,
  done,
  period,
  chosen,
  onChoose,
  onZoom,
  onPeriod,
  table,
  files,
}: {
  readonly since: string;
  readonly until: string;
  readonly events: readonly EventRecord[] | null;
  readonly counts: readonly PeriodCount[];
  readonly done: readonly PeriodCount[];
  readonly period: Period;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onZoom: (since: string, until: string) => void;
  readonly onPeriod: (start: string) => void;
  readonly table: { readonly columns: readonly string[]; readonly rows: () => readonly (readonly Cell[])[] };
  readonly files: readonly { readonly label: string; readonly question: string }[];
}) {
  const name = useNames();
  const drawing = useRef<SVGSVGElement>(null);
  const [box, width] = useWidth<HTMLDivElement>();
  const [brush, setBrush] = useState<readonly [number, number] | null>(null);
  const from = timeOf(since);
  const to = timeOf(until) + dayMs;
  const inner = Math.max(100, width - margin.left - margin.right);
  const x = scaleUtc([from, to], [margin.left, margin.left + inner]);

  const columnWidth = Math.max(9, Math.min(tallest, inner / ((to - from) / dayMs)));
  const marks = stackUnits(events ?? [], (day) => Math.floor((x(timeOf(day)) - margin.left) / columnWidth));
  const bars = events === null ? stackBars(counts, done) : [];
  const up = Math.max(
    1,
    ...marks.map((mark) => (mark.up ? mark.level + 1 : 0)),
    ...bars.map((bar) => (bar.up ? bar.to : 0)),
  );
  const down = Math.max(
    1,
    ...marks.map((mark) => (mark.up ? 0 : mark.level + 1)),
    ...bars.map((bar) => (bar.up ? 0 : bar.to)),
  );
  const unit = Math.min(events === null ? 40 : columnWidth, 300 / (up + down));
  const line = margin.top + Math.max(30, up * unit) + 4;
  const height = line + Math.max(30, down * unit) + margin.bottom + 8;

  const placeOf = (event: PointerEvent): number => {
    const left = drawing.current?.getBoundingClientRect().left ?? 0;
    return Math.max(margin.left, Math.min(margin.left + inner, event.clientX - left));
  };
  const endBrush = (): void => {
    if (brush !== null && Math.abs(brush[0] - brush[1]) > 6) {
      const [a, b] = [Math.min(...brush), Math.max(...brush)];
      onZoom(dayOf(x.invert(a).getTime()), dayOf(Math.max(x.invert(a).getTime(), x.invert(b).getTime() - 1)));
    }
    setBrush(null);
  };
  const walk = (event: KeyboardEvent): void => {
    if (events === null || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    event.preventDefault();
    const order = [...marks].sort((a, b) => (a.event.date?.start ?? "").localeCompare(b.event.date?.start ?? ""));
    const place = order.findIndex((mark) => mark.event.id === chosen);
    const next = order[place < 0 ? 0 : place + (event.key === "ArrowRight" ? 1 : -1)];
    if (next !== undefined) onChoose(next.event.id);
  };
  const told = `${tellDays({ start: since, end: until })}: ${counted(events?.length ?? counts.reduce((sum, { events: all }) => sum + all, 0), "event")}, conflict above the line, cooperation below. The same events stand in the list that follows.`;

  return (
    <figure className="drawing timeline" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no field set */}
      <div role="group" aria-label={`${told} Walk with the arrow keys.`} onKeyDown={walk}>
        <svg
          ref={drawing}
          width={margin.left + inner + margin.right}
          height={height}
          role="img"
          aria-label={told}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            setBrush([placeOf(event), placeOf(event)]);
          }}
          onPointerMove={(event) => {
            if (brush !== null) setBrush([brush[0], placeOf(event)]);
          }}
          onPointerUp={endBrush}
          onPointerLeave={endBrush}
        >
          <g className="axis">
            {x.ticks(Math.max(2, Math.floor(inner / 95))).map((tick) => (
              <g key={tick.getTime()}>
                <path d={`M${x(tick)} ${margin.top - 6}V${height - margin.bottom}`} />
                <text x={x(tick) + 3} y={height - margin.bottom + 15}>
                  {tellTick(tick)}
                </text>
              </g>
            ))}
            <text className="side" x={margin.left} y={margin.top - 8}>
              Conflict
            </text>
            <text className="side" x={margin.left} y={height - margin.bottom - 2}>
              Cooperation
            </text>
          </g>
          <path className="line" d={`M${margin.left} ${line}H${margin.left + inner}`} />
          {bars.map((bar) => {
            const left = x(Math.max(from, timeOf(bar.period)));
            const right = x(Math.min(to, timeOf(endOfPeriod(bar.period, period)) + dayMs));
            const space = Math.max(1, right - left - 1);
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the zoom buttons do the same by keyboard
              <rect
                key={`${bar.period} ${bar.quad} ${bar.said}`}
                className={`${bar.said ? `said stroke-quad-${bar.quad}` : `fill-quad-${bar.quad}`} time-bar`}
                x={left}
                width={space}
                y={bar.up ? line - 2 - bar.to * unit : line + 2 + bar.from * unit}
                height={Math.max(0.5, (bar.to - bar.from) * unit)}
                onClick={() => period !== "day" && onPeriod(bar.period)}
              >
                <title>{`${tellDays({ start: bar.period, end: endOfPeriod(bar.period, period) })}: ${bar.to - bar.from} ${quadWords[bar.quad]}${bar.said ? ", only said" : ""}`}</title>
              </rect>
            );
          })}
          {marks.map(({ event, column, level, up: above, said }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys and the list do the same by keyboard
            <rect
              key={event.id}
              className={`${said ? `said stroke-quad-${event.quad}` : `fill-quad-${event.quad}`} square${event.id === chosen ? " chosen" : ""}`}
              x={margin.left + column * columnWidth + (said ? 1.5 : 0.5)}
              width={Math.max(2, columnWidth - (said ? 3 : 1))}
              y={(above ? line - 2 - (level + 1) * unit : line + 2 + level * unit) + (said ? 1.5 : 0.5)}
              height={Math.max(1.5, unit - (said ? 3 : 1))}
              rx="1.5"
              onClick={() => onChoose(event.id)}
            >
              <title>{eventTitle(event, name)}</title>
            </rect>
          ))}
          {brush !== null && (
            <rect
              className="brush"
              x={Math.min(...brush)}
              width={Math.abs(brush[1] - brush[0])}
              y={margin.top - 6}
              height={height - margin.top - margin.bottom + 6}
            />
          )}
        </svg>
      </div>
      <TakeAlong name="timeline" drawing={drawing} table={table} files={files} />
    </figure>
  );
}
