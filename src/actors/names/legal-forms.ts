import type { Doc } from "../../language/index.ts";
import { fold } from "../tables/name-index.ts";

/** What the law calls a company, behind its name; folded, without full stops. */
const behind = new Set(
  "co corp inc ltd plc bhd berhad llc llp lp gmbh ag spa nv pjsc jsc oao sa se ab asa oyj kgaa pty pte pvt corporation incorporated limited tbk".split(
    " ",
  ),
);
/** Those that tell a company by themselves; "SA", "AB", "SE", "LP" are much else, and are such only behind a known one or one of these. */
const sure = new Set(
  "co corp inc ltd plc bhd berhad llc llp gmbh ag spa nv corporation incorporated limited".split(" "),
);
/** Words that may stand between a company's name and its form: "HSBC **Holdings** PLC", "Renong **Sdn.** Bhd." */
const between = new Set(["holdings", "holding", "group", "sdn"]);
/** Before a name: "**PT** Bumi Resources", "OAO Gazprom". */
const before = new Set(["PT", "OAO", "ZAO", "OOO", "PJSC", "JSC", "PAO"]);

/** A company's name in a text: tokens of the whole, and where its form begins. */
export interface CompanyRange {
  readonly first: number;
  readonly last: number;
  /** Tokens of the name without its form. */
  readonly from: number;
  readonly to: number;
}

/** The names in a text that a legal form makes a company's: "Tokyo Electric Power **Co.**", "**PT** Bumi Resources". */
export function companiesOf(doc: Doc): readonly CompanyRange[] {
  const found: CompanyRange[] = [];
  for (const { index, text } of doc.tokens) {
    if (index < (found.at(-1)?.last ?? 0)) continue;
    // "Gazprom **PJSC** CEO"
    if (before.has(text) && !isNameWord(doc, index - 1, index)) {
      let last = index + 1;
      while (isNameWord(doc, last, index)) last++;
      if (last > index + 1) found.push({ first: index, last, from: index + 1, to: last });
      continue;
    }
    if (!isForm(text, sure)) continue;
    // "Nguyen **Co** Thach"
    if (text === "Co" && doc.tokens[index + 1]?.upos === "PROPN") continue;
    let to = index;
    while (to > 0 && between.has(fold(doc.tokens[to - 1]?.text ?? "")) && isNameWord(doc, to - 1, index)) to--;
    let from = to;
    // "Mitsui **&** Co.", "Alphabet**,** Inc."
    if (/^[&,]$/.test(doc.tokens[to - 1]?.text ?? "")) from = --to;
    while (isNameWord(doc, from - 1, index) || isJoint(doc, from - 1, index)) from--;
    if (from === to) continue;
    let last = index + 1;
    while (isForm(doc.tokens[last]?.text ?? "", behind) && doc.tokens[last]?.sentence === doc.tokens[index]?.sentence)
      last++;
    found.push({ first: from, last, from, to });
  }
  return found;
}

/** Tokens behind a known company that belong to its name: "Banco Santander **S.A.**", "Daewoo **Group**". */
export function formsBehind(doc: Doc, last: number): number {
  const sentence = doc.tokens[last - 1]?.sentence;
  let end = last;
  // "Sumitomo Mitsui **Financial Group**"
  if (
    /^(?:Financial|Industrial|Business|Media)$/.test(doc.tokens[end]?.text ?? "") &&
    isGroup(doc.tokens[end + 1]?.text)
  )
    end++;
  while (doc.tokens[end]?.sentence === sentence && isFormOrGroup(doc.tokens[end]?.text ?? "")) end++;
  return end;
}

const isGroup = (text = ""): boolean => /^(?:Group|Holdings?)$/.test(text);

const isFormOrGroup = (text: string): boolean =>
  isForm(text, behind) || (/^\p{Lu}/u.test(text) && between.has(fold(text)));

/** "Iyad **Ag** Ghali" is a son of Ghali. */
const isForm = (text: string, forms: ReadonlySet<string>): boolean =>
  text.length < 13 && forms.has(fold(text)) && /^\p{Lu}/u.test(text) && !/^(?:Ag|Nv|Sa|Se|Ab|Lp)$/.test(text);

/** Whether the words are a company's by their form. */
export function isCompany(words: readonly string[]): boolean {
  return words.length > 1 && (isForm(words.at(-1) ?? "", sure) || before.has(words[0] ?? ""));
}

/** What a company does by its name: "Munhwa **Broadcasting** Corp.", else business. */
export const roleOfCompany = (words: readonly string[]): "JRN" | "BUS" =>
  /^(?:Broadcasting|Television|Radio|News|Newspapers?|Press|Media)$/.test(withoutForms(words).at(-1) ?? "")
    ? "JRN"
    : "BUS";

/** "Hutchison Whampoa" of "Hutchison Whampoa Ltd.". */
export function withoutForms(words: readonly string[]): readonly string[] {
  let last = words.length;
  while (last > 1 && (isFormOrGroup(words[last - 1] ?? "") || /^[&,.]$/.test(words[last - 1] ?? ""))) last--;
  return words.slice(last > 1 && before.has(words[0] ?? "") ? 1 : 0, last);
}

function isNameWord(doc: Doc, index: number, beside: number): boolean {
  const token = doc.tokens[index];
  const sentence = doc.tokens[beside]?.sentence ?? -1;
  return (
    token?.sentence === sentence &&
    /^[\p{Lu}\d]/u.test(token.text) &&
    !/^(?:DET|PRON|ADP|AUX|VERB|CCONJ|SCONJ|ADV)$/.test(token.upos) &&
    // "Shares of", "Former Enron Corp. officials": what a sentence begins with in capitals is no name for that
    (index > (doc.sentences[sentence]?.first ?? 0) || token.upos === "PROPN" || doc.tokens[index + 1]?.text === "-")
  );
}

/** "Trust **and** Investment Corp.", "Daimler**-**Benz AG". */
const isJoint = (doc: Doc, index: number, beside: number): boolean =>
  /^(?:&|and|[-–])$/.test(doc.tokens[index]?.text ?? "") &&
  isNameWord(doc, index - 1, beside) &&
  doc.tokens[index + 1]?.text !== "," &&
  // "Exxon Corp. and Mobil Corp." are two
  !isForm(doc.tokens[index - 1]?.text ?? "", behind);
