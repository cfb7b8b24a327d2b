import { parse } from "csv-parse";
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

/** Reads a comma- or tab-separated file whose first line names the columns. */
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
  });
  // Both ends are driven here, so that an error of either comes out of the loop below.
  const feed = (async () => {
    for await (const chunk of bytes)
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once("drain", resolve));
    parser.end();
  })().catch((error: unknown) => parser.destroy(error as Error));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: unknown; info: { lines: number } }>)
      yield { line: info.lines, row: record };
    await feed;
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
