/** Sentences of ours with the arcs and roles that matter marked, from raw text: how many of the marks come out, by construction. */
import { readFileSync } from "node:fs";
import { createArticle } from "../src/intake/index.ts";
import { createLanguage, type Doc } from "../src/language/index.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

const own = new URL("../test/gold/arcs.tsv", import.meta.url);

/** "strikes nsubj drew": three words, each with what else would be right behind a bar. */
type Mark = readonly [readonly string[], readonly string[], readonly string[]];

interface Tally {
  arcs: number;
  arcsRight: number;
  roles: number;
  rolesRight: number;
}

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const language = createLanguage();
  const rows = (files.length > 0 ? files : [own])
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t"));
  const tallies = new Map<string, Tally>();
  const misses: string[] = [];
  for (const [construction = "", text = "", arcs = "", roles = ""] of rows) {
    const doc = language.analyse(createArticle({ text, published: "2026-11-20" }));
    const tally = tallies.get(construction) ?? { arcs: 0, arcsRight: 0, roles: 0, rolesRight: 0 };
    tallies.set(construction, tally);
    const missed: string[] = [];
    for (const mark of readMarks(arcs)) {
      const right = hasArc(doc, mark);
      tally.arcs++;
      if (right) tally.arcsRight++;
      else missed.push(`${inWords(mark)} (is ${arcOf(doc, wordAt(doc, mark[0][0]!))})`);
    }
    for (const mark of readMarks(roles)) {
      const right = hasRole(doc, mark);
      tally.roles++;
      if (right) tally.rolesRight++;
      else missed.push(`${inWords(mark)} (are ${rolesOf(doc, wordAt(doc, mark[0][0]!))})`);
    }
    if (missed.length > 0) misses.push(`${construction}: ${text}`, ...missed.map((line) => `    ${line}`));
  }
  const all = [...tallies.values()].reduce((sum, tally) => ({
    arcs: sum.arcs + tally.arcs,
    arcsRight: sum.arcsRight + tally.arcsRight,
    roles: sum.roles + tally.roles,
    rolesRight: sum.rolesRight + tally.rolesRight,
  }));
  const scores = ({ arcs, arcsRight, roles, rolesRight }: Tally) => ({
    arcs: share(arcsRight, arcs),
    roles: share(rolesRight, roles),
  });
  const line = (name: string, tally: Tally) =>
    `${name.padEnd(20)} arcs ${scores(tally).arcs.toFixed(1).padStart(5)} of ${String(tally.arcs).padStart(4)}, roles ${scores(tally).roles.toFixed(1).padStart(5)} of ${String(tally.roles).padStart(4)}`;
  return {
    fields: {
      n: rows.length,
      ...scores(all),
      perConstruction: Object.fromEntries([...tallies].map(([name, tally]) => [name, scores(tally)])),
    },
    lines: [
      line(`all ${rows.length}`, all),
      ...[...tallies].map(([name, tally]) => line(name, tally)),
      ...(flags.has("--misses") ? misses : []),
    ],
  };
}

const share = (right: number, all: number) => Math.round((1000 * right) / all) / 10;

function readMarks(cell: string): readonly Mark[] {
  return cell
    .split("; ")
    .filter((mark) => mark !== "")
    .map((mark) => {
      const words = mark.split(" ").map((part) => part.split("|"));
      if (words.length !== 3) throw new Error(`a mark is three words: ${mark}`);
      return words as unknown as Mark;
    });
}

const inWords = (mark: Mark) => mark.map((part) => part.join("|")).join(" ");

/** The token that a mark names: "Israel#2" is the second "Israel". A mark that names none is a slip of whoever wrote it. */
function wordAt(doc: Doc, name: string): number {
  const [word, place = "1"] = name.split("#");
  const at = doc.tokens.filter(({ text }) => text === word)[Number(place) - 1];
  if (at === undefined) throw new Error(`no token "${name}" in: ${doc.tokens.map(({ text }) => text).join(" ")}`);
  return at.index;
}

function hasArc(doc: Doc, [words, relations, heads]: Mark): boolean {
  const { head, relation } = doc.tokens[wordAt(doc, words[0]!)]!;
  const isHead = heads.some((name) => (name === "root" ? head < 0 : wordAt(doc, name) === head));
  const [base] = relation.split(":");
  return (
    isHead && relations.some((name) => name === relation || name === base || (name === "obj" && relation === "iobj"))
  );
}

function hasRole(doc: Doc, [words, roles, args]: Mark): boolean {
  const token = wordAt(doc, words[0]!);
  return doc.predicates.some(
    (predicate) =>
      predicate.token === token &&
      predicate.arguments.some((is) => roles.includes(is.role) && args.some((name) => wordAt(doc, name) === is.token)),
  );
}

function arcOf(doc: Doc, token: number): string {
  const { head, relation } = doc.tokens[token]!;
  return `${relation} ${head < 0 ? "root" : doc.tokens[head]!.text}`;
}

function rolesOf(doc: Doc, token: number): string {
  const found = doc.predicates.find((predicate) => predicate.token === token);
  return found?.arguments.map((is) => `${is.role} ${doc.tokens[is.token]!.text}`).join(", ") ?? "no predicate";
}
