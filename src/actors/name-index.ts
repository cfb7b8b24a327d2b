import type { Sector } from "./actor.ts";

export type NameKind =
  | "state"
  | "adjective"
  | "people"
  | "capital"
  | "seat"
  | "organisation"
  | "group"
  | "outlet"
  | "person"
  | "office"
  | "agent"
  | "place"
  | "bloc";

/** What a name of the tables stands for. */
export interface NameEntry {
  readonly kind: NameKind;
  /** Alpha-3 code or slug; null where the name is a common noun. */
  readonly party: string | null;
  readonly role: Sector | null;
  /** The fullest name, or for offices and agents the key of the office. */
  readonly name: string | null;
  /** person, body, related: what an office or agent noun makes. */
  readonly makes: string | null;
  readonly plural: boolean;
  readonly country: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly row: string;
  /** How the name is written, for the comparison of case. */
  readonly form: string;
  /** True where the name stands only after "the": "the Hill". */
  readonly article: boolean;
}

/** Names by their words; the longest that begins at a word is looked for first. */
export interface NameIndex {
  readonly entries: Map<string, NameEntry[]>;
  /** Most words of any name that begins with this word. */
  readonly longest: Map<string, number>;
}

export function makeNameIndex(): NameIndex {
  return { entries: new Map(), longest: new Map() };
}

/** A word or sign of a text, folded for comparison: "N'Djamena" is "ndjamena", "al-Qaeda" two pieces. */
export interface Piece {
  readonly text: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const plain = /^[a-z0-9]+$/;
const pattern =
  /['’‘ʼ`ʽ]s(?![\p{L}\p{N}])|(?:[\p{L}\p{N}\p{M}]|(?<=[\p{L}\p{N}\p{M}])[.'’‘ʼ`ʽ](?=[\p{L}\p{N}])(?!s(?![\p{L}\p{N}])))+|[^\s\p{L}\p{N}.\-–‑'’‘ʼ`ʽ]/gu;

/** Lower case, without accents, full stops and apostrophes. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\p{M}.'’‘ʼ`ʽ]/gu, "")
    .replace(/ı/g, "i")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae");
}

/** The pieces of a text. Hyphens, spaces and full stops part or vanish; other signs are pieces of their own. */
export function piecesOf(text: string): Piece[] {
  if (/^[A-Za-z]+$/.test(text)) return [{ text: text.toLowerCase(), raw: text, start: 0, end: text.length }];
  const pieces: Piece[] = [];
  if (/^[A-Za-z0-9 -]+$/.test(text)) {
    // Plain words and hyphens, as most names are: no need of the pattern.
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      const code = text.charCodeAt(at);
      if (at < text.length && code !== 32 && code !== 45) continue;
      if (at > start) {
        const raw = text.slice(start, at);
        pieces.push({ text: raw.toLowerCase(), raw, start, end: at });
      }
      start = at + 1;
    }
    return pieces;
  }
  for (const match of text.matchAll(pattern)) {
    const raw = match[0];
    const word = fold(raw);
    if (word !== "") pieces.push({ text: word, raw, start: match.index, end: match.index + raw.length });
  }
  return pieces;
}

/** Adds a name. A leading "the" is a condition, not a word of the name. */
export function addName(index: NameIndex, form: string, entry: Omit<NameEntry, "form" | "article">): void {
  // "The Independent", "The Hill" are outlets only with their article.
  const article = form.startsWith("the ") || (form.startsWith("The ") && entry.kind === "outlet");
  const written = article ? form.slice(4) : form.startsWith("The ") ? form.slice(4) : form;
  const words = piecesOf(written);
  const first = words[0];
  if (first === undefined) return;
  const key = words.length === 1 ? first.text : words.map((word) => word.text).join(" ");
  const list = index.entries.get(key);
  const made: NameEntry = { ...entry, form: written, article };
  if (list === undefined) index.entries.set(key, [made]);
  else if (
    !list.some(
      (other) =>
        other.kind === made.kind &&
        other.party === made.party &&
        other.name === made.name &&
        other.from === made.from &&
        other.makes === made.makes &&
        other.form === made.form,
    )
  )
    list.push(made);
  if ((index.longest.get(first.text) ?? 0) < words.length) index.longest.set(first.text, words.length);
}

/** Whether the letters of the text are such as the name is written: "US" is not "us", "turkey" not "Turkey"; headings in capitals pass. */
export function caseFits(form: string, raw: string, shouting: boolean): boolean {
  const letters = form.replace(/[^\p{L}]/gu, "");
  if (letters === letters.toLowerCase()) return true;
  if (letters.length > 1 && letters === letters.toUpperCase()) {
    const written = raw.replace(/[^\p{L}]/gu, "");
    return (
      written === written.toUpperCase() && (!shouting || form.includes(".") === raw.includes(".") || letters.length > 3)
    );
  }
  const first = form.match(/\p{L}/u)?.[0] ?? "";
  const given = raw.match(/\p{L}/u)?.[0] ?? "";
  if (first === first.toLowerCase()) return /\p{Lu}/u.test(raw);
  return given !== given.toLowerCase();
}
