import type { Doc } from "../../language/index.ts";
import type { NameRange } from "./own-name.ts";

/** What somebody is called inside their name, with its marks: `"Erap"` of `Joseph "Erap" Estrada`, `(Bob)` of `Mohamad (Bob) Hasan`. */
const inside = /(?<=\p{L}[.,]?) ?(?:["“”‘'][^"“”(),.\d]{2,25}["“”’']|\(\p{Lu}\p{Ll}{1,15}\)),? ?(?=\p{Lu})/gu;

/** A name without the nickname in it. */
export const withoutNickname = (name: string): string =>
  /["“”(]|[‘'].+[’'] /.test(name) ? name.replace(inside, " ") : name;

const opens = /^(?:["“”‘'(]|``)$/;
const closes = /^(?:["“”’')]|'')$/;

/** Names of people with a nickname inside, in marks: tokens of the marks and what is between. */
export function nicknamesOf(doc: Doc): readonly NameRange[] {
  const found: NameRange[] = [];
  for (const { index, text, sentence } of doc.tokens) {
    if (!opens.test(text) || !isName(doc, index - 1, sentence) || !isName(doc, index + 1, sentence)) continue;
    let close = index + 2;
    while (close < index + 4 && isName(doc, close, sentence)) close++;
    if (!closes.test(doc.tokens[close]?.text ?? "") || doc.tokens[close]?.sentence !== sentence) continue;
    // "(OAS)", "(Reuters)" at a dateline: a word of one capital, and a name goes on
    if (text === "(" && (close > index + 2 || !/^\p{Lu}\p{Ll}+$/u.test(doc.tokens[index + 1]?.text ?? ""))) continue;
    if (isName(doc, close + 1, sentence)) found.push({ first: index, last: close + 1 });
  }
  return found;
}

const isName = (doc: Doc, index: number, sentence: number): boolean => {
  const token = doc.tokens[index];
  return token?.sentence === sentence && token.upos === "PROPN" && /^\p{Lu}/u.test(token.text);
};
