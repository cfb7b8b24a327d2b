/** Whom "we" and "our" mean in the words of whoever writes a report or column: the outlet, or the country it is of. */
import type { Doc, Token } from "../language/index.ts";
import type { Actor } from "./actor.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import type { ActorTables } from "./tables.ts";

/** Who says "we" outside quotations in a text of an outlet: "**we** learn more", "**our** newsletter" the outlet, "**our** troops", "**we** should have acted" its country. None where the outlet is not known. */
export function columnistsWe(draft: Draft, { doc, outlets }: Discourse, tables: ActorTables): readonly Actor[] {
  const outlet = outlets.find(({ at }) => at < 0)?.entry;
  if (outlet === undefined || outlet.party === null) return [];
  const token = doc.tokens[draft.head];
  const isCountry = token !== undefined && outlet.country !== null && !isOfNewsroom(doc, token, tables.newsroom);
  return [
    isCountry
      ? { party: outlet.country, role: "GOV", office: null, name: null, kind: "state" }
      : { party: outlet.party, role: "JRN", office: null, name: null, kind: "unnamed" },
  ];
}

/** The verb that "we" does or suffers, or the noun that is "our", is of those of newsrooms. */
function isOfNewsroom(doc: Doc, token: Token, newsroom: ReadonlySet<string>): boolean {
  const over = doc.tokens[token.head];
  return over !== undefined && newsroom.has(over.lemma.toLowerCase());
}
