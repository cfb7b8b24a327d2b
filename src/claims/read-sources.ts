import { type Doc, quotationAt } from "../language/index.ts";
import type { SourceMention, Stance } from "./claim.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { childrenBy } from "./grammar/index.ts";
import type { PartyFinder } from "./parties.ts";
import type { AttributedWords, Attribution } from "./sources/index.ts";

/** Tells on whose word the deed of a predicate stands. */
export type SourceReader = (predicate: ClaimPredicate) => Vouching;

export interface Vouching {
  readonly sources: readonly SourceMention[];
  readonly stance: Stance;
  readonly quoted: boolean;
}

/**
 * On whose word a deed stands: the sources of the attributions whose content holds its word, innermost first. Who speaks for
 * themselves ("Wang **condemned** …") is the actor, and no source of that claim.
 */
export function createSourceReader(
  doc: Doc,
  finder: PartyFinder,
  attributions: readonly Attribution[],
): (predicate: ClaimPredicate) => Vouching {
  const vouchingAt = createVouchingReader(doc, finder, attributions);
  return (predicate) => {
    const vouching = vouchingAt(predicate.token);
    return denies(predicate) ? { ...vouching, stance: "denies" } : vouching;
  };
}

/** The same for any word of the text: on whose word it stands. */
export function createVouchingReader(
  doc: Doc,
  finder: PartyFinder,
  attributions: readonly Attribution[],
): (token: number) => Vouching {
  return (token) => {
    const over = attributionsOver(attributions, token);
    const sources: SourceMention[] = [];
    for (const attribution of over)
      for (const words of [attribution.source, ...passersOf(attribution, attributions)]) {
        const source = words === null ? null : sourceMention(doc, finder, words);
        if (source !== null && !sources.some((other) => isSame(other, source))) sources.push(source);
      }
    return {
      sources: sources.filter((source) => sources.length === 1 || source.party !== null || !pronoun.test(source.text)),
      stance: over[0]?.stance ?? "asserts",
      quoted: quotationAt(doc, token) !== undefined,
    };
  };
}

/** "The general said that **he** thinks": nobody new. */
const pronoun = /^(?:he|she|they|it)$/i;

/** The attributions whose content holds a word, the innermost first. */
export function attributionsOver(attributions: readonly Attribution[], token: number): readonly Attribution[] {
  return attributions
    .filter(
      ({ content, cue }) =>
        !(token >= cue.first && token < cue.last) &&
        content.some((range) => token >= range.first && token < range.last),
    )
    .sort((a, b) => (passes(b, a) ? -1 : passes(a, b) ? 1 : sizeOf(a) - sizeOf(b)));

  /** "Axios reported …, citing two officials": who passes it on stands outside, though both hold the same words. */
  function passes(outer: Attribution, inner: Attribution): boolean {
    return inner.passedBy !== null && attributions[inner.passedBy] === outer;
  }
}

/** "told The Wall Street Journal", "citing …": whoever passed the words on. */
function passersOf(attribution: Attribution, all: readonly Attribution[]): readonly AttributedWords[] {
  const found: AttributedWords[] = [];
  for (let at = attribution.passedBy, steps = 0; at !== null && steps < 4; steps++) {
    const outer = all[at];
    if (outer === undefined) break;
    if (outer.source !== null) found.push(outer.source);
    at = outer.passedBy;
  }
  return found;
}

/** "a report **in The Wall Street Journal**", "a **Bloomberg** report", "the **US** statement" */
function outletIn(doc: Doc, finder: PartyFinder, words: AttributedWords): ReturnType<PartyFinder["at"]> {
  if (!finder.isPerson(words.head))
    for (const child of childrenBy(doc, words.head, "compound", "amod")) {
      const mention = child.index < words.head ? finder.at(child.index, "place") : undefined;
      if (mention !== undefined) return mention;
    }
  for (const child of childrenBy(doc, words.head, "nmod", "obl")) {
    const mention = finder.at(child.index, "direct");
    if (mention !== undefined) return mention;
  }
  return undefined;
}

function sourceMention(doc: Doc, finder: PartyFinder, words: AttributedWords): SourceMention {
  const mention = finder.at(words.head, "place") ?? outletIn(doc, finder, words);
  const actor = mention?.actors[0];
  const { start, end, text } = words;
  return {
    party: actor?.party ?? null,
    role: actor?.role ?? null,
    name: actor?.name ?? null,
    text,
    start,
    end,
    named: mention?.named ?? false,
  };
}

/** "the ministry said", quoting its own minister: one party is one voice. */
function isSame(one: SourceMention, other: SourceMention): boolean {
  return one.party === null ? one.start === other.start : one.party === other.party;
}

function denies({ sense }: ClaimPredicate): boolean {
  // "**denied** a request" refuses it
  if (sense.cameo?.startsWith("12") === true) return false;
  return sense.type === "REJECT" && ["deny", "denial", "disavow", "refute", "disclaim"].includes(sense.lemma);
}

const sizeOf = (attribution: Attribution) =>
  attribution.content.reduce((sum, range) => sum + range.last - range.first, 0);
