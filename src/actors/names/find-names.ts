import type { Doc } from "../../language/index.ts";
import { caseFits, type NameEntry, type NameIndex, piecesOf } from "../tables/name-index.ts";
import type { Person } from "../tables/people.ts";
import { type PlaceRow, regionSize } from "../tables/places.ts";
import { type ActorTables, holds } from "../tables/tables.ts";
import { isCommonName } from "./common-name.ts";
import { isCommonNamePart } from "./common-name-part.ts";

/** A stretch of text that the tables know, with all that it may stand for. */
export interface Unit {
  /** Tokens from `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly entries: readonly NameEntry[];
  readonly place: PlaceRow | null;
  /** All places of that name, the largest first. */
  readonly places: readonly PlaceRow[];
  /** What follows a hyphen in the same word or right after it: "led" of "U.S.-led". */
  readonly participle: string | null;
}

/** The pieces of a document in three parallel lists. */
interface Pieces {
  readonly words: string[];
  readonly tokens: number[];
  readonly starts: number[];
  readonly ends: number[];
}

const participles =
  /^(?:led|backed|allied|aligned|sponsored|funded|supported|linked|affiliated|trained|armed|dominated|occupied|controlled|held|based|born|brokered|mediated|designated|friendly|majority|made|run|inspired|owned|speaking|financed|supplied|equipped|installed|appointed|annexed|style|wide|educated|flagged|imposed|administered|ruled|hosted|proposed|drafted|bound)$/;

function piecesOfDoc(doc: Doc): Pieces {
  const pieces: Pieces = { words: [], tokens: [], starts: [], ends: [] };
  for (const token of doc.tokens) {
    // "OES-PA-DG@state.gov", "https://un.org": an address names nobody; "@MSNBC" does
    const skipped = /^@\w+$/.test(token.text) ? 1 : 0;
    const text = token.text.slice(skipped);
    for (const piece of /@|:\/\//.test(text) ? [{ text, start: 0, end: text.length }] : piecesOf(text)) {
      pieces.words.push(piece.text);
      pieces.tokens.push(token.index);
      pieces.starts.push(token.start + skipped + piece.start);
      pieces.ends.push(token.start + skipped + piece.end);
    }
  }
  return pieces;
}

