import stringWidth from "string-width";
import type { Claim, EventNode } from "../claims/index.ts";
import { createPage } from "./page.ts";
import { quoteClaim } from "./quote-words.ts";
import type { AccountOptions, Reading } from "./reading.ts";
import { roleBetween } from "./tell-roles.ts";

const columns = ["date", "type", "actors", "recipients", "modality", "sources", "words"] as const;
/** The widest each column may grow; the last takes what is left. */
const limits = [23, 26, 28, 28, 14, 30] as const;
const narrowestWords = 24;

/** Claims as aligned columns, contents under their claim with └; party codes as they stand in the record. Below each, where it is wanted, its rule. */
export function drawTable(readings: readonly Reading[], options: AccountOptions): string {
  const page = createPage(options);
  const drawn = readings.flatMap((reading) => reading.claims.map((claim) => ({ claim, rows: rowsOf(claim, reading) })));
  const rows = drawn.flatMap((one) => one.rows);
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
  // Under the type, and never cut: a row of a table that is named in part cannot be looked up.
  const why = ({ rule, id }: Claim): readonly string[] =>
    page.explain ? [page.quiet(`${" ".repeat((widths[0] ?? 0) + 2)}by ${rule}  (${id})`)] : [];
  const body = drawn.flatMap((one) => [...one.rows.map(line), ...why(one.claim)]);
  return `${[page.strong(line(columns)), ...body].join("\n")}\n`;
}

const codes = <Who extends { readonly party: string | null; readonly text: string }>(
  people: readonly Who[],
  role: (person: Who) => string = () => "",
): string => people.map((person) => `${person.party ?? `(${person.text})`}${role(person)}`).join(",");

function rowsOf(claim: Claim, { article }: Reading): readonly (readonly string[])[] {
  const row = (node: EventNode, depth: number, role = roleBetween(node.actors, node.recipients)): readonly string[] => [
    depth > 0 || node.date === null
      ? ""
      : node.date.start === node.date.end
        ? node.date.start
        : `${node.date.start}/${node.date.end}`,
    `${depth > 0 ? `${"  ".repeat(depth - 1)}└ ` : ""}${node.type ?? "-"}${node.mode === null ? "" : `:${node.mode}`}`,
    codes(node.actors, role),
    codes(node.recipients, role),
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
