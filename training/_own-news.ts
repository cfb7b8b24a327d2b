/** training/news: news of our own whose words say for whom they act, "[[troops|RUS]]". */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { articleByHand } from "../test/article-by-hand.ts";
import type { Mark, MarkedReport } from "./_sides.ts";

const marked = /\[\[([^|\]]+)\|([^\]]+)\]\]/g;

/** Reads all articles of a folder: a line of day and publisher, an empty one, the text with its marks. */
export function readOwnNews(folder: string): MarkedReport[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.sort().map((name) => readOne(name, readFileSync(join(folder, name), "utf8")));
}

function readOne(name: string, file: string): MarkedReport {
  const [head = "", ...rest] = file.split("\n");
  const [published = "", publisher = ""] = head.split("\t");
  if (!/^\d{4}-\d\d-\d\d$/.test(published)) throw new Error(`${name}: no day in the first line, but "${head}"; begin it with YYYY-MM-DD, a tab and the publisher`);
  const source = rest.join("\n").trim();
  const marks = new Map<number, readonly Mark[]>();
  let text = "";
  let last = 0;
  for (const { 0: whole, 1: word = "", 2: parties = "", index } of source.matchAll(marked)) {
    text += source.slice(last, index);
    const doers = parties === "-" ? [] : parties.split("+").sort();
    marks.set(text.length, [{ start: text.length, word, kind: "mention", verdict: "+", doers, targets: [] }]);
    text += word;
    last = index + whole.length;
  }
  text += source.slice(last);
  return { article: articleByHand(text, { id: name, publisher: publisher.trim() || null, published }), marks };
}
