import { isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isSubject } from "../draft.ts";
import { keyOf } from "../tables/people.ts";
import type { ActorTables } from "../tables/tables.ts";

/** Share of all that a report names of states from which those it tells of without a word are of that state. */
const mostly = 0.5;

/**
 * "Esther Okafor, 34, rushed to the scene" in a report from Lagos: a private person named in full, of whom no word tells, is of the state
 * that the report names more than all others together. Null for bare words, and in texts that a state's own body issues.
 */
export function localParty(draft: Draft, discourse: Discourse, tables: ActorTables): string | null {
  const { doc, issuer, spokenOf } = discourse;
  if (issuer !== null || !draft.rule.startsWith("entity-PER") || draft.coreLast - draft.coreFirst < 2) return null;
  if (draft.partner === null && !isSubject(doc.tokens[draft.head]) && !isAged(draft, discourse)) return null;
  // "**Trump** National Doral": no new person, though the network takes it for one
  if (tables.people.alone(keyOf(doc.tokens[draft.coreFirst]?.text ?? "")) !== undefined) return null;
  const states = [...spokenOf].filter(([party]) => isState(party));
  const all = states.reduce((sum, [, count]) => sum + count, 0);
  const [first] = states;
  return first !== undefined && first[1] > all * mostly ? first[0] : null;
}

/** "Marie Dubois, **34**": how old one is stands beside private people. */
function isAged({ coreLast }: Draft, { doc }: Discourse): boolean {
  return doc.tokens[coreLast]?.text === "," && /^\d\d$/.test(doc.tokens[coreLast + 1]?.text ?? "");
}
