import type { Doc } from "../language/index.ts";
import { type Actor, isState } from "./actor.ts";
import { piecesOf } from "./name-index.ts";
import type { ActorTables } from "./tables.ts";

/** Who publishes the text, where the tables know: a ministry, a party, an organisation; none where that is an outlet, null where nobody is known. */
export function publisherOf(doc: Doc, tables: ActorTables): readonly Actor[] | null {
  const words = piecesOf(doc.article.publisher ?? "").map((piece) => piece.text);
  for (let length = words.length; length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const entry = tables.names.entries
        .get(words.slice(at, at + length).join(" "))
        ?.find((found) => /^(?:state|seat|organisation|group|outlet)$/.test(found.kind));
      if (entry === undefined) continue;
      if (entry.kind === "outlet") return [];
      return [
        {
          party: entry.party,
          role: entry.role,
          office: null,
          name: entry.name,
          kind: entry.kind === "group" ? "group" : "organisation",
        },
      ];
    }
  return null;
}

/** The state whose body publishes the text. */
export function issuingState(publisher: readonly Actor[] | null): string | null {
  const party = publisher?.[0]?.party ?? null;
  return isState(party) ? party : null;
}
