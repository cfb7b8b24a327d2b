import type { Doc } from "../../language/index.ts";
import type { Sector } from "../actor.ts";
import { fold } from "../tables/name-index.ts";
import { isCommonName } from "./common-name.ts";
import { isCompany, roleOfCompany, withoutForms } from "./legal-forms.ts";

/** Tokens from `first` up to, not including, `last`. */
export interface NameRange {
  readonly first: number;
  readonly last: number;
}

/** What the word that heads a name makes of it: a body of its own, one of some state's, or a thing that does not act. */
export interface NameHead {
  readonly kind: "own" | "state" | "thing" | "foreign";
  readonly role: Sector | null;
}

export type NameHeads = ReadonlyMap<string, NameHead>;

/** The party that a body is by itself, under its own name. */
export interface OwnBody {
  readonly party: string;
  readonly role: Sector | null;
}

/**
 * "The **Center for Biological Diversity** sued": an organisation that no table knows and no words tell the state of is a party of its
 * own, by the slug of its name. Null where the words name no body, or one of a class: "as a Foreign Terrorist Organization".
 */
export function ownBody(doc: Doc, name: NameRange, heads: NameHeads): OwnBody | null {
  const words = wordsOf(doc, name);
  if (words.length < 2 || /^an?$/i.test(doc.tokens[name.first - 1]?.text ?? "")) return null;
  if (isCompany(words)) return { party: slugOf(withoutForms(words)), role: roleOfCompany(words) };
  const head = heads.get(fold(headWord(words)));
  const party = slugOf(words);
  // "the National Democratic Union", "the Independent Election Commission", "the Hutton Commission": some state's, whichever
  if (isCommonName(words.join(" ")) || isInquiry(words)) return null;
  // "the National **Electoral** Council": of many states the same
  if (words.some((word) => /^(?:Electoral|Elections?)$/.test(word)) && head?.role === "GOV") return null;
  return head?.kind !== "own" || party === "" ? null : { party, role: isFront(words) ? "PTY" : head.role };
}

/** "the **Warioba Commission**" is its state's; one of many states has a slug: "the International Whaling Commission". */
const isInquiry = (words: readonly string[]): boolean =>
  words.at(-1) === "Commission" &&
  !words.some((word) =>
    /^(?:International|Inter.*|World|Global|European|African|Asian|Arab|Pacific|Joint|Trilateral)$/u.test(word),
  );
/** "the New **Popular Front**", "Patriotic Front": a party, as "the Popular **Liberation** Front" is none. */
const isFront = (words: readonly string[]): boolean =>
  headWord(words) === "Front" &&
  words.some((word) => /^(?:Popular|National|Patriotic|Democratic|Civic)$/.test(word)) &&
  !words.some((word) => /^(?:Liberation|Resistance|Armed|Revolutionary|Army|Salvation|Islamic)$/.test(word));

/** "the **Lakeside Rivers Foundation**": the body whose name, as the network sees it, ends with a noun that is no name by itself. */
export function ownBodyOfNoun(
  doc: Doc,
  noun: NameRange,
  heads: NameHeads,
): (OwnBody & { readonly name: string }) | null {
  const name = doc.entities.find(({ kind, first, last }) => kind === "ORG" && first < noun.first && last === noun.last);
  if (name === undefined || !/^\p{Lu}/u.test(doc.tokens[noun.first]?.text ?? "")) return null;
  const own = ownBody(doc, name, heads);
  return own === null ? null : { ...own, name: textOfName(doc, name) };
}

/** The characters of a name. */
export function textOfName(doc: Doc, { first, last }: NameRange): string {
  return doc.article.text.slice(doc.tokens[first]?.start, doc.tokens[last - 1]?.end);
}

/** Whether the words alone are a body's: headed by such a word, or an abbreviation. */
export function namesBody(doc: Doc, name: NameRange, heads: NameHeads): boolean {
  const words = wordsOf(doc, name);
  if (words.length === 1) return /^\p{Lu}{3,6}$/u.test(words[0] ?? "");
  return /^(?:own|state)$/.test(heads.get(fold(headWord(words)))?.kind ?? "");
}

/** "the Special Immigrant **Visa**", "the Artemis **Accords**": the name of a thing, which does nothing. */
export function isThing(doc: Doc, name: NameRange, heads: NameHeads): boolean {
  return heads.get(fold(headWord(wordsOf(doc, name))))?.kind === "thing";
}

/** The words of a name, without its article. */
export function wordsOf(doc: Doc, { first, last }: NameRange): readonly string[] {
  const words = doc.tokens.slice(first, last).map(({ text }) => text);
  return /^the$/i.test(words[0] ?? "") ? words.slice(1) : words;
}

/** "**Center** for Biological Diversity", "Global Environment **Facility**": the word that tells what it is. */
export function headWord(words: readonly string[]): string {
  const cut = words.findIndex((word, at) => at > 0 && /^(?:for|of|on|in|to|against|at|de|du|des)$/.test(word));
  return (cut < 0 ? words.at(-1) : words[cut - 1]) ?? "";
}

/** The slug of a name: "Catholic Bishops' Conference" is `catholic-bishops-conference`. */
export function slugOf(words: readonly string[]): string {
  return words
    .map((word) => (word === "&" ? "and" : word))
    .join(" ")
    .replace(/ ['’]s\b/g, "s")
    .split(/[^\p{L}\p{N}'’.]+/u)
    .map(fold)
    .filter((word) => word !== "")
    .join("-");
}
