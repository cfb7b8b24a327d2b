/** Whom "we" and "our" mean in the words of whoever writes a report or column: the outlet, or the country it is of. */
import type { Doc, Token } from "../../language/index.ts";
import type { Actor } from "../actor.ts";
import type { NameEntry } from "../tables/name-index.ts";

/** Who says "we" outside quotations in a text of an outlet: "**we** learn more", "**our** newsletter" the outlet, "**our** troops", "**we** should have acted" its country. */
export function columnistsWe(doc: Doc, token: Token, outlet: NameEntry, newsroom: ReadonlySet<string>): Actor {
  return outlet.country === null || isOfNewsroom(doc, token, newsroom)
    ? { party: outlet.party, role: "JRN", office: null, name: null, kind: "unnamed" }
    : { party: outlet.country, role: "GOV", office: null, name: null, kind: "state" };
}

/** The verb that "we" does or suffers, or the noun that is "our", is of those of newsrooms. */
function isOfNewsroom(doc: Doc, token: Token, newsroom: ReadonlySet<string>): boolean {
  const over = doc.tokens[token.head];
  return over !== undefined && newsroom.has(over.lemma.toLowerCase());
}
