/** training/sides.tsv: of whom people are, who does a deed and to whom, as marked in raw reports; and these reports, read. */
import { readFileSync } from "node:fs";
import { articleByHand } from "../test/article-by-hand.ts";
import { isRawTable, labelOf, readRawNews } from "../bench/_raw-news.ts";
import type { Article } from "../src/intake/index.ts";
import { readOwnNews } from "./_own-news.ts";
import { best, type Case, type Features, learn, readArguments, weightLines, withoutRare } from "./log-linear.ts";

/** One marked word. */
export interface Mark {
  readonly start: number;
  readonly word: string;
  /** "mention", or the type of deed that the word was asked about. */
  readonly kind: string;
  /** Of a deed: "+" a claim, "?" doubtful, "-" none, or the type that it has instead; of a mention "+". */
  readonly verdict: string;
  /** Of a mention its parties, of a deed its doers; codes in order, none where it is nobody. */
  readonly doers: readonly string[];
  readonly targets: readonly string[];
}

export interface MarkedReport {
  readonly article: Article;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
}

const codesOf = (cell: string): readonly string[] => (cell === "-" || cell === "" ? [] : cell.split(",").sort());

/** The marked reports among raw articles, whose texts are not in the project. */
export function readSides(path: string, rawFiles: readonly string[]): MarkedReport[] {
  return reportsOf(marksOf(path), rawFiles);
}

/** The reports of training/pronoun-parties.tsv; a pronoun of nobody has no doers, one of a thing has the verdict "x". */
export function readParties(path: string, rawFiles: readonly string[]): MarkedReport[] {
  const toMark = ([, start, word = "", parties = "-"]: readonly string[]): Mark => ({
    start: Number(start),
    word,
    kind: "mention",
    verdict: parties === "x" ? "x" : "+",
    doers: parties === "x" ? [] : codesOf(parties),
    targets: [],
  });
  return reportsOf(marksOf(path, toMark), rawFiles);
}

const sideOf = ([, start, word = "", kind = "", verdict = "", doers = "-", targets = "-"]: readonly string[]): Mark => ({
  start: Number(start),
  word,
  kind,
  verdict,
  doers: codesOf(doers),
  targets: codesOf(targets),
});

function marksOf(path: string, toMark: (cells: readonly string[]) => Mark = sideOf): Map<string, Map<number, Mark[]>> {
  const marks = new Map<string, Map<number, Mark[]>>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const cells = line.split("\t");
    const [id = ""] = cells;
    if (!/^[0-9a-f]{12}$/.test(id)) continue;
    const mark = toMark(cells);
    const known = marks.get(id) ?? new Map<number, Mark[]>();
    known.set(mark.start, [...(known.get(mark.start) ?? []), mark]);
    marks.set(id, known);
  }
  return marks;
}

function reportsOf(marks: Map<string, Map<number, Mark[]>>, rawFiles: readonly string[]): MarkedReport[] {
  return rawFiles.flatMap((file) => {
    return readRawNews(file).flatMap(({ text, date, source }) => {
      const id = text === undefined ? "" : labelOf(text);
      const found = marks.get(id);
      if (text === undefined || found === undefined) return [];
      marks.delete(id);
      return [{ article: articleByHand(text, { id, publisher: source ?? null, published: date?.slice(0, 10) ?? null }), marks: found }];
    });
  });
}

/** One question out of a marked report, said in words for those who read the misses. */
export interface MarkedCase extends Case {
  readonly text: string;
}

/**
 * Learns a ranker as the command line has it, `training/sides.tsv RAW…`, with `--test N` every Nth report held out for `tell`, and prints its table under `head`.
 * What has no right choice teaches nothing and is only counted. Folders among the files hold news of our own, which is only learnt from; `leaning` is put on top of what was learnt, by feature.
 */
export function learnFromReports<One extends MarkedCase>(
  features: Features,
  casesOf: (report: MarkedReport) => readonly One[],
  tell: (tests: readonly One[], chosen: (one: One) => number, weights: ArrayLike<number>) => void,
  head: string,
  {
    least = 8,
    penalty = 0.1,
    averaged = false,
    rounds = 40,
    leaning = {} as Readonly<Record<string, number>>,
  } = {},
): void {
  const { flags, every, files } = readArguments();
  const [labels = "", ...raw] = files;
  const own = raw.filter((path) => !isRawTable(path)).flatMap(readOwnNews);
  const reports = readSides(labels, raw.filter(isRawTable));
  const isHeld = (index: number): boolean => every > 0 && index % every === 0;
  let missed = 0;
  const answerable = (report: MarkedReport): readonly One[] => {
    const found = casesOf(report);
    const kept = found.filter(({ right }) => right.includes(true));
    missed += found.length - kept.length;
    return kept;
  };
  const cases = reports.flatMap((report, index) => (isHeld(index) ? [] : answerable(report)));
  const fromOwn = own.flatMap(answerable);
  const tests = reports.flatMap((report, index) => (isHeld(index) ? answerable(report) : []));
  console.error(`${reports.length} reports and ${own.length} of our own, ${cases.length} and ${fromOwn.length} cases, ${missed} without a right choice`);
  const weights = learn(withoutRare([...cases, ...fromOwn], least), features.names.length, { penalty, averaged, rounds });
  const chosen = (one: One): number => best(one, weights);
  if (tests.length > 0) tell(tests, chosen, weights);
  if (flags.has("--misses"))
    for (const one of tests.filter((one) => !one.right[chosen(one)])) console.error(one.text, "got", chosen(one));
  console.log(head);
  const news = own.length > 0 ? ", and training/news, our own" : "";
  console.log(`# from training/sides.tsv, read in Wikinews 2019 and 2020 (CC BY 2.5) and press releases of the US State Department (public domain)${news}. CC BY-SA 4.0, 2026-11-30. Written by the script, not by hand.`);
  console.log("feature\tweight");
  const leant = features.names.map((name, index) => (weights[index] ?? 0) + (leaning[name] ?? 0));
  for (const line of weightLines(features.names, leant)) console.log(line);
}
