import { type Actor, isState, type Sector } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isPossessiveMark } from "../draft.ts";
import type { NameEntry } from "../tables/name-index.ts";
import { asCitizens } from "./as-citizens.ts";
import { ownsByDeed, roleOfCoalition } from "./led-by.ts";
import { isInExile, isOutOfOffice, isSortOfOffice, roleOfChief, roleOfServed } from "./office-kept.ts";
import { roleOfOwner } from "./role-of-owner.ts";

/** Those who stand in a country without being of it: "the embassy in Baghdad", "reporters in Kyiv". */
export const abroad =
  /^(?:embassy|consulate|.*mission|.*envoy|.*ambassador|diplomat|negotiator|mediator|reporter|correspondent|journalist|tourist|refugee|migrant|delegation|soldier|troop|peacekeeper|observer|monitor|inspector|.*inspector|aid worker|volunteer|representative)s?$/;
/** Those who serve whom they are "to": "aides to Trump", "an adviser to the king". */
const serving = /^(?:aide|adviser|advisor|counselor|counsellor|assistant|lawyer|attorney|deputy|secretary)$/;
/** Those who are for or against whom they are "of", and seldom of their state: "a supporter of Israel", "Iran's critics". */
export const siding = /^(?:supporter|critic|opponent|advocate|admirer|sympathi[sz]er|champion|detractor)$/;
/** The press is its outlet's, wherever it writes from: "Politico White House correspondent". */
const ofOutlet = (draft: Draft) => draft.entries.some((entry) => entry.role === "JRN" && entry.makes === "person");
/** Those who know a state and are seldom of it, where its name stands before or under them: "an **Iran** expert", "a historian of **Russia**", "an **Iraq** War veteran"; a "U.S. analyst" is America's. */
const studying = /^(?:expert|scholar|analyst|specialist|historian|watcher|hawk|dove|veteran|hand)$/;
/** Those whose work is what stands after "for": "the special envoy for **Yemen**", "the Assistant Secretary for **African** Affairs". */
const posted = /^(?:envoy|representative|coordinator|director|adviser|advisor|officer|official|negotiator|secretary)$/;
const leaving =
  /^(?:withdraw|withdrawal|pull|pullout|pullback|remove|removal|bring|evacuate|evacuation|redeploy|redeployment|drive|expel|expulsion|push|oust|return|departure|exit|retreat|recall)$/;
const gone =
  /^(?:former|ex|ex-.+|retired|onetime|one-time|ousted|deposed|erstwhile|toppled|overthrown|sacked|dismissed|fired|late)$/i;

/** Entry of the noun that counts: person before body where a name follows. */
export function nounEntry(draft: Draft): NameEntry | undefined {
  if (draft.partner !== null) return draft.entries.find((entry) => entry.makes === "person") ?? draft.entries[0];
  return draft.entries.find((entry) => entry.kind !== "seat") ?? draft.entries[0];
}

const ofArms = /^(?:military|army|defen[cs]e|naval|navy|pentagon)$/;
/** "**Mutinous** soldiers", "renegade army officers" fight their own state. */
const inRevolt =
  /^(?:mutinous|mutinying|mutineering|mutineer|renegade|breakaway|rebel|rebellious|rebelling|dissident|insurgent|separatist|secessionist)$/;
/** "Air force **pilots**", "army doctors": soldiers by where they serve; "military families" are none. */
const inService =
  /^(?:pilot|doctor|surgeon|nurse|medic|chaplain|lawyer|engineer|cadet|driver|mechanic|technician|crew|crewman|instructor|trainer|sailor|diver|spokesman|spokeswoman|spokesperson|investigator|prosecutor|judge|scout|volunteer|recruiter|personnel|conscript)s?$/;

/** Whether the service before a noun makes soldiers of those whom it elsewhere calls by their work. */
const servesInArms = ({ head }: Draft, entry: NameEntry | undefined, { doc }: Discourse): boolean =>
  entry?.makes !== "related" && inService.test(doc.tokens[head]?.lemma.toLowerCase() ?? "");

