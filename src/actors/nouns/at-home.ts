/** Peoples of one state who are at home in another, and the Indians of the Americas: the words by them tell their state. */
import { isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isPossessiveMark } from "../draft.ts";

/** The rule of a people whose state is where they live. */
export const atHome = "at-home";

/** Peoples that take in others: "Chinese Americans", "Indian Israelis" are theirs. */
const takingIn = /^(?:USA|CAN|AUS|NZL|GBR|ISR|ARG|BRA|FRA)$/;
const latin = /^(?:MEX|GTM|HND|NIC|SLV|CRI|PAN|COL|VEN|ECU|PER|BOL|CHL|ARG|PRY|BRA|BLZ)$/;
/** Of native people, where the same word stands before other nouns for India: "Indian **peasants** in Bolivia", "Indian envoys in Bolivia". */
const native =
  /^(?:rebel|guerrilla|insurgent|peasant|farmer|leader|chief|villager|village|tribe|tribesman|community|protester|demonstrator|marcher|group|organization|movement|uprising|revolt|rebellion|militant|activist|people|woman|man|child|family|population|majority|minority|territory|land|federation|confederation|nation|resident|elder|refugee|peoples|army|town|settlement|congress)s?$/;
const point =
  /^(?:the|(?:far-)?(?:(?:north|south)-?)?(?:east|west)(?:ern)?|(?:far-)?(?:north|south)(?:ern)?|central|rural|neighbou?ring|breakaway|former|soviet|and|most|of)$/i;

/** Whether a name tells a state, and which: "Latvian", "Osh". */
function stateOf(draft: Draft | undefined): string | null {
  if (draft === undefined || draft.participle !== null) return null;
  const party = draft.place?.country ?? draft.actors[0]?.party ?? null;
  const isLand = draft.kind === "place" || draft.entries.some(({ kind }) => /^(?:state|adjective|capital)$/.test(kind));
  return isLand && isState(party) ? party : null;
}

/** The state that the words around a people tell: "ethnic Uzbeks **in Osh**", "**Latvia's** ethnic Russians", "**Malaysian** Chinese". */
function homeOf({ coreFirst, coreLast }: Draft, from: number, discourse: Discourse): string | null {
  const { doc, bySentence } = discourse;
  const around = bySentence[doc.tokens[coreFirst]?.sentence ?? 0] ?? [];
  let at = coreLast;
  while (at < coreLast + 3 && /^(?:NOUN|ADJ)$/.test(doc.tokens[at]?.upos ?? "")) at++;
  if (/^(?:in|inside|within|across|of|from)$/.test(doc.tokens[at]?.text ?? "")) {
    let place = at + 1;
    while (place < at + 4 && point.test(doc.tokens[place]?.text ?? "")) place++;
    const home = stateOf(around.find((one) => one.coreFirst === place && one.kind !== "noun"));
    if (home !== null) return home;
  }
  return ownerOf(from, discourse);
}

/** "**Latvia's** ethnic Russians", "**Malaysian** Chinese": whose they are by the word right before them. */
function ownerOf(from: number, { doc, bySentence }: Discourse): string | null {
  const end = isPossessiveMark(doc.tokens[from - 1]) ? from - 1 : from;
  const around = bySentence[doc.tokens[from]?.sentence ?? 0] ?? [];
  const owner = around.find((one) => one.coreLast === end && one.coreFirst < end && one.kind !== "noun");
  // "**ethnic** Chinese Indonesians" are Indonesia's
  return /^ethnic$/i.test(doc.tokens[(owner?.coreFirst ?? 0) - 1]?.text ?? "") ? null : stateOf(owner);
}

/** "Indians marched on **Quito**" in a text that names no India: of the American state it names most. */
function nativeLand(
  { namesOf, spoken }: Discourse,
  counts: ReadonlyMap<string, number>,
  around: string | null,
): string | null {
  // "Indians in Kenya" are guests there
  if (around !== null || [...(namesOf.get("IND") ?? [])].some((name) => !/^indians?$/.test(name))) return null;
  const [most] = [...spoken]
    .filter((party) => latin.test(party))
    .sort((one, two) => (counts.get(two) ?? 0) - (counts.get(one) ?? 0));
  return most ?? null;
}

/**
 * "**Ethnic Russians** in Latvia", "Romania's Hungarian minority", "Malaysian Chinese": of the state where they live.
 * "Ecuadorean **Indians**", "**Indian** peasants in Guatemala": never India's.
 */
export function settleAtHome(draft: Draft, discourse: Discourse, counts: ReadonlyMap<string, number>): void {
  const [entry] = draft.entries;
  const [own] = draft.actors;
  if (draft.kind !== "name" || draft.participle !== null || own === undefined || !isState(own.party)) return;
  if (entry === undefined || !/^(?:adjective|people)$/.test(entry.kind)) return;
  const { doc } = discourse;
  const { coreFirst, coreLast } = draft;
  const next = doc.tokens[coreLast]?.lemma.toLowerCase() ?? "";
  const isEthnic = /^ethnic$/i.test(doc.tokens[coreFirst - 1]?.text ?? "");
  const isIndian = own.party === "IND" && /^Indians?$/.test(doc.tokens[coreFirst]?.text ?? "");
  const isPeople = own.kind === "people";
  if (!isEthnic && !isPeople && next !== "minority" && !(isIndian && native.test(next))) return;
  const from = coreFirst - (isEthnic ? 1 : 0);
  const isNative = isIndian && !isEthnic;
  // "Chinese in Malaysia" may be guests; "Malaysian Chinese", "Malaysia's Chinese" are at home
  const isGuest = isPeople && !isEthnic && !isNative && next !== "minority";
  if (isGuest && takingIn.test(own.party ?? "")) return;
  const around = isGuest ? null : homeOf(draft, from, discourse);
  const owner = isGuest || (isPeople && isNative) ? ownerOf(from, discourse) : null;
  const home =
    !isNative || (around !== null && latin.test(around))
      ? (around ?? owner)
      : (owner ?? nativeLand(discourse, counts, around));
  if (home === null || home === own.party) return;
  draft.actors = [{ ...own, party: home, name: null }];
  draft.country = home;
  draft.rule = atHome;
}
