import type { Doc, Token } from "../language/index.ts";
import type { Actor } from "./actor.ts";
import { textOfName } from "./names/own-name.ts";
import type { NameEntry } from "./tables/name-index.ts";
import type { PlaceRow } from "./tables/places.ts";

/** What a stretch of words is taken for before it is known who it is. */
export type DraftKind = "name" | "person" | "noun" | "pronoun" | "place";

/** A mention on its way: what its words are, and in the end who it is. */
export interface Draft {
  kind: DraftKind;
  /** Tokens of the whole phrase, and of the core that the tables or the network gave. */
  first: number;
  last: number;
  readonly coreFirst: number;
  readonly coreLast: number;
  /** Characters of a core that is part of a token ("U.S." of "U.S.-led"); null where it is whole tokens. */
  readonly chars: { readonly start: number; readonly end: number } | null;
  readonly entries: readonly NameEntry[];
  place: PlaceRow | null;
  readonly places: readonly PlaceRow[];
  readonly participle: string | null;
  head: number;
  actors: readonly Actor[];
  acts: boolean;
  named: boolean;
  country: string | null;
  rule: string;
  rows: readonly string[];
  /** Drafts that stand before the head and may tell the party, nearest first. */
  modifiers: Draft[];
  /** A possessive pronoun before the noun: "its army". */
  possessive: Draft | null;
  /** What stands under of, for, in, from, to after a noun. */
  readonly under: { readonly word: string; readonly draft: Draft }[];
  /** The name after a title or the title before or beside a name. */
  partner: Draft | null;
  /** What it was followed back to: "Wang Yi" of a later "he", "the foreign ministry" of "the ministry". */
  back: Draft | null;
  dropped: boolean;
  /** True for a name that the network takes for a person or organisation, though no table knows it. */
  readonly known: boolean;
}

export function makeDraft(kind: DraftKind, first: number, last: number, part: Partial<Draft> = {}): Draft {
  return {
    kind,
    first,
    last,
    coreFirst: first,
    coreLast: last,
    chars: null,
    entries: [],
    place: null,
    places: [],
    participle: null,
    head: last - 1,
    actors: [],
    acts: true,
    named: true,
    country: null,
    rule: "",
    rows: [],
    modifiers: [],
    possessive: null,
    under: [],
    partner: null,
    back: null,
    dropped: false,
    known: false,
    ...part,
  };
}

/** The token of a stretch whose governor lies outside: the first such, if it can head a noun phrase. */
export function headOf(doc: Doc, first: number, last: number): number {
  let fallback = last - 1;
  for (let index = first; index < last; index++) {
    const token = doc.tokens[index];
    if (token === undefined) continue;
    if (token.head >= first && token.head < last) continue;
    if (/^(?:PUNCT|DET|ADP|PART|CCONJ|SCONJ|AUX)$/.test(token.upos)) continue;
    if (/^(?:det|case|punct|cc|advmod|mark)/.test(token.relation)) continue;
    if (/^(?:amod|compound|nummod|nmod:poss|flat)/.test(token.relation) && index < last - 1) {
      fallback = index;
      continue;
    }
    return index;
  }
  return fallback;
}

/** The preposition before a phrase, in lower case: by the tree, else the word right before it. */
export function prepositionBefore(doc: Doc, draft: Draft): string | null {
  for (const child of doc.children[draft.head] ?? []) {
    const token = doc.tokens[child];
    if (token !== undefined && token.relation === "case" && child < draft.head && !/^['’]s?$/.test(token.text))
      return token.text.toLowerCase();
  }
  const before = doc.tokens[draft.first - 1];
  return before !== undefined && before.upos === "ADP" && before.sentence === doc.tokens[draft.first]?.sentence
    ? before.text.toLowerCase()
    : null;
}

export function isPossessiveMark(token: Token | undefined): boolean {
  return token !== undefined && /^(?:['’‘`]s?|s['’])$/.test(token.text) && token.upos !== "PUNCT"
    ? true
    : token?.xpos === "POS";
}

export function isSubject(token: Token | undefined): boolean {
  return token !== undefined && /^(?:nsubj|csubj)/.test(token.relation);
}

/** Whether the word is a plural by its form. */
export function isPlural(doc: Doc, draft: Draft): boolean {
  const head = doc.tokens[draft.head];
  return head !== undefined && (/^(?:NNS|NNPS)$/.test(head.xpos) || /^(?:those|these|others)$/i.test(head.text));
}

/** One key for all mentions of an actor, to count them. */
export function keyOfDraft(draft: Draft): string {
  const [actor] = draft.actors;
  return draft.actors.length === 1 && actor !== undefined
    ? `${actor.name ?? `${actor.party} ${actor.role} ${actor.kind}`}`
    : draft.actors.map((one) => one.name ?? one.party).join("+");
}

/** "We", "us", "our": who speaks and others. */
export const isWe = ({ text }: Token): boolean => /^(?:we|us|ours?|ourselves)$/i.test(text) && text !== "US";

/** The words of a draft's core, as the text has them. */
export function textOf(doc: Doc, draft: Draft): string {
  if (draft.chars !== null) return doc.article.text.slice(draft.chars.start, draft.chars.end);
  return textOfName(doc, { first: draft.coreFirst, last: draft.coreLast });
}
