import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Worker } from "node:worker_threads";
import { startThread } from "../threads.ts";
import type { Database, Queries, Row, Value } from "./database.ts";
import { migrations } from "./migrations.ts";
import { storageError } from "./storage-error.ts";
import { startTurns } from "./turns.ts";

export interface ThreadStart {
  readonly directory: string;
  /** A packed cluster to begin with, or null. */
  readonly seed: string | null;
}

type Asked =
  | { readonly kind: "query"; readonly sql: string; readonly values: readonly Value[] }
  | { readonly kind: "execute"; readonly sql: string }
  | { readonly kind: "close" };

export type ThreadQuestion = Asked & { readonly id: number };

export interface ThreadAnswer {
  readonly id: number;
  readonly rows?: readonly Row[];
  readonly error?: { readonly message: string; readonly code: string | null };
}

/**
 * A new cluster with the tables of just these migrations, packed by `npm run build`. Without it a new record is made PostgreSQL's own way,
 * which takes some seconds longer.
 */
export const seedFile = fileURLToPath(
  new URL(
    `../../dist/record-seed-${createHash("sha256").update(migrations.join()).digest("hex").slice(0, 12)}.tar.gz`,
    import.meta.url,
  ),
);

/** Opens the cluster in the folder, or makes one there. */
export async function openPglite(directory: string, subject: string, release: () => Promise<void>): Promise<Database> {
  const isNew = !existsSync(`${directory}/PG_VERSION`);
  const seed = isNew && existsSync(seedFile) ? seedFile : null;
  const thread = startThread(new URL("./pglite-thread", import.meta.url), { directory, seed } satisfies ThreadStart);
  const ask = askThread(thread, subject);
  // The engine has one connection: a transaction has it to itself, and everybody else waits.
  const alone = startTurns();
  const query: Queries["query"] = async <R>(sql: string, values: readonly Value[] = []) =>
    (await ask({ kind: "query", sql, values })) as readonly R[];
  try {
    await ask(null);
    await ask({ kind: "execute", sql: "set search_path to demarche" });
  } catch (error) {
    await thread.terminate();
    throw error;
  }
  return {
    kind: "pglite",
    subject,
    query: (sql, values) => alone(() => query(sql, values)),
    execute: (sql) => alone(async () => void (await ask({ kind: "execute", sql }))),
    transaction: (work) =>
      alone(async () => {
        await ask({ kind: "execute", sql: "begin" });
        try {
          const result = await work({ query });
          await ask({ kind: "execute", sql: "commit" });
          return result;
        } catch (error) {
          // The first error counts, also where the engine is gone and cannot take anything back.
          await ask({ kind: "execute", sql: "rollback" }).catch(() => {});
          throw error;
        }
      }),
    close: () =>
      alone(async () => {
        try {
          await ask({ kind: "close" });
        } finally {
          await thread.terminate();
          await release();
        }
      }),
  };
}

/** Questions and answers are matched by number; 0 tells that the engine stands. */
function askThread(thread: Worker, subject: string): (question: Asked | null) => Promise<readonly Row[]> {
  const waiting = new Map<number, { resolve: (rows: readonly Row[]) => void; reject: (error: Error) => void }>();
  let last = 0;
  let ended: Error | null = null;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  thread.on("message", ({ id, rows, error }: ThreadAnswer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(rows ?? []);
    else asked?.reject(storageError(Object.assign(new Error(error.message), { code: error.code }), subject));
    if (waiting.size === 0) thread.unref();
  });
  thread.on("error", (error) => end(storageError(error, subject)));
  thread.on("exit", () => end(storageError(new Error("the store's thread has ended"), subject)));
  return (question) =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended);
      const id = question === null ? 0 : ++last;
      waiting.set(id, { resolve, reject });
      thread.ref();
      if (question !== null) thread.postMessage({ id, ...question });
    });
}
