import type { Doc } from "../language/index.ts";
import type { Cast, Mention, NameTie } from "./actor.ts";
import type { Draft } from "./draft.ts";

const tieKinds: Readonly<Record<string, NameTie["kind"]>> = {
  backed: "backs",
  supported: "backs",
  sponsored: "backs",
  funded: "backs",
  financed: "backs",
  armed: "backs",
  trained: "backs",
  supplied: "backs",
  equipped: "backs",
  led: "leads",
  allied: "allied-with",
  aligned: "allied-with",
};

export function nameTies(doc: Doc, drafts: readonly Draft[]): NameTie[] {
  const ties: NameTie[] = [];
  for (const draft of drafts) {
    const kind = draft.participle === null ? undefined : tieKinds[draft.participle];
    if (kind === undefined || draft.actors.length === 0) continue;
    const target = drafts.find(
      (other) =>
        other !== draft &&
        other.actors.length > 0 &&
        other.coreFirst > draft.coreFirst &&
        other.coreFirst <= draft.coreLast + 5 &&
        other.actors.some((actor) => actor.party !== null) &&
        doc.tokens[other.first]?.sentence === doc.tokens[draft.first]?.sentence &&
        other.participle === null,
    );
    if (target === undefined || target.actors.some((actor) => actor.party === draft.actors[0]?.party)) continue;
    const first = doc.tokens[draft.first];
    const last = doc.tokens[target.coreLast - 1];
    if (first !== undefined && last !== undefined)
      ties.push({
        kind,
        of: draft.actors,
        to: target.actors,
        start: first.start,
        end: last.end,
        sentence: first.sentence,
      });
  }
  return ties;
}

/** The characters of a draft's mention. */
function spanOf(doc: Doc, draft: Draft): { readonly start: number; readonly end: number } | null {
  const first = doc.tokens[draft.first];
  const last = doc.tokens[draft.last - 1];
  if (first === undefined || last === undefined) return null;
  return {
    start: draft.chars !== null && draft.first === draft.coreFirst ? draft.chars.start : first.start,
    end: draft.chars !== null && draft.last === draft.coreLast ? draft.chars.end : last.end,
  };
}

/** Numbers that stand as nouns before those whom they count. */
const counts =
  /^(?:dozens?|scores|hundreds?|thousands?|millions?|tens|some|many|most|several|all|each|both|none|few|handful|number|range|array|string|slew|raft|host|wave|parade|plenty|lots|bulk|trio|pair|bunch|scattering|smattering|swath|stream|multitude|plethora|litany|couple|half|majority|minority|plurality|rest|percent|(?:two-|three-)?(?:thirds?|quarters?)|one|two|three|four|five|six|seven|eight|nine|ten)$/i;

/** "the 'vast majority' **of** people": whether "of" comes next, be it after a mark. */
function isBeforeOf(doc: Doc, index: number): boolean {
  const next = doc.tokens[index + 1];
  return (next?.upos === "PUNCT" ? doc.tokens[index + 2] : next)?.text === "of";
}

export function makeCast(doc: Doc, drafts: readonly Draft[], ties: readonly NameTie[]): Cast {
  const mentions: Mention[] = [];
  for (const draft of drafts) {
    if (
      draft.dropped ||
      (draft.actors.length === 0 && draft.place === null) ||
      (draft.rule === "unknown-name" && !draft.known)
    )
      continue;
    const span = spanOf(doc, draft);
    if (span === null) continue;
    const { start, end } = span;
    mentions.push({
      start,
      end,
      first: draft.first,
      last: draft.last,
      head: draft.head,
      text: doc.article.text.slice(start, end),
      actors: draft.actors,
      acts: draft.acts && draft.actors.length > 0,
      country: draft.country ?? draft.place?.country ?? null,
      latitude: draft.place?.latitude ?? null,
      longitude: draft.place?.longitude ?? null,
      named: draft.named,
      rule: draft.rule,
      rows: draft.rows,
      antecedent: draft.back === null ? null : spanOf(doc, draft.back),
    });
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const heads = new Map<number, Mention>();
  const covers = new Map<number, Mention>();
  for (const mention of mentions) {
    const known = heads.get(mention.head);
    if (known === undefined || mention.end - mention.start > known.end - known.start) heads.set(mention.head, mention);
    for (let token = mention.first; token < mention.last; token++) {
      const smallest = covers.get(token);
      if (smallest === undefined || mention.last - mention.first < smallest.last - smallest.first)
        covers.set(token, mention);
    }
  }
  // A tree may hang both "Secretary" and "Antony" of one name on the verb: either finds the mention.
  for (const mention of mentions)
    for (let index = mention.first; index < mention.last; index++) {
      const token = doc.tokens[index];
      if (
        token === undefined ||
        heads.has(index) ||
        !/^(?:PROPN|NOUN)$/.test(token.upos) ||
        !/^(?:nsubj|obj|iobj|obl|conj)/.test(token.relation)
      )
        continue;
      if (token.head < mention.first || token.head >= mention.last) heads.set(index, { ...mention, head: index });
    }
  // "**Thousands** of Indian farmers", "**dozens** of them": whom a number counts; the last first, for "**tens** of **thousands** of farmers"
  for (let index = doc.tokens.length - 1; index >= 0; index--) {
    if (heads.has(index) || !counts.test(doc.tokens[index]?.text ?? "") || !isBeforeOf(doc, index)) continue;
    const counted = (doc.children[index] ?? []).find((child) => /^nmod/.test(doc.tokens[child]?.relation ?? ""));
    const mention = counted === undefined ? undefined : heads.get(counted);
    if (mention?.head === counted && mention?.acts) heads.set(index, { ...mention, head: index });
  }
  // "**These** are the freed women": who is told of right behind
  for (const token of doc.tokens) {
    if (token.relation !== "nsubj" || heads.has(token.index) || !/^(?:these|those)$/i.test(token.text)) continue;
    const mention = heads.get(token.head);
    // "these are **not** people who give up"
    if ((doc.children[token.head] ?? []).some((child) => doc.tokens[child]?.lemma === "not")) continue;
    if (mention?.acts && mention.head === token.head && doc.tokens[token.head]?.xpos === "NNS")
      heads.set(token.index, { ...mention, head: token.index });
  }
  return { mentions, ties, at: (token) => heads.get(token) ?? covers.get(token) };
}
