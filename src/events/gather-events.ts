import { createLikeness, rarity } from "./content-words.ts";
import { type Deed, deedOf } from "./deed.ts";
import type { EventRecord, Judgement } from "./event.ts";
import { enough, fitOf, type Likeness } from "./fit-deeds.ts";
import type { GatherContext, Gathering } from "./gathering.ts";
import { createDeedIndex } from "./index-deeds.ts";
import { applySame, createApart } from "./judgements.ts";
import { mergeDeeds } from "./merge-deeds.ts";
import { blockOf, eventId, inOrder, type Telling, type ToldClaim, tellingsOf } from "./telling.ts";

/**
 * Gathers the claims of all articles into events: what two claims tell is one event where type, parties, days, place, wording and
 * content fit. The same claims give the same events in whatever order they come; a block's events depend on that block's claims alone.
 */
export function gatherEvents(claims: readonly ToldClaim[], context: GatherContext = {}): Gathering {
  const judgements = context.judgements ?? [];
  const apart = createApart(judgements);
  const blocks = new Map<string, Telling[]>();
  for (const telling of claims.flatMap(tellingsOf)) {
    const block = blockOf(telling);
    if (context.blocks !== undefined && !context.blocks.has(block)) continue;
    const tellings = blocks.get(block);
    if (tellings === undefined) blocks.set(block, [telling]);
    else tellings.push(telling);
  }
  const groups = [...blocks.keys()].sort().flatMap((block) => gatherBlock(blocks.get(block) ?? [], judgements, apart));
  const gathered = applySame(groups, judgements)
    .filter((group) => group.some(({ against }) => against !== "denied"))
    .map((group) => ({ group, tellings: group.flatMap(({ tellings }) => tellings).sort(inOrder) }))
    .sort((one, other) => inOrder(one.tellings[0]!, other.tellings[0]!));
  const events: EventRecord[] = [];
  const eventOf = new Map<string, string>();
  const blockOfEvent = new Map<string, string>();
  for (const { group, tellings } of gathered) {
    // a denial comes after what it denies, so an event has the name of what was told first for it
    const first = tellings.find(({ stance }) => stance !== "denies") ?? tellings[0]!;
    const id = eventId(first);
    events.push(mergeDeeds(id, group, context.voices));
    blockOfEvent.set(id, blockOf(first));
    for (const { claim, path } of tellings) if (path === "") eventOf.set(claim.id, id);
  }
  return { events, eventOf, blockOf: blockOfEvent };
}

type Apart = (one: Deed, other: Deed) => boolean;

/** The groups of deeds of one block. The fullest are placed first, so that a vague telling finds the deed it is vague about. */
function gatherBlock(
  tellings: readonly Telling[],
  judgements: readonly Judgement[],
  apart: Apart,
): readonly (readonly Deed[])[] {
  const deeds = deedsOf(tellings, judgements).sort(
    (one, other) => other.fullness - one.fullness || inOrder(one.tellings[0]!, other.tellings[0]!),
  );
  const likeness = createLikeness(rarity(deeds.map(({ words }) => words)));
  const index = createDeedIndex<Deed[]>();
  const groups: Deed[][] = [];
  const place = (deed: Deed, least: number): boolean => {
    let best: { readonly group: Deed[]; readonly fit: number } | null = null;
    for (const group of index.near(deed)) {
      const fit = fitOfGroup(deed, group, likeness, apart);
      if (fit !== null && fit >= least && (best === null || fit > best.fit)) best = { group, fit };
    }
    if (best === null) return false;
    best.group.push(deed);
    index.add(deed, best.group);
    return true;
  };
  const open = (deed: Deed): void => {
    const group = [deed];
    groups.push(group);
    index.add(deed, group);
  };
  for (const deed of deeds) if (deed.against === null && !place(deed, enough)) open(deed);
  // what is denied, or said not to have happened, is a dispute about what others tell
  for (const deed of deeds)
    if (deed.against !== null && !place(deed, deed.against === "denied" ? enoughToDeny : enough)) open(deed);
  return groups;
}

/** Who denies says little of what; that somebody told it is all that is wanted. */
const enoughToDeny = enough - 1.5;

/** The tellings of one deed that the article itself has put together stay together, where no person has parted them. */
function deedsOf(tellings: readonly Telling[], judgements: readonly Judgement[]): Deed[] {
  const parted = new Set(
    judgements
      .filter(({ kind }) => kind === "different")
      .flatMap(({ claims }) => [`${claims[0]} ${claims[1]}`, `${claims[1]} ${claims[0]}`]),
  );
  const deeds = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const { claim, path, stance } = telling;
    const first = claim.sameAs === undefined || parted.has(`${claim.id} ${claim.sameAs}`) ? claim.id : claim.sameAs;
    const key = `${path === "" ? first : `${claim.id} ${path}`} ${stance === "denies"}`;
    const own = deeds.get(key);
    if (own === undefined) deeds.set(key, [telling]);
    else own.push(telling);
  }
  return [...deeds.values()].map(deedOf);
}

/** So many of a group's deeds, the fullest, stand for it. */
const compared = 12;

function fitOfGroup(deed: Deed, group: readonly Deed[], likeness: Likeness, apart: Apart): number | null {
  if (group.some((other) => apart(deed, other))) return null;
  const fits: number[] = [];
  for (const other of group.slice(0, compared)) {
    const fit = fitOf(deed, other, likeness);
    if (fit === null) return null;
    fits.push(fit);
  }
  const best = fits.sort((one, other) => other - one).slice(0, 3);
  return best.reduce((sum, fit) => sum + fit, 0) / best.length;
}
