import type { Doc } from "../../language/index.ts";
import type { Actor } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, prepositionBefore, textOf } from "../draft.ts";
import { fold, type NameEntry } from "../tables/name-index.ts";
import { regionSize } from "../tables/places.ts";
import { type ActorTables, holds } from "../tables/tables.ts";
import { spanBreakaway } from "./breakaway.ts";
import { isHalfOfNone } from "./halves-of-states.ts";
import { roleOfUnknown } from "./name-role.ts";
import { otherOwner } from "./other-owner.ts";
import { isThing, namesBody, wordsOf } from "./own-name.ts";
import { ownerOfName } from "./owned-name.ts";
import { sitsInCongress } from "./party-member.ts";
import { isAddress, isModifierHere, isPlaceHere, isPostedOn, isSpot } from "./place-here.ts";
import { stationBeside } from "./radio-of-state.ts";
import { departmentBefore, outletBefore } from "./short-name-before.ts";

/** Chooses what a name of the tables stands for here, and whether it acts or is only a place. */
export function resolveName(draft: Draft, discourse: Discourse, tables: ActorTables): void {
  const { doc, day } = discourse;
  if (draft.place !== null && draft.kind === "place") {
    // San Juan of the country the article speaks of, before a larger one.
    draft.place = draft.places.find((row) => row.country !== null && discourse.spoken.has(row.country)) ?? draft.place;
    const { country, row } = draft.place;
    const name = country === null ? null : (tables.stateNames.get(country) ?? null);
    draft.actors = country === null ? [] : [{ party: country, role: null, office: null, name, kind: "state" }];
    draft.acts = false;
    draft.country = country;
    draft.rule = "place";
    draft.rows = [row];
    return;
  }
  const entry =
    outletBefore(draft, discourse) ?? chooseEntry(draft, discourse) ?? departmentBefore(draft, discourse, tables);
  if (entry === undefined) {
    draft.acts = draft.kind !== "place";
    const words = { first: draft.coreFirst, last: draft.coreLast };
    // "Uganda's **National Unity Platform**", "Thailand's **PAD**", though the network sees no name in them; no "Washington **Fellowship**"
    const isBody =
      draft.acts && !isThing(doc, words, tables.nameHeads) && (draft.known || namesBody(doc, words, tables.nameHeads));
    const party = isBody ? ownerOfName(draft, discourse) : null;
    const role = party === null ? null : roleOfUnknown(wordsOf(doc, words), tables.nameHeads);
    draft.actors = [{ party, role, office: null, name: textOf(doc, draft), kind: "organisation" }];
    draft.rule = party === null ? "unknown-name" : "name-of-state";
    return;
  }
  if (entry.kind === "state" && isSomethingElse(entry, draft, discourse, tables)) return;
  if (entry.kind === "organisation" && isRegionHere(entry, draft, discourse, tables)) return;
  draft.country = entry.country;
  draft.rows = [entry.row];
  draft.rule = entry.kind;
  const sender = /^(?:capital|state)$/.test(entry.kind) ? senderTo(draft, discourse) : null;
  if (sender !== null) {
    draft.actors = [{ party: sender, role: "GOV", office: null, name: null, kind: "organisation" }];
    draft.rule = "post-in-place";
    return;
  }
  const members =
    entry.party === null ? undefined : tables.blocs.get(entry.party)?.filter((member) => holds(member, day));
  if (members !== undefined && members.length > 0) {
    draft.actors = members.map((member) => ({
      party: member.party,
      role: "GOV" as const,
      office: null,
      name: tables.stateNames.get(member.party) ?? tables.slugNames.get(member.party)?.name ?? null,
      kind: "state" as const,
    }));
    draft.rows = [entry.row, ...members.map((member) => member.row)];
    draft.rule = "bloc-members";
    return;
  }
  const party = entry.kind === "seat" ? (otherOwner(draft, entry, discourse, tables) ?? entry.party) : entry.party;
  if (party !== entry.party) draft.country = party;
  const kind =
    entry.kind === "organisation" || entry.kind === "group" || entry.kind === "outlet"
      ? entry.kind
      : entry.kind === "people"
        ? "people"
        : entry.kind === "seat"
          ? "organisation"
          : "state";
  const actor: Actor = {
    party,
    role: sitsInCongress(doc, draft, entry, tables) ? "LEG" : entry.role,
    office: null,
    name: entry.kind === "seat" ? entry.name : entry.kind === "people" ? null : entry.name,
    kind,
  };
  const person =
    tables.own !== null &&
    doc.entities.some(
      (entity) => entity.kind === "PER" && entity.first <= draft.coreFirst && draft.coreLast <= entity.last,
    );
  draft.actors = [
    person && (kind === "organisation" || entry.kind === "seat")
      ? { ...actor, kind: "person", office: entry.makes }
      : actor,
  ];
  if (/^(?:group|state)$/.test(entry.kind)) spanBreakaway(doc, draft);
  const station = /^(?:state|capital|adjective|group)$/.test(entry.kind) ? stationBeside(doc, draft) : null;
  if (station !== null) {
    draft.first = Math.min(draft.first, station);
    draft.last = Math.max(draft.last, station + 1);
    if (station > draft.head) draft.head = station;
    draft.actors = [{ ...actor, role: "JRN", name: null, kind: "organisation" }];
    draft.acts = !/^(?:on|over|via|by)$/.test(prepositionBefore(doc, draft) ?? "");
    draft.rule = "radio-of-state";
    return;
  }
  // "Kyodo News **Service**", "ZDF **television**"
  const behind = doc.tokens[draft.coreLast];
  if (
    entry.kind === "outlet" &&
    behind?.relation !== "compound" &&
    /^(?:Service|Agency|[Rr]adio|[Tt]elevision|TV)$/.test(behind?.text ?? "")
  ) {
    draft.last = draft.coreLast + 1;
    draft.head = draft.coreLast;
  }
  // "said **on Twitter**", "via Facebook", "on CNN": where it was said
  if ((tables.platforms.has(entry.party ?? "") && isPostedOn(doc, draft)) || isSpot(doc, draft, entry.kind)) {
    draft.acts = false;
    draft.country = null;
    return;
  }
  if (entry.kind === "adjective") {
    const token = doc.tokens[draft.head];
    const noun =
      token !== undefined &&
      /^(?:nsubj|obj|iobj|obl|conj|nmod|root|appos)/.test(token.relation) &&
      !isModifierHere(doc, draft);
    if (noun) draft.actors = [{ ...actor, role: "CVL", kind: "people", name: null }];
    // "in English": a language, where no article stands before it.
    if (
      noun &&
      draft.first === draft.coreFirst &&
      !/^DT|^CD|^PRP/.test(doc.tokens[draft.first - 1]?.xpos ?? "") &&
      token?.xpos !== "NNPS"
    )
      draft.acts = false;
    return;
  }
  // a capital lies where the town of its name lies
  if (entry.kind === "capital")
    draft.place =
      tables
        .places()
        .get(fold(entry.form))
        ?.find(({ country }) => country === entry.party) ?? null;
  if (entry.kind === "capital")
    draft.actors = [{ ...actor, name: tables.stateNames.get(entry.party ?? "") ?? entry.name }];
  if (draft.participle !== null) {
    draft.acts = false;
    return;
  }
  if (entry.kind === "state" || entry.kind === "capital")
    draft.acts =
      !isPlaceHere(doc, draft, entry.kind === "capital") && !isAddress(doc, draft, neighbours(draft, discourse));
  else if (entry.kind === "group" && entry.role === "CVL") draft.actors = [{ ...actor, kind: "people" }];
}

