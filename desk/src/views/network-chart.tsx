import { useMemo, useRef, useState } from "react";
import { type Address, address, listOf, narrowed, question } from "../address.ts";
import { eventQuery } from "../event-words.ts";
import { Go } from "../go.tsx";
import { useNames } from "../names.tsx";
import { layoutNetwork } from "../network-layout.ts";
import type { NetworkEdge, StoredTie } from "../record.ts";
import { TakeAlong } from "../take-along.tsx";
import { useWidth } from "../use-width.ts";
import { counted, quadWords } from "../words.ts";
import { edgeTable } from "./network.tsx";

/** The network drawn; a party leads to its own network, an arrow to the timeline of the two. */
export function NetworkChart({
  at,
  edges,
  ties,
}: {
  readonly at: Address;
  readonly edges: readonly NetworkEdge[];
  readonly ties: readonly StoredTie[];
}) {
  const name = useNames();
  const drawing = useRef<SVGSVGElement>(null);
  const [box, width] = useWidth<HTMLDivElement>();
  const [near, setNear] = useState<string | null>(null);
  const parties = listOf(at.query.parties);
  const room = Math.max(280, width);
  const height = room < 560 ? Math.round(room * 1.35) : Math.max(420, Math.min(720, Math.round(room * 0.6)));
  const { nodes, lines, left, leftLines } = useMemo(
    () => layoutNetwork(edges, room, height, room < 560 ? 14 : 42, room < 560 ? 40 : 120),
    [edges, room, height],
  );
  const places = new Map(nodes.map((node) => [node.party, node]));
  const quiet = (...ends: readonly string[]): string => (near !== null && !ends.includes(near) ? " quiet" : "");
  const neighbours = new Set(
    near === null
      ? nodes.map(({ party }) => party)
      : lines.flatMap(({ edge: { actor, recipient } }) =>
          actor === near ? [recipient] : recipient === near ? [actor] : [],
        ),
  );
  const isAlone = (party: string): boolean => parties.length === 1 && parties[0] === party;
  return (
    <figure className="drawing network" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no field set */}
      <svg
        ref={drawing}
        role="group"
        aria-label={`${counted(nodes.length, "party", "parties")} and who acts on whom. The same stands in the table.`}
        width={room}
        height={height}
      >
        <g>
          {ties.flatMap(({ id, tie }) =>
            tie.of.flatMap((one) =>
              tie.to.flatMap((other) => {
                const [from, to] = [places.get(one.party), places.get(other.party)];
                return from === undefined || to === undefined ? (
                  []
                ) : (
                  <path
                    key={`${id} ${one.party} ${other.party}`}
                    className={`tie${quiet(one.party, other.party)}`}
                    d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
                  />
                );
              }),
            ),
          )}
          {[...lines].reverse().map(({ edge, path, tip, width: thick, quad }) => (
            <g key={`${edge.actor} ${edge.recipient}`} className={`edge${quiet(edge.actor, edge.recipient)}`}>
              <path className={`stroke-quad-${quad}`} d={path} strokeWidth={thick} />
              <path
                className={`fill-quad-${quad}`}
                d="M0 0L-9 4.5L-9 -4.5Z"
                transform={`translate(${tip[0]} ${tip[1]}) rotate(${tip[2]}) scale(${0.8 + thick / 8})`}
              />
              <title>{`${name(edge.actor)} → ${name(edge.recipient)}: ${edge.events}, mostly ${quadWords[quad].toLowerCase()}`}</title>
            </g>
          ))}
        </g>
        {nodes.map(({ party, x, y, radius, events }) => (
          <Go
            key={party}
            to={isAlone(party) ? address("timeline", { parties: party }) : narrowed(at, { parties: party })}
            className={`node-link${near === party ? " near" : neighbours.has(party) ? "" : " quiet"}`}
            aria-label={`${name(party)}, ${counted(events, "event")}: ${isAlone(party) ? "its timeline" : "its own network"}`}
            onPointerEnter={() => setNear(party)}
            onPointerLeave={() => setNear(null)}
            onFocus={() => setNear(party)}
            onBlur={() => setNear(null)}
          >
            <circle cx={x} cy={y} r={radius} />
            <text x={x} y={y - radius - 5} textAnchor="middle">
              {name(party)}
            </text>
          </Go>
        ))}
      </svg>
      {leftLines > 0 && (
        <p className="small">
          The {lines.length} busiest pairs are drawn; {leftLines.toLocaleString("en-GB")} more of these parties stand in
          the table.
        </p>
      )}
      {left > 0 && (
        <p className="small">{counted(left, "less busy party", "less busy parties")} stand in the table only.</p>
      )}
      <TakeAlong
        name="network"
        drawing={drawing}
        table={edgeTable(edges)}
        files={["GraphML", "GEXF"].map((label) => ({
          label,
          question: question(`/api/export/${label.toLowerCase()}`, eventQuery(at.query)),
        }))}
      />
    </figure>
  );
}
