import { type Actor, isState } from "../actor.ts";
import { type Discourse, focusState } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { readBand } from "../tables/band-sort.ts";
import { fold, type NameEntry } from "../tables/name-index.ts";
import { type ActorTables, holds } from "../tables/tables.ts";

/** "Colombia's **second**-largest rebel group", "another rebel group": not the one that a phrase without such a word means. */
const oneOfMore =
  /^(?:second|third|fourth|smaller|smallest|other|another|new|splinter|rival|dissident|former|breakaway)$/;

/**
 * "**Peru's Maoist guerrillas**", "the largest rebel group in El Salvador", "a Salvadoran insurgent leader", "Serb forces near Bihac": the one group
 * that the phrases of the table describe so on the day, all their words being there. Null where the noun is no band's, the state has none or several.
 */
export function bandOfState(
  draft: Draft,
  around: readonly Actor[],
  discourse: Discourse,
  tables: ActorTables,
): { readonly actor: Actor; readonly row: string } | null {
  const { doc, day } = discourse;
  if (day === null || !draft.entries.some(({ role }) => armed.test(role ?? ""))) return null;
  const words = doc.tokens.slice(draft.first, draft.coreLast).map(({ text }) => text);
  const sort = readBand(words)?.sort;
  if (sort === undefined || (sort !== "forces" && !draft.entries.some(({ role }) => isOfBand(role)))) return null;
  const said = new Set([...words, ...wordsBehind(draft, discourse)].map((word) => word.toLowerCase()));
  const ranks = words.map((word) => word.toLowerCase()).filter((word) => oneOfMore.test(word));
  /** Those of a state, of whose phrases the words `needed` must be a part. */
  const bandsIn = (state: string | null, needed: readonly string[] = []): readonly NameEntry[] => {
    const fits = (tables.bands.get(sort) ?? []).filter(({ band, more }) => {
      if ((state !== null && band.country !== state) || !holds(band, day)) return false;
      if (![...ranks, ...needed].every((word) => more.includes(word))) return false;
      const isOwn = (name: string) => state !== null && isNameOf(state, name, tables);
      return isOwn(more.join(" ")) || more.every((word) => isOwn(word) || said.has(word.toLowerCase()));
    });
    const most = Math.max(...fits.map(({ band }) => band.form.length));
    return fits.flatMap(({ band }) => (band.form.length === most ? [band] : []));
  };
  const [told] = around.length === 1 ? around : [];
  // "Kurdish forces in Syria": a people's own
  if (sort === "forces" && !isState(told?.party)) return null;
  const where = placeBehind(draft, discourse);
  // "Kurdish rebels in southeast Turkey": where they are, if a people is all that stands before them
  const state = isState(told?.party) ? told.party : where;
  const found = choose(bandsIn(state));
  if (found !== null || state !== told?.party) return found;
  // "**Serb** rebels in Croatia", "Serb gunmen" in a text on Bosnia: those of a state's people in another
  const people = draft.modifiers.find(({ actors }) => actors[0]?.party === state);
  const there = where ?? focusState(discourse);
  if (people === undefined || there === null || there === state) return null;
  return choose(
    bandsIn(
      there,
      doc.tokens.slice(people.coreFirst, people.coreLast).map(({ text }) => text),
    ),
  );
}

const armed = /^(?:REB|PRM|MIL|UAF)$/;
const isOfBand = (role: string | null): boolean => role === "REB" || role === "PRM";

/** Whether a name means the whole of a state: "Spanish", no "Catalan". */
function isNameOf(state: string, name: string, { names, adjectives, stateNames }: ActorTables): boolean {
  const begins = (word: string | undefined) => fold(word ?? "").slice(0, 3) === fold(name).slice(0, 3);
  return (
    names.entries.get(fold(name))?.some(({ kind, party }) => {
      if (party !== state || kind === "group") return false;
      if (kind === "state") return !/ /.test(name) || stateNames.get(state) === name;
      return begins(adjectives.get(state)) || begins(stateNames.get(state));
    }) === true
  );
}

/** The country of the place behind: "Serb forces **near** Bihac". */
function placeBehind({ coreLast, under }: Draft, { doc, bySentence }: Discourse): string | null {
  const inside = under.find(({ word }) => word === "in")?.draft.actors[0]?.party;
  if (inside !== undefined) return inside;
  const token = doc.tokens[coreLast];
  if (!/^(?:in|around|near|outside|inside|above|besieging|surrounding|shelling|holding)$/.test(token?.text ?? ""))
    return null;
  const place = bySentence[token?.sentence ?? 0]?.find(
    ({ coreFirst, kind }) => coreFirst > coreLast && coreFirst <= coreLast + 3 && /^(?:name|place)$/.test(kind),
  );
  return place?.country ?? null;
}

/** "Muslim rebels **on** the southern island of **Jolo**": where they are, in words. */
export function wordsBehind({ coreLast }: Draft, { doc }: Discourse): readonly string[] {
  if (!/^(?:in|on|from|of|near|around|outside|besieging)$/.test(doc.tokens[coreLast]?.text ?? "")) return [];
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
