/** A coder keeps nothing between articles: order, repetition and threads change no reading. */
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { type Article, createCoder, readArticles } from "../src/index.ts";

const examples = fileURLToPath(new URL("../examples", import.meta.url));
const articles: Article[] = [];
for await (const taken of readArticles(examples)) if ("article" in taken) articles.push(taken.article);
const coder = await createCoder();
const readings = (order: readonly Article[]): Map<string, string> =>
  new Map(order.map((article) => [article.id, JSON.stringify(coder.read(article))]));

test("the order of the articles changes nothing", () => {
  const forwards = readings(articles);
  expect(forwards.size).toBe(articles.length);
  expect(readings([...articles].reverse())).toEqual(forwards);
});

test("a worker thread reads the same", async () => {
  const [article] = articles;
  // A worker starts without the loader that reads TypeScript.
  const code = `
    const { register } = await import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))});
    register();
    const { parentPort, workerData } = await import("node:worker_threads");
    const { createCoder } = await import(${JSON.stringify(new URL("../src/index.ts", import.meta.url).href)});
    const coder = await createCoder();
    parentPort.postMessage(JSON.stringify(coder.read(workerData)));
  `;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { workerData: article });
  const told = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  await worker.terminate();
  expect(told).toBe(JSON.stringify(coder.read(article as Article)));
}, 60_000);
