/** Who says what, by which word, against a split folder of PolNeAR (text/, attributions/*.ann in brat's form). */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadActorTables, resolveActors } from "../src/actors/index.ts";
import { findAttributions } from "../src/claims/index.ts";
import { loadReporting } from "../src/codebook/index.ts";
import { createLanguage } from "../src/language/index.ts";
import { articleByHand } from "../test/article-by-hand.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

const roles = ["source", "cue", "content"] as const;
type Role = (typeof roles)[number];
/** Characters of each role, white space left out, as a set of offsets. */
type Marked = Readonly<Record<Role, ReadonlySet<number>>>;

/** Sums for precision and recall, strict and by the share of characters in common. */
interface Tally {
  gold: number;
  predicted: number;
  exact: number;
  sharedOfGold: number;
  sharedOfPredicted: number;
}

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const language = await createLanguage();
  const actors = loadActorTables();
  const reporting = loadReporting();
  const tallies = Object.fromEntries([...roles, "whole"].map((role) => [role, emptyTally()])) as Record<
    Role | "whole",
    Tally
  >;
  const lines: string[] = [];
  for (const folder of files) {
    for (const { name, annotation } of articlesOf(folder)) {
      const text = readFileSync(join(folder, "text", `${name}.txt`), "utf8");
      const gold = readBrat(readFileSync(join(folder, "attributions", annotation), "utf8"), text);
      const doc = language.analyse(
        articleByHand(text, { id: name, published: /\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? null }),
      );
      const found = findAttributions(doc, resolveActors(doc, actors), reporting, { attitudes: true });
      // The set marks one layer: what is said inside what is said is left out, and so is who only passed it on.
      const outer = found.filter(
        (each) =>
          each.rule !== "told-outlet" &&
          !found.some(
            (other) =>
              other !== each &&
              other.content.some((range) => each.cue.first >= range.first && each.cue.first < range.last),
          ),
      );
      const predicted = outer.map(
        (each): Marked => ({
          // The set marks the pronoun of "the ministry, which said".
          source: charactersOf(
            text,
            [each.pronoun ?? each.source]
              .filter((words) => words !== null)
              .map((words) => withClosingComma(text, words)),
          ),
          cue: charactersOf(text, [each.cue]),
          content: charactersOf(
            text,
            each.content.map(({ first, last }) => ({
              start: doc.tokens[first]!.start,
              end: doc.tokens[last - 1]!.end,
            })),
          ),
        }),
      );
      for (const role of roles)
        count(
          tallies[role],
          gold.map((each) => each[role]),
          predicted.map((each) => each[role]),
        );
      countWhole(tallies.whole, gold, predicted);
      if (flags.has("--misses"))
        lines.push(
          ...missesOf(
            name,
            text,
            gold,
            predicted,
            outer.map((each) => each.rule),
          ),
        );
    }
  }
  const fields = Object.fromEntries(Object.entries(tallies).map(([role, tally]) => [role, figures(tally)]));
  const summary = Object.entries(tallies).map(([role, tally]) => {
    const { exact, overlap } = figures(tally);
    const share = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1);
    return `${role.padEnd(8)} exact ${exact}  overlap ${overlap}  (precision ${share(tally.sharedOfPredicted, tally.predicted)}, recall ${share(tally.sharedOfGold, tally.gold)}; ${tally.predicted} of ${tally.gold})`;
  });
  return { fields, lines: [...summary, ...lines] };
}

/** The set counts the comma that closes an apposition to the source: "Brian Fallon, the campaign's press secretary,". */
function withClosingComma(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  return { start, end: text.slice(start, end).includes(",") && text[end] === "," ? end + 1 : end };
}

/** One annotation for each text: where several people marked it, the first by name. */
function articlesOf(folder: string): readonly { name: string; annotation: string }[] {
  const annotations = readdirSync(join(folder, "attributions"))
    .filter((file) => file.endsWith(".ann"))
    .sort();
  const articles = new Map<string, string>();
  for (const annotation of annotations) {
    const bare = annotation.slice(0, -4);
    const name = existsSync(join(folder, "text", `${bare}.txt`)) ? bare : bare.replace(/_[^_]*$/, "");
    if (!articles.has(name) && existsSync(join(folder, "text", `${name}.txt`))) articles.set(name, annotation);
  }
  return [...articles].map(([name, annotation]) => ({ name, annotation }));
}

