import type { Actor } from "../actor.ts";
import { isPair } from "../again/follow-group.ts";
import { listedBehind } from "../again/follow-listed.ts";
import { followNounBack } from "../again/follow-noun.ts";
import { type Discourse, focusState } from "../discourse.ts";
import { type Draft, headOf } from "../draft.ts";
import { branchOfGroup } from "../names/branch-of-group.ts";
import { nameBefore, roleByName } from "../names/name-role.ts";
import { ownBodyOfNoun } from "../names/own-name.ts";
import { roleOfCongress } from "../names/party-congress.ts";
import { stateOfPlaceName } from "../names/place-in-name.ts";
import { resolvePerson } from "../people/resolve-person.ts";
import { counterpartsMet } from "../pronouns/follow-met.ts";
import { followPronoun } from "../pronouns/follow-pronoun.ts";
import type { ActorTables } from "../tables/tables.ts";
import { backedGroup } from "./backed-group.ts";
import { bandOfState } from "./band-of-state.ts";
import { stateOfSide } from "./for-and-against.ts";
import { holderOf } from "./holder-of.ts";
import { isOfAllies } from "./led-by.ts";
import { isOfManyStates, isOfNoState, meansNobody } from "./means-nobody.ts";
import { isGovernor } from "./office-kept.ts";
import { officeOfOne } from "./office-of-one.ts";
import { partyOfNoun } from "./party-of-noun.ts";
import { nounEntry, partiesAround, roleOf } from "./resolve-noun.ts";
import { bodyOfSeatCity } from "./seat-city.ts";
import { tellOfSubject } from "./tell-of-subject.ts";
import { basedIn, fledFrom } from "./told-beside.ts";

/** States whose attorney general sits in the government, as those of English law do; elsewhere it is who prosecutes. */
const ministerial = /^(?:USA|GBR|CAN|AUS|NZL|IRL|ISR|IND|PAK|BGD|LKA|KEN|UGA|TZA|GHA|NGA|ZWE|ZMB|MYS|SGP|JAM|CYP)$/;

