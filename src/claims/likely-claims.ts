/** Which of the claims found are likely to be some: a log-linear judge, learnt from reports in which words are marked as telling a claim or none. */
import { type EventType, totalOf, type Weights } from "../codebook/index.ts";
import type { Doc } from "../language/index.ts";
import type { Claim, EventNode } from "./claim.ts";
import { claimFeatures, type ToldDeed } from "./claim-features.ts";

/** Is shown each deed with what speaks for it, to learn the weights. */
export type ClaimWatch = (told: ToldDeed, features: readonly string[]) => void;

/** A claim that is less likely than this to be one is left out; a little under half of F1, from where on one adds to it, for doubtful deeds count as half right. */
const least = 0.35;
/** The same as a total of weights. */
const leastTotal = Math.log(least / (1 - least));

interface Found {
  readonly claim: Claim;
  readonly predicate: { readonly token: number; readonly carrier: number };
}

/** Types that are done or plainly said: the network misses few of them altogether, while it sees asking, blaming and agreeing less surely. */
const plain: ReadonlySet<EventType> = new Set<EventType>([
  "SUPPORT",
  "CONSULT",
  "COOPERATE",
  "AID",
  "RETREAT",
  "CONCEDE",
  "COERCE",
  "ASSAULT",
  "MOBILIZE",
  "PROTEST",
]);

/** "racked my brains to **remember** the names", "the **defending** champion": a word in which the network sees no deed at all, not even an unlikely one. */
const isUnseen = ({ deeds }: Doc, { claim: { event }, predicate: { token, carrier } }: Found): boolean =>
  event.type !== null && plain.has(event.type) && !deeds.has(token) && !deeds.has(carrier);

/** Of this many claims one may be left out: weights that whole reports taught say little of a line or two, which are told for the one deed in them. */
const ofEach = 4;

/**
 * The claims that are likely to be some, counted anew, each with whatever came with it; of plain deeds those only in which the network sees one.
 * Without weights, and where the network reads no deeds at all, all stay.
 */
export function keepLikely<One extends Found>(
  doc: Doc,
  found: readonly One[],
  weights: Weights,
  watch: ClaimWatch | null = null,
): readonly One[] {
  if (watch !== null) for (const { claim } of found) showAll(doc, claim, watch);
  const most = Math.floor(found.length / ofEach);
  if (weights.size === 0 || doc.deeds.size === 0 || most === 0) return found;
  const seen = found.filter((one) => !isUnseen(doc, one));
  const judged = seen.map((one) => {
    const { claim, predicate } = one;
    const told = { claim, node: claim.event, above: null, token: doc.tokens[predicate.token]! };
    return { one, total: totalOf(claimFeatures(doc, told), weights) };
  });
  const unlikely = judged.filter(({ total }) => total < leastTotal).sort((a, b) => a.total - b.total);
  const gone = new Set(unlikely.slice(0, most).map(({ one }) => one));
  return gone.size === 0 && seen.length === found.length ? found : countedAnew(seen.filter((one) => !gone.has(one)));
}

/** Deeds inside others teach too, though they stay or go with the claim. */
function showAll(doc: Doc, claim: Claim, watch: ClaimWatch): void {
  const show = (node: EventNode, above: EventNode | null): void => {
    const token = doc.tokens.find(({ start }) => start === node.trigger.start);
    if (token !== undefined && node.type !== null) {
      const told = { claim, node, above, token };
      watch(told, claimFeatures(doc, told));
    }
    for (const content of node.contents) show(content, node);
  };
  show(claim.event, null);
}

/** Claims numbered from 1; of a deed whose first telling is gone the next that is left becomes the first. */
function countedAnew<One extends Found>(kept: readonly One[]): readonly One[] {
  const firsts = new Map<string, string>();
  return kept.map((one, index) => {
    const { sameAs, ...claim } = one.claim;
    const id = `${claim.article.id}:${index + 1}`;
    const deed = sameAs ?? claim.id;
    const first = firsts.get(deed);
    if (first === undefined) firsts.set(deed, id);
    return { ...one, claim: { ...claim, id, ...(first === undefined ? {} : { sameAs: first }) } };
  });
}
