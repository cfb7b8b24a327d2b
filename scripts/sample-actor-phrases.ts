/**
 * Draws noun phrases from news at random, to be labelled by hand for `bench actors`:
 * `npx tsx scripts/sample-actor-phrases.ts N ARTICLES.jsonl…` prints `phrase <tab> day`. Phrases are subjects and objects that hold a name.
 */
import { readFileSync } from "node:fs";
import { createLanguage } from "../src/language/index.ts";

const [wanted = "200", ...paths] = process.argv.slice(2);
const language = createLanguage();
let seed = 20261122;
const random = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};
const articles = paths.flatMap((path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text?: string; date?: string }),
);
const phrases = new Map<string, string>();
while (phrases.size < Number(wanted)) {
  const { text, date } = articles[Math.floor(random() * articles.length)] ?? {};
  if (text === undefined || text.length > 9000 || !date) continue;
  const doc = language.analyse({
    id: "",
    file: null,
    url: null,
    title: null,
    byline: null,
    publisher: null,
    published: date.slice(0, 10),
    dateline: null,
    text,
    body: { start: 0, end: text.length },
    notes: [],
  });
  const heads = doc.tokens.filter(
    (token) => /^(?:nsubj|obj|obl:agent|nmod:poss)/.test(token.relation) && /^(?:NOUN|PROPN)$/.test(token.upos),
  );
  for (let draw = 0; draw < 2; draw++) {
    const head = heads[Math.floor(random() * heads.length)];
    if (head === undefined) continue;
    const inside = [head.index];
    for (let at = 0; at < inside.length; at++)
      for (const child of doc.children[inside[at] ?? 0] ?? []) {
        const relation = doc.tokens[child]?.relation ?? "";
        if (
          /^(?:det|amod|compound|flat|nummod|nmod:poss|case|punct)/.test(relation) &&
          (relation !== "punct" || /^[-.]$/.test(doc.tokens[child]?.text ?? "")) &&
          (at > 0 || relation !== "case" || child > head.index)
        )
          inside.push(child);
      }
    const first = Math.min(...inside);
    const last = Math.max(...inside);
    const words = text
      .slice(doc.tokens[first]?.start, doc.tokens[last]?.end)
      .replace(/\s+/g, " ")
      .replace(/['’]s$/, "");
    if (
      last - first < 9 &&
      /\p{Lu}/u.test(words.replace(/^(?:The|A|An|His|Their|Its) /, "").replace(/^\p{Lu}(?=\p{Ll}+ \p{Ll})/u, "")) &&
      !/["“”]/.test(words)
    )
      phrases.set(words, date.slice(0, 10));
  }
}
for (const [phrase, day] of phrases) console.log(`${phrase}\t${day}`);