/** Resolves people and bodies told by a noun: by the name beside it, the words around it, the text before it, or as somebody of whom only the noun is known. */
export function resolveNoun(draft: Draft, discourse: Discourse, tables: ActorTables): void {
  const entry = nounEntry(draft);
  if (entry === undefined) return;
  if (
    isPair(discourse.doc, draft) ||
    (draft.partner === null && meansNobody(discourse.doc, draft, tables.nounSenses))
  ) {
    draft.dropped = true;
    return;
  }
  draft.named = false;
  draft.rows = [entry.row];
  if (entry.row === "states-listed") {
    draft.actors = listedBehind(draft, discourse, tables);
    draft.rule = "noun-listed";
    draft.dropped = draft.actors.length === 0;
    return;
  }
  const partner = draft.partner;
  if (partner?.kind === "name" && partner.entries.length > 0 && partner.actors.length > 0) {
    draft.actors = partner.actors;
    draft.rule = "noun-with-name";
    draft.rows = partner.rows;
    return;
  }
  const isFuller = partner?.partner != null && partner.partner !== draft;
  if (
    partner !== null &&
    partner.first > draft.first &&
    (partner.actors.length === 0 || isFuller) &&
    partner.first === draft.coreLast
  ) {
    // A title right before a name is part of the name's mention, also where a fuller title, "the army chief, **Gen.** Ali Said", has told who it is.
    if (partner.actors.length === 0) resolvePerson(partner, discourse, tables);
    partner.first = Math.min(partner.first, draft.first);
    partner.head = headOf(discourse.doc, partner.first, partner.coreLast);
    draft.rule = "title";
    if (entry.makes === "body") callBody(partner, discourse);
    draft.actors = partner.actors;
    draft.dropped = true;
    return;
  }
  // "the foreign minister, Wang Yi,", "Envoy for Climate John Kerry": who the title's holder is comes after it.
  if (partner !== null && partner.kind === "person" && partner.actors.length === 0 && partner.first > draft.first)
    resolvePerson(partner, discourse, tables);
  // "government spending", "police station": tells a party to the noun it stands before, and is no mention itself.
  const modifies = draft.rule === "modifier";
  if (modifies) draft.dropped = true;
  settleUnder(draft, discourse, tables);
  const told = officeOfOne(draft, discourse, tables) ?? partiesAround(draft, discourse);
  // "foreign companies **in China**": where they are, not whose
  const allies = isOfAllies(draft, roleOf(draft, discourse), discourse);
  const isAbroad = /^under-(?:in|at)/.test(told?.by ?? "") && (allies || isOfManyStates(discourse.doc, draft));
  const atSeat = told === null || told.by === "under-in" ? bodyOfSeatCity(draft, discourse) : undefined;
  const around = isAbroad || atSeat !== undefined ? null : told;
  const role = isGovernor(draft, around?.actors ?? [], discourse) ? "GOV" : roleOf(draft, discourse);
  const plural = entry.plural || discourse.doc.tokens[draft.head]?.xpos === "NNS";
  const kind =
    entry.makes === "body" ? "organisation" : plural && (role === "CVL" || role === "REF") ? "people" : "unnamed";
  const isProsecutor = entry.name === "attorney-general" || /^attorney general's office/i.test(entry.form);
  const words = entry.kind === "agent" && entry.makes === "body" ? nameBefore(discourse.doc, draft) : [];
  const named =
    (entry.role === "LEG" ? roleOfCongress(discourse.doc, draft) : null) ??
    (words.length > 1 ? roleByName(words, tables.nameHeads) : null);
  const make = (party: string | null): Actor => ({
    party,
    role: isProsecutor && party !== null && !ministerial.test(party) ? "JUD" : (named ?? role),
    office: entry.kind === "office" && entry.makes === "person" ? entry.name : null,
    name: null,
    kind,
  });
  if (partner !== null && partner.actors.length > 0) {
    draft.actors = partner.actors;
    draft.rule = "beside-name";
    return;
  }
  const backed =
    branchOfGroup(draft, discourse, tables) ??
    backedGroup(draft, around?.actors ?? [], tables) ??
    bandOfState(draft, around?.actors ?? [], discourse, tables);
  if (backed !== null) {
    draft.actors = [backed.actor];
    draft.rows = [backed.row];
    draft.rule = "noun-backed";
    return;
  }
  if (around !== null) {
    const actors = around.actors.map((actor) => make(actor.party));
    draft.actors = actors.map((actor) =>
      plural || actor.party === null || entry.makes === "body" ? actor : withHolder(actor, draft, discourse, tables),
    );
    draft.rule = `noun-${around.by}`;
    tellOfSubject(draft, discourse);
    draft.named = entry.makes === "body" || (entry.kind === "office" && !plural && draft.actors[0]?.name !== null);
    return;
  }
  const listed = modifies ? [] : listedBehind(draft, discourse, tables);
  if (listed.length > 0) {
    draft.actors = listed.map(({ party }) => make(party));
    draft.rule = "noun-listed";
    return;
  }
  if (partner !== null) {
    draft.actors = [make(null)];
    draft.rule = "noun-alone";
    return;
  }
  const isBody = entry.makes === "body";
  const own =
    (named === null ? partyOfNoun(draft, discourse) : null) ??
    (isBody ? stateOfPlaceName(draft, discourse, tables) : null) ??
    atSeat ??
    stateOfSide(draft, discourse, tables) ??
    basedIn(draft, discourse) ??
    fledFrom(draft, discourse);
  if (own !== null) {
    draft.actors = [plural || isBody ? make(own) : withHolder(make(own), draft, discourse, tables)];
    draft.rule = "noun-by-itself";
    draft.named = true;
    return;
  }
  if (modifies) return;
  const isNone =
    isOfNoState(discourse.doc, draft, tables.nounSenses) ||
    draft.modifiers.some(({ participle }) => participle !== null) ||
    allies ||
    atSeat === null;
  const back = isNone ? null : followNounBack(draft, discourse);
  if (back !== null) {
    draft.actors =
      back.by === "country-in-focus" || back.by === "likeliest-party"
        ? back.actors.map((actor) => withHolder(make(actor.party), draft, discourse, tables))
        : back.actors;
    draft.rule = `noun-${back.by}`;
    draft.back = back.back;
    return;
  }
  const local = isNone ? null : stateOfLocals(draft, discourse);
  if (local !== null) {
    draft.actors = [make(local)];
    draft.rule = "noun-local";
    return;
  }
  const met = counterpartsMet(draft, discourse);
  if (met.length > 0) {
    draft.actors = met.map(({ party }) => make(party));
    draft.rule = "noun-counterparts-met";
    return;
  }
  const itself = ownBodyOfNoun(discourse.doc, { first: draft.coreFirst, last: draft.coreLast }, tables.nameHeads);
  if (itself !== null) {
    draft.actors = [{ ...itself, office: null, kind: "organisation" }];
    draft.rule = "own-name";
    draft.named = true;
    return;
  }
  const leader = draft.modifiers.find((modifier) => modifier.participle === "led" || modifier.participle === "run");
  draft.actors =
    leader !== undefined && leader.actors.length > 0 && entry.makes === "body" && !allies
      ? leader.actors.map(({ party, role: own }) =>
          // "the **Alawite**-led government": of the state in which a people lives
          make(own === "CVL" ? (tables.slugNames.get(party ?? "")?.country ?? party) : party),
        )
      : [make(null)];
  draft.rule = leader !== undefined ? "noun-led" : "noun-alone";
  // "a consulate", "any government": nobody in particular, no mention; "an armed group" and "an official" still act.
  if (entry.makes === "body" && role === "GOV" && draft.actors.every((actor) => actor.party === null))
    draft.dropped = true;
}

