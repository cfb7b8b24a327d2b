import type { Discourse } from "../discourse.ts";
import { type Draft, headOf, textOf } from "../draft.ts";
import { keyOfShort } from "../names/abbreviations.ts";
import { isThing, ownBody, textOfName } from "../names/own-name.ts";
import type { ActorTables } from "../tables/tables.ts";

/**
 * "the Mekong River Commission (**MRC**)": a short form that the text explains is who the long form is, whatever else the tables call
 * so, and nobody where the long form is no body ("the Special Immigrant Visa (**SIV**)"). False where the text explains nothing.
 */
export function followAbbreviation(draft: Draft, discourse: Discourse, tables: ActorTables): boolean {
  const { doc, abbreviations } = discourse;
  // "NGA", taken for a place that no table knows
  const fits = /^(?:name|person)$/.test(draft.kind) || (draft.kind === "place" && draft.place === null);
  if (!fits || abbreviations.size === 0) return false;
  const found = abbreviations.get(keyOfShort(textOf(doc, draft)));
  if (found === undefined || draft.head < found.last) return false;
  const head = headOf(doc, found.first, found.last);
  const long = discourse.past.find((other) => other.coreFirst <= head && head < other.coreLast && other !== draft);
  if (long?.actors.some(({ party }) => party !== null)) {
    draft.actors = long.actors;
    draft.acts = long.acts;
    draft.rows = long.rows;
    draft.back = long;
  } else {
    const own = ownBody(doc, found, tables.nameHeads);
    const thing = own === null && isThing(doc, found, tables.nameHeads);
    if (own === null && !(thing && draft.entries.length === 0)) return false;
    draft.acts = own !== null;
    const name = textOfName(doc, found);
    draft.actors = [{ ...(own ?? { party: null, role: null }), office: null, name, kind: "organisation" }];
  }
  draft.kind = "name";
  draft.rule = "abbreviation";
  return true;
}
