import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { Reading } from "../coder.ts";
import { DemarcheError } from "../errors.ts";
import type { Article } from "../intake/index.ts";
import { startThread } from "../threads.ts";
import { readingFailed } from "./read-reports.ts";

export interface ReaderStart {
  readonly actors: readonly string[];
}

/** Errors lose their class on the way between threads. */
interface ProblemParts {
  readonly code: string;
  readonly subject: string;
  readonly message: string;
  readonly advice: string;
}

export type ReaderAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "skipped" | "unusable"; readonly problem: ProblemParts }
  | { readonly kind: "reading"; readonly reading: Reading }
  | { readonly kind: "failed"; readonly problem?: ProblemParts; readonly message?: string };

export interface Readers {
  readonly count: number;
  /** Reads one article as soon as a thread is free; fails with a DemarcheError. */
  readonly read: (article: Article, subject: string) => Promise<Reading>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly article: Article;
  readonly subject: string;
  readonly resolve: (reading: Reading) => void;
  readonly reject: (error: Error) => void;
}

interface ReadersOptions {
  readonly workers?: number | undefined;
  readonly actors?: readonly string[] | undefined;
  readonly onSkipped?: ((problem: DemarcheError) => void) | undefined;
}

/** Threads that each hold a coder. One that dies over an article costs that article alone, and another takes its place. */
export function startReaders({ workers, actors = [], onSkipped }: ReadersOptions): Readers {
  const count = Math.max(1, workers ?? availableParallelism());
  const waiting: Job[] = [];
  const threads = new Set<Worker>();
  /** What gives a thread that waits its next article. */
  const free: (() => void)[] = [];
  let unusable: Error | null = null;
  let closed = false;
  let tellsSkipped = true;

  const begin = (): void => {
    const thread = startThread(new URL("./reading-thread", import.meta.url), { actors } satisfies ReaderStart);
    threads.add(thread);
    let job: Job | null = null;
    const own = tellsSkipped;
    tellsSkipped = false;
    const next = (): void => {
      job = waiting.shift() ?? null;
      if (job === null) free.push(next);
      else thread.postMessage(job.article);
    };
    thread.on("message", (answer: ReaderAnswer) => {
      if (answer.kind === "skipped") {
        if (own) onSkipped?.(problemOf(answer.problem));
      } else if (answer.kind === "unusable") {
        unusable = problemOf(answer.problem);
        for (const { reject } of waiting.splice(0)) reject(unusable);
      } else {
        if (answer.kind === "reading") job?.resolve(answer.reading);
        else if (answer.kind === "failed")
          job?.reject(answer.problem ? problemOf(answer.problem) : readingFailed(answer.message, job.subject));
        next();
      }
    });
    const end = (error: unknown): void => {
      if (!threads.delete(thread)) return;
      const place = free.indexOf(next);
      if (place >= 0) free.splice(place, 1);
      job?.reject(readingFailed(error, job.subject));
      const hadWork = job !== null;
      job = null;
      // A thread that dies before its first article would die again.
      if (!closed && unusable === null) {
        if (hadWork || threads.size > 0) begin();
        else {
          unusable = readingFailed(error, "reader");
          for (const { reject } of waiting.splice(0)) reject(unusable);
        }
      }
    };
    thread.on("error", end);
    thread.on("exit", () => end(new Error("its thread has ended")));
  };
  const grow = (): void => {
    if (free.length === 0 && threads.size < count) begin();
  };
  return {
    count,
    read: (article, subject) =>
      new Promise((resolve, reject) => {
        if (unusable !== null) return reject(unusable);
        waiting.push({ article, subject, resolve, reject });
        grow();
        free.shift()?.();
      }),
    close: async () => {
      closed = true;
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

const problemOf = ({ code, subject, message, advice }: ProblemParts): DemarcheError =>
  new DemarcheError(code, subject, message, advice);
