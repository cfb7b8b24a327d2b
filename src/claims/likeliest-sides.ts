/** Who does a deed, or undergoes it, where its words leave that unsaid: a ranker of what the rules propose and of whoever else the article names near. */
import type { Mention } from "../actors/index.ts";
import { likeliest, type Weights } from "../codebook/index.ts";
import type { Doc, Token } from "../language/index.ts";
import { type Claim, type EventNode, nodesOf, type PartyMention } from "./claim.ts";
import { groupBy } from "./group-by.ts";
import type { Side } from "./likely-deeds.ts";
import { isSparedBy } from "./named-by-network.ts";
import { partyMentions } from "./parties.ts";
import {
  type ArticleNames,
  across,
  featuresOf,
  type Named,
  namedAt,
  noneFeatures,
  type OpenSide,
  type Proposal,
  standing,
} from "./side-features.ts";
import { codes } from "./understood-by-article.ts";

/** One answer to who stands on a side, with what speaks for it in words. No parties: nobody that is known. */
export interface SideChoice extends Proposal {
  readonly features: readonly string[];
}

/** Is shown each side left unsaid with all answers, to learn the weights. */
export type SideWatch = (node: EventNode, side: Side, choices: readonly SideChoice[]) => void;

export interface SideChooser {
  readonly choose: (open: OpenSide) => Proposal;
}

/** Makes the chooser of one article; weights and mentions are gone through once. */
export function createSideChooser(
  doc: Doc,
  mentions: readonly Mention[],
  claims: readonly Claim[],
  weights: Weights,
  watch: SideWatch | null,
): SideChooser {
  const named = mentions.flatMap((mention) => namedAt(doc, mention));
  const bySentence = groupBy(named, ({ head }) => head.sentence);
  const byParty = groupBy(
    [...named].sort((a, b) => a.head.index - b.head.index),
    ({ party }) => party,
  );
  const order = [...byParty].sort((a, b) => b[1].length - a[1].length).map(([party]) => party);
  const told = tellingsOf(claims);
  const isState = ({ actors }: Mention): boolean => actors.length > 0 && actors.every(({ kind }) => kind === "state");
  const states = new Set(mentions.filter(isState).map(({ start }) => start));
  const choose = (open: OpenSide): Proposal => {
    const choices = choicesOf(doc, open, { bySentence, byParty, order, told, states });
    watch?.(open.node, open.side, choices);
    return likeliest(choices, weights);
  };
  return { choose };
}

/** What the article tells of its parties: `told` of `ArticleNames`. */
function tellingsOf(claims: readonly Claim[]): ReadonlySet<string> {
  const told = new Set<string>();
  for (const { type, quad, actors, recipients } of claims.flatMap(({ event }) => nodesOf(event))) {
    if (type === null) continue;
    for (const [side, parties] of [
      ["doers", actors],
      ["targets", recipients],
    ] as const)
      for (const { party } of parties) {
        told.add(`${side} ${type} ${party}`);
        told.add(`${side} ${quad} ${party}`);
      }
    for (const doer of actors) for (const target of recipients) told.add(`${quad} ${doer.party}>${target.party}`);
  }
  return told;
}

