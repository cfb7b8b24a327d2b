import type { Doc } from "../../language/index.ts";
import { type Draft, isPlural } from "../draft.ts";
import { fold, type NameEntry } from "../tables/name-index.ts";
import { regionSize } from "../tables/places.ts";
import type { ActorTables } from "../tables/tables.ts";

const chamber = /^(?:congress|senate|house|committee|subcommittee|panel|delegation)$/i;
const ranks = /^(?:ranking|senior)$/i;

/**
 * "the **Virginia Republican**", "the ranking **Democrat** on the Armed Services Committee", "**Republicans** in Congress": who sits in Congress
 * is called after the party and the state; "Virginia Republicans" are its voters too.
 */
export function sitsInCongress(doc: Doc, draft: Draft, { party, role, kind }: NameEntry, tables: ActorTables): boolean {
  if (kind !== "seat" || role !== "PTY" || party !== "USA") return false;
  const word = doc.tokens[draft.coreLast - 1];
  if (word === undefined || !/^(?:Republican|Democrat)s?$/.test(word.text) || draft.coreLast - draft.coreFirst > 1)
    return false;
  if (/^(?:compound|amod|nmod:poss)/.test(word.relation)) return false;
  return isOfState(doc, draft, tables) || isOfChamber(doc, draft);
}

/** "the **South Carolina** Democrat": one, by a state of the union. */
function isOfState(doc: Doc, draft: Draft, tables: ActorTables): boolean {
  if (isPlural(doc, draft)) return false;
  for (let first = draft.coreFirst - 1; first >= draft.coreFirst - 2; first--) {
    const words = doc.tokens.slice(Math.max(0, first), draft.coreFirst).map(({ text }) => fold(text));
    const places = tables.places().get(words.join(" "));
    if (places?.some(({ country, size }) => country === "USA" && size === regionSize)) return true;
  }
  return false;
}

/** "the **ranking** Democrat", "the top Republican **on the panel**". */
function isOfChamber(doc: Doc, { coreFirst, coreLast }: Draft): boolean {
  if (ranks.test(doc.tokens[coreFirst - 1]?.text ?? "")) return true;
  const sentence = doc.tokens[coreFirst]?.sentence;
  if (!/^(?:on|in|of)$/.test(doc.tokens[coreLast]?.text ?? "")) return false;
  return doc.tokens
    .slice(coreLast + 1, coreLast + 7)
    .some(({ text, sentence: own }) => own === sentence && chamber.test(text));
}
