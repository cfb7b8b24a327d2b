import type { FieldCodes } from "../codebook/index.ts";
import { dayOf, dyadsOf, type ExportEntry, partyName } from "./entry.ts";

/** A party of the graph. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly kind: "state" | "organisation";
  readonly events: number;
}

/** All that one party did to another by one type of event. */
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly quad: number;
  readonly weight: number;
  /** Mean score of those events that have one. */
  readonly goldstein: number | null;
  readonly first: string | null;
  readonly last: string | null;
}

export interface PartyGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

interface Sum {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly quad: number;
  weight: number;
  scored: number;
  score: number;
  first: string | null;
  last: string | null;
}

/** Who acts on whom, for Gephi and its like: a node a party, an edge for each pair and type. Events of one party alone count at their node only. */
export async function partyGraph(
  entries: AsyncIterable<ExportEntry> | Iterable<ExportEntry>,
  codes: FieldCodes,
): Promise<PartyGraph> {
  const names = new Map<string, { label: string; events: number }>();
  const sums = new Map<string, Sum>();
  for await (const entry of entries) {
    const { event } = entry;
    const people = [...event.actors, ...event.recipients].filter(({ party }) => party !== null);
    for (const party of new Set(people.map((who) => who.party!))) {
      const known = names.get(party) ?? {
        label: partyName(people.find((who) => who.party === party)!, codes),
        events: 0,
      };
      known.events += 1;
      names.set(party, known);
    }
    for (const { actor, recipient } of dyadsOf(event)) {
      if (!actor?.party || !recipient?.party) continue;
      const key = `${actor.party} ${recipient.party} ${event.type}`;
      const sum: Sum = sums.get(key) ?? {
        source: actor.party,
        target: recipient.party,
        type: event.type,
        quad: event.quad,
        weight: 0,
        scored: 0,
        score: 0,
        first: null,
        last: null,
      };
      sums.set(key, add(sum, event.goldstein, dayOf(entry)));
    }
  }
  return {
    nodes: [...names].map(([id, { label, events }]) => ({
      id,
      label,
      kind: codes.countries.byAlpha3.has(id) ? "state" : "organisation",
      events,
    })),
    edges: [...sums.values()].map(({ scored, score, ...sum }, place) => ({
      id: `e${place}`,
      ...sum,
      goldstein: scored === 0 ? null : Math.round((score / scored) * 100) / 100,
    })),
  };
}

function add(sum: Sum, goldstein: number | null, day: string | null): Sum {
  sum.weight += 1;
  if (goldstein !== null) {
    sum.scored += 1;
    sum.score += goldstein;
  }
  if (day !== null && (sum.first === null || day < sum.first)) sum.first = day;
  if (day !== null && (sum.last === null || day > sum.last)) sum.last = day;
  return sum;
}
