import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createLemmatiser, readLemmaTable } from "./lemmatise.ts";

const table = readLemmaTable(readFileSync(new URL("../../data/language/lemmas.tsv", import.meta.url), "utf8"));
const lemmatise = createLemmatiser(table);

test.each<[string, string, string, string]>([
  ["foes", "NOUN", "NNS", "foe"],
  ["heroes", "NOUN", "NNS", "hero"],
  ["goes", "VERB", "VBZ", "go"],
  ["does", "AUX", "VBZ", "do"],
  ["urged", "VERB", "VBD", "urge"],
  ["urged", "VERB", "VBP", "urge"],
  ["thanks", "VERB", "VBP", "thank"],
  ["need", "VERB", "VBP", "need"],
  ["struck", "VERB", "VBD", "strike"],
  ["accusing", "VERB", "VBG", "accuse"],
  ["denies", "VERB", "VBZ", "deny"],
  ["brokered", "VERB", "VBN", "broker"],
  ["Has", "AUX", "VBZ", "have"],
  ["n’t", "PART", "RB", "not"],
  ["’ll", "AUX", "MD", "will"],
  ["countries", "NOUN", "NNS", "country"],
  ["crises", "NOUN", "NNS", "crisis"],
  ["series", "NOUN", "NNS", "series"],
  ["missiles", "NOUN", "NNS", "missile"],
  ["Israelis", "PROPN", "NNPS", "Israeli"],
  ["Hamas", "PROPN", "NNP", "Hamas"],
  ["them", "PRON", "PRP", "they"],
  ["larger", "ADJ", "JJR", "large"],
  ["happiest", "ADJ", "JJS", "happy"],
  ["1,200", "NUM", "CD", "1200"],
  // Verbs that no list has.
  ["weaponizing", "VERB", "VBG", "weaponize"],
  ["doxxed", "VERB", "VBD", "dox"],
])("%s as %s %s is %s", (form, upos, xpos, want) => {
  expect(lemmatise(form, upos, xpos)).toBe(want);
});

test("the table stays small", () => {
  expect(table.irregular.size + table.verbs.size).toBeLessThan(20_000);
});
