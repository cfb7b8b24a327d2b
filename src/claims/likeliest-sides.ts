/** Who does a deed, or undergoes it, where its words leave that unsaid: a ranker of what the rules propose and of whoever else the article names near. */
import type { Mention } from "../actors/index.ts";
import type { Doc, Token } from "../language/index.ts";
import { type Claim, type EventNode, nodesOf, type PartyMention } from "./claim.ts";
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
} from "./side-features.ts";
import { codes } from "./understood-by-article.ts";

/** Weights by feature; data/codebook/sides.tsv. */
export type SideWeights = ReadonlyMap<string, number>;

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
  weights: SideWeights,
  watch: SideWatch | null,
): SideChooser {
  const named = mentions.flatMap((mention) => namedAt(doc, mention));
  const bySentence = new Map<number, Named[]>();
  const totals = new Map<string, number>();
  for (const one of named) {
    const { sentence } = one.head;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), one]);
    totals.set(one.party, (totals.get(one.party) ?? 0) + 1);
  }
  const order = [...totals].sort((a, b) => b[1] - a[1]).map(([party]) => party);
  const told = tellingsOf(claims);
  const choose = (open: OpenSide): Proposal => {
    const choices = choicesOf(doc, open, { bySentence, order, told, named });
    watch?.(open.node, open.side, choices);
    let best = choices[0]!;
    let most = Number.NEGATIVE_INFINITY;
    for (const choice of choices) {
      let points = 0;
      for (const feature of choice.features) points += weights.get(feature) ?? 0;
      if (points > most) [best, most] = [choice, points];
    }
    return best;
  };
  return { choose };
}

/** How often the article says of each party that it does or undergoes deeds of a type and class, and of two what one does to the other. */
function tellingsOf(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  const count = (key: string) => told.set(key, (told.get(key) ?? 0) + 1);
  for (const { type, quad, actors, recipients } of claims.flatMap(({ event }) => nodesOf(event))) {
    if (type === null) continue;
    for (const [side, parties] of [
      ["doers", actors],
      ["targets", recipients],
    ] as const)
      for (const { party } of parties) {
        count(`${side} ${type} ${party}`);
        count(`${side} ${quad} ${party}`);
      }
    for (const doer of actors) for (const target of recipients) count(`${quad} ${doer.party}>${target.party}`);
  }
  return told;
}

function choicesOf(doc: Doc, open: OpenSide, article: ArticleNames): readonly SideChoice[] {
  const { node, side, token, proposals, above, claim } = open;
  const { order, bySentence, named } = article;
  const own = side === "doers" ? node.actors : node.recipients;
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
      const found = nearestTo(token, named, party, across(open));
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
      parties: standing(own, parties),
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
function standing(own: readonly PartyMention[], parties: readonly PartyMention[]): readonly PartyMention[] {
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
const isAcross = ({ mention, party }: Named, others: readonly PartyMention[]): boolean =>
  others.some(
    ({ start, name, party: other }) =>
      (other === party && mention.actors.every(({ kind }) => kind === "state")) ||
      start === mention.start ||
      start === mention.antecedent?.start ||
      (name !== null && mention.actors.some((actor) => actor.name === name)),
  );

/** The nearest naming of a party; of two of one party that which does not stand on the other side. */
function nearestTo(
  token: Token,
  named: readonly Named[],
  party: string,
  others: readonly PartyMention[],
): Named | undefined {
  let best: Named | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of named) {
    if (one.party !== party || isAcross(one, others)) continue;
    const far = Math.abs(one.head.index - token.index) + (one.head.sentence === token.sentence ? 0 : 1000);
    if (far < least) [best, least] = [one, far];
  }
  return best;
}
