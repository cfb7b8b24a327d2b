import picocolors from "picocolors";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { AccountOptions } from "./reading.ts";

/** The few colours of an account: quiet for what explains, one each for what was asked and what came of it. */
export interface Page {
  readonly width: number;
  readonly explain: boolean;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly party: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly open: (text: string) => string;
  /** Wraps at the page's width; the lines after the first stand `hang` columns further in. */
  readonly lines: (text: string, indent: number, hang?: number) => readonly string[];
  /** One line with its second part at the right margin, or on the next line where both do not fit. */
  readonly spread: (left: string, right: string, indent: number) => readonly string[];
}

const narrowest = 40;
const widest = 110;

export function createPage({ colour, width, explain }: AccountOptions): Page {
  const colours = picocolors.createColors(colour);
  const columns = Math.min(Math.max(Math.floor(width) || 0, narrowest), widest);
  const lines: Page["lines"] = (text, indent, hang = 0) => {
    const wrapped = wrapAnsi(text, columns - indent - hang, { hard: true }).split("\n");
    return wrapped.map((line, place) => " ".repeat(indent + (place === 0 ? 0 : hang)) + line);
  };
  return {
    width: columns,
    explain,
    strong: colours.bold,
    quiet: colours.dim,
    heading: (text) => colours.bold(colours.dim(text)),
    party: colours.bold,
    good: colours.green,
    bad: colours.red,
    open: colours.yellow,
    lines,
    spread: (left, right, indent) => {
      const room = columns - indent - stringWidth(left) - stringWidth(right);
      if (room >= 2) return [" ".repeat(indent) + left + " ".repeat(room) + right];
      return [...lines(left, indent, 4), ...lines(right, indent + 2, 2)];
    },
  };
}