function choicesOf(doc: Doc, open: OpenSide, article: ArticleNames): readonly SideChoice[] {
  const { node, side, token, proposals, above, claim } = open;
  const { order, bySentence } = article;
  const own = standing(open);
  const byRules = new Map<string, { readonly parties: readonly PartyMention[]; readonly rules: string[] }>();
  for (const { rule, parties } of proposals) {
    const key = codes(parties);
    if (key === "") continue;
    const known = byRules.get(key) ?? { parties, rules: [] };
    known.rules.push(rule);
    byRules.set(key, known);
  }
  const near = [-1, 0, 1].flatMap((step) => bySentence.get(token.sentence + step) ?? []);
  const others = [...(above?.actors ?? []), ...(above?.recipients ?? []), ...claim.sources];
  const parties = new Set([
    ...near.map(({ party }) => party),
    ...order.slice(0, 4),
    ...others.flatMap(({ party }) => party ?? []),
  ]);
  // "Egypt conveyed a proposal for **a truce**", "France did not address **the attack**": who only carries or leaves it
  const carriers = [...(above?.through ?? []), ...(node.through ?? [])].map(({ party }) => party);
  const sparing = side === "doers" ? near.filter(({ head }) => isSparedBy(doc, head.index, token.index)) : [];
  const spared = new Set([...carriers, ...sparing.map(({ party }) => party)]);
  for (const party of parties)
    if (!byRules.has(party) && !spared.has(party)) {
      const found = nearestTo(token, article, party, across(open));
      if (found !== undefined) byRules.set(party, { parties: mentionOf(found), rules: [] });
    }
  const first = proposals.find((proposal) => codes(proposal.parties) !== "");
  return [
    {
      rule: "nobody",
      parties: own,
      features: noneFeatures(doc, open, first !== undefined, article),
    },
    ...[...byRules].map(([key, { parties, rules }]) => ({
      rule: rules[0] ?? "likeliest",
      parties: understoodOf(own, parties),
      features: featuresOf(doc, open, article, {
        key,
        parts: parties,
        rules,
        isFirst: first !== undefined && codes(first.parties) === key,
      }),
    })),
  ];
}

/** "**civilians** caught in the city": people whose party is understood stay those people. */
function understoodOf(own: readonly PartyMention[], parties: readonly PartyMention[]): readonly PartyMention[] {
  const [person] = own;
  const [only] = parties;
  if (person === undefined || person.party !== null || only === undefined || parties.length > 1) return parties;
  return [{ ...person, party: only.party, implied: true }];
}

const mentionOf = ({ party, mention }: Named): readonly PartyMention[] =>
  mention.acts
    ? partyMentions(mention, true).filter((one) => one.party === party)
    : [
        {
          party,
          role: null,
          name: null,
          text: mention.text,
          start: mention.start,
          end: mention.end,
          implied: true,
        },
      ];

/** "**he** asked … **Trump**": whether a mention is of somebody who stands on the other side; a state itself is no other than who acts for it. */
const isAcross = ({ mention, party }: Named, others: readonly PartyMention[], { states }: ArticleNames): boolean =>
  others.some(
    ({ start, name, party: other }) =>
      (other === party && (states.has(mention.start) || states.has(start))) ||
      start === mention.start ||
      start === mention.antecedent?.start ||
      (name !== null && mention.actors.some((actor) => actor.name === name)),
  );

/** Namings of a party looked at before it is given up. */
const reach = 50;

/** The nearest naming of a party, in its own sentence first; of two of one party that which does not stand on the other side. */
function nearestTo(
  token: Token,
  article: ArticleNames,
  party: string,
  others: readonly PartyMention[],
): Named | undefined {
  const { bySentence, byParty } = article;
  const far = ({ head }: Named): number => Math.abs(head.index - token.index);
  const here = (bySentence.get(token.sentence) ?? [])
    .filter((one) => one.party === party && !isAcross(one, others, article))
    .sort((one, other) => far(one) - far(other))[0];
  if (here !== undefined) return here;
  const all = byParty.get(party) ?? [];
  // outwards from where it would stand in their order: a long report names a state thousands of times
  let behind = firstBehind(all, token.index);
  let ahead = behind - 1;
  for (let steps = 0; steps < reach && (ahead >= 0 || behind < all.length); steps++) {
    const isAhead = behind >= all.length || (ahead >= 0 && far(all[ahead]!) <= far(all[behind]!));
    const one = all[isAhead ? ahead-- : behind++]!;
    if (!isAcross(one, others, article)) return one;
  }
  return undefined;
}

/** How many of those in order stand before a word. */
function firstBehind(all: readonly Named[], token: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.head.index < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
