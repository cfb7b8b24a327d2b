/**
 * Makes data/language/lemmas.tsv: `npx tsx training/build-lemmas.ts EWT_TRAIN.conllu GUM_TRAIN.conllu FRAMES_FOLDER`.
 * Counts which lemma each form has in the training parts, and keeps those that the rules of src/language/lemmatise.ts get wrong;
 * the base forms of verbs come from the names of PropBank's frame files.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { ruleLemma } from "../src/language/lemmatise.ts";
import { lowerWord } from "../src/language/network/index.ts";

const [frames, ...treebanks] = process.argv.slice(2).reverse();
const verbs = new Set<string>();
for (const file of readdirSync(frames!, { recursive: true, encoding: "utf8" })) {
  if (!file.endsWith(".xml")) continue;
  const name = file.split("/").at(-1)!.replace(/\.xml$/, "").replace(/-v$/, "");
  if (!/^[a-z]{2,}$/.test(name)) continue;
  const text = readFileSync(`${frames}/${file}`, "utf8");
  if (/<alias[^>]*pos="v"[^>]*>/.test(text) && text.includes(`>${name}</alias>`)) verbs.add(name);
}
const counts = new Map<string, { form: string; lower: string; upos: string; xpos: string; lemmas: Map<string, number> }>();
for (const path of treebanks) {
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [id, form, lemma, upos, xpos, features = ""] = line.split("\t");
    if (id === undefined || form === undefined || !/^\d+$/.test(id) || features.includes("Typo=Yes")) continue;
    if (["PUNCT", "SYM", "X"].includes(upos!) || (upos === "NUM" && /\d/.test(form))) continue;
    const lower = lowerWord(form);
    const key = `${lower} ${xpos} ${upos}`;
    const entry = counts.get(key) ?? { form, lower, upos: upos!, xpos: xpos!, lemmas: new Map<string, number>() };
    entry.lemmas.set(lemma!, (entry.lemmas.get(lemma!) ?? 0) + 1);
    counts.set(key, entry);
    if ((upos === "VERB" || upos === "AUX") && xpos === "VB" && /^[a-z]{2,}$/.test(lemma!)) verbs.add(lemma!);
  }
}
const rows = new Map<string, { lemma: string; count: number }>();
for (const { form, lower, upos, xpos, lemmas } of counts.values()) {
  const [[lemma, count] = ["", 0]] = [...lemmas].sort((a, b) => b[1] - a[1]);
  if (ruleLemma(form, lower, upos, xpos, verbs) === lemma) continue;
  // A name's lemma is its form but for rare plurals; single finds there are mistakes of annotation more often than not.
  if (upos === "PROPN" && (count < 2 || lower.length < 3)) continue;
  const key = `${lower}\t${xpos}`;
  const kept = rows.get(key);
  if (kept === undefined || kept.count < count) rows.set(key, { lemma: upos === "PROPN" ? lemma.toLowerCase() : lemma, count });
}
// What the treebanks never show, or show wrong ("freed", lemma "fre").
for (const line of readFileSync(new URL("irregular-verbs.tsv", import.meta.url), "utf8").trimEnd().split("\n").slice(2)) {
  const [form, tag, lemma] = line.split("\t");
  rows.set(`${form}\t${tag}`, { lemma: lemma!, count: Number.MAX_SAFE_INTEGER });
}
const lines = [
  "# Lemmas that rules do not give, by form in lower case and Penn tag (or universal tag), and base forms of verbs (tag: base).",
  "# Source: counts over the training parts of Universal Dependencies English EWT (CC BY-SA 4.0) and the freely licensed documents of GUM",
  "# (CC BY 4.0), names of PropBank frames (CC BY-SA 4.0). Licence: CC BY-SA 4.0. Date: 2026-11-22. Made by training/build-lemmas.ts.",
  "form\ttag\tlemma",
  ...[...rows].map(([key, { lemma }]) => `${key}\t${lemma}`).sort(),
  ...[...verbs].sort().map((verb) => `${verb}\tbase\t`),
];
writeFileSync(new URL("../data/language/lemmas.tsv", import.meta.url), `${lines.join("\n")}\n`);
console.error(`${rows.size} forms, ${verbs.size} verbs`);
