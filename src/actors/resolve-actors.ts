import type { Doc } from "../language/index.ts";
import type { Actor, Cast, Mention, NameTie } from "./actor.ts";
import { type Discourse, weigh } from "./discourse.ts";
import { type Draft, headOf } from "./draft.ts";
import { draftMentions } from "./draft-mentions.ts";
import { followGroupBack, isPair } from "./follow-group.ts";
import { followCountry, followPronoun } from "./follow-pronoun.ts";
import { followSpeakers, isSpeaker } from "./follow-speaker.ts";
import { resolveName } from "./resolve-name.ts";
import { followNounBack, holderOf, nounEntry, partiesAround, partyOfNoun, roleOf } from "./resolve-noun.ts";
import { resolvePerson } from "./resolve-person.ts";
import { type ActorTables, entriesOf } from "./tables.ts";

/** Finds who is named in a document, which party they act for and which office they hold on the day of publication. Tables come from `loadActorTables`. */
export function resolveActors(doc: Doc, tables: ActorTables): Cast {
  const drafts = draftMentions(doc, tables);
  const discourse: Discourse = {
    doc,
    day: doc.article.published,
    persons: [],
    past: [],
    weight: new Map(),
    home: homeOf(doc, tables),
    sexes: tables.sexes,
    spoken: new Set(
      drafts.flatMap((draft) =>
        draft.place === null
          ? draft.entries.flatMap((entry) => (entry.country === null || entry.kind === "person" ? [] : [entry.country]))
          : [],
      ),
    ),
  };
  for (const draft of drafts) {
    if ((draft.kind === "name" || draft.kind === "place") && draft.rule !== "the-country")
      resolveName(draft, discourse, tables);
  }
  for (const draft of drafts) {
    if (draft.kind === "pronoun" && isSpeaker(doc, draft)) continue;
    if (draft.kind === "pronoun") followPronoun(draft, discourse);
    else if (draft.rule === "the-country") followCountry(draft, discourse);
    else if (draft.kind === "noun") resolveNoun(draft, discourse, tables);
    else if (draft.kind === "person") resolvePerson(draft, discourse, tables);
    else if (draft.rule === "unknown-name") tryPerson(draft, discourse, tables);
    else if (draft.entries.length > 0 && draft.entries.length > 1) resolveName(draft, discourse, tables);
    if (draft.actors.length > 0 && draft.rule !== "modifier") {
      discourse.past.push(draft);
      if (draft.kind !== "pronoun") weigh(discourse, draft);
    }
  }
  followSpeakers(drafts, discourse, tables);
  const extra = followGroupBack(doc, discourse, drafts);
  return makeCast(doc, [...drafts, ...extra], nameTies(doc, drafts));
}

/** A proper noun that no table knows: a person named before, a well-known surname, or one beside a title. */
function tryPerson(draft: Draft, discourse: Discourse, tables: ActorTables): void {
  const before = draft.actors;
  if (draft.partner !== null) {
    resolvePerson(draft, discourse, tables);
    return;
  }
  const count = discourse.persons.length;
  resolvePerson(draft, discourse, tables);
  if (draft.rule === "person-unknown") {
    discourse.persons.length = count;
    draft.actors = before;
    draft.rule = "unknown-name";
    draft.acts = draft.known;
  } else draft.acts = true;
}

function resolveNoun(draft: Draft, discourse: Discourse, tables: ActorTables): void {
  const entry = nounEntry(draft);
  if (entry === undefined) return;
  if (isPair(discourse.doc, draft)) {
    draft.dropped = true;
    return;
  }
  draft.named = false;
  draft.rows = [entry.row];
  const partner = draft.partner;
  if (partner?.kind === "name" && partner.entries.length > 0 && partner.actors.length > 0) {
    draft.actors = partner.actors;
    draft.rule = "noun-with-name";
    draft.rows = partner.rows;
    return;
  }
  if (
    partner !== null &&
    partner.first > draft.first &&
    partner.actors.length === 0 &&
    partner.first === draft.coreLast
  ) {
    // A title right before a name is part of the name's mention.
    resolvePerson(partner, discourse, tables);
    partner.first = Math.min(partner.first, draft.first);
    partner.head = headOf(discourse.doc, partner.first, partner.coreLast);
    draft.rule = "title";
    draft.actors = partner.actors;
    draft.dropped = true;
    return;
  }
  // "government spending", "police station": tells a party to the noun it stands before, and is no mention itself.
  const modifies = draft.rule === "modifier";
  if (modifies) draft.dropped = true;
  for (const { draft: under } of draft.under)
    if (under.kind === "noun" && under.actors.length === 0 && under.first > draft.first)
      resolveNoun(under, discourse, tables);
  const around = partiesAround(draft, discourse);
  const role = roleOf(draft, discourse);
  const plural = entry.plural || discourse.doc.tokens[draft.head]?.xpos === "NNS";
  const kind =
    entry.makes === "body" ? "organisation" : plural && (role === "CVL" || role === "REF") ? "people" : "unnamed";
  const make = (party: string | null): Actor => ({
    party,
    role,
    office: entry.kind === "office" && entry.makes === "person" ? entry.name : null,
    name: null,
    kind,
  });
  if (partner !== null && partner.actors.length > 0) {
    draft.actors = partner.actors;
    draft.rule = "beside-name";
    return;
  }
  if (around !== null) {
    const actors = around.actors.map((actor) => make(actor.party));
    draft.actors = actors.map((actor) =>
      plural || actor.party === null || entry.makes === "body" ? actor : withHolder(actor, draft, discourse, tables),
    );
    draft.rule = `noun-${around.by}`;
    draft.named = entry.makes === "body" || (entry.kind === "office" && !plural && draft.actors[0]?.name !== null);
    return;
  }
  if (partner !== null) {
    draft.actors = [make(null)];
    draft.rule = "noun-alone";
    return;
  }
  const own = partyOfNoun(draft, discourse);
  if (own !== null) {
    draft.actors = [plural || entry.makes === "body" ? make(own) : withHolder(make(own), draft, discourse, tables)];
    draft.rule = "noun-by-itself";
    draft.named = true;
    return;
  }
  if (modifies) return;
  const back = draft.modifiers.some((modifier) => modifier.participle !== null)
    ? null
    : followNounBack(draft, discourse);
  if (back !== null) {
    draft.actors =
      back.by === "country-in-focus"
        ? back.actors.map((actor) => withHolder(make(actor.party), draft, discourse, tables))
        : back.actors;
    draft.rule = `noun-${back.by}`;
    return;
  }
  const leader = draft.modifiers.find((modifier) => modifier.participle === "led" || modifier.participle === "run");
  draft.actors =
    leader !== undefined && leader.actors.length > 0 && entry.makes === "body"
      ? leader.actors.map((actor) => make(actor.party))
      : [make(null)];
  draft.rule = leader !== undefined ? "noun-led" : "noun-alone";
}