/** The parties that the words around a noun tell: modifiers first ("Iranian officials"), then what stands under it ("officials in Tehran"). */
export function partiesAround(
  draft: Draft,
  discourse: Discourse,
): { readonly actors: readonly Actor[]; readonly by: string } | null {
  const related = draft.entries.some((entry) => entry.makes === "related");
  const lemma = discourse.doc.tokens[draft.head]?.lemma.toLowerCase() ?? "";
  const counterpart = lemma === "counterpart";
  const outlet = ofOutlet(draft)
    ? draft.modifiers.find((modifier) => modifier.actors[0]?.kind === "outlet" && modifier.participle === null)
    : undefined;
  if (outlet !== undefined) return { actors: outlet.actors, by: "modifier" };
  const found: Actor[] = [];
  for (const modifier of draft.modifiers) {
    if (modifier.participle !== null && !ownsByDeed(modifier, draft, discourse)) continue;
    if (isTopic(modifier, lemma)) continue;
    if (!related && !counterpart && isDesk(modifier, draft, discourse)) continue;
    const token = discourse.doc.tokens[modifier.coreLast];
    // "Iran's allies", "U.S. allies" are others; "our Jordanian partners", "his Chinese counterpart", "NATO allies" are those named.
    // "Maduro allies", "a Trump ally": those of a person are of the person's own state.
    const own =
      draft.possessive !== null ||
      counterpart ||
      modifier.actors.some((actor) => actor.kind === "organisation" || actor.kind === "person");
    if (related && !(isPossessiveMark(token) ? isPersonHere(modifier) && ofPerson.test(lemma) : own)) continue;
    const actors = asCitizens(modifier, draft);
    if (actors.every((actor) => actor.party === null) || (isStateless(modifier) && livesThere(draft))) continue;
    if (found.length === 0 || joined(draft, modifier, discourse))
      found.unshift(...actors.filter((actor) => !found.some((other) => other.party === actor.party)));
  }
  if (found.some((actor) => actor.party !== null))
    return { actors: found.filter((actor) => actor.party !== null), by: "modifier" };
  if (
    draft.possessive !== null &&
    (!related || isOfPerson(draft.possessive, lemma, discourse)) &&
    draft.possessive.actors.some((actor) => actor.party !== null)
  )
    return { actors: draft.possessive.actors, by: "possessive" };
  const military = draft.entries.some((entry) => entry.role === "MIL");
  for (const { word, draft: under } of draft.under) {
    // "a **Kenyan** friend of Putin" is no Russian
    const isPersons =
      word === "of" &&
      isPersonHere(under) &&
      ofPerson.test(lemma) &&
      draft.modifiers.every((one) => !isStateAdjective(one));
    if (related && !isPersons && !(word === "in" || (counterpart && /^(?:at|from|of)$/.test(word)))) continue;
    if (isTopicUnder(word, under, lemma) || (word === "for" && posted.test(lemma) && under.kind === "name")) continue;
    if (
      /^(?:to|with)$/.test(word) &&
      !(word === "to" && serving.test(discourse.doc.tokens[draft.head]?.lemma ?? "")) &&
      !draft.entries.some(
        (entry) =>
          entry.name === "ambassador" &&
          word === "to" &&
          under.kind === "name" &&
          under.entries.some((named) => named.kind === "organisation"),
      )
    )
      continue;
    // "two advisers **under** the Obama administration", not "women under the Taliban".
    if (
      word === "under" &&
      !draft.entries.some(
        ({ kind, makes, role }) => kind === "office" && makes === "person" && /^(?:GOV|SPY|JUD)$/.test(role ?? ""),
      )
    )
      continue;
    // "the Asia division **at Amnesty**" is no soldiers' post
    const isAway = military && !(word === "at" && under.actors[0]?.kind === "organisation");
    if (/^(?:in|at|within|inside)$/.test(word) && (isAway || abroad.test(draft.entries[0]?.form ?? ""))) continue;
    // "the foreign ministers of Japan, India and Australia": all that are joined.
    if (word === "from" && military && isLeaving(draft, discourse)) continue;
    const actors = [under, ...(word === "of" || word === "from" ? joinedWith(under, discourse) : [])]
      .flatMap((one) => one.actors)
      .filter((actor, at, all) => actor.party !== null && all.findIndex((other) => other.party === actor.party) === at);
    if (actors.length > 0 && under.participle === null) {
      if (draft.entries.some((entry) => entry.name === "ambassador") && word === "to") continue;
      return { actors, by: `under-${word}` };
    }
  }
  return null;
}

/** "**Druze** militiamen in Sweida": a people that has no state, by where they live. */
const isStateless = ({ actors: [one] }: Draft): boolean =>
  one?.kind === "people" && one.party !== null && !isState(one.party);
const livesThere = ({ under: [below] }: Draft): boolean =>
  below !== undefined && /^(?:in|of|from)$/.test(below.word) && isState(below.draft.actors[0]?.party);

/** "Trump and **his allies**", "her political rivals", "allies of **Mr. Mugabe**": those of a person are of the person's own state. */
const ofPerson = /^(?:ally|rival|friend|foe|patron|backer|opponent)$/;
const isOfPerson = ({ coreFirst }: Draft, people: string, { doc }: Discourse): boolean =>
  ofPerson.test(people) && /^(?:his|her)$/i.test(doc.tokens[coreFirst]?.text ?? "");

