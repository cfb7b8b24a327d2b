/** PropBank roles on a `*.srl.jsonl` file, gold words, everything else predicted: predicates, and arguments by the head word of their span. */
import { readFileSync } from "node:fs";
import { createLanguage, longestSentence } from "../src/language/index.ts";
import { scores } from "./_conllu.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

interface GoldSentence {
  readonly tokens: readonly string[];
  /** From 1, 0 the root. */
  readonly head: readonly number[];
  readonly preds: readonly {
    readonly i: number;
    readonly args: readonly { readonly role: string; readonly start: number; readonly end: number }[];
  }[];
}

export async function run({ files }: BenchOptions): Promise<BenchResult> {
  const gold = files
    .flatMap((file) => readFileSync(file, "utf8").split("\n").filter(Boolean))
    .map((line) => JSON.parse(line) as GoldSentence)
    .filter(({ tokens }) => tokens.length <= longestSentence);
  const readings = createLanguage().network.read(gold.map(({ tokens }) => tokens));
  const kinds = ["predicates", "arguments", "arg01"] as const;
  const counts = Object.fromEntries(kinds.map((kind) => [kind, { right: 0, found: 0, gold: 0 }])) as Record<
    (typeof kinds)[number],
    { right: number; found: number; gold: number }
  >;
  gold.forEach((sentence, s) => {
    const want = goldRoles(sentence);
    const { predicates } = readings[s]!;
    const found = predicates.flatMap(({ word, arguments: list }) =>
      list.map((one) => `${word} ${one.word} ${one.role}`),
    );
    compare(
      counts.predicates,
      new Set(sentence.preds.map(({ i }) => `${i}`)),
      new Set(predicates.map(({ word }) => `${word}`)),
    );
    compare(counts.arguments, want, new Set(found));
    const core = (keys: Iterable<string>) =>
      new Set([...keys].filter((key) => /ARG[01]$/.test(key) && / ARG/.test(key)));
    compare(counts.arg01, core(want), core(found));
  });
  const fields = {
    sentences: gold.length,
    ...Object.fromEntries(
      kinds.map((kind) => [kind, scores(counts[kind].right, counts[kind].found, counts[kind].gold).f1]),
    ),
  };
  return { fields, lines: Object.entries(fields).map(([name, value]) => `${name.padEnd(10)} ${value}`) };
}

function compare(
  count: { right: number; found: number; gold: number },
  want: ReadonlySet<string>,
  found: ReadonlySet<string>,
): void {
  count.gold += want.size;
  count.found += found.size;
  for (const key of found) if (want.has(key)) count.right++;
}

/** "predicate argument role" by head words; at one word stands one role, the plain before the continued, the longer span first. */
function goldRoles({ preds, head }: GoldSentence): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { i, args } of preds) {
    const taken = new Set<number>();
    const late = (role: string) => (/^[CR]-/.test(role) ? 1 : 0);
    const order = [...args].sort((a, b) => late(a.role) - late(b.role) || b.end - b.start - (a.end - a.start));
    for (const { role, start, end } of order) {
      if (role === "V") continue;
      const word = spanHead(head, start, end);
      if (!taken.has(word)) keys.add(`${i} ${word} ${role}`);
      taken.add(word);
    }
  }
  return keys;
}

/** The word of a span that hangs outside it; of several the one nearest the root. */
function spanHead(head: readonly number[], start: number, end: number): number {
  let best = start;
  let least = Number.POSITIVE_INFINITY;
  for (let i = start; i < end; i++) {
    if (head[i]! > start && head[i]! <= end) continue;
    let depth = 0;
    for (let at = i; head[at]! > 0 && depth < head.length; at = head[at]! - 1) depth++;
    if (depth < least) {
      least = depth;
      best = i;
    }
  }
  return best;
}