const neighbours = (draft: Draft, { doc, bySentence }: Discourse): readonly Draft[] =>
  bySentence[doc.tokens[draft.head]?.sentence ?? 0] ?? [];

/** "U.S. Embassy **Ottawa**", "Embassy **Bern**" in a text of the State Department: whose post it is that stands right before its town. */
function senderTo(draft: Draft, { doc, nameAt, issuer }: Discourse): string | null {
  const post = doc.tokens[draft.first - 1];
  if (post === undefined || !/^(?:Embassy|Consulate|Mission)$/.test(post.text)) return null;
  // "U.S. Embassy" is a name of the tables, "the Chinese Embassy" is told by the adjective
  const own = nameAt.get(post.index)?.entries[0]?.party ?? nameAt.get(post.index - 1)?.entries[0]?.party;
  return own ?? issuer;
}

/** "Europe agreed" is the Union, "in Europe" a region; "Amazon" is a company, "the Amazon" is none. */
function isRegionHere(entry: NameEntry, draft: Draft, { doc }: Discourse, tables: ActorTables): boolean {
  const region = tables
    .places()
    .get(fold(entry.form))
    ?.find(({ size }) => size === regionSize);
  if (region === undefined) return false;
  const here =
    entry.role === "BUS"
      ? /^the$/i.test(doc.tokens[draft.coreFirst - 1]?.text ?? "")
      : isPlaceHere(doc, draft, true) || isModifierHere(doc, draft);
  if (!here) return false;
  draft.place = region;
  draft.kind = "place";
  const { country } = region;
  draft.actors =
    country === null
      ? []
      : [{ party: country, role: null, office: null, name: tables.stateNames.get(country) ?? null, kind: "state" }];
  draft.acts = false;
  draft.country = country;
  draft.rule = "place";
  draft.rows = [region.row];
  return true;
}

