import stringWidth from "string-width";
import type { Claim, EventNode } from "../claims/index.ts";
import { createPage } from "./page.ts";
import { quoteClaim } from "./quote-words.ts";
import type { AccountOptions, Reading } from "./reading.ts";

const columns = ["date", "type", "actors", "recipients", "modality", "sources", "words"] as const;
/** The widest each column may grow; the last takes what is left. */
const limits = [23, 26, 28, 28, 14, 30] as const;
const narrowestWords = 24;

/** Claims as aligned columns, contents under their claim with └; party codes as they stand in the record. */
export function drawTable(readings: readonly Reading[], options: AccountOptions): string {
  const page = createPage(options);
  const rows = readings.flatMap((reading) => reading.claims.flatMap((claim) => rowsOf(claim, reading)));
  const widths = limits.map((limit, column) =>
    Math.min(limit, Math.max(...[columns, ...rows].map((row) => stringWidth(row[column] ?? "")))),
  );
  const taken = widths.reduce((sum, width) => sum + width + 2, 0);
  const words = Math.max(Math.floor(options.width) - taken, narrowestWords);
  const line = (row: readonly string[]): string =>
    [...widths, words]
      .map((width, column) => fitted(row[column] ?? "", width))
      .join("  ")
      .trimEnd();
  return `${[page.strong(line(columns)), ...rows.map(line)].join("\n")}\n`;
}

const codes = (people: readonly { readonly party: string | null; readonly text: string }[]): string =>
  people.map(({ party, text }) => party ?? `(${text})`).join(",");

function rowsOf(claim: Claim, { article }: Reading): readonly (readonly string[])[] {
  const row = (node: EventNode, depth: number): readonly string[] => [
    depth > 0 || node.date === null
      ? ""
      : node.date.start === node.date.end
        ? node.date.start
        : `${node.date.start}/${node.date.end}`,
    `${depth > 0 ? `${"  ".repeat(depth - 1)}└ ` : ""}${node.type ?? "-"}${node.mode === null ? "" : `:${node.mode}`}`,
    codes(node.actors),
    codes(node.recipients),
    `${node.polarity === "negative" ? "not " : ""}${node.modality}`,
    depth > 0 ? "" : codes(claim.sources),
    depth > 0 ? node.trigger.text : quoteClaim(article.text, claim, 120).slice(1, -1),
  ];
  const walk = (node: EventNode, depth: number): readonly (readonly string[])[] => [
    row(node, depth),
    ...node.contents.flatMap((content) => walk(content, depth + 1)),
  ];
  return walk(claim.event, 0);
}

/** Cut to the column with …, or filled up with blanks. */
function fitted(words: string, width: number): string {
  const plain = words.replace(/[\r\n\t]+/g, " ");
  if (stringWidth(plain) <= width) return plain + " ".repeat(width - stringWidth(plain));
  let cut = "";
  for (const sign of plain) {
    if (stringWidth(cut + sign) > width - 1) break;
    cut += sign;
  }
  return `${cut}…${" ".repeat(Math.max(0, width - stringWidth(cut) - 1))}`;
}
