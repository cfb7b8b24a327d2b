/** Where everything of a drawn relay stands: asker → through → aim, "⊣" for what is not to happen. Pure: the same request is the same drawing. */
import type { ChainStep, RequestAim } from "./record.ts";
import { inOneLine, nounOf, typeWords } from "./words.ts";

export const partiesOf = (step: ChainStep): readonly string[] =>
  "party" in step ? [step.party] : step.map(({ party }) => party);

export const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** "attack on Israel"; where PLOVER has no word for it, the report's own. */
export function aimWords(aim: RequestAim, name: (party: string) => string): string {
  if (aim.type === null) return inOneLine(aim.text);
  const whom = joined(aim.recipients.map(({ party }) => name(party)));
  return whom === "" ? nounOf(aim.type) : `${nounOf(aim.type)} ${typeWords[aim.type][2]} ${whom}`;
}

/** The relay in one breath, for those who hear the page: "United States asks China, to reach Iran: no attack on Israel". */
export function tellRelay(
  chain: readonly ChainStep[],
  aim: RequestAim | null,
  name: (party: string) => string,
): string {
  const [asker, ...others] = chain.map((step) => joined(partiesOf(step).map(name)));
  const way = others.length === 0 ? "" : ` asks ${others.join(", to reach ")}`;
  const what = aim === null ? "" : `${aim.polarity === "negative" ? ": no " : ": "}${aimWords(aim, name)}`;
  return `${asker ?? ""}${way}${what}`;
}

export interface RelayStop {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly code: string;
}

export interface RelayLine {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly end: "arrow" | "bar";
}

export interface RelayDrawing {
  readonly upright: boolean;
  readonly width: number;
  readonly height: number;
  readonly stops: readonly RelayStop[];
  readonly lines: readonly RelayLine[];
  readonly aim: {
    readonly x: number;
    readonly y: number;
    readonly rows: readonly string[];
    readonly not: boolean;
  } | null;
}

/** Width of words in a sans of this size, near enough to keep them apart. */
const widthOf = (words: string, size: number): number => words.length * size * 0.56;

/** Breaks words into rows of at most so many signs; a longer word has a row of its own. */
export function rowsOf(words: string, signs: number): readonly string[] {
  const rows: string[] = [];
  for (const word of words.split(" ")) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < signs) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

const size = 16;
const gap = 84;
const rowHeight = 20;
const apart = 58;

/** Lies along a line where there is room, else stands upright. Several who ask together stand above each other. */
export function layoutRelay(
  chain: readonly ChainStep[],
  aim: RequestAim | null,
  name: (party: string) => string,
  room: number,
): RelayDrawing {
  const columns = chain.map((step) => partiesOf(step).map((party) => ({ name: name(party), code: party })));
  const widths = columns.map((column) => Math.max(48, ...column.map((one) => widthOf(one.name, size))));
  const words = aim === null ? "" : aimWords(aim, name);
  const before = widths.reduce((sum, width) => sum + width + gap, 0);
  const lying = before + Math.min(220, widthOf(words, size)) <= room;
  const not = aim?.polarity === "negative";
  if (!lying) return upright(columns, words, not, aim !== null, room);
  const tallest = Math.max(1, ...columns.map((column) => column.length));
  const middle = 34 + ((tallest - 1) * apart) / 2;
  const stops: RelayStop[][] = [];
  let x = 0;
  columns.forEach((column, place) => {
    const width = widths[place] ?? 0;
    stops.push(
      column.map((one, row) => ({ ...one, x: x + width / 2, y: middle + (row - (column.length - 1) / 2) * apart })),
    );
    x += width + gap;
  });
  const lines: RelayLine[] = [];
  for (let place = 1; place < stops.length; place++)
    for (const from of stops[place - 1] ?? [])
      for (const to of stops[place] ?? [])
        lines.push({ from: [from.x + 14, from.y], to: [to.x - 14, to.y], end: "arrow" });
  const last = stops.at(-1) ?? [];
  const rows = rowsOf(words, Math.max(14, Math.floor((room - x) / (size * 0.56))));
  if (aim !== null)
    for (const from of last)
      lines.push({ from: [from.x + 14, from.y], to: [x - 12, middle], end: not ? "bar" : "arrow" });
  const height = Math.max(middle * 2 + 6, middle + rows.length * rowHeight);
  return {
    upright: false,
    width: room,
    height,
    stops: stops.flat(),
    lines,
    aim: aim === null ? null : { x, y: middle - ((rows.length - 1) * rowHeight) / 2, rows, not },
  };
}

function upright(
  columns: readonly (readonly { name: string; code: string }[])[],
  words: string,
  not: boolean,
  hasAim: boolean,
  room: number,
): RelayDrawing {
  const stops: RelayStop[] = [];
  const lines: RelayLine[] = [];
  let y = 18;
  let above: number | null = null;
  for (const column of columns) {
    column.forEach((one, row) => {
      stops.push({ ...one, x: 14, y });
      if (row === 0 && above !== null) lines.push({ from: [14, above + 13], to: [14, y - 13], end: "arrow" });
      y += row === column.length - 1 ? 0 : 34;
    });
    above = y;
    y += 66;
  }
  const rows = rowsOf(words, Math.max(14, Math.floor((room - 36) / (size * 0.56))));
  if (hasAim && above !== null) lines.push({ from: [14, above + 13], to: [14, y - 16], end: not ? "bar" : "arrow" });
  return {
    upright: true,
    width: room,
    height: hasAim ? y + rows.length * rowHeight - 8 : y - 40,
    stops,
    lines,
    aim: hasAim ? { x: 4, y: y + 4, rows, not } : null,
  };
}