/**
 * A state's name that is another's too: "Georgia" of an article that speaks of the United States and never of Tbilisi or Georgians,
 * "the North" where nothing else is said of Korea.
 */
function isSomethingElse(entry: NameEntry, draft: Draft, discourse: Discourse, tables: ActorTables): boolean {
  const form = fold(entry.form);
  const others = [...(discourse.namesOf.get(entry.party ?? "") ?? [])].filter((name) => name !== form);
  if (others.length > 0) return false;
  if (entry.article && isHalfOfNone(form, draft, discourse)) {
    draft.actors = [];
    draft.acts = false;
    draft.rule = "unknown-name";
    return true;
  }
  const rival = tables
    .places()
    .get(form)
    ?.find((place) => place.country !== entry.party && place.country !== null && discourse.spoken.has(place.country));
  if (rival === undefined || rival.country === null) return false;
  // "Jamaica" is no town in Queens, and what a foreign ministry calls Georgia is no state of its own
  if (rival.size !== regionSize || discourse.issuer === rival.country) return false;
  draft.place = rival;
  draft.kind = "place";
  draft.actors = [
    {
      party: rival.country,
      role: null,
      office: null,
      name: tables.stateNames.get(rival.country) ?? null,
      kind: "state",
    },
  ];
  draft.acts = false;
  draft.country = rival.country;
  draft.rule = "place-namesake";
  draft.rows = [rival.row];
  return true;
}

/** Of several things a name may stand for, the one that the date and the words around it speak for. */
function chooseEntry(draft: Draft, discourse: Discourse): NameEntry | undefined {
  const { entries } = draft;
  const first = entries[0];
  if (entries.length < 2 || first === undefined) return first;
  const { doc, day } = discourse;
  const modifier = isModifierHere(doc, draft) || /^(?:amod|compound)/.test(doc.tokens[draft.head]?.relation ?? "");
  const raw = textOf(doc, draft);
  let best: NameEntry | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    let points = holds(entry, day) ? 4 : 0;
    // "the RSF" of Sudan since 2023, before the reporters' body of any day
    if (points > 0 && (entry.from ?? entry.to) !== null && day !== null) points += 1;
    // "the K.G.B." is the KGB, of whichever state had it on the day
    if (entry.form.replaceAll(".", "") === raw.replaceAll(".", "")) points += 2;
    if (entry.kind === "adjective") points += modifier ? 2 : -1;
    if (entry.kind === "state") points += modifier ? 0 : 1;
    if (entry.kind === "people") points += modifier ? -2 : 2;
    if (entry.kind === "office" || entry.kind === "agent") points -= 2;
    if (entry.country !== null) points += Math.min(3, discourse.weight.get(entry.country) ?? 0);
    if (entry.party !== null && entry.party !== entry.country)
      points += Math.min(3, discourse.weight.get(entry.party) ?? 0);
    // "MIT's David Autor": Turkey's service only where something else is said of Turkey.
    if (entry.kind === "seat" && entries.some((other) => other.kind === "organisation"))
      points -= [...(discourse.namesOf.get(entry.party ?? "") ?? [])].some((name) => name !== fold(entry.form)) ? 0 : 3;
    // "Brussels warned London": the Union, unless the report is about Belgium; "in Brussels" is the town.
    if (entry.kind === "organisation" && entries.some((other) => other.kind === "capital")) {
      const named = discourse.namesOf.get(entries.find((other) => other.kind === "capital")?.country ?? "");
      points += (named?.size ?? 0) > 1 || isPlaceHere(doc, draft, true) ? -9 : 3;
    }
    if (entry.kind === "seat" && entry.country === "USA" && discourse.home === "USA") points += 1;
    // "told **The** Hill", with a capital inside the sentence: the paper, no Congress.
    if (entry.kind === "outlet" && entries.some(({ kind }) => kind === "seat") && isTitled(doc, draft)) points += 5;
    if (points > most) {
      best = entry;
      most = points;
    }
  }
  return best;
}

/** "**The** Hill", "the" written as part of the name though no sentence begins there. */
function isTitled(doc: Doc, draft: Draft): boolean {
  const at = draft.coreFirst - (/^the$/i.test(doc.tokens[draft.coreFirst]?.text ?? "") ? 0 : 1);
  const the = doc.tokens[at];
  return the?.text === "The" && doc.sentences[the.sentence]?.first !== at;
}
