import { parentPort, workerData } from "node:worker_threads";
import { createCoder } from "../src/coder.ts";
import type { Article } from "../src/intake/index.ts";

/** Reads all articles once to warm up, then `repeats` times, and tells the milliseconds. */
const { articles, repeats } = workerData as { readonly articles: readonly Article[]; readonly repeats: number };
const coder = await createCoder();
articles.forEach(coder.read);
const started = performance.now();
for (let i = 0; i < repeats; i++) articles.forEach(coder.read);
parentPort?.postMessage(performance.now() - started);
