import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTable, rowError, type TableRow } from "./read-table.ts";

export const reportingParts = ["verb", "negated", "noun", "adjective", "adverb", "preposition"] as const;

export type ReportingPart = (typeof reportingParts)[number];

/** What a source does with what it says; null where a word takes a stand towards something and vouches for nothing ("wants", "opposes"). */
export type ReportingStance = "asserts" | "denies" | "doubts" | "cannot-confirm" | null;

/** A word that tells on whose word something stands: a row of `reporting.tsv`. */
export interface ReportingWord {
  readonly lemma: string;
  /** The fixed words after the first: "according **to**", "make **clear**". */
  readonly words: readonly string[];
  readonly part: ReportingPart;
  /** Where the sayer stands, what is said, and who is told; empty for "-". */
  readonly source: readonly string[];
  readonly content: readonly string[];
  readonly audience: readonly string[];
  readonly stance: ReportingStance;
  readonly gloss: string;
  /** `reporting.tsv:31`, for `--explain`. */
  readonly row: string;
}

const columns = ["lemma", "part", "source", "content", "audience", "stance", "gloss"];
const stances: readonly string[] = ["asserts", "denies", "doubts", "cannot-confirm", "-"];
const ownFile = join(dirname(fileURLToPath(import.meta.url)), "../../data/codebook/reporting.tsv");

/** Reads `reporting.tsv`: rows by the first word of their lemma, those with more fixed words first, and the negated verb before the plain one. A row that cannot be read is an error naming file and line. */
export function loadReporting(file: string = ownFile): ReadonlyMap<string, readonly ReportingWord[]> {
  const byFirst = new Map<string, ReportingWord[]>();
  for (const row of readTable(file, columns)) {
    const word = readRow(row);
    const first = word.lemma.split(" ", 1)[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  const rank = (word: ReportingWord) => word.words.length * 2 + (word.part === "negated" ? 1 : 0);
  for (const rows of byFirst.values()) rows.sort((a, b) => rank(b) - rank(a));
  return byFirst;
}

function readRow(row: TableRow): ReportingWord {
  const [lemma, part, source, content, audience, stance, gloss] = row.cells as [string, ...string[]];
  if (!reportingParts.includes(part as ReportingPart)) throw rowError(row, `"${part}" is no part of speech here`);
  if (!stances.includes(stance!)) throw rowError(row, `"${stance}" is no stance`);
  return {
    lemma,
    words: lemma.split(" ").slice(1),
    part: part as ReportingPart,
    source: slotsOf(row, source!),
    content: slotsOf(row, content!),
    audience: slotsOf(row, audience!),
    stance: stance === "-" ? null : (stance as ReportingStance),
    gloss: gloss!,
    row: `${row.file}:${row.line}`,
  };
}

function slotsOf(row: TableRow, cell: string): readonly string[] {
  if (cell === "-") return [];
  const slots = cell.split("|");
  for (const slot of slots) if (!/^[a-z]+$/.test(slot)) throw rowError(row, `"${slot}" is no slot`);
  return slots;
}
