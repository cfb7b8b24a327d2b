/** What a whole article leaves to be understood of a deed: who does such deeds in it, to whom, and of which state that is. */

import { isState, type Mention } from "../actors/index.ts";
import type { EventType } from "../codebook/index.ts";
import type { EventNode, PartyMention } from "./claim.ts";
import { groupBy } from "./group-by.ts";
import { partyMentions } from "./parties.ts";

/** The codes of parties in order, "" where none has one. */
export const codes = (parties: readonly PartyMention[]): string =>
  parties
    .flatMap(({ party }) => party ?? [])
    .sort()
    .join();

/** The parties named most among tellings, if so many name them and so great a share of those that name any; none as `but`. */
export function mostly(
  told: readonly (readonly PartyMention[])[],
  but: string,
  { least, share }: { readonly least: number; readonly share: number },
): readonly PartyMention[] {
  const named = told.filter((parties) => codes(parties) !== "" && codes(parties) !== but);
  const counts = new Map<string, number>();
  for (const parties of named) counts.set(codes(parties), (counts.get(codes(parties)) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < least || best[1] < named.length * share) return [];
  return named.find((parties) => codes(parties) === best[0])!.map((party) => ({ ...party, implied: true }));
}

/** Deeds that are done, not said: a report mostly tells those of one side. */
const done: ReadonlySet<EventType> = new Set<EventType>([
  "SANCTION",
  "COERCE",
  "ASSAULT",
  "MOBILIZE",
  "RETREAT",
  "AID",
]);

const half = { least: 1, share: 0.5 };

export interface UsualSides {
  /** "the unit was behind … and the **poisoning** of a dealer": whoever does most deeds of the type that the article tells. */
  readonly doers: (node: EventNode) => readonly PartyMention[];
  /** "He would take steps to slap **penalties**": whom the doer's other deeds of the class (words or deeds, for or against) mostly go to. */
  readonly targets: (node: EventNode) => readonly PartyMention[];
}

/** Who does and undergoes the deeds of an article as a rule. */
export function usualSides(nodes: readonly EventNode[]): UsualSides {
  const byType = groupBy(nodes, ({ type }) => type);
  const keyOf = ({ quad, actors }: EventNode) => `${quad} ${codes(actors)}`;
  const byClass = groupBy(nodes, keyOf);
  return {
    doers: ({ type, recipients }) => {
      if (type === null || !done.has(type)) return [];
      const told = (byType.get(type) ?? []).map(({ actors }) => actors);
      return mostly(told, codes(recipients), half);
    },
    targets: (node) => {
      const own = codes(node.actors);
      if (own === "" || node.quad === null) return [];
      const told = (byClass.get(keyOf(node)) ?? []).map(({ recipients }) => recipients);
      return mostly(told, own, half);
    },
  };
}

/** What authorities do to people, and crowds at home: an arrest, a charge or inquiry, a release, a march. */
const isAtHome = ({ type, mode, cameo }: EventNode): boolean =>
  type === "COERCE" ||
  type === "PROTEST" ||
  (type === "ACCUSE" && cameo?.startsWith("09") === true) ||
  (type === "RETREAT" && mode === "release");

const stateOf = ({ country, actors: [actor] }: Mention): string | null => {
  const state = country ?? actor?.party ?? null;
  return isState(state) ? state : null;
};

/**
 * "18 people **were arrested**", "months of **protests**": the authorities, or the people, of the state where it happens; else of the only one
 * that the sentence speaks of, else of the one that the article speaks of most. `beside` and `all` are mentions of one party each.
 */
export function thoseOfThePlace(
  node: EventNode,
  beside: readonly Mention[],
  all: readonly Mention[],
): readonly PartyMention[] {
  if (!isAtHome(node)) return [];
  const near = new Set(beside.map(stateOf).filter((state) => state !== null));
  const state = node.place?.country ?? (near.size === 1 ? [...near][0]! : mostSpokenOf(all));
  const told = [...beside, ...all].find((mention) => stateOf(mention) === state);
  if (state === null || told === undefined) return [];
  const role = node.type === "PROTEST" ? "CVL" : "GOV";
  return partyMentions(told, true).map((party) => ({ ...party, party: state, role, name: null }));
}

function mostSpokenOf(mentions: readonly Mention[]): string | null {
  const counts = new Map<string, number>();
  for (const state of mentions.map(stateOf)) if (state !== null) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