function withHolder(actor: Actor, draft: Draft, discourse: Discourse, tables: ActorTables): Actor {
  const entry = nounEntry(draft);
  if (
    actor.party === null ||
    entry?.kind !== "office" ||
    entry.name === null ||
    entry.makes !== "person" ||
    draft.entries.every((one) => one.plural) ||
    actor.role === "ELI"
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

const tieKinds: Readonly<Record<string, NameTie["kind"]>> = {
  backed: "backs",
  supported: "backs",
  sponsored: "backs",
  funded: "backs",
  financed: "backs",
  armed: "backs",
  trained: "backs",
  supplied: "backs",
  equipped: "backs",
  led: "leads",
  allied: "allied-with",
  aligned: "allied-with",
};

function nameTies(doc: Doc, drafts: readonly Draft[]): NameTie[] {
  const ties: NameTie[] = [];
  for (const draft of drafts) {
    const kind = draft.participle === null ? undefined : tieKinds[draft.participle];
    if (kind === undefined || draft.actors.length === 0) continue;
    const target = drafts.find(
      (other) =>
        other !== draft &&
        other.actors.length > 0 &&
        other.coreFirst > draft.coreFirst &&
        other.coreFirst <= draft.coreLast + 5 &&
        other.actors.some((actor) => actor.party !== null) &&
        doc.tokens[other.first]?.sentence === doc.tokens[draft.first]?.sentence &&
        other.participle === null,
    );
    if (target === undefined || target.actors.some((actor) => actor.party === draft.actors[0]?.party)) continue;
    const first = doc.tokens[draft.first];
    const last = doc.tokens[target.coreLast - 1];
    if (first !== undefined && last !== undefined)
      ties.push({
        kind,
        of: draft.actors,
        to: target.actors,
        start: first.start,
        end: last.end,
        sentence: first.sentence,
      });
  }
  return ties;
}

function makeCast(doc: Doc, drafts: readonly Draft[], ties: readonly NameTie[]): Cast {
  const mentions: Mention[] = [];
  for (const draft of drafts) {
    if (
      draft.dropped ||
      (draft.actors.length === 0 && draft.place === null) ||
      (draft.rule === "unknown-name" && !draft.known)
    )
      continue;
    const first = doc.tokens[draft.first];
    const last = doc.tokens[draft.last - 1];
    if (first === undefined || last === undefined) continue;
    const start = draft.chars !== null && draft.first === draft.coreFirst ? draft.chars.start : first.start;
    const end = draft.chars !== null && draft.last === draft.coreLast ? draft.chars.end : last.end;
    mentions.push({
      start,
      end,
      first: draft.first,
      last: draft.last,
      head: draft.head,
      text: doc.article.text.slice(start, end),
      actors: draft.actors,
      acts: draft.acts && draft.actors.length > 0,
      country: draft.country ?? draft.place?.country ?? null,
      latitude: draft.place?.latitude ?? null,
      longitude: draft.place?.longitude ?? null,
      named: draft.named,
      rule: draft.rule,
      rows: draft.rows,
    });
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const heads = new Map<number, Mention>();
  const covers = new Map<number, Mention>();
  for (const mention of mentions) {
    const known = heads.get(mention.head);
    if (known === undefined || mention.end - mention.start > known.end - known.start) heads.set(mention.head, mention);
    for (let token = mention.first; token < mention.last; token++) {
      const smallest = covers.get(token);
      if (smallest === undefined || mention.last - mention.first < smallest.last - smallest.first)
        covers.set(token, mention);
    }
  }
  return { mentions, ties, at: (token) => heads.get(token) ?? covers.get(token) };
}