const isStateAdjective = ({ actors }: Draft): boolean => isState(actors[0]?.party);
const isPersonHere = ({ actors }: Draft): boolean => actors.length === 1 && actors[0]?.kind === "person";

/** "Withdrew **troops** from Syria", "the pullout of forces from Iraq": whence they go, not whose they are. */
function isLeaving(draft: Draft, { doc }: Discourse): boolean {
  const above = doc.tokens[doc.tokens[draft.head]?.head ?? -1];
  return above !== undefined && leaving.test(above.lemma.toLowerCase());
}

/** Whether what stands around a noun of people names only what they are for, against or learned in: "a supporter of Israel", "an Iran expert". */
export function isOfTopic(draft: Draft, { doc, nameAt }: Discourse): boolean {
  const people = doc.tokens[draft.head]?.lemma.toLowerCase() ?? "";
  const [on, next] = doc.tokens.slice(draft.coreLast, draft.coreLast + 2);
  const about = on?.text === "on" && next !== undefined ? nameAt.get(next.index) : undefined;
  const states = about === undefined ? draft.modifiers : [about, ...draft.modifiers];
  if (siding.test(people) || states.some((one) => isTopic(one, people))) return true;
  return draft.under.some(({ word, draft: under }) => isTopicUnder(word, under, people));
}

/** Whether people are for, against or learned in a state, not of it. */
function isTopic(state: Draft, people: string): boolean {
  if (!isStateName(state)) return false;
  return siding.test(people) || (studying.test(people) && state.entries.some(({ form }) => /\p{Ll}/u.test(form)));
}

/** "A historian **of Russia**"; "an analyst **in Caracas**", "opposition supporters **in Togo**" are at home there. */
const isTopicUnder = (word: string, state: Draft, people: string): boolean =>
  isTopic(state, people) &&
  (word !== "in" || (!siding.test(people) && !state.entries.some(({ kind }) => kind === "capital")));

function isStateName(draft: Draft): boolean {
  return draft.entries.some((entry) => entry.kind === "state" || entry.kind === "capital");
}

/** "The U.S. **Iran** envoy", "the Pentagon's top **Russia** official", "Israel's **Gaza** troops": the second is where or what their work is. */
function isDesk(modifier: Draft, draft: Draft, discourse: Discourse): boolean {
  if (!isStateName(modifier) && modifier.rule !== "place") return false;
  const owners = draft.possessive === null ? draft.modifiers : [draft.possessive, ...draft.modifiers];
  return owners.some(
    (owner) =>
      owner.last <= modifier.first &&
      owner.participle === null &&
      owner.actors.some(({ party }) => party !== null && party !== modifier.actors[0]?.party) &&
      !joined(draft, owner, discourse),
  );
}

/** The names of states that are joined with one of them: "Japan, India and Australia". */
function joinedWith(draft: Draft, { doc, nameAt }: Discourse): Draft[] {
  if (!isStateName(draft)) return [];
  const found: Draft[] = [];
  for (const child of doc.children[draft.head] ?? []) {
    const other = doc.tokens[child]?.relation === "conj" ? nameAt.get(child) : undefined;
    if (other !== undefined && isStateName(other) && other.participle === null) found.push(other);
  }
  return found;
}

/** "Chinese and Russian officials", "U.S. and Israeli intelligence": both stand before the noun, joined. */
function joined(draft: Draft, modifier: Draft, discourse: Discourse): boolean {
  const after = discourse.doc.tokens[modifier.coreLast];
  return after !== undefined && /^(?:and|or|,|\/|[-–]|&)$/i.test(after.text) && draft.first <= modifier.first;
}

/** Whether a word such as "former" stands in the phrase, or before a title that begins with a capital: "**ousted** Prime Minister Thaksin Shinawatra", "**ex-President** Carlos Menem". */
export function isFormer(draft: Draft, { doc }: Discourse): boolean {
  const before = doc.tokens[draft.first - 1];
  const from =
    before?.relation === "amod" && before.head >= draft.first && before.head < draft.coreLast
      ? draft.first - 1
      : draft.first;
  for (let index = from; index < draft.coreFirst; index++) if (gone.test(doc.tokens[index]?.text ?? "")) return true;
  return /^ex-/i.test(doc.tokens[draft.coreFirst]?.text ?? "");
}

/** "The Taliban **militia**", "the G9 gang **coalition**": of a group in arms or of crime. */
const isBandOf = ({ kind, role }: Actor): boolean => kind === "group" && /^(?:REB|CRM)$/.test(role ?? "");

