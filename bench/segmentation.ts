/** Words and sentences found in the raw text of a CoNLL-U file: F1 of exact spans, words as the treebank parts them. */
import { createRequire } from "node:module";
import { createSplitter } from "../src/language/index.ts";
import { type GoldSentence, readConllu, scores } from "./_conllu.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

export interface RawDocument {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly sentences: readonly string[];
}

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const documents = files.flatMap((file) => rawDocuments(readConllu(file)));
  const ours = score(documents, oursFinds());
  const fields: Record<string, unknown> = {
    documents: documents.length,
    tokenF1: ours.tokens.f1,
    sentenceF1: ours.sentences.f1,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name.padEnd(12)} ${value}`);
  if (flags.has("--beside")) {
    const wink = score(documents, winkFinds());
    fields.wink = { tokenF1: wink.tokens.f1, sentenceF1: wink.sentences.f1 };
    lines.push(`wink-nlp     tokens ${wink.tokens.f1}, sentences ${wink.sentences.f1}`);
  }
  if (flags.has("--misses")) lines.push(...missLines(documents, oursFinds()));
  return { fields, lines };
}

type Finder = (text: string) => { readonly tokens: readonly string[]; readonly sentences: readonly string[] };
const span = (start: number, end: number) => `${start}-${end}`;

function oursFinds(): Finder {
  const split = createSplitter();
  return (text) => {
    const found = split(text, 0, text.length);
    return {
      tokens: found.flatMap(({ spans, first, last }) =>
        spans.starts.slice(first, last).map((start, i) => span(start, spans.ends[first + i]!)),
      ),
      sentences: found.map(({ spans, first, last }) => span(spans.starts[first]!, spans.ends[last - 1]!)),
    };
  };
}

/** The library that was measured best before, for comparison in the same run. */
function winkFinds(): Finder {
  const require = createRequire(import.meta.url);
  const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd"]);
  return (text) => {
    const doc = nlp.readDoc(text);
    const values: string[] = doc.tokens().out(nlp.its.value);
    const ends: number[] = [];
    const starts = values.map((value) => {
      const start = value.trim() === "" ? (ends.at(-1) ?? 0) : text.indexOf(value, ends.at(-1) ?? 0);
      ends.push(start + (value.trim() === "" ? 0 : value.length));
      return start;
    });
    const real = (i: number) => values[i]!.trim() !== "";
    const sentences: string[] = [];
    for (const [first, last] of doc.sentences().out(nlp.its.span) as [number, number][]) {
      const inside = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(real);
      if (inside.length > 0) sentences.push(span(starts[inside[0]!]!, ends[inside.at(-1)!]!));
    }
    return { tokens: values.flatMap((_, i) => (real(i) ? [span(starts[i]!, ends[i]!)] : [])), sentences };
  };
}

/** The running text that the treebank was made of: sentences in a row, paragraphs parted by a blank line. */
function rawDocuments(gold: readonly GoldSentence[]): readonly RawDocument[] {
  const documents: { text: string; tokens: string[]; sentences: string[] }[] = [];
  let space = true;
  for (const sentence of gold) {
    if (sentence.newDocument || documents.length === 0) documents.push({ text: "", tokens: [], sentences: [] });
    const document = documents.at(-1)!;
    if (document.text !== "") document.text += sentence.newParagraph ? "\n\n" : space ? " " : "";
    const base = document.text.length;
    let at = 0;
    let first = -1;
    for (const { form, first: word, last } of sentence.written) {
      const start = sentence.text.indexOf(form, at);
      if (start < 0) throw new Error(`"${form}" does not stand in "${sentence.text}"`);
      if (first < 0) first = start;
      at = start + form.length;
      const parts = sentence.words.slice(word, last + 1).map((part) => part.form);
      if (parts.join("") === form) {
        let from = base + start;
        for (const part of parts) {
          document.tokens.push(span(from, from + part.length));
          from += part.length;
        }
      } else document.tokens.push(span(base + start, base + at));
    }
    document.sentences.push(span(base + first, base + at));
    document.text += sentence.text;
    space = sentence.written.at(-1)?.space ?? true;
  }
  return documents;
}

function score(documents: readonly RawDocument[], find: Finder) {
  const right = { tokens: 0, sentences: 0 };
  const found = { tokens: 0, sentences: 0 };
  const gold = { tokens: 0, sentences: 0 };
  for (const document of documents) {
    const finds = find(document.text);
    for (const kind of ["tokens", "sentences"] as const) {
      const want = new Set(document[kind]);
      right[kind] += finds[kind].filter((one) => want.has(one)).length;
      found[kind] += finds[kind].length;
      gold[kind] += document[kind].length;
    }
  }
  return {
    tokens: scores(right.tokens, found.tokens, gold.tokens),
    sentences: scores(right.sentences, found.sentences, gold.sentences),
  };
}

/** What was parted otherwise, most frequent first. */
function missLines(documents: readonly RawDocument[], find: Finder): readonly string[] {
  const counts = new Map<string, number>();
  const note = (line: string) => counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const { text, tokens, sentences } of documents) {
    const finds = find(text);
    const at = (one: string) => text.slice(...(one.split("-").map(Number) as [number, number]));
    const foundTokens = new Set(finds.tokens);
    for (const one of tokens) if (!foundTokens.has(one)) note(`token   ${at(one)}`);
    const [want, got] = [sentences, finds.sentences].map(
      (list) => new Set(list.map((one) => Number(one.split("-")[1]))),
    );
    const near = (end: number) =>
      `${text.slice(Math.max(0, end - 30), end)}⟂${text.slice(end, end + 30)}`.replace(/\n/g, "⏎");
    for (const end of want!) if (!got!.has(end)) note(`missed  ${near(end)}`);
    for (const end of got!) if (!want!.has(end)) note(`too many ${near(end)}`);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([line, count]) => `${String(count).padStart(4)} ${line}`);
}
