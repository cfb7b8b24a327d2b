import { type Doc, quotationAt, type Token } from "../../language/index.ts";
import { isTeller, isTellingVerb } from "../clauses/telling.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isSubject } from "../draft.ts";

/** "“…,” Corker said. … **He** added": who tells on is who told last, and nobody named in the words told. */
export function tellerBefore(
  draft: Draft,
  discourse: Discourse,
  fits: (candidate: Draft) => string | null,
): Draft | null {
  const { doc, past } = discourse;
  const token = tellerOfQuotation(doc, draft);
  if (token === null) return null;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    const head = before === undefined ? undefined : doc.tokens[before.head];
    if (before === undefined || head === undefined || token.sentence - head.sentence > 4) return null;
    if (before.head >= draft.head || quotationAt(doc, before.head) !== undefined || before.kind === "place") continue;
    const why = fits(before);
    if (why === null || why === "name of the other sex") continue;
    if (head.relation === "root" || !isSubject(head)) {
      if (!isTold(doc, before)) continue;
      return before;
    }
    const verb = doc.tokens[head.head];
    if (isTeller(doc, before)) return before;
    // "Padrino called it madness. “…,” **he** told reporters": who acts right before the words
    if (before.kind === "person" && verb?.relation === "root" && head.sentence === firstOf(doc, token) - 1)
      return before;
    // Somebody new does something in between: the ranker weighs it.
    if (verb?.relation === "root" && before.kind !== "pronoun") return null;
  }
  return null;
}

/** The subject of the verb of saying before, outside quotations, for a pronoun that itself tells one. */
export function lastTeller(doc: Doc, draft: Draft): number | null {
  const token = tellerOfQuotation(doc, draft);
  if (token === null) return null;
  for (let index = token.index - 1; index >= 0; index--) {
    const before = doc.tokens[index];
    if (before === undefined || token.sentence - before.sentence > 3) return null;
    if (isSubject(before) && isTellingVerb(doc.tokens[before.head]) && quotationAt(doc, index) === undefined)
      return index;
  }
  return null;
}

/** What is said of words and no deeds: "**they** said", as "they demand" is not. */
const plainly = /^(?:say|add|state|stress|note|write|insist|warn|explain|argue|conclude|continue|report|emphasi[sz]e)$/;

/** "Officials see a risk. With rebels near, **they** said, he resists": who told last, for "they" that tells on outside all quotations. */
export function lastWhoTold(
  draft: Draft,
  { doc, past }: Discourse,
  fits: (candidate: Draft) => string | null,
): Draft | null {
  const token = doc.tokens[draft.head];
  const verb = doc.tokens[token?.head ?? -1];
  if (token === undefined || verb === undefined || !isSubject(token) || !plainly.test(verb.lemma)) return null;
  // "the 38 countries **they said** were involved", "when **they say** that"
  const isMain = /^(?:root|parataxis)$/.test(verb.relation) || (verb.relation === "ccomp" && verb.head > verb.index);
  if (!isMain || quotationAt(doc, draft.head) !== undefined) return null;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    const head = doc.tokens[before?.head ?? -1];
    if (before === undefined || head === undefined || token.sentence - head.sentence > 3) return null;
    if (head.index < token.index && isTeller(doc, before) && quotationAt(doc, head.index) === undefined)
      return fits(before) === null ? null : before;
  }
  return null;
}

/** The pronoun as a word where it tells what is quoted, and is not quoted itself. */
function tellerOfQuotation(doc: Doc, draft: Draft): Token | null {
  const token = doc.tokens[draft.head];
  if (token === undefined || !isTeller(doc, draft) || quotationAt(doc, draft.head) !== undefined) return null;
  return tellsQuotation(doc, token) ? token : null;
}

/** "“…,” he said", "he added that". */
function tellsQuotation(doc: Doc, token: Token): boolean {
  return (
    doc.tokens[token.head]?.lemma === "add" ||
    doc.quotations.some(
      (quote) =>
        doc.tokens[quote.first]?.sentence === token.sentence || doc.tokens[quote.last - 1]?.sentence === token.sentence,
    )
  );
}

/** The sentence where the words begin that end in this one. */
function firstOf(doc: Doc, token: Token): number {
  const told = doc.quotations.findLast(
    (quote) => quote.last <= token.index && doc.tokens[quote.last - 1]?.sentence === token.sentence,
  );
  return doc.tokens[told?.first ?? token.index]?.sentence ?? token.sentence;
}

/** "says Yang Xiyu, a senior fellow": who stands behind the verb and is taken for its object. */
function isTold(doc: Doc, draft: Draft): boolean {
  const head = doc.tokens[draft.head];
  const verb = head === undefined ? undefined : doc.tokens[head.head];
  return (
    draft.kind === "person" &&
    head?.relation === "obj" &&
    /^(?:say|add|argue|explain|continue|insist|conclude)$/.test(verb?.lemma ?? "")
  );
}
