import { lowerWord } from "./network/index.ts";

export type Lemmatiser = (form: string, upos: string, xpos: string) => string;

/** Rows of data/language/lemmas.tsv: forms that the rules would get wrong, and the base forms of verbs. */
export interface LemmaTable {
  /** "form tag" → lemma */
  readonly irregular: ReadonlyMap<string, string>;
  readonly verbs: ReadonlySet<string>;
}

export function readLemmaTable(text: string): LemmaTable {
  const irregular = new Map<string, string>();
  const verbs = new Set<string>();
  const rows = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  for (const row of rows.slice(1)) {
    const [form = "", tag = "", lemma = ""] = row.split("\t");
    if (tag === "base") verbs.add(form);
    else irregular.set(`${form} ${tag}`, lemma);
  }
  return { irregular, verbs };
}

/** Base forms by table first and by rule else: "urged" urge, "struck" strike, "countries" country; a name keeps its capitals. */
export function createLemmatiser(table: LemmaTable): Lemmatiser {
  return (form, upos, xpos) => {
    const lower = lowerWord(form);
    const irregular = table.irregular.get(`${lower} ${xpos}`) ?? table.irregular.get(`${lower} ${upos}`);
    if (irregular !== undefined) return upos === "PROPN" ? likeForm(irregular, form) : irregular;
    return ruleLemma(form, lower, upos, xpos, table.verbs);
  };
}

/** The rules alone; the maker of the table lists what they get wrong. */
export function ruleLemma(form: string, lower: string, upos: string, xpos: string, verbs: ReadonlySet<string>): string {
  if (upos === "PROPN") return xpos === "NNPS" ? likeForm(singular(lower), form) : form;
  if (upos === "NUM") return lower.replace(/(\d),(?=\d{3})/g, "$1");
  if (upos === "PUNCT" || upos === "SYM" || upos === "X") return form;
  if (upos === "NOUN") return xpos === "NNS" ? singular(lower) : lower;
  if (upos === "VERB" || upos === "AUX") return verbBase(lower, xpos, verbs);
  if (xpos === "JJR" || xpos === "RBR") return positive(lower, "er");
  if (xpos === "JJS" || xpos === "RBS") return positive(lower, "est");
  return lower;
}

function likeForm(lemma: string, form: string): string {
  if (form.length > 1 && form === form.toUpperCase()) return lemma.toUpperCase();
  return form.charAt(0) === form.charAt(0).toLowerCase() ? lemma : lemma.charAt(0).toUpperCase() + lemma.slice(1);
}

function singular(word: string): string {
  if (word.length < 3 || !word.endsWith("s") || /(?:ss|us|is|series|species)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  // "foes", not "heroes" and "goes"
  if (/[^aeiou]oes$/.test(word) && !/^(?:foes|toes|woes|hoes|shoes|throes)$/.test(word)) return word.slice(0, -2);
  return word.replace(/'?s$/, "");
}

function verbBase(word: string, xpos: string, verbs: ReadonlySet<string>): string {
  // "the United States **thanks** Cambodia": a third person that the tagger took for a plural
  const isThird = xpos === "VBP" && /[^s]s$/.test(word) && !verbs.has(word) && verbs.has(word.slice(0, -1));
  if (xpos === "VBZ" || isThird) {
    if (verbs.has(word.slice(0, -1)) || !word.endsWith("s")) return word.endsWith("s") ? word.slice(0, -1) : word;
    return singular(word);
  }
  // "Britain on Tuesday urged": the past that the tagger took for a present is a past all the same
  const mistagged = (xpos === "VB" || xpos === "VBP") && word.endsWith("ed") && !verbs.has(word);
  const ending = xpos === "VBG" ? "ing" : xpos === "VBD" || xpos === "VBN" || mistagged ? "ed" : "";
  if (ending === "" || !word.endsWith(ending) || word.length < ending.length + 2) return word;
  const stem = word.slice(0, -ending.length);
  const choices = [`${stem}e`, stem];
  if (stem.length > 2 && stem.at(-1) === stem.at(-2)) choices.unshift(stem.slice(0, -1));
  if (ending === "ed" && stem.endsWith("i")) choices.unshift(`${stem.slice(0, -1)}y`);
  if (stem.endsWith("ck")) choices.push(stem.slice(0, -1));
  const known = choices.find((choice) => verbs.has(choice));
  if (known !== undefined || mistagged) return known ?? word;
  return guessBase(stem, ending);
}

/** A verb that no list has: "weaponizing" weaponize, "defunded" defund, "doxxed" dox. */
function guessBase(stem: string, ending: string): string {
  if (ending === "ed" && stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgklmnprtxz])\1$/.test(stem) && !/(?:ll|zz)$/.test(stem)) return stem.slice(0, -1);
  if (/(?:[aeiou][cgsvuz]|at|[^aeiou]l|[rnl][cgsv]|iz|dg|[^aeiou][aeiou](?:r|t)iv)$/.test(stem)) return `${stem}e`;
  if (/[^aeiou](?:i|u)[bdkmnpt]$/.test(stem) && stem.length < 5) return `${stem}e`;
  return stem;
}

function positive(word: string, ending: string): string {
  if (!word.endsWith(ending) || word.length < ending.length + 3) return word;
  const stem = word.slice(0, -ending.length);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (stem.at(-1) === stem.at(-2) && !/(?:ll|ss|ff)$/.test(stem)) return stem.slice(0, -1);
  if (
    /(?:[aeiou][cgsv]|[^aeiou]l|[rn][cgs]|at|ut|id|ur|ir|ar[e]?|bl|pl|gl|tl)$/.test(stem) &&
    /(?:[^aeiou]l|[aeiou][gvcs]|[rn]g|id|ur)$/.test(stem)
  )
    return `${stem}e`;
  return stem;
}
