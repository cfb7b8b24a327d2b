import type { Doc } from "../../language/index.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, prepositionBefore } from "../draft.ts";

/** "Hatice Cengiz is a Turkish national", "named Ward **as the U.S. envoy**": what is said of somebody unknown is remembered. */
export function tellOfSubject(draft: Draft, discourse: Discourse): void {
  const { past, persons } = discourse;
  const who = subjectOfTelling(draft, discourse.doc);
  const actor = draft.actors[0];
  const named = past.findLast((other) => other.head === who && other.kind === "person");
  const known = named?.actors[0];
  if (named === undefined || known === undefined || actor === undefined || known.party !== null) return;
  const person = persons.findLast((other) => other.actor.name === known.name);
  if (person === undefined) return;
  person.actor = { ...person.actor, party: actor.party, role: person.actor.role ?? actor.role };
  named.actors = [person.actor];
}

/** Of whom a noun is told: the subject of "is a …", the object of "named … as a …". */
function subjectOfTelling(draft: Draft, doc: Doc): number | undefined {
  const children = doc.children[draft.head] ?? [];
  const isOf = (relation: RegExp) => (child: number) => relation.test(doc.tokens[child]?.relation ?? "");
  if (children.some(isOf(/^cop/))) return children.find(isOf(/^nsubj/));
  if (prepositionBefore(doc, draft) !== "as") return undefined;
  const above = doc.children[doc.tokens[draft.head]?.head ?? -1] ?? [];
  return above.find(isOf(/^(?:obj|nsubj:pass)/));
}
