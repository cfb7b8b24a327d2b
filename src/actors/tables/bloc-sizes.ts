import { listed, type TableRow } from "./read-table.ts";

const units = ["nation", "member", "country", "state"];

/** Rows of bodies by the number of their members as rows of described-groups.tsv: "15-nation bloc", "15-member bloc". */
export const describedBySize = (rows: readonly TableRow[]): TableRow[] =>
  rows.flatMap(({ cells: [slug = "", sizes, nouns, from = "-", to = "-"], row }) =>
    listed(sizes).flatMap((size) =>
      units.flatMap((unit) =>
        listed(nouns).map((noun) => ({ cells: [slug, `${size}-${unit} ${noun}`, from, to], row })),
      ),
    ),
  );
