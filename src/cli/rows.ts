import { stringify } from "csv-stringify/sync";
import picocolors from "picocolors";
import stringWidth from "string-width";
import { type Terminal, wantsColour, widthOf, write } from "./terminal.ts";

export type RowFormat = "table" | "jsonl" | "csv";

/** A column of a table or a CSV file: its name and what an item has in it. `most` is the widest it grows in a table. */
export interface RowColumn<T> {
  readonly name: string;
  readonly of: (item: T) => string | number | null;
  /** What stands in a table instead, for people: "KEN (police)". */
  readonly shown?: (item: T) => string;
  readonly most?: number;
  /** For programs alone. */
  readonly hidden?: boolean;
}

/** Prints items: as they are in JSON Lines, by their columns as CSV or as an aligned table. */
export async function printRows<T>(
  terminal: Terminal,
  format: RowFormat,
  columns: readonly RowColumn<T>[],
  items: readonly T[],
): Promise<void> {
  if (format === "jsonl") await write(terminal, items.map((item) => `${JSON.stringify(item)}\n`).join(""));
  else if (format === "csv")
    await write(
      terminal,
      stringify([columns.map(({ name }) => name), ...items.map((item) => columns.map(({ of }) => of(item)))]),
    );
  else if (items.length > 0) await write(terminal, drawRows(terminal, columns, items));
}

function drawRows<T>(terminal: Terminal, all: readonly RowColumn<T>[], items: readonly T[]): string {
  const columns = all.filter(({ hidden }) => !hidden);
  const cells = items.map((item) =>
    columns.map(({ of, shown = of }) => String(shown(item) ?? "").replace(/\s+/gu, " ")),
  );
  const names = columns.map(({ name }) => name);
  const widths = columns.map(({ most = 40 }, place) =>
    Math.min(most, Math.max(...[names, ...cells].map((row) => stringWidth(row[place] ?? "")))),
  );
  // The last column takes what is left of the line, where there is more of it.
  const taken = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0);
  widths[widths.length - 1] = Math.max(widths.at(-1) ?? 0, Math.min(widthOf(terminal) - taken, 200));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, place) => fitted(cell, widths[place] ?? 0))
      .join("  ")
      .trimEnd();
  const { bold } = picocolors.createColors(wantsColour(terminal));
  return `${[bold(line(names)), ...cells.map(line)].join("\n")}\n`;
}

/** Cut to the column with …, or filled up with blanks. */
function fitted(words: string, width: number): string {
  if (stringWidth(words) <= width) return words + " ".repeat(width - stringWidth(words));
  let cut = "";
  for (const sign of words) {
    if (stringWidth(cut + sign) > width - 1) break;
    cut += sign;
  }
  return `${cut}…${" ".repeat(Math.max(0, width - stringWidth(cut) - 1))}`;
}

const bars = [..."▁▂▃▄▅▆▇█"];

/** Numbers as a row of bars: 0 is a blank, the largest the full bar. */
export function sparkline(numbers: readonly number[]): string {
  const most = Math.max(...numbers, 1);
  return numbers
    .map((number) => (number === 0 ? " " : bars[Math.min(bars.length - 1, Math.floor((number / most) * bars.length))]))
    .join("");
}

/** "2024-01-01/2024-01-31", or the one day. */
export const daysOf = (date: { readonly start: string; readonly end: string } | null): string =>
  date === null ? "" : date.start === date.end ? date.start : `${date.start}/${date.end}`;

export const codesOf = <Who extends { readonly party: string | null; readonly name?: string | null }>(
  people: readonly Who[],
  role: (person: Who) => string = () => "",
): string => people.map((one) => `${one.party ?? `(${one.name ?? "?"})`}${role(one)}`).join(",");
