import type { Doc } from "../language/index.ts";
import { type Actor, isState } from "./actor.ts";
import { entriesOf, type NameEntry, piecesOf } from "./tables/name-index.ts";
import type { ActorTables } from "./tables/tables.ts";

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

/** Desks that stand behind a publisher's name: "Newsmax - **News**", "CNN (**Web News**)". */
const desks = /(?:\s*[-–|(]\s*|\s+(?=online))(?:online |web )?(?:news|opinion|editorial|blogs?|world|politics)\)?$/iu;
const site = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?:[/?#].*)?$/iu;

/** The outlets that publish the text, by their name or by their site: "Newsmax - News", "www.chinadaily.com.cn". */
export function outletsPublishing(doc: Doc, tables: ActorTables): readonly NameEntry[] {
  const name = (doc.article.publisher ?? "").trim().replace(/^the\s+/iu, "");
  const host = site.exec(name)?.[1];
  if (host === undefined) {
    const named = [name, name.replace(desks, "")].map((words) =>
      entriesOf(tables.names, words).filter(({ kind }) => kind === "outlet"),
    );
    return named.find(({ length }) => length > 0) ?? [];
  }
  // "www.**abc.net.au**" where a row has it, else the word nearest to the end that is a name: "africa.**chinadaily**.com.cn"
  const labels = host.split(".");
  const found = [...labels.map((_, at) => labels.slice(at).join(".")), ...labels.slice(0, -1).reverse()]
    .map((words) => tables.outletOfSite(words))
    .find((entry) => entry !== undefined);
  return found === undefined ? [] : [found];
}
