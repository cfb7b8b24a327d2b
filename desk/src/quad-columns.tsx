import { QuadBar } from "./pieces.tsx";
import { quads, quadWords } from "./words.ts";

/** The same columns in a file. */
export const quadColumns = [
  "verbal_cooperation",
  "material_cooperation",
  "verbal_conflict",
  "material_conflict",
] as const;

/** Heads of the columns that tell how many events there are, and of which class. */
export function QuadHeads() {
  return (
    <>
      <th scope="col" className="number">
        Events
      </th>
      <th scope="col">Share</th>
      {quads.map((quad) => (
        <th scope="col" className="number" key={quad}>
          {quadWords[quad]}
        </th>
      ))}
    </>
  );
}

export function QuadCells({
  events,
  counts,
  most,
}: {
  readonly events: number;
  readonly counts: readonly number[];
  readonly most: number;
}) {
  return (
    <>
      <td className="number">{events}</td>
      <td className="share">
        <QuadBar counts={counts} most={most} />
      </td>
      {counts.map((count, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the four classes keep their order
        <td className="number" key={place}>
          {count === 0 ? "" : count}
        </td>
      ))}
    </>
  );
}
