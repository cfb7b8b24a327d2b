import type { Doc } from "../../language/index.ts";
import { fold } from "../tables/name-index.ts";
import type { NameHeads, NameRange } from "./own-name.ts";

const particle =
  /^(?:de|del|della|delle|degli|di|du|des|do|da|dos|das|der|fuer|für|la|las|los|le|les|y|e|et|und|pour|pro|para|por)$/;

/** "**Consejo Nacional Electoral**", "**Universidad de Chile**": the names in a text that begin with what they are, in another language than its own. */
export function foreignNamesOf(doc: Doc, heads: NameHeads): readonly NameRange[] {
  const found: NameRange[] = [];
  for (const { index, text, sentence } of doc.tokens) {
    if (index < (found.at(-1)?.last ?? 0) || !/^\p{Lu}\p{Ll}{3}/u.test(text)) continue;
    const next = doc.tokens[index + 1];
    if (next?.sentence !== sentence || !(particle.test(next.text) || isCapital(next.text))) continue;
    if (heads.get(fold(text))?.kind !== "foreign") continue;
    let last = index + 1;
    for (let at = last; doc.tokens[at]?.sentence === sentence; at++) {
      const word = doc.tokens[at]?.text ?? "";
      if (isCapital(word)) last = at + 1;
      else if (!particle.test(word)) break;
    }
    if (last > index + 1) found.push({ first: index, last });
  }
  return found;
}

const isCapital = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text);
