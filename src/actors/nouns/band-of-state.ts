import { type Actor, isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { readBand } from "../tables/band-sort.ts";
import { fold, type NameEntry } from "../tables/name-index.ts";
import { type ActorTables, holds } from "../tables/tables.ts";

/** "Colombia's **second**-largest rebel group", "another rebel group": not the one that a phrase without such a word means. */
const oneOfMore =
  /^(?:second|third|fourth|smaller|smallest|other|another|new|splinter|rival|dissident|former|breakaway)$/;

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
  const state = isState(told?.party) ? told.party : (where ?? null);
  if (discourse.day === null || !draft.entries.some(({ role }) => role === "REB" || role === "PRM")) return null;
  const words = discourse.doc.tokens.slice(draft.first, draft.coreLast).map(({ text }) => text);
  const sort = readBand(words)?.sort;
  if (sort === undefined) return null;
  const said = new Set([...words, ...wordsBehind(draft, discourse)].map((word) => word.toLowerCase()));
  const ranks = words.map((word) => word.toLowerCase()).filter((word) => oneOfMore.test(word));
  const isOwn = (name: string) =>
    state !== null &&
    tables.names.entries.get(fold(name))?.some(({ kind, party }) => kind !== "group" && party === state) === true;
  const fits = (tables.bands.get(sort) ?? []).filter(({ band, more }) => {
    if ((state !== null && band.country !== state) || !holds(band, discourse.day)) return false;
    if (!ranks.every((word) => more.includes(word))) return false;
    return isOwn(more.join(" ")) || more.every((word) => isOwn(word) || said.has(word.toLowerCase()));
  });
  const most = Math.max(...fits.map(({ band }) => band.form.length));
  return choose(fits.flatMap(({ band }) => (band.form.length === most ? [band] : [])));
}

/** "Muslim rebels **on** the southern island of **Jolo**": where they are, in words. */
function wordsBehind({ coreLast }: Draft, { doc }: Discourse): readonly string[] {
  if (!/^(?:in|on|from|of)$/.test(doc.tokens[coreLast]?.text ?? "")) return [];
  const behind = doc.tokens.slice(coreLast + 1, coreLast + 8);
  const end = behind.findIndex(({ upos }) => !/^(?:PROPN|NOUN|ADJ|DET|ADP|PUNCT)$/.test(upos));
  return (end < 0 ? behind : behind.slice(0, end)).map(({ text }) => text);
}

function choose([band, ...others]: readonly NameEntry[]): { readonly actor: Actor; readonly row: string } | null {
  if (band === undefined || others.some(({ party }) => party !== band.party)) return null;
  return {
    actor: { party: band.party, role: band.role, office: null, name: band.name, kind: "organisation" },
    row: band.row,
  };
}
