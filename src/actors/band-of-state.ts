import { type Actor, isState } from "./actor.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { fold, type NameEntry } from "./name-index.ts";
import { type ActorTables, holds } from "./tables.ts";

const rebelling = /^(?:rebel|guerr?ill|insurgen)/i;
const parting = /^(?:separatist|secessionist)/i;
const militant = /^(?:militant|extremist|jihadi|islamist)/i;

/** Which sort of band a phrase speaks of; the nouns of a sort say the same: "rebels", "guerrilla group", "insurgency". */
function sortOf(words: readonly string[]): RegExp | undefined {
  return [rebelling, parting, militant].find((sort) => words.some((word) => sort.test(word)));
}

/**
 * "**Peru's Maoist guerrillas**", "the largest rebel group in El Salvador", "a Salvadoran insurgent leader": the one group that the phrases of the table describe so on the day, all their words being there.
 * Null where the noun is no band's, the state has none or several.
 */
export function bandOfState(
  draft: Draft,
  around: readonly Actor[],
  discourse: Discourse,
  tables: ActorTables,
): { readonly actor: Actor; readonly row: string } | null {
  const [told] = around.length === 1 ? around : [];
  // "Kurdish rebels in southeast Turkey": where they are, if a people is all that stands before them
  const where = draft.under.find(({ word }) => word === "in")?.draft.actors[0]?.party;
  const state = isState(told?.party) ? told.party : where;
  if (state == null || discourse.day === null || !draft.entries.some(({ role }) => role === "REB")) return null;
  const of = tables.bands.filter((band) => band.country === state && holds(band, discourse.day));
  if (of.length === 0) return null;
  const words = discourse.doc.tokens.slice(draft.first, draft.coreLast).map(({ text }) => text);
  const sort = sortOf(words);
  if (sort === undefined) return null;
  const said = new Set(words.map((word) => word.toLowerCase()));
  const isOwn = (name: string) =>
    tables.names.entries.get(fold(name))?.some(({ kind, party }) => kind !== "group" && party === state) === true;
  const fits = of.filter(({ form }) => {
    const phrase = form.split(" ");
    const more = phrase.filter((word) => !sort.test(word));
    return (
      sortOf(phrase) === sort &&
      (isOwn(more.join(" ")) || more.every((word) => isOwn(word) || said.has(word.toLowerCase())))
    );
  });
  const most = Math.max(...fits.map(({ form }) => form.length));
  return choose(fits.filter(({ form }) => form.length === most));
}

function choose([band, ...others]: readonly NameEntry[]): { readonly actor: Actor; readonly row: string } | null {
  if (band === undefined || others.some(({ party }) => party !== band.party)) return null;
  return {
    actor: { party: band.party, role: band.role, office: null, name: band.name, kind: "organisation" },
    row: band.row,
  };
}
