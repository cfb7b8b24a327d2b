import { type CsvError, parse } from "csv-parse";
import { DemarcheError } from "../errors.ts";
import { decodeText } from "./decode.ts";

/** A row of a file with the number of its line, or what is wrong with the line. */
export type NumberedRow = { readonly line: number; readonly row: unknown } | { readonly problem: DemarcheError };

/** No line of a file may be longer: one without end would fill the memory. */
const longestLine = 20 * 1024 * 1024;

/** Reads a JSON Lines file row by row, whatever its size. A line that is no JSON is a problem of that line alone. */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>, subject: string): AsyncGenerator<NumberedRow> {
  for await (const { line, content } of splitLines(bytes)) {
    const where = `${subject}:${line}`;
    try {
      if (content === null)
        throw new DemarcheError("too-large", where, "the line is longer than 20 MB", "give one report a line");
      const text = decodeText(content, where).text.replace(/^\uFEFF/u, "");
      if (text.trim() !== "") yield { line, row: parseJson(text, where) };
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error;
      yield { problem: error };
    }
  }
}

/** Reads a JSON file that holds one article, or a list of them. */
export function* readJson(text: string, subject: string): Generator<NumberedRow> {
  const value = parseJson(text.replace(/^\uFEFF/u, ""), subject);
  for (const [at, row] of (Array.isArray(value) ? value : [value]).entries()) yield { line: at + 1, row };
}

/** Reads a comma- or tab-separated file whose first line names the columns. A row that breaks the form is a problem of that row alone. */
export async function* readTable(
  bytes: AsyncIterable<Uint8Array>,
  subject: string,
  delimiter: string,
): AsyncGenerator<NumberedRow> {
  const parser = parse({
    bom: true,
    columns: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: delimiter === "\t",
    skip_empty_lines: true,
    max_record_size: longestLine,
    info: true,
    skip_records_with_error: true,
  });
  const broken: { readonly line: number; readonly code: string }[] = [];
  parser.on("skip", (error: CsvError & { readonly lines?: number }) =>
    broken.push({ line: error.lines ?? 0, code: error.code }),
  );
  let last = 0;
  // A quote amiss may take rows after its own with it, up to where rows can be told apart again: one problem, which says how far.
  const problemBefore = function* (next: number): Generator<NumberedRow> {
    const first = broken[0];
    if (first === undefined || first.line >= next) return;
    while (broken[0] !== undefined && broken[0].line < next) broken.shift();
    const start = first.line <= 1 ? 1 : Math.max(last, 1) + 1;
    yield { problem: rowProblem(first.code, start, Math.max(start, next - 1), subject) };
  };
  // Both ends are driven here, so that an error of either comes out of the loop below.
  const feed = (async () => {
    for await (const chunk of bytes)
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once("drain", resolve));
    parser.end();
  })().catch((error: unknown) => parser.destroy(error as Error));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: unknown; info: { lines: number } }>) {
      yield* problemBefore(info.lines - lineEndsIn(record));
      yield { line: info.lines, row: record };
      last = info.lines;
    }
    await feed;
    yield* problemBefore(Number.POSITIVE_INFINITY);
  } catch (error) {
    if (error instanceof DemarcheError) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    throw new DemarcheError(
      "bad-table",
      subject,
      problem,
      "give a table with quoted fields and the columns' names on its first line",
    );
  }
}

const quoting = 'write a field with quotes or line ends as "…", and a quote inside it twice';

/** What is wrong with the rows from one line to another, by the library's word for it. */
function rowProblem(code: string, line: number, to: number, subject: string): DemarcheError {
  const where = `${subject}:${line}`;
  if (code === "CSV_MAX_RECORD_SIZE")
    return new DemarcheError("too-large", where, "the row is longer than 20 MB", "give one report a row");
  const problem =
    code === "CSV_QUOTE_NOT_CLOSED"
      ? "a quote is opened and not closed"
      : code === "INVALID_OPENING_QUOTE"
        ? "a quote stands inside a field that has none around it"
        : "a field goes on after its quote";
  const loss =
    to === line ? "" : `, and takes the rows to ${to === Number.POSITIVE_INFINITY ? "the end" : `line ${to}`} with it`;
  return new DemarcheError("bad-row", where, `${problem}${loss}`, quoting);
}

/** A row of a table stands on as many lines more as its fields have line ends. */
const lineEndsIn = (record: unknown): number =>
  Object.values(record as Record<string, unknown>).reduce(
    (sum: number, value) => sum + (typeof value === "string" ? value.split("\n").length - 1 : 0),
    0,
  );

function parseJson(text: string, subject: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const cut = /^\s*[[{]/u.test(text) && !/[\]}]\s*$/u.test(text);
    const problem = cut ? "the JSON is cut off" : "the line is no JSON";
    throw new DemarcheError("bad-json", subject, problem, "give one JSON object a line");
  }
}

/** Lines of bytes. Split at line feeds only: U+2028 may stand inside JSON strings. `content` is null for a line over the limit. */
async function* splitLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ line: number; content: Uint8Array | null }> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const content = (): Uint8Array | null => (size > longestLine ? null : Buffer.concat(parts));
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at));
      size += at - from;
      yield { line, content: content() };
      line += 1;
      parts = [];
      size = 0;
      from = at + 1;
    }
    size += chunk.length - from;
    if (size <= longestLine) parts.push(chunk.subarray(from));
    else parts = [];
  }
  if (size > 0) yield { line, content: content() };
}
