/** Speed from raw text to claims on one core, and with worker threads; the language stage apart. Give text files, or the examples are read. */
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { createCoder } from "../src/coder.ts";
import { type Article, readArticles } from "../src/intake/index.ts";
import { createLanguage } from "../src/language/index.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

/** So many sentences are read in each round; the best of the rounds counts, as other programs run beside. */
const enough = 1500;
const rounds = 3;

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const articles: Article[] = [];
  for (const file of files.length > 0 ? files : ["examples"])
    for await (const intake of readArticles(file)) if ("article" in intake) articles.push(intake.article);
  let started = performance.now();
  const language = createLanguage();
  const languageLoad = performance.now() - started;
  started = performance.now();
  const coder = await createCoder();
  const load = performance.now() - started;

  const counts = articles.map((article) => language.analyse(article).sentences.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) throw new Error("no article to read");
  const repeats = Math.ceil(enough / all);
  const round = (action: (article: Article) => void) => () => {
    for (let i = 0; i < repeats; i++) articles.forEach(action);
  };
  const analysis = best(round(language.analyse));
  const whole = best(round(coder.read));
  const sentences = all * repeats;
  const fields: Record<string, unknown> = {
    articles: articles.length,
    sentences,
    tokensPerSentence:
      Math.round((10 * articles.reduce((sum, article) => sum + language.analyse(article).tokens.length, 0)) / all) / 10,
    seconds: rate(whole.wall, 1000),
    sentencesPerSecond: Math.round((1000 * sentences) / whole.wall),
    sentencesPerProcessorSecond: Math.round((1000 * sentences) / whole.processor),
    articlesPerSecond: rate(1000 * articles.length * repeats, whole.wall),
    language: {
      sentencesPerSecond: Math.round((1000 * sentences) / analysis.wall),
      sentencesPerProcessorSecond: Math.round((1000 * sentences) / analysis.processor),
      loadMilliseconds: Math.round(languageLoad),
    },
    loadMilliseconds: Math.round(load),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  if (flags.has("--beside"))
    fields.wink = { sentencesPerSecond: Math.round((1000 * sentences) / best(round(winkReader())).wall) };
  fields.workers = await withWorkers(articles, repeats, sentences);
  return {
    fields,
    lines: Object.entries(fields).map(([name, value]) => `${name.padEnd(28)} ${JSON.stringify(value)}`),
  };
}

const rate = (part: number, whole: number) => Math.round((100 * part) / whole) / 100;

/** Least wall and processor time of the rounds, in milliseconds, after one to warm up. */
function best(action: () => void): { wall: number; processor: number } {
  action();
  let wall = Number.POSITIVE_INFINITY;
  let processor = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const before = process.cpuUsage();
    const started = performance.now();
    action();
    wall = Math.min(wall, performance.now() - started);
    const used = process.cpuUsage(before);
    processor = Math.min(processor, (used.user + used.system) / 1000);
  }
  return { wall, processor };
}

/** The library that design/language.md measured beside the prototypes: words, sentences and its own tags, no trees. */
function winkReader(): (article: Article) => void {
  const require = createRequire(import.meta.url);
  const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
  return (article) => {
    const doc = nlp.readDoc(article.text.slice(article.body.start, article.body.end));
    doc.tokens().out(nlp.its.pos);
    doc.sentences().out();
  };
}

// A worker of Node 20 does not take the loader of TypeScript over from its parent.
const inThread = `import("tsx/esm/api").then(({ tsImport }) => tsImport("./_speed-worker.ts", ${JSON.stringify(import.meta.url)}));`;

/** Each of n threads reads everything; the rate is of all together. */
async function withWorkers(articles: readonly Article[], repeats: number, sentences: number) {
  const counts = [...new Set([1, 2, availableParallelism()])].filter((count) => count <= availableParallelism());
  const rates: Record<string, number> = {};
  for (const count of counts) {
    const times = await Promise.all(
      Array.from({ length: count }, () => {
        const worker = new Worker(inThread, { eval: true, workerData: { articles, repeats } });
        return new Promise<number>((resolve, reject) => {
          worker.once("message", resolve);
          worker.once("error", reject);
        });
      }),
    );
    rates[count] = Math.round((1000 * sentences * count) / Math.max(...times));
  }
  return rates;
}
