/** Where parties stand in the network: those that have much to do with each other near, the busy ones in the middle. The same edges give the same drawing. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { NetworkEdge, Quad } from "./record.ts";

export interface NetworkNode {
  readonly party: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly events: number;
}

export interface NetworkLine {
  readonly edge: NetworkEdge;
  readonly path: string;
  /** Where the arrow's tip is, and its direction in degrees. */
  readonly tip: readonly [number, number, number];
  readonly width: number;
  readonly quad: Quad;
}

export interface NetworkDrawing {
  readonly nodes: readonly NetworkNode[];
  readonly lines: readonly NetworkLine[];
  /** Parties that had no room, and pairs of those that had. */
  readonly left: number;
  readonly leftLines: number;
}

/** Which class there is most of; of two alike the graver. */
export function leadingQuad(counts: readonly number[]): Quad {
  const most = Math.max(...counts);
  return (counts.lastIndexOf(most) + 1) as Quad;
}

interface Moving extends SimulationNodeDatum {
  readonly party: string;
  readonly radius: number;
  readonly events: number;
}

export function layoutNetwork(
  edges: readonly NetworkEdge[],
  width: number,
  height: number,
  mostParties: number,
  mostLines: number,
): NetworkDrawing {
  const weight = new Map<string, number>();
  for (const { actor, recipient, events } of edges)
    for (const party of [actor, recipient]) weight.set(party, (weight.get(party) ?? 0) + events);
  const ranked = [...weight].sort(([a, one], [b, other]) => other - one || a.localeCompare(b));
  const busiest = ranked[0]?.[1] ?? 1;
  const moving = ranked.slice(0, mostParties).map(
    ([party, events], place): Moving => ({
      party,
      events,
      radius: 4 + 12 * Math.sqrt(events / busiest),
      // a spiral, the busiest in the middle
      x: width / 2 + Math.sqrt(place) * 26 * Math.cos(place * 2.4),
      y: height / 2 + Math.sqrt(place) * 26 * Math.sin(place * 2.4),
    }),
  );
  const known = new Map(moving.map((node) => [node.party, node]));
  const kept = edges.filter(({ actor, recipient }) => known.has(actor) && known.has(recipient));
  const strongest = Math.max(1, ...kept.map(({ events }) => events));
  const links = kept.map(({ actor, recipient, events }) => ({
    source: known.get(actor) as Moving,
    target: known.get(recipient) as Moving,
    events,
  }));
  const room = Math.sqrt((width * height) / Math.max(4, moving.length));
  forceSimulation(moving)
    .force(
      "link",
      forceLink<Moving, SimulationLinkDatum<Moving> & { events: number }>(links)
        .distance(room * 0.95)
        .strength(({ events }) => 0.12 + 0.4 * Math.sqrt(events / strongest)),
    )
    .force("apart", forceManyBody<Moving>().strength(-room * 4.2))
    .force("x", forceX<Moving>(width / 2).strength(0.07 * Math.min(1, height / width)))
    .force("y", forceY<Moving>(height / 2).strength(0.09 * Math.min(1.4, width / height)))
    .force(
      "names",
      forceCollide<Moving>((node) => node.radius + 20),
    )
    .stop()
    .tick(260);
  const across = fitted(
    moving.map(({ x }) => x ?? 0),
    56,
    width - 56,
  );
  const down = fitted(
    moving.map(({ y }) => y ?? 0),
    36,
    height - 24,
  );
  const nodes = moving.map(({ party, events, radius }, place) => ({
    party,
    events,
    radius,
    x: across[place] ?? width / 2,
    y: down[place] ?? height / 2,
  }));
  const at = new Map(nodes.map((node) => [node.party, node]));
  const drawn = [...kept].sort((a, b) => b.events - a.events).slice(0, mostLines);
  const lines = drawn.flatMap((edge): NetworkLine[] => {
    const [from, to] = [at.get(edge.actor), at.get(edge.recipient)];
    return from === undefined || to === undefined ? [] : [lineOf(edge, from, to, strongest)];
  });
  return { nodes, lines, left: Math.max(0, ranked.length - nodes.length), leftLines: kept.length - drawn.length };
}

/** Spreads values over all the room there is; what all stand at is its middle. */
function fitted(values: readonly number[], low: number, high: number): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (most - least < 1) return values.map(() => (low + high) / 2);
  return values.map((value) => low + ((value - least) / (most - least)) * (high - low));
}

/** Bent to its own left, so that the way back does not lie on it. */
function lineOf(edge: NetworkEdge, from: NetworkNode, to: NetworkNode, strongest: number): NetworkLine {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.min(36, length * 0.16);
  const [cx, cy] = [(from.x + to.x) / 2 + (dy / length) * bend, (from.y + to.y) / 2 - (dx / length) * bend];
  const shortened = (ax: number, ay: number, node: NetworkNode, gap: number): readonly [number, number] => {
    const away = Math.hypot(ax - node.x, ay - node.y) || 1;
    return [
      node.x + ((ax - node.x) / away) * (node.radius + gap),
      node.y + ((ay - node.y) / away) * (node.radius + gap),
    ];
  };
  const [sx, sy] = shortened(cx, cy, from, 1);
  const [ex, ey] = shortened(cx, cy, to, 3);
  const fixed = (value: number): number => Math.round(value * 10) / 10;
  return {
    edge,
    path: `M${fixed(sx)} ${fixed(sy)}Q${fixed(cx)} ${fixed(cy)} ${fixed(ex)} ${fixed(ey)}`,
    tip: [fixed(ex), fixed(ey), fixed((Math.atan2(ey - cy, ex - cx) * 180) / Math.PI)],
    width: 1.2 + 4 * Math.sqrt(edge.events / strongest),
    quad: leadingQuad(edge.quads),
  };
}
