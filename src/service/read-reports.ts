import type { Coder, Reading } from "../coder.ts";
import { DemarcheError } from "../errors.ts";
import { type ReadOptions, readArticles } from "../intake/index.ts";
import { loadCoder } from "./load-coder.ts";

/** One article read, or what was wrong with one. `subject` is what messages call it: "report.txt", "reports.jsonl:17". */
export type Report =
  | { readonly subject: string; readonly reading: Reading }
  | { readonly subject: string; readonly problem: DemarcheError };

export interface ReportOptions extends ReadOptions {
  /** Stop after so many articles. */
  readonly limit?: number | undefined;
  /** Files of actors to add to the shipped tables. */
  readonly actors?: readonly string[] | undefined;
  /** Is told of an article before it is read, which may take a while. */
  readonly onArticle?: ((subject: string, characters: number) => void) | undefined;
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
      options.onArticle?.(subject, article.text.length);
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

/** One article that trips over a bug of ours must not cost the thousands after it. */
export function readingFailed(error: unknown, subject: string): DemarcheError {
  if (error instanceof DemarcheError) return error;
  const problem = `the program failed on this text (${error instanceof Error ? error.message : String(error)})`;
  return new DemarcheError("internal-error", subject, problem, "the text is skipped; please report it");
}
