import type { Tie } from "../claims/index.ts";
import type { Queries } from "./database.ts";
import { type Column, insertRows, keptJson, keptList, keptText } from "./values.ts";

interface TieRow {
  readonly id: string;
  readonly tie: Tie;
  readonly of: readonly string[];
  readonly to: readonly string[];
}

const columns: readonly Column<TieRow>[] = [
  { name: "id", type: "text", of: ({ id }) => keptText(id) },
  { name: "article_id", type: "text", of: ({ tie }) => keptText(tie.article.id) },
  { name: "kind", type: "text", of: ({ tie }) => tie.tie.kind },
  { name: '"of"', type: "text[]", of: ({ of }) => keptList(of) },
  { name: '"to"', type: "text[]", of: ({ to }) => keptList(to) },
  { name: "parties", type: "text[]", of: ({ of, to }) => keptList([...new Set([...of, ...to])]) },
  { name: "since", type: "date", of: ({ tie }) => tie.tie.since },
  { name: "published", type: "date", of: ({ tie }) => tie.article.published },
  { name: "body", type: "json", of: ({ id, tie }) => keptJson({ id, ...tie }) },
];

/** One step between two parties that an asking or a tie makes. */
export interface EdgeRow {
  readonly from: string;
  readonly to: string;
  readonly kind: "asked" | "tie";
  readonly label: string;
  readonly reference: string;
  readonly day: string | null;
}

const edgeColumns: readonly Column<EdgeRow>[] = [
  { name: "from_party", type: "text", of: ({ from }) => keptText(from) },
  { name: "to_party", type: "text", of: ({ to }) => keptText(to) },
  { name: "kind", type: "text", of: ({ kind }) => kind },
  { name: "label", type: "text", of: ({ label }) => label },
  { name: "reference", type: "text", of: ({ reference }) => keptText(reference) },
  { name: "day", type: "date", of: ({ day }) => day },
];

export const insertEdges = (queries: Queries, edges: readonly EdgeRow[]): Promise<void> =>
  insertRows(queries, "edge", edgeColumns, edges);

export async function insertTies(queries: Queries, ties: readonly Tie[]): Promise<void> {
  const rows = ties.map(
    (tie, place): TieRow => ({
      id: `${tie.article.id}:tie:${place}`,
      tie,
      of: tie.tie.of.map(({ party }) => party),
      to: tie.tie.to.map(({ party }) => party),
    }),
  );
  await insertRows(queries, "tie", columns, rows);
  await insertEdges(
    queries,
    rows.flatMap(({ id, tie, of, to }) =>
      of.flatMap((from) =>
        to.map(
          (other): EdgeRow => ({
            from,
            to: other,
            kind: "tie",
            label: tie.tie.kind,
            reference: id,
            day: tie.tie.since ?? tie.article.published,
          }),
        ),
      ),
    ),
  );
}
