/** Reads articles in a thread of its own; the coder is loaded once. */
import { parentPort, workerData } from "node:worker_threads";
import { createCoder } from "../coder.ts";
import { DemarcheError } from "../errors.ts";
import type { Article } from "../intake/index.ts";
import type { ReaderAnswer, ReaderStart } from "./start-readers.ts";

const { actors } = workerData as ReaderStart;
const port = parentPort!;
const answer = (message: ReaderAnswer): void => port.postMessage(message);
const parts = ({ code, subject, message, advice }: DemarcheError) => ({ code, subject, message, advice });

try {
  const coder = await createCoder({
    actors,
    onSkipped: (problem) => answer({ kind: "skipped", problem: parts(problem) }),
  });
  port.on("message", (article: Article) => {
    try {
      answer({ kind: "reading", reading: coder.read(article) });
    } catch (error) {
      if (error instanceof DemarcheError) answer({ kind: "failed", problem: parts(error) });
      else answer({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  });
  answer({ kind: "ready" });
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error;
  answer({ kind: "unusable", problem: parts(error) });
  port.close();
}
