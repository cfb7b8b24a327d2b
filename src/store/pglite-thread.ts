/** PGlite in a thread of its own: a query of a second must not hold up a server's other answers. */
import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import type { Row } from "./database.ts";
import type { ThreadAnswer, ThreadQuestion, ThreadStart } from "./pglite-database.ts";

const { directory, seed } = workerData as ThreadStart;
const port = parentPort!;
const answer = (message: ThreadAnswer): void => port.postMessage(message);

/** Errors lose their fields on the way between threads. */
const tell = (error: unknown): { message: string; code: string | null } => ({
  message: error instanceof Error ? error.message : String(error),
  code: (error as { code?: string } | null)?.code ?? null,
});

try {
  const loadDataDir = seed === null ? {} : { loadDataDir: new Blob([await readFile(seed)]) };
  const database = await PGlite.create({ dataDir: directory, ...loadDataDir });
  port.on("message", (question: ThreadQuestion) => void reply(question));
  answer({ id: 0, rows: [] });

  async function reply(question: ThreadQuestion): Promise<void> {
    const { id } = question;
    try {
      if (question.kind === "query") {
        const { rows } = await database.query(question.sql, [...question.values]);
        answer({ id, rows: rows as readonly Row[] });
      } else if (question.kind === "execute") {
        await database.exec(question.sql);
        answer({ id, rows: [] });
      } else {
        await database.close();
        answer({ id, rows: [] });
        port.close();
      }
    } catch (error) {
      answer({ id, error: tell(error) });
    }
  }
} catch (error) {
  answer({ id: 0, error: tell(error) });
  port.close();
}
