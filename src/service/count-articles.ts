import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** A file larger than this is not read through to be counted. */
const largest = 2 * 1024 ** 3;

/** How many articles the paths will give, where that can be told without reading them: one a file, one a line of JSON Lines. */
export async function countArticles(paths: readonly string[]): Promise<number | null> {
  let total = 0;
  for (const path of paths) {
    const count = await countPath(path);
    if (count === null) return null;
    total += count;
  }
  return total;
}

async function countPath(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await countArticles((await readdir(path)).map((name) => join(path, name)));
    if (/\.(?:json|csv|tsv)$/iu.test(path)) return null;
    if (/\.(?:jsonl|ndjson)$/iu.test(path)) return found.size > largest ? null : await countLines(path);
    return 1;
  } catch {
    // Standard input, an address, or nothing at all.
    return path === "-" ? null : 1;
  }
}

async function countLines(path: string): Promise<number> {
  let lines = 0;
  let last = 10;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
    last = chunk.at(-1) ?? last;
  }
  return last === 10 ? lines : lines + 1;
}
