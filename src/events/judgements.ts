import type { Deed } from "./deed.ts";
import type { Judgement } from "./event.ts";

const ownClaims = (deed: Deed): readonly string[] =>
  deed.tellings.filter(({ path }) => path === "").map(({ claim }) => claim.id);

/** The last word that was said of each two claims. */
function lastWords(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
  return new Map(judgements.map((judgement) => [[...judgement.claims].sort().join(" "), judgement]));
}

/** Whether a person has said that two deeds are not one. */
export function createApart(judgements: readonly Judgement[]): (one: Deed, other: Deed) => boolean {
  const apart = new Map<string, Set<string>>();
  for (const { kind, claims } of lastWords(judgements).values()) {
    if (kind !== "different") continue;
    for (const [claim, other] of [claims, [claims[1], claims[0]] as const])
      apart.set(claim, (apart.get(claim) ?? new Set()).add(other));
  }
  if (apart.size === 0) return () => false;
  return (one, other) =>
    ownClaims(one).some((claim) => ownClaims(other).some((counterpart) => apart.get(claim)?.has(counterpart)));
}

/** Joins the groups that hold claims which a person has said are of one deed. */
export function applySame(
  groups: readonly (readonly Deed[])[],
  judgements: readonly Judgement[],
): readonly (readonly Deed[])[] {
  const same = [...lastWords(judgements).values()].filter(({ kind }) => kind === "same");
  if (same.length === 0) return groups;
  const parent = groups.map((_, place) => place);
  const rootOf = (place: number): number => (parent[place] === place ? place : rootOf(parent[place]!));
  const groupOf = new Map(groups.flatMap((group, place) => group.flatMap(ownClaims).map((claim) => [claim, place])));
  for (const { claims } of same) {
    const [one, other] = claims.map((claim) => groupOf.get(claim));
    if (one !== undefined && other !== undefined) parent[rootOf(other)] = rootOf(one);
  }
  const joined = new Map<number, Deed[]>();
  groups.forEach((group, place) => {
    joined.set(rootOf(place), [...(joined.get(rootOf(place)) ?? []), ...group]);
  });
  return [...joined.values()];
}

/**
 * The blocks to gather together with these: a person's "same" may join claims of two blocks, whose events are then made of both.
 * `judged` holds, for each such word, the blocks of its two claims.
 */
export function withJudgedBlocks(
  blocks: Iterable<string>,
  judged: readonly (readonly string[])[],
): ReadonlySet<string> {
  const all = new Set(blocks);
  for (let size = -1; size !== all.size; ) {
    size = all.size;
    for (const joined of judged) if (joined.some((block) => all.has(block))) for (const block of joined) all.add(block);
  }
  return all;
}