function readBrat(file: string, text: string): Marked[] {
  // Brat counts characters, JavaScript UTF-16 units.
  const units: number[] = [];
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) units.push(at);
  units.push(text.length);
  const spans = new Map<string, { start: number; end: number }[]>();
  const events: string[] = [];
  for (const line of file.split(/\r?\n/)) {
    const [id, value] = line.split("\t");
    if (value === undefined) continue;
    if (id?.startsWith("T")) {
      const pairs = value.slice(value.indexOf(" ") + 1).split(";");
      spans.set(
        id,
        pairs.map((pair) => {
          const [start, end] = pair.split(" ").map(Number);
          return { start: units[start!] ?? text.length, end: units[end!] ?? text.length };
        }),
      );
    } else if (id?.startsWith("E")) events.push(value);
  }
  return events.flatMap((event) => {
    const of = (role: string) =>
      event.split(" ").flatMap((part) => {
        const [name, id] = part.split(":");
        return name!.replace(/\d+$/, "") === role ? (spans.get(id!) ?? []) : [];
      });
    const marked = {
      source: charactersOf(text, of("Source")),
      cue: charactersOf(text, of("Cue")),
      content: charactersOf(text, of("Content")),
    };
    return marked.cue.size > 0 || marked.content.size > 0 ? [marked] : [];
  });
}

function charactersOf(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): ReadonlySet<number> {
  const characters = new Set<number>();
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) if (!/\s/.test(text[at]!)) characters.add(at);
  }
  return characters;
}

function emptyTally(): Tally {
  return { gold: 0, predicted: 0, exact: 0, sharedOfGold: 0, sharedOfPredicted: 0 };
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count += 1;
  return count;
}

/** Each span is set against the one of the other side with which it shares most. */
function count(tally: Tally, gold: readonly ReadonlySet<number>[], predicted: readonly ReadonlySet<number>[]): void {
  const wanted = gold.filter((each) => each.size > 0);
  const given = predicted.filter((each) => each.size > 0);
  tally.gold += wanted.length;
  tally.predicted += given.length;
  for (const each of wanted)
    tally.sharedOfGold += Math.max(0, ...given.map((other) => shared(each, other))) / each.size;
  const open = new Set(wanted);
  for (const each of given) {
    tally.sharedOfPredicted += Math.max(0, ...wanted.map((other) => shared(each, other))) / each.size;
    for (const other of open) {
      if (other.size !== each.size || shared(each, other) !== each.size) continue;
      open.delete(other);
      tally.exact += 1;
      break;
    }
  }
}

/** A whole attribution shares as much as the worst of its three parts. */
function countWhole(tally: Tally, gold: readonly Marked[], predicted: readonly Marked[]): void {
  const share = (a: Marked, b: Marked, of: Marked): number =>
    Math.min(
      ...roles.map((role) =>
        of[role].size === 0 ? (a[role].size === b[role].size ? 1 : 0) : shared(a[role], b[role]) / of[role].size,
      ),
    );
  tally.gold += gold.length;
  tally.predicted += predicted.length;
  for (const each of gold) tally.sharedOfGold += Math.max(0, ...predicted.map((other) => share(each, other, each)));
  for (const each of predicted) {
    tally.sharedOfPredicted += Math.max(0, ...gold.map((other) => share(each, other, each)));
    if (gold.some((other) => share(each, other, each) === 1 && share(each, other, other) === 1)) tally.exact += 1;
  }
}

function figures(tally: Tally): { exact: number; overlap: number } {
  const f1 = (precision: number, recall: number): number =>
    precision + recall === 0 ? 0 : Math.round((2000 * precision * recall) / (precision + recall)) / 10;
  const gold = Math.max(1, tally.gold);
  const predicted = Math.max(1, tally.predicted);
  return {
    exact: f1(tally.exact / predicted, tally.exact / gold),
    overlap: f1(tally.sharedOfPredicted / predicted, tally.sharedOfGold / gold),
  };
}

/** Lines for reading: `+` ours that the set lacks, `-` its own that we lack, `~` half right. */
function missesOf(
  name: string,
  text: string,
  gold: readonly Marked[],
  predicted: readonly Marked[],
  rules: readonly string[],
): string[] {
  const words = (set: ReadonlySet<number>): string => {
    const sorted = [...set].sort((a, b) => a - b);
    return sorted.length === 0
      ? "-"
      : text
          .slice(sorted[0], sorted.at(-1)! + 1)
          .replace(/\s+/g, " ")
          .slice(0, 200);
  };
  const line = (mark: string, each: Marked, rule: string): string =>
    [mark, name.slice(0, 24), words(each.source), words(each.cue), words(each.content), rule].join("\t");
  const lines: string[] = [];
  for (const [index, each] of predicted.entries()) {
    const match = gold.find((other) => shared(each.cue, other.cue) > 0);
    if (match === undefined) lines.push(line("+", each, rules[index]!));
    else if (
      roles.some(
        (role) => role !== "cue" && shared(each[role], match[role]) * 2 < Math.max(each[role].size, match[role].size),
      )
    ) {
      lines.push(line("~", each, rules[index]!), line("=", match, ""));
    }
  }
  for (const each of gold) {
    if (!predicted.some((other) => shared(each.cue, other.cue) > 0)) lines.push(line("-", each, ""));
  }
  return lines;
}
