import type { Doc } from "../../language/index.ts";
import { fold } from "../tables/name-index.ts";
import type { NameRange } from "./own-name.ts";

const isShort = (text: string): boolean =>
  /^\p{Lu}[\p{L}\d&.-]{1,11}$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

/** A short form as it is looked up: "U.N.D.P." and "UNDP" are one. */
export const keyOfShort = (text: string): string => text.replace(/^the |['’]s$|[.]/gi, "");

/**
 * Short forms in brackets, with the tokens of the long form before: "the **Global Environment Facility** (GEF)"; the first explanation of each. Letters are met from the back and the first at the
 * beginning of a word, after Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation definitions in biomedical text".
 */
export function findAbbreviations(doc: Doc): ReadonlyMap<string, NameRange> {
  const found = new Map<string, NameRange>();
  for (const bracket of doc.tokens) {
    const short = doc.tokens[bracket.index + 1];
    if (bracket.text !== "(" || short === undefined || !isShort(short.text)) continue;
    if (!/^[),;]$/.test(doc.tokens[short.index + 1]?.text ?? "")) continue;
    const first = longFormBefore(doc, bracket.index, short.text);
    const key = keyOfShort(short.text);
    if (first !== null && !found.has(key)) found.set(key, { first, last: bracket.index });
  }
  return found;
}

function longFormBefore(doc: Doc, bracket: number, short: string): number | null {
  const letters = fold(short).replace(/[^\p{L}\p{N}]/gu, "");
  const words = Math.min(letters.length + 5, letters.length * 2);
  const earliest = Math.max(doc.sentences[doc.tokens[bracket]?.sentence ?? 0]?.first ?? 0, bracket - words);
  let left = letters.length - 1;
  for (let at = bracket - 1; at >= earliest; at--) {
    const text = doc.tokens[at]?.text ?? "";
    if (/^["“”():;]$/.test(text)) return null;
    const word = fold(text);
    for (let letter = word.length - 1; letter >= 0; letter--) {
      if (word[letter] !== letters[left]) continue;
      const begins = letter === 0 || /[^\p{L}\p{N}]/u.test(word[letter - 1] ?? "");
      if (left === 0 && !(begins && /^\p{Lu}/u.test(text))) continue;
      left--;
      if (left < 0) return at;
    }
  }
  return null;
}