/** Finds the names, offices and agent nouns of the tables, the longest from the left; names of places where nothing else fits. */
export function findNames(doc: Doc, tables: ActorTables): Unit[] {
  const pieces = piecesOfDoc(doc);
  const { words, tokens, starts, ends } = pieces;
  const shouting = doc.sentences.map(
    (sentence) => !/\p{Ll}/u.test(doc.article.text.slice(sentence.start, sentence.end)),
  );
  const units: Unit[] = [];
  const indexes: NameIndex[] = tables.own === null ? [tables.names] : [tables.own, tables.names];
  const isStateAt = (index: number) => {
    const before = units.at(-1);
    return before?.last === index + 1 && /^(?:state|adjective|capital)$/.test(before.entries[0]?.kind ?? "");
  };
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? "";
    const token = tokens[at] ?? 0;
    const sentence = doc.tokens[token]?.sentence ?? 0;
    let longest = 0;
    for (const index of indexes) longest = Math.max(longest, index.longest.get(word) ?? 0);
    let found: { length: number; entries: NameEntry[]; place: PlaceRow | null; places: readonly PlaceRow[] } | null =
      null;
    for (let length = Math.min(longest, words.length - at); length > 0 && found === null; length--) {
      const endToken = tokens[at + length - 1] ?? token;
      if (doc.tokens[endToken]?.sentence !== sentence) continue;
      const key = length === 1 ? word : words.slice(at, at + length).join(" ");
      for (const index of indexes) {
        const candidates = index.entries.get(key);
        if (candidates === undefined) continue;
        const raw = doc.article.text.slice(starts[at], ends[at + length - 1]);
        const fitting = candidates.filter(
          (entry) =>
            caseFits(entry.form, raw, shouting[sentence] ?? false) &&
            isOfDay(entry, doc.article.published) &&
            (!entry.article || doc.tokens[token - 1]?.text.toLowerCase() === "the") &&
            !(length === 1 && entry.kind === "outlet" && isHalf(doc, endToken)),
        );
        if (fitting.length > 0) {
          if (isCommonNamePart(doc, token, endToken + 1, fitting, isStateAt)) continue;
          found = { length, entries: fitting, place: null, places: [] };
          break;
        }
      }
    }
    for (
      let length = Math.min(tables.people.longest(word), words.length - at);
      length > (found?.length ?? 0);
      length--
    ) {
      const person = personAt(doc, pieces, at, length, tables);
      if (person !== null) found = { length, entries: [person], place: null, places: [] };
    }
    if (found === null || found.length < 3) {
      const place = placeAt(doc, pieces, at, tables, found?.length ?? 0);
      if (place !== null && !(word === "the" && goesOn(pieces, at + 1, place.length, tables))) found = place;
    }
    if (found === null) {
      at++;
      continue;
    }
    const lastPiece = at + found.length - 1;
    const after = lastPiece + 1;
    if (
      /^(?:US|A|C|HK|NZ)$/.test(doc.article.text.slice(starts[at], ends[lastPiece])) &&
      doc.article.text[ends[lastPiece] ?? 0] === "$"
    ) {
      // "US$6 million" names no state.
      at = lastPiece + 1;
      continue;
    }
    const glued = after < words.length && /^\.?[-–‑]$/.test(doc.article.text.slice(ends[lastPiece], starts[after]));
    const lastToken = doc.tokens[tokens[lastPiece] ?? token];
    const rest = lastToken === undefined ? "" : doc.article.text.slice(ends[lastPiece], lastToken.end);
    // "pro-Russian separatists" are not Russia's, "anti-Iran" protesters not Iran's.
    const stance =
      at > 0 &&
      /^(?:pro|anti|non|un|post|ex|former)$/.test(words[at - 1] ?? "") &&
      /^[-–‑]$/.test(doc.article.text.slice(ends[at - 1], starts[at]))
        ? (words[at - 1] ?? null)
        : null;
    units.push({
      // The full stop of "U.S." belongs to the name.
      first: token,
      last: (tokens[lastPiece] ?? token) + 1,
      start: starts[at] ?? 0,
      end: /^[.'’‘]+$/.test(rest) && lastToken !== undefined ? lastToken.end : (ends[lastPiece] ?? 0),
      entries: found.entries,
      place: found.place,
      places: found.places,
      participle:
        glued && participles.test(words[after] ?? "")
          ? (words[after] ?? null)
          : stance === "ex" || stance === "former"
            ? null
            : stance,
    });
    at += found.length;
  }
  return units;
}

/** "The **Hague tribunal**", "the Hague-based court": a name of the tables that goes on behind a place that its article seems to begin. */
const goesOn = ({ words }: Pieces, at: number, length: number, { names }: ActorTables): boolean =>
  [length, length + 1].some((long) =>
    names.entries.get(words.slice(at, at + long).join(" "))?.some(({ kind }) => kind === "organisation"),
  );

/** "Ivorian rebels" meant one group in its war, "the Hague tribunal" one court, and none before or after: phrases that are no names are of their days alone. */
const isOfDay = (entry: NameEntry, day: string | null): boolean =>
  (entry.from === null && entry.to === null) ||
  (/^(?:group|organisation)$/.test(entry.kind) ? day !== null && holds(entry, day) : isBodyOfDay(entry, day));

/** "The **Democratic Union**" of Poland was one for three years; a name that is no other state's stays its own. */
const isBodyOfDay = (entry: NameEntry, day: string | null): boolean =>
  entry.kind !== "seat" || holds(entry, day) || !isCommonName(entry.form);

