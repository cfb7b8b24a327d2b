import { useRef } from "react";
import { useNames } from "./names.tsx";
import type { ChainStep, RequestAim } from "./record.ts";
import { aimWords, layoutRelay, partiesOf, tellRelay } from "./relay.ts";
import { TakeAlong } from "./take-along.tsx";
import { useWidth } from "./use-width.ts";

interface Relayed {
  readonly chain: readonly ChainStep[];
  readonly aim: RequestAim | null;
}

/** A relay in one line of text, which breaks between its stops: United States → China → Iran ⊣ attack on Israel. */
export function RelayLine({ chain, aim }: Relayed) {
  const name = useNames();
  return (
    <span className="relay">
      {chain.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain may pass one party twice, and never changes its order
        <span className="relay-stop" key={place}>
          {place > 0 && <Arrow />}
          {partiesOf(step).map((party, row) => (
            <span key={party} className="relay-party">
              {row > 0 && <span className="relay-and"> and </span>}
              <b>{name(party)}</b>
            </span>
          ))}
        </span>
      ))}
      {aim !== null && (
        <span className={aim.polarity === "negative" ? "relay-stop relay-aim not" : "relay-stop relay-aim"}>
          <Arrow not={aim.polarity === "negative"} aim />
          <span>{aimWords(aim, name)}</span>
        </span>
      )}
    </span>
  );
}

function Arrow({ not = false, aim = false }: { readonly not?: boolean; readonly aim?: boolean }) {
  return (
    <>
      <svg className="relay-arrow" viewBox="0 0 30 14" width="30" height="14" aria-hidden="true">
        <path d={not ? "M1 7H26" : "M1 7H27"} />
        <path d={not ? "M26.5 1V13" : aim ? "M21 2L27 7L21 12M16 2L22 7L16 12" : "M21 2L27 7L21 12"} />
      </svg>
      <span className="unseen">{not ? " is not to: " : aim ? " is to: " : " asks "}</span>
    </>
  );
}

/** The relay as a drawing that can be taken along. */
export function RelayDrawn({ chain, aim, file }: Relayed & { readonly file: string }) {
  const name = useNames();
  const drawing = useRef<SVGSVGElement>(null);
  const [box, width] = useWidth<HTMLDivElement>();
  const room = Math.max(240, width - 4);
  const { height, stops, lines, aim: target, upright } = layoutRelay(chain, aim, name, room);
  return (
    <figure className="drawing relay-drawn" ref={box}>
      <svg ref={drawing} role="img" aria-label={tellRelay(chain, aim, name)} width={room} height={height}>
        {lines.map(({ from, to, end }) => {
          const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
          const length = Math.hypot(dx, dy) || 1;
          const [ux, uy] = [dx / length, dy / length];
          const head =
            end === "bar"
              ? `M${to[0] - uy * 11} ${to[1] + ux * 11}L${to[0] + uy * 11} ${to[1] - ux * 11}`
              : `M${to[0] - ux * 9 - uy * 6} ${to[1] - uy * 9 + ux * 6}L${to[0]} ${to[1]}L${to[0] - ux * 9 + uy * 6} ${to[1] - uy * 9 - ux * 6}`;
          return (
            <g key={`${from}-${to}`} className={end === "bar" ? "relay-line not" : "relay-line"}>
              <path d={`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`} />
              <path d={head} />
            </g>
          );
        })}
        {stops.map(({ x, y, name: words, code }, place) => (
          <g key={`${x} ${y}`} className={place === 0 ? "relay-node asker" : "relay-node"}>
            <circle cx={x} cy={y} r="7" />
            <text
              className="relay-name"
              x={upright ? x + 20 : x}
              y={upright ? y + 5 : y - 16}
              textAnchor={upright ? "start" : "middle"}
            >
              {words}
            </text>
            {code !== words && !upright && (
              <text className="relay-code" x={x} y={y + 25} textAnchor="middle">
                {code.length === 3 ? code : ""}
              </text>
            )}
          </g>
        ))}
        {target?.rows.map((row, place) => (
          <text
            key={row}
            className={target.not ? "relay-goal not" : "relay-goal"}
            x={target.x}
            y={target.y + 5 + place * 20}
          >
            {row}
          </text>
        ))}
      </svg>
      <TakeAlong name={file} drawing={drawing} />
    </figure>
  );
}
