import type { Doc } from "../language/index.ts";
import type { Cast } from "./actor.ts";
import { followAbbreviation } from "./again/follow-abbreviation.ts";
import { followCountry } from "./again/follow-country.ts";
import { followFriends } from "./again/follow-friend.ts";
import { followGroupBack } from "./again/follow-group.ts";
import { bySentence, countNamed, type Discourse, type PronounWatch, weigh } from "./discourse.ts";
import { type Draft, keyOfDraft } from "./draft.ts";
import { makeCast, nameTies } from "./make-cast.ts";
import { findAbbreviations } from "./names/abbreviations.ts";
import { draftMentions } from "./names/draft-mentions.ts";
import { spanFarTitles } from "./names/far-title.ts";
import { resolveName } from "./names/resolve-name.ts";
import { settleCommonName } from "./names/unspoken-owner.ts";
import { atHome, settleAtHome } from "./nouns/at-home.ts";
import type { PartyWatch } from "./nouns/likeliest-party.ts";
import { resolveNoun, settleTitle } from "./nouns/resolve-unnamed.ts";
import { resolvePerson } from "./people/resolve-person.ts";
import { resolveStranger } from "./people/resolve-stranger.ts";
import { followAhead } from "./pronouns/follow-ahead.ts";
import { followForeign } from "./pronouns/follow-foreign.ts";
import { followPairOn } from "./pronouns/follow-pair-on.ts";
import { followPronoun } from "./pronouns/follow-pronoun.ts";
import { issuingState, outletsPublishing, publisherOf } from "./publisher.ts";
import { followHonorifics, honorific } from "./speakers/follow-honorific.ts";
import { followOurs } from "./speakers/follow-our.ts";
import { followSpeakers, isSpeaker } from "./speakers/follow-speaker.ts";
import { entriesOf, fold, type NameEntry } from "./tables/name-index.ts";
import { type ActorTables, holds } from "./tables/tables.ts";

/** Finds who is named in a document, which party they act for and which office they hold on the day of publication. Tables come from `loadActorTables`. */
export function resolveActors(
  doc: Doc,
  tables: ActorTables,
  watch: PronounWatch | null = null,
  watchParties: PartyWatch | null = null,
): Cast {
  const drafts = draftMentions(doc, tables);
  const namesOf = namesOfStates(drafts);
  const spokenOf = new Map<string, number>();
  const publisher = publisherOf(doc, tables);
  const discourse: Discourse = {
    doc,
    day: doc.article.published,
    persons: [],
    past: [],
    weight: new Map(),
    home: homeOf(doc, tables),
    publisher,
    issuer: issuingState(publisher),
    sexes: tables.sexes,
    namesOf,
    spoken: new Set(namesOf.keys()),
    outlets: outletsOf(doc, drafts, tables),
    counts: new Map(),
    speakers: new Map(),
    nameAt: new Map(drafts.filter(({ kind }) => kind === "name").map((draft) => [draft.head, draft])),
    pronouns: tables.pronouns,
    doing: tables.doing,
    watch,
    whose: tables.whose,
    watchParties,
    bySentence: bySentence(doc, drafts),
    spokenOf,
    inPower: new Set(tables.inPower.filter((row) => holds(row, doc.article.published)).map(({ slug }) => slug)),
    abbreviations: findAbbreviations(doc),
  };
  for (const draft of drafts) {
    if ((draft.kind === "name" || draft.kind === "place") && draft.rule !== "the-country")
      resolveName(draft, discourse, tables);
  }
  for (const [party, count] of countNamed(drafts)) spokenOf.set(party, count);
  for (const draft of drafts) {
    settleAtHome(draft, discourse, spokenOf);
    settleCommonName(draft, discourse, spokenOf);
  }
  for (const draft of drafts) {
    if (draft.kind === "pronoun" && (draft.rule === honorific || isSpeaker(doc, draft))) continue;
    if (draft.kind === "pronoun") followPronoun(draft, discourse);
    else if (followAbbreviation(draft, discourse, tables)) draft.named = true;
    else if (draft.rule === "the-country") followCountry(draft, discourse);
    else if (draft.kind === "noun") resolveNoun(draft, discourse, tables);
    else if (draft.kind === "person") {
      settleTitle(draft, discourse, tables);
      resolvePerson(draft, discourse, tables);
    } else if (draft.rule === "unknown-name") resolveStranger(draft, discourse, tables);
    else if (draft.entries.length > 1 && draft.rule !== atHome) resolveName(draft, discourse, tables);
    if (draft.actors.length > 0 && draft.rule !== "modifier" && !draft.dropped) {
      discourse.past.push(draft);
      const key = keyOfDraft(draft);
      discourse.counts.set(key, (discourse.counts.get(key) ?? 0) + 1);
      if (draft.kind !== "pronoun") weigh(discourse, draft);
    }
  }
  followHonorifics(drafts, discourse);
  followAhead(drafts, discourse);
  followFriends(drafts, discourse);
  const spokenBy = followSpeakers(drafts, discourse, tables);
  followForeign(drafts, discourse);
  followOurs(drafts, discourse, tables, spokenBy);
  const extra = followGroupBack(doc, discourse, drafts);
  followPairOn(doc, drafts, extra);
  spanFarTitles(doc, drafts);
  return makeCast(doc, [...drafts, ...extra], nameTies(doc, drafts));
}

function namesOfStates(drafts: readonly Draft[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const draft of drafts)
    for (const { country, kind, form } of draft.place === null ? draft.entries : []) {
      // NATO names no Belgium, though it sits there.
      if (country === null || /^(?:person|organisation|outlet|group)$/.test(kind)) continue;
      const known = names.get(country) ?? new Set<string>();
      names.set(country, known.add(fold(form)));
    }
  return names;
}

/** The publisher and the outlets that the text names in full, for a later "the Times". */
function outletsOf(doc: Doc, drafts: readonly Draft[], tables: ActorTables): { at: number; entry: NameEntry }[] {
  const found: { at: number; entry: NameEntry }[] = [];
  const own = outletsPublishing(doc, tables);
  for (const { at, entries } of [
    { at: -1, entries: own },
    ...drafts.map(({ head, entries }) => ({ at: head, entries })),
  ])
    for (const entry of entries) if (entry.kind === "outlet") found.push({ at, entry });
  return found;
}

function homeOf(doc: Doc, tables: ActorTables): string | null {
  const { dateline } = doc.article;
  if (dateline !== null) {
    const entry = entriesOf(
      tables.names,
      dateline
        .split(/[,(]/)[0]
        ?.toLowerCase()
        .replace(/\b\p{L}/gu, (letter) => letter.toUpperCase()) ?? "",
    ).find((found) => found.country !== null);
    if (entry?.country) return entry.country;
  }
  return null;
}
