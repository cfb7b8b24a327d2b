/** The parties that a noun's sentence or the two before name: of one of them is most who is named by no more than a word. */
import { clauseOf, firstJoined, roleOf } from "../clauses/clause.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, prepositionBefore } from "../draft.ts";

/** A party that the noun's sentence or the two before name, and how. */
export interface Near {
  readonly party: string;
  /** Sentences before. */
  readonly back: number;
  readonly far: number;
  readonly head: number;
  readonly verb: number;
  readonly relation: string;
  readonly feature: string;
  /** The preposition over it, in the noun's own sentence. */
  readonly by: string | null;
}

const carried = /^(?:through|via)$/;

/** Every naming of a party in three sentences, those of the noun's own first. */
export function namedNear(draft: Draft, discourse: Discourse): Near[] {
  const { doc } = discourse;
  const sentence = doc.tokens[draft.head]?.sentence ?? 0;
  const found: Near[] = [];
  for (let back = 0; back <= 2; back++)
    for (const other of discourse.bySentence[sentence - back] ?? []) {
      if (other === draft || other.dropped || other.participle !== null) continue;
      const head = doc.tokens[other.head];
      const by = head === undefined ? null : prepositionBefore(doc, other);
      // "asked Sudan **through Egypt** to free the men": who only carries words
      if (head === undefined || carried.test(by ?? "")) continue;
      const place = !other.acts || other.kind === "place";
      const parties = place ? [other.country] : other.actors.map(({ party }) => party);
      if (parties.length > 3) continue;
      const relation = place ? "place" : roleOf(head);
      const side = back > 0 ? "" : sideOf(head.index, draft);
      for (const party of parties)
        if (party !== null)
          found.push({
            party,
            back,
            far: Math.abs(head.index - draft.head) + back * 100,
            head: head.index,
            verb: back === 0 ? clauseOf(doc, head) : -2,
            relation,
            feature: `${relation} ${back}${side}`,
            by: back === 0 && by !== null ? `by ${by}${side}` : null,
          });
    }
  return found;
}

const sideOf = (at: number, { head }: Draft): string => (at < head ? " ahead" : " behind");

/** The nearest naming of a party in each of the three sentences. */
export function nearestOf(near: readonly Near[], party: string): Near[] {
  const best = new Map<number, Near>();
  for (const one of near)
    if (one.party === party && one.far < (best.get(one.back)?.far ?? Number.POSITIVE_INFINITY)) best.set(one.back, one);
  return [...best.values()];
}

/** The naming nearest before a noun, of whichever party. */
export function lastBefore(near: readonly Near[], { head }: Draft): Near | null {
  let best: Near | null = null;
  for (const one of near)
    if ((one.back > 0 || one.head < head) && one.far < (best?.far ?? Number.POSITIVE_INFINITY)) best = one;
  return best;
}

/** Of whom the same word was last, and how many sentences before: "**people** fled … **people** drowned" are mostly the same. */
export interface SameWord {
  readonly parties: readonly string[];
  readonly back: number;
}

/** Finds the last noun of the same word; null where it is the first. */
export function sameWordBefore(draft: Draft, { doc, past }: Discourse): SameWord | null {
  const head = doc.tokens[draft.head];
  const lemma = head?.lemma.toLowerCase();
  for (let index = past.length - 1; index >= 0; index--) {
    const other = past[index];
    const token = other?.kind === "noun" ? doc.tokens[other.head] : undefined;
    if (other === undefined || token === undefined || token.lemma.toLowerCase() !== lemma) continue;
    const parties = other.actors.flatMap(({ party }) => (party === null ? [] : [party]));
    return { parties, back: (head?.sentence ?? 0) - token.sentence };
  }
  return null;
}

/** Those with whom a noun stands joined and who were told of first: "men, **women** and children". */
export function joinedWithBefore({ head }: Draft, { doc, past }: Discourse): Draft | null {
  const token = doc.tokens[head];
  if (token?.relation !== "conj") return null;
  const isJoined = (other: number): boolean =>
    other === token.head || (doc.tokens[other]?.head === token.head && doc.tokens[other]?.relation === "conj");
  for (let index = past.length - 1; index >= 0 && index > past.length - 12; index--) {
    const other = past[index];
    if (other !== undefined && other.head !== head && isJoined(other.head)) return other;
  }
  return null;
}

/** Whom the first two sentences name. */
export function openingParties({ bySentence }: Discourse): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { acts, actors, country } of [...(bySentence[0] ?? []), ...(bySentence[1] ?? [])])
    for (const party of acts ? actors.map((actor) => actor.party) : [country]) if (party !== null) found.add(party);
  return found;
}

const attack = /^(?:attack|strike|airstrike|assault|raid|bombing|bombardment|shelling|aggression|offensive|violence)$/;

/** "Its attacks on **ships**": who attacks others; none of them are those attacked. */
export function attackersOver({ head }: Draft, { doc, past }: Discourse): readonly (string | null)[] {
  const token = firstJoined(doc, doc.tokens[head]);
  const above = doc.tokens[token?.head ?? -1];
  if (above === undefined || !/^nmod/.test(token?.relation ?? "") || !attack.test(above.lemma.toLowerCase())) return [];
  const owner = (doc.children[above.index] ?? []).find((child) => doc.tokens[child]?.relation === "nmod:poss");
  return past.findLast((before) => before.head === owner)?.actors.map(({ party }) => party) ?? [];
}
