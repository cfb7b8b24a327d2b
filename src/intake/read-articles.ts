import { stat } from "node:fs/promises";
import { DemarcheError } from "../errors.ts";
import { isAddress, openAddress } from "./address.ts";
import { type Article, type ArticleInput, createArticle } from "./article.ts";
import { decodeText } from "./decode.ts";
import type { AddressLimits } from "./fetch-bytes.ts";
import { readPage } from "./read-page.ts";
import { type FieldMap, readRow } from "./row.ts";
import { type NumberedRow, readJson, readJsonLines, readTable } from "./rows.ts";
import { fileError, kindOfName, openFile, openStandardInput, readAll, type Source, walkFolder } from "./source.ts";

export interface ReadOptions {
  /** ISO day of publication; wins over what the articles say. */
  readonly published?: string | undefined;
  /** The outlet's name; wins over what the articles say. */
  readonly publisher?: string | undefined;
  /** Other names of the fields of JSON Lines and CSV files: `{ text: "body" }`. */
  readonly map?: FieldMap | undefined;
  /** The day past which a date lies in the future; today unless given. */
  readonly today?: string | undefined;
  /** What "-" reads. */
  readonly input?: AsyncIterable<Uint8Array | string> | undefined;
  readonly limits?: AddressLimits | undefined;
}

/** An article with what messages call it ("reports.jsonl:17"), or what is wrong with something that should have been one. */
export type Intake = { readonly article: Article; readonly subject: string } | { readonly problem: DemarcheError };

/** A text or a page larger than this is no report. */
const largestReport = 10 * 1024 * 1024;

/**
 * Reads the articles of a text file, an HTML page, a JSON Lines, JSON or CSV file, a folder, an http(s) address, or "-" for standard input, one after the other.
 * What cannot be read comes out as a problem with its place, and the reading goes on with the next.
 */
export async function* readArticles(path: string, options: ReadOptions = {}): AsyncGenerator<Intake> {
  const settled = { ...options, today: options.today ?? new Date().toISOString().slice(0, 10) };
  try {
    if (isAddress(path)) yield* readSource(await openAddress(path, options.limits), settled);
    else if (path === "-") yield* readSource(await openStandardInput(options.input ?? process.stdin), settled);
    else if (await isFolder(path)) yield* readFolder(path, settled);
    else yield* readSource(await openFile(path), settled);
  } catch (error) {
    yield { problem: asProblem(error) };
  }
}

async function* readFolder(folder: string, options: ReadOptions): AsyncGenerator<Intake> {
  let files = 0;
  for await (const path of walkFolder(folder)) {
    files += 1;
    if (kindOfName(path) === undefined)
      yield { problem: new DemarcheError("unknown-kind", path, "the kind of file is not known", "it is skipped") };
    else {
      try {
        yield* readSource(await openFile(path), options);
      } catch (error) {
        yield { problem: asProblem(error) };
      }
    }
  }
  if (files === 0)
    throw new DemarcheError("empty-folder", folder, "the folder holds no files", "give a folder with reports in it");
}

async function* readSource(source: Source, options: ReadOptions): AsyncGenerator<Intake> {
  const { subject, file, url, kind, charset } = source;
  if (kind === "text" || kind === "page") {
    const bytes = await readAll(source, largestReport);
    const { text, notes } = decodeText(bytes, subject, charset ?? (kind === "page" ? declaredCharset(bytes) : null));
    const input: ArticleInput = kind === "page" ? await readPage(text, subject) : { text };
    yield {
      article: await finish({ ...input, url: url ?? input.url ?? null, notes }, file, subject, options),
      subject,
    };
    return;
  }
  let rows = 0;
  for await (const numbered of rowsOf(source)) {
    rows += 1;
    if ("problem" in numbered) {
      yield numbered;
      continue;
    }
    const where = `${subject}:${numbered.line}`;
    try {
      const input = readRow(numbered.row, options.map ?? {}, where);
      yield { article: await finish(input, file, where, options), subject: where };
    } catch (error) {
      yield { problem: asProblem(error) };
    }
  }
  if (rows === 0)
    throw new DemarcheError("empty-article", subject, "the file holds no text", "give a file with a report in it");
}

async function* rowsOf(source: Source): AsyncGenerator<NumberedRow> {
  if (source.kind === "json-lines") yield* readJsonLines(source.bytes, source.subject);
  else if (source.kind === "json") {
    const bytes = await readAll(source, 10 * largestReport);
    if (bytes.length > 0) yield* readJson(decodeText(bytes, source.subject, source.charset).text, source.subject);
  } else yield* readTable(source.bytes, source.subject, source.kind === "tsv" ? "\t" : ",");
}

/** Makes the article, with the user's word first, and checks that there is something in it to read. */
async function finish(
  input: ArticleInput,
  file: string | null,
  subject: string,
  options: ReadOptions,
): Promise<Article> {
  const article = createArticle({
    ...input,
    file,
    published: options.published ?? input.published ?? null,
    publisher: options.publisher ?? input.publisher ?? null,
    ...(options.today === undefined ? {} : { today: options.today }),
  });
  return checkArticle(article, subject);
}

/** The article with what is odd in its text as notes. Throws where the text can give no report: empty, not English. */
export async function checkArticle(article: Article, subject: string): Promise<Article> {
  // The languages' table takes a third of a second to load.
  const { checkText } = await import("./check-text.ts");
  const notes = checkText(article.text, article.body, subject);
  return notes.length === 0 ? article : { ...article, notes: [...article.notes, ...notes] };
}

/** The charset that an HTML page declares in its first bytes. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head)?.[1] ?? null;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw fileError(error, path);
  }
}

/** The user's trouble is handed on as a problem; a bug is thrown. */
function asProblem(error: unknown): DemarcheError {
  if (error instanceof DemarcheError) return error;
  throw error;
}