/** "**Local** media quoted witnesses": of the state that the text speaks of most. */
function stateOfLocals({ first, coreLast, modifiers }: Draft, discourse: Discourse): string | null {
  const isLocal = discourse.doc.tokens.slice(first, coreLast).some(({ text }) => /^(?:local|mainstream)$/i.test(text));
  return isLocal && modifiers.length === 0 ? focusState(discourse) : null;
}

/** "German carmaker **Borgward**": no person, though found as one is, and none when named again. */
function callBody(name: Draft, discourse: Discourse): void {
  name.actors = name.actors.map((actor) => {
    if (actor.kind !== "person") return actor;
    const body: Actor = { ...actor, office: null, kind: "organisation" };
    const known = discourse.persons.findLast((one) => one.actor.name === actor.name);
    if (known !== undefined) known.actor = body;
    return body;
  });
}

function withHolder(actor: Actor, draft: Draft, discourse: Discourse, tables: ActorTables): Actor {
  const entry = nounEntry(draft);
  if (
    actor.party === null ||
    entry?.kind !== "office" ||
    entry.name === null ||
    entry.makes !== "person" ||
    draft.entries.every((one) => one.plural) ||
    actor.role === "ELI" ||
    actor.role === "OPP"
  )
    return actor;
  if (
    /^(?:minister|representative|head|senator|lawmaker|ambassador|spokesperson|secretary|military-chief|governor|judge|candidate|royal|ayatollah)$/.test(
      entry.name,
    )
  )
    return actor;
  const tenure = holderOf(tables, actor.party, entry.name, discourse.day);
  return tenure === null ? actor : { ...actor, name: tenure.person.name, kind: "person" };
}

/** Resolves what stands under a noun and comes after it: "aides to **Trump**", "advisers under the **Obama** administration". */
function settleUnder({ first, under: all }: Draft, discourse: Discourse, tables: ActorTables): void {
  for (const { draft: under } of all)
    if (under.actors.length === 0 && under.first > first) {
      // "advisers under the **Obama** administration": the name first that stands in what stands under it
      for (const name of under.kind === "noun" ? under.modifiers : [])
        if (name.kind === "person" && name.actors.length === 0 && name.partner === null)
          resolvePerson(name, discourse, tables);
      if (under.kind === "noun") resolveNoun(under, discourse, tables);
      // "aides to Trump".
      if (under.kind === "person" && under.partner === null) resolvePerson(under, discourse, tables);
    }
}

/** "Ann Stone, **the firm's** chief executive", "Jan Roy, **its** spokesman": resolves first whose title it is that stands behind a name. */
export function settleTitle({ first, partner: title }: Draft, discourse: Discourse, tables: ActorTables): void {
  if (title?.kind !== "noun" || title.first < first || title.actors.length > 0) return;
  for (const owner of title.modifiers)
    if (owner.kind === "noun" && owner.actors.length === 0) resolveNoun(owner, discourse, tables);
  if (title.possessive !== null && title.possessive.actors.length === 0) followPronoun(title.possessive, discourse);
  settleUnder(title, discourse, tables);
}