/** "The **Independent** National Electoral Commission": a word of a longer name, by the tree. */
function isHalf(doc: Doc, index: number): boolean {
  const token = doc.tokens[index];
  const next = doc.tokens[index + 1];
  return (
    token !== undefined &&
    next !== undefined &&
    /^(?:amod|compound)$/.test(token.relation) &&
    token.head > next.index &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    /^\p{Lu}/u.test(doc.tokens[token.head]?.text ?? "") &&
    /^(?:ADJ|NOUN|PROPN)$/.test(next.upos) &&
    next.head === token.head
  );
}

/** A place of places.tsv that is longer than what the names gave. Single words must be tagged as names. */
function placeAt(
  doc: Doc,
  pieces: Pieces,
  at: number,
  tables: ActorTables,
  beyond: number,
): { length: number; entries: NameEntry[]; place: PlaceRow; places: readonly PlaceRow[] } | null {
  const token = doc.tokens[pieces.tokens[at] ?? 0];
  if (token === undefined || !/\p{Lu}/u.test(token.text)) return null;
  for (let length = Math.min(4, pieces.words.length - at); length > beyond; length--) {
    const last = doc.tokens[pieces.tokens[at + length - 1] ?? 0];
    if (
      last === undefined ||
      last.sentence !== token.sentence ||
      (length > 1 && !/^[\p{Lu}\p{N}ad]/u.test(last.text) && !/[-–]/.test(doc.article.text[last.start - 1] ?? ""))
    )
      continue;
    const rows = tables
      .places()
      .get(length === 1 ? (pieces.words[at] ?? "") : pieces.words.slice(at, at + length).join(" "));
    const row = rows?.[0];
    if (rows === undefined || row === undefined) continue;
    if (length === 1 && token.upos !== "PROPN") continue;
    // "Bush", "Santos", "Sharon": a famous person before a town, unless it stands as a place.
    if (
      length === 1 &&
      tables.people.alone(pieces.words[at] ?? "") !== undefined &&
      !/^(?:in|at|near|from|outside)$/i.test(doc.tokens[token.index - 1]?.text ?? "")
    )
      continue;
    // A small town's name that the network takes for a person or company is one.
    const entity = doc.entities.find((found) => found.first <= token.index && last.index < found.last);
    if (
      entity !== undefined &&
      ((entity.kind === "PER" && !(row.size === regionSize && entity.last - entity.first === 1)) ||
        entity.last - entity.first > last.index - token.index + 1)
    )
      continue;
    if (
      length === 1 &&
      entity === undefined &&
      row.size < 300 &&
      row.size > 0 &&
      !/^(?:in|at|near|from|outside|to|of|on|around)$/i.test(doc.tokens[token.index - 1]?.text ?? "")
    )
      continue;
    return { length, entries: [], place: row, places: rows };
  }
  return null;
}

/** A full name of people.tsv and its like: "Wang Yi". */
function personAt(doc: Doc, pieces: Pieces, at: number, length: number, tables: ActorTables): NameEntry | null {
  const first = doc.tokens[pieces.tokens[at] ?? 0];
  const last = doc.tokens[pieces.tokens[at + length - 1] ?? 0];
  if (first === undefined || last === undefined || first.sentence !== last.sentence) return null;
  const key = pieces.words.slice(at, at + length).join(" ");
  const person = tables.people.named(key)?.[0];
  if (person === undefined || !(/^\p{Lu}/u.test(first.text) || /^\p{Lu}/u.test(last.text))) return null;
  return personEntry(person, key);
}

/** A person of the tables as an entry of names; whose they are on the day is worked out later. */
export function personEntry(person: Person, key: string): NameEntry {
  return {
    kind: "person",
    party: person.tenures[0]?.party ?? null,
    role: null,
    name: key,
    makes: "person",
    plural: false,
    country: null,
    from: null,
    to: null,
    row: person.tenures[0]?.row ?? "",
    form: person.name,
    article: false,
  };
}

/** What the tables know at a token, of what was found; undefined where it is in no name. */
export const unitAt = (units: readonly Unit[], token: number): Unit | undefined =>
  units.find(({ first, last }) => first <= token && token < last);
