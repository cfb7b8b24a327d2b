import type { Sector } from "../actor.ts";

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

const apostrophes = "'’‘ʼ`ʽ";
const beyondAscii = /[^ -~]/;
const letter = /[\p{L}\p{N}\p{M}]/u;

/** Lower case, without accents, full stops and apostrophes. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!beyondAscii.test(lower))
    return lower.includes(".") || lower.includes("'") || lower.includes("`") ? lower.replace(/[.'`]/g, "") : lower;
  return lower
    .normalize("NFD")
    .replace(/[\p{M}.'’‘ʼ`ʽ]/gu, "")
    .replace(/[ıøłđßæ]/g, (sign) => plainLetters[sign] ?? sign);
}

const plainLetters: Readonly<Record<string, string>> = { ı: "i", ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae" };

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return letter.test(text[at] ?? "") || (code >= 0xd800 && code <= 0xdbff && letter.test(text.slice(at, at + 2)));
}

/** Letters, digits, spaces and hyphens alone: what the most names are, and quick to take apart. */
const plain = /^[A-Za-z0-9 -]*$/;

function plainPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 45) {
      at++;
      continue;
    }
    const start = at;
    while (at < length && text.charCodeAt(at) !== 32 && text.charCodeAt(at) !== 45) at++;
    const raw = text.slice(start, at);
    pieces.push({ text: raw.toLowerCase(), raw, start, end: at });
  }
  return pieces;
}

/** The pieces of a text. Hyphens, spaces and full stops part or vanish; "'s" and other signs are pieces of their own. */
export function piecesOf(text: string): Piece[] {
  if (plain.test(text)) return plainPieces(text);
  const pieces: Piece[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (isWordAt(text, at)) {
      const start = at;
      while (at < length) {
        if (isWordAt(text, at)) at += text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) <= 0xdbff ? 2 : 1;
        // "U.S", "N'Djamena" go on over their sign; "China's" does not.
        else if (
          (text[at] === "." || apostrophes.includes(text[at] ?? "")) &&
          isWordAt(text, at + 1) &&
          !isGenitive(text, at)
        )
          at++;
        else break;
      }
      const raw = text.slice(start, at);
      const word = fold(raw);
      if (word !== "") pieces.push({ text: word, raw, start, end: at });
    } else if (isGenitive(text, at)) {
      pieces.push({ text: "s", raw: text.slice(at, at + 2), start: at, end: at + 2 });
      at += 2;
    } else {
      const sign = text[at] ?? "";
      if (!/[\s.\-–‑]/.test(sign) && !apostrophes.includes(sign))
        pieces.push({ text: sign, raw: sign, start: at, end: at + 1 });
      at++;
    }
  }
  return pieces;
}

function isGenitive(text: string, at: number): boolean {
  return apostrophes.includes(text[at] ?? " ") && text[at + 1] === "s" && !isWordAt(text, at + 2);
}

/** The words of a name in one string, as the maps have them for keys. */
export function keyOfPieces(pieces: readonly Piece[]): string {
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined ? first.text : pieces.map((piece) => piece.text).join(" ");
}

/** Adds a name. A leading "the" is a condition, not a word of the name. */
export function addName(
  index: NameIndex,
  form: string,
  entry: Omit<NameEntry, "form" | "article">,
  pieces: readonly Piece[] | null = null,
): void {
  // "The Independent", "The Hill" are outlets only with their article.
  const article = form.startsWith("the ") || (form.startsWith("The ") && entry.kind === "outlet");
  const written = article ? form.slice(4) : form.startsWith("The ") ? form.slice(4) : form;
  const words = pieces ?? piecesOf(written);
  const first = words[0];
  if (first === undefined) return;
  const key = keyOfPieces(words);
  const list = index.entries.get(key);
  // Written out: one shape of object for all entries is read and made faster than a spread.
  const made: NameEntry = {
    kind: entry.kind,
    party: entry.party,
    role: entry.role,
    name: entry.name,
    makes: entry.makes,
    plural: entry.plural,
    country: entry.country,
    from: entry.from,
    to: entry.to,
    row: entry.row,
    form: written,
    article,
  };
  if (list === undefined) index.entries.set(key, [made]);
  else {
    const twin = list.findIndex(
      (other) =>
        other.kind === made.kind &&
        other.party === made.party &&
        other.name === made.name &&
        other.from === made.from &&
        other.makes === made.makes &&
        other.form === made.form,
    );
    if (twin < 0) list.push(made);
    // "The New York Times" and "New York Times" are both in the table: the article is no condition then.
    else if (list[twin]?.article && !article) list[twin] = made;
  }
  if ((index.longest.get(first.text) ?? 0) < words.length) index.longest.set(first.text, words.length);
}

/** Initials that are a word or surname too, so that "Swift" and "Parnas" are none of them. */
const alsoWords = /^(?:Parnas|Shape|Swift)$/;

/**
 * Whether the letters of the text are such as the name is written: "US" is not "us", "turkey" not "Turkey"; headings in capitals pass.
 * Long initials are written as a name by the British press: "Funcinpec", "Unprofor".
 */
export function caseFits(form: string, raw: string, shouting: boolean): boolean {
  const letters = form.replace(/[^\p{L}]/gu, "");
  if (letters === letters.toLowerCase()) return true;
  if (letters.length > 1 && letters === letters.toUpperCase()) {
    const written = raw.replace(/[^\p{L}]/gu, "");
    if (written !== written.toUpperCase())
      return letters.length > 4 && /^\p{Lu}\p{Ll}+$/u.test(written) && !alsoWords.test(written);
    return !shouting || form.includes(".") === raw.includes(".") || letters.length > 3;
  }
  const first = form.match(/\p{L}/u)?.[0] ?? "";
  const given = raw.match(/\p{L}/u)?.[0] ?? "";
  if (first === first.toLowerCase()) return /\p{Lu}/u.test(raw);
  return given !== given.toLowerCase();
}

/** The entries of a name, by its words as `piecesOf` gives them. */
export function entriesOf(index: NameIndex, name: string): readonly NameEntry[] {
  return (
    index.entries.get(
      piecesOf(name)
        .map((piece) => piece.text)
        .join(" "),
    ) ?? []
  );
}
