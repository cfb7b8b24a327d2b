import type { Discourse } from "../discourse.ts";
import { type Draft, textOf } from "../draft.ts";
import { entriesOf, fold, type NameEntry } from "../tables/name-index.ts";
import type { ActorTables } from "../tables/tables.ts";

/** "The Times" after "The New York Times", "the Journal" in The Wall Street Journal. */
export function outletBefore(draft: Draft, { doc, outlets }: Discourse): NameEntry | undefined {
  if (draft.entries.length > 0 && !draft.entries.some((entry) => entry.kind === "outlet")) return undefined;
  if (!/^the$/i.test(doc.tokens[draft.coreFirst - 1]?.text ?? "") && !/^the /i.test(textOf(doc, draft)))
    return undefined;
  const short = fold(textOf(doc, draft).replace(/^the /i, ""));
  if (
    short === "" ||
    !/^(?:times|post|journal|globe|news|guardian|telegraph|tribune|herald|chronicle|star|mail|sun|standard|independent|observer|gazette|examiner|monitor|review|daily|press|agency)$/.test(
      short,
    )
  )
    return undefined;
  return outlets.findLast(({ at, entry }) => at < draft.head && fold(entry.form).endsWith(` ${short}`))?.entry;
}

/** "**State** would reciprocate" in a text that names the State Department: a department by its bare word, where it does something. */
export function departmentBefore(
  draft: Draft,
  { doc, namesOf }: Discourse,
  tables: ActorTables,
): NameEntry | undefined {
  const word = doc.tokens[draft.coreFirst];
  if (draft.first !== draft.coreFirst || draft.last - draft.first !== 1 || word?.relation !== "nsubj") return undefined;
  return entriesOf(tables.names, `${word.text} Department`).find(
    ({ kind, country, form }) => kind === "seat" && namesOf.get(country ?? "")?.has(fold(form)),
  );
}
