import { Worker } from "node:worker_threads";

/**
 * Starts a worker thread on a module of ours: `startThread(new URL("./pglite-thread", import.meta.url), data)`, without an ending.
 * From source the module is TypeScript, which a thread of Node 20 does not read by itself; built, it is JavaScript.
 */
export function startThread(module: URL, workerData: unknown): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL(`${module.href}.js`), { workerData });
  const file = JSON.stringify(`${module.href}.ts`);
  return new Worker(`import("tsx/esm/api").then(({ tsImport }) => tsImport(${file}, ${file}));`, {
    eval: true,
    workerData,
  });
}
