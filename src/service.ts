import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Coder, Reading } from "./coder.ts";
import { DemarcheError } from "./errors.ts";
import { createArticle, findDay, type ReadOptions, readArticles } from "./intake/index.ts";

/** The operations that every face offers. What is heavy to load (tables, weights) is loaded by the first operation that needs it. */

export type { AccountOptions, LedgerLine } from "./account/index.ts";
export { drawAccount, drawLedger, drawTable, ledgerLinesOf } from "./account/index.ts";
export type { Reading } from "./coder.ts";
export type { FieldMap, FieldName, Note } from "./intake/index.ts";
export { fieldNames } from "./intake/index.ts";

/** The version of this package. */
export const version: string = (
  JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }
).version;

/** One article read, or what was wrong with one. `subject` is what messages call it: "report.txt", "reports.jsonl:17". */
export type Report =
  | { readonly subject: string; readonly reading: Reading }
  | { readonly subject: string; readonly problem: DemarcheError };

export interface ReportOptions extends ReadOptions {
  /** Stop after so many articles. */
  readonly limit?: number | undefined;
  /** Files of actors to add to the shipped tables. */
  readonly actors?: readonly string[] | undefined;
  /** Is told of lines of these files that are left out. */
  readonly onSkipped?: ((problem: DemarcheError) => void) | undefined;
}

/**
 * Reads every article of the paths, one after the other, and gives its claims, requests and ties.
 * Keeps none of them, so that a file of any size goes through in the same memory.
 */
export async function* readReports(paths: readonly string[], options: ReportOptions = {}): AsyncGenerator<Report> {
  let coder: Coder | null = null;
  let count = 0;
  for (const path of paths) {
    for await (const taken of readArticles(path, options)) {
      if ("problem" in taken) {
        yield { subject: taken.problem.subject, problem: taken.problem };
        continue;
      }
      const { article, subject } = taken;
      coder ??= await loadCoder(options.actors, options.onSkipped);
      let reading: Reading;
      try {
        reading = coder.read(article);
      } catch (error) {
        yield { subject, problem: readingFailed(error, subject) };
        continue;
      }
      yield { subject, reading };
      count += 1;
      if (count === options.limit) return;
    }
  }
}

/** The JSON Schema of one line of `--format jsonl`. */
export function recordSchema(): Promise<string> {
  return readFile(new URL("../data/codebook/record.schema.json", import.meta.url), "utf8");
}

/** A date that a person typed, as an ISO day: "2024-04-12", "12 April 2024". Throws `bad-date`. */
export function readDay(text: string): string {
  const found = findDay(text);
  if (found?.day) return found.day;
  const problem =
    found?.trouble === "impossible-date"
      ? "no calendar has this date"
      : found === null
        ? "this is no date"
        : "the date can be read in two ways";
  throw new DemarcheError("bad-date", text, problem, "give it as 2024-04-12");
}

/** The text analysed: words, tags, trees as CoNLL-U, or drawn as trees with names, roles and times. */
export async function parseText(text: string, format: "tree" | "conllu" = "conllu"): Promise<string> {
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new DemarcheError("empty-article", "parse", "the text is empty", "give a sentence to parse");
  const [{ drawConllu, drawDoc }, coder] = await Promise.all([import("./export/index.ts"), loadCoder()]);
  const doc = coder.analyse(createArticle({ text }));
  return format === "tree" ? drawDoc(doc) : drawConllu(doc);
}

/** Who a name is on a day, by the tables; or, where no table knows it and it is a text, who is spoken of in it. */
export async function findActors(words: string, options: WhoOptions = {}): Promise<WhoFound> {
  const coder = await loadCoder(options.actors, options.onSkipped);
  const answers = coder.who(words, options.day ?? null);
  if (answers.length > 0) return { answers, cast: [] };
  const cast = coder.listActors(createArticle({ text: words, published: options.day ?? null }));
  if (cast.length > 0) return { answers, cast };
  throw new DemarcheError(
    "unknown-name",
    words.slice(0, 60),
    "no table knows the name",
    "give another form of it, or a sentence with it",
  );
}

export interface WhoOptions {
  /** ISO day. */
  readonly day?: string | undefined;
  readonly actors?: readonly string[] | undefined;
  readonly onSkipped?: ((problem: DemarcheError) => void) | undefined;
}

export interface WhoFound {
  readonly answers: ReturnType<Coder["who"]>;
  readonly cast: ReturnType<Coder["listActors"]>;
}

async function loadCoder(
  actors: readonly string[] = [],
  onSkipped: ((problem: DemarcheError) => void) | undefined = undefined,
): Promise<Coder> {
  const { createCoder } = await import("./coder.ts");
  return createCoder({ actors, ...(onSkipped === undefined ? {} : { onSkipped }) });
}

/** One article that trips over a bug of ours must not cost the thousands after it. */
function readingFailed(error: unknown, subject: string): DemarcheError {
  if (error instanceof DemarcheError) return error;
  const problem = `the program failed on this text (${error instanceof Error ? error.message : String(error)})`;
  return new DemarcheError("internal-error", subject, problem, "the text is skipped; please report it");
}

export { tieRecord } from "./export/index.ts";
