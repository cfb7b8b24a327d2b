import type { Doc } from "../../language/index.ts";
import type { Draft } from "../draft.ts";

/** Links a title to a name that follows the title's own words without a comma: "Special Presidential Envoy for Climate **John Kerry**", "Assistant Secretary for Refugees and Migration (PRM) **Julieta Noyes**". */
export function linkFarName(
  doc: Doc,
  title: Draft,
  starting: ReadonlyMap<number, Draft>,
  covering: ReadonlyMap<number, Draft>,
): void {
  if (title.entries.every((entry) => entry.plural)) return;
  for (let index = title.coreLast + 1; index < title.coreLast + 16; index++) {
    const token = doc.tokens[index];
    if (token === undefined || token.sentence !== doc.tokens[title.first]?.sentence) return;
    const found = starting.get(index);
    if (found?.kind === "person" && index > title.coreLast + 1 && found.partner === null) {
      if (!/^(?:,|and|&)$/.test(doc.tokens[index - 1]?.text ?? "")) {
        title.partner = found;
        found.partner = title;
        dropWords(title, found, covering);
        return;
      }
      // "the president of France, Emmanuel Macron and Angela Merkel"
      if (found.coreLast - found.coreFirst > 1) return;
    }
    if (!/^(?:[\p{Lu}\p{N}].*|and|the|,|&|of|for|in|on|[()-]|['’]s)$/u.test(token.text) || found?.kind === "pronoun")
      return;
  }
}

/** "Assistant Secretary for Population, **Refugees**, and Migration", "Minister for Trade and **Industry**": what the title deals with is nobody. */
function dropWords(title: Draft, name: Draft, covering: ReadonlyMap<number, Draft>): void {
  for (let index = title.coreLast; index < name.coreFirst; index++) {
    const inner = covering.get(index);
    if (inner === undefined || inner === title || inner === name) continue;
    const isNobody =
      inner.kind === "noun" ? inner.entries.every(({ makes }) => makes !== "body") : inner.entries.length === 0;
    if (isNobody && inner.place === null) inner.dropped = true;
  }
  const isKept = ({ draft }: { readonly draft: Draft }) => !draft.dropped;
  if (!title.under.every(isKept)) title.under.splice(0, title.under.length, ...title.under.filter(isKept));
}

/** The name's mention begins with its title: "Minister for Trade and Industry **Gan Kim Yong**". */
export function spanFarTitles(doc: Doc, drafts: readonly Draft[]): void {
  for (const title of drafts) {
    const name = title.kind === "noun" ? title.partner : null;
    if (name?.kind !== "person" || name.partner !== title || name.first <= title.coreLast) continue;
    if (!/^(?:for|of)$/i.test(doc.tokens[title.coreLast]?.text ?? "")) continue;
    if (doc.tokens[name.first - 1]?.text !== ",") name.first = title.first;
  }
}
