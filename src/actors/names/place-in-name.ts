import type { Doc } from "../../language/index.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { fold } from "../tables/name-index.ts";
import type { ActorTables } from "../tables/tables.ts";
import type { NameRange } from "./own-name.ts";

/** Bodies that bear the name of where they are; "the Chicago Council on Global Affairs" speaks for nobody's state. */
const local =
  /^(?:university|college|school|institute|hospital|police|department|academy|clinic|court|exchange|bourse|congress)$/i;
/** Thousands of people of a town whose name alone tells the state: "Bristol", no "Northwestern". */
const known = 100;

/** "the **University of Calgary**", "Florida State University": the state in which the place lies that such a body is called after. Null where its name has none. */
export function stateOfPlaceName(draft: Draft, discourse: Discourse, tables: ActorTables): string | null {
  const { doc } = discourse;
  const head = doc.tokens[draft.head];
  if (head === undefined || !local.test(head.text) || !/^\p{Lu}/u.test(head.text)) return null;
  return stateInName(nameOver(doc, draft), discourse, tables);
}

/** The state of the place in the name of a school, a hospital or the like; null for other names. */
export function stateInName(name: NameRange, { doc, spoken }: Discourse, tables: ActorTables): string | null {
  if (!doc.tokens.slice(name.first, name.last).some(({ text }) => local.test(text))) return null;
  for (let length = 3; length > 0; length--)
    for (let first = name.first; first + length <= name.last; first++) {
      const words = doc.tokens.slice(first, first + length).map(({ text }) => text);
      if (!words.every((word) => /^\p{Lu}/u.test(word)) || (length === 1 && local.test(words[0] ?? ""))) continue;
      const rows = tables
        .places()
        .get(fold(words.join(" ")))
        ?.filter(({ country, size }) => country !== null && (length > 1 || size >= known));
      const row = rows?.find(({ country }) => country !== null && spoken.has(country)) ?? rows?.[0];
      if (row !== undefined) return row.country;
    }
  return null;
}

/** The whole name that a noun is part of: what the network takes for one, else its own words and those after "of". */
function nameOver(doc: Doc, draft: Draft): NameRange {
  const entity = doc.entities.find(
    ({ kind, first, last }) => kind === "ORG" && first <= draft.head && draft.head < last,
  );
  if (entity !== undefined) return entity;
  let first = draft.coreFirst;
  while (/^\p{Lu}/u.test(doc.tokens[first - 1]?.text ?? "") && doc.tokens[first - 1]?.upos === "PROPN") first--;
  let last = draft.coreLast;
  if (doc.tokens[last]?.text === "of") last++;
  while (doc.tokens[last]?.upos === "PROPN") last++;
  return { first, last };
}