/** The role of an unnamed body or person, with what its modifiers change: "opposition lawmakers", "military officials", "state media". */
export function roleOf(draft: Draft, discourse: Discourse): Sector | null {
  const entry = nounEntry(draft);
  const owners = roleOfOwner(draft, entry, discourse);
  if (owners !== null) return owners;
  let role = (entry?.role === "PTY" ? roleOfCoalition(draft, discourse) : null) ?? entry?.role ?? null;
  for (let index = draft.first; index < draft.coreLast; index++) {
    const word = discourse.doc.tokens[index]?.lemma.toLowerCase() ?? "";
    if (index < draft.coreFirst) {
      // "a **military**-backed government": not whose it is
      if (/^[-–]$/.test(discourse.doc.tokens[index + 1]?.text ?? "") && ofArms.test(word)) continue;
      if (/^(?:MIL|COP)$/.test(role ?? "") && inRevolt.test(word)) return "REB";
      if (word === "opposition" || word === "dissident" || word === "shadow") return "OPP";
      if (/^(?:marine|force)$/.test(word) && servesInArms(draft, entry, discourse)) role = "MIL";
      if (
        ofArms.test(word) &&
        (servesInArms(draft, entry, discourse) ||
          ((role === "GOV" || role === null) && !/minister|secretary|ministry/.test(entry?.form ?? "")))
      )
        role = "MIL";
      if ((word === "intelligence" || word === "spy") && (role === "GOV" || role === null)) role = "SPY";
      if ((word === "police" || word === "security") && role === null) role = "COP";
      if (/^(?:rebel|insurgent|separatist|militant|jihadist|terrorist)$/.test(word))
        if (role === "MIL" || role === null || role === "GOV") role = "REB";
      if (word === "congressional" || word === "parliamentary" || word === "senate")
        if (role === "GOV" || role === null) role = "LEG";
    }
  }
  // "the Taliban's acting foreign minister" of 2022 is of a government
  const headWord = discourse.doc.tokens[draft.head]?.text.toLowerCase() ?? "";
  const governs = ({ kind, party }: Actor) => kind === "group" && party !== null && discourse.inPower.has(party);
  for (const modifier of draft.modifiers) {
    if (modifier.participle !== null || isSortOfOffice(modifier, entry)) continue;
    const owner = modifier.actors[0];
    // "Hekmatyar's forces"
    if (owner?.kind === "person" && role === "MIL" && owner.role === "REB" && !isState(owner.party)) role = "REB";
    if (owner === undefined || owner.role === null || owner.kind === "person") continue;
    // "**Mainland Chinese** officials": a people of a state tells whose, not what they do
    if (owner.kind === "people" && isState(owner.party)) continue;
    const service =
      owner.kind === "organisation" &&
      entry?.makes === "person" &&
      /^(?:SPY|COP|LEG|JUD)$/.test(owner.role) &&
      role !== "JRN" &&
      role !== "CVL";
    if (
      (entry?.kind === "office" && (role === "GOV" || role === null) && owner.kind !== "state" && !governs(owner)) ||
      ((role === null || /^(?:MIL|UAF)$/.test(role)) && owner.kind === "group") ||
      (isBandOf(owner) && (role === "PRM" || (role === "PTY" && /^(?:coalition|faction)s?$/.test(headWord)))) ||
      service
    ) {
      role = owner.role;
      break;
    }
  }
  if (role === "GOV" || role === null) {
    // "a spokesman for the Nigerian army": the army's, not the state's
    const under = draft.under
      .filter(({ word }) => word === draft.under[0]?.word)
      .flatMap((one) => one.draft.actors.slice(0, 1))
      .find(({ party, kind }) => party !== null && kind !== "state" && kind !== "person");
    if (under !== undefined && under.role !== null && (entry?.kind === "office" || role === null)) role = under.role;
  }
  // "the head of Kiribati": a state's is its government's
  if (
    role === null &&
    entry?.kind === "office" &&
    draft.under.some(({ word, draft: { actors } }) => word === "of" && actors[0]?.kind === "state")
  )
    role = "GOV";
  if (role === null && entry?.name === "head") role = roleOfChief(draft, discourse);
  if (role === "GOV") role = roleOfServed(draft, entry) ?? role;
  if (entry?.kind === "office" && entry.makes === "person")
    if (isFormer(draft, discourse) || isOutOfOffice(draft, entry, discourse)) return "ELI";
  return /^(?:GOV|PTY|REF|LEG)$/.test(role ?? "") && isInExile(draft, discourse) ? "OPP" : role;
}
