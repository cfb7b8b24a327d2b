import type { Doc, Token } from "../../language/index.ts";
import { type Draft, headOf, makeDraft } from "../draft.ts";
import { isOthers, others } from "../pronouns/follow-others.ts";
import { beginsHonour, honorific } from "../speakers/follow-honorific.ts";
import { fold } from "../tables/name-index.ts";
import type { ActorTables } from "../tables/tables.ts";
import { branchesOfGroups } from "./branch-of-group.ts";
import { describingNouns, ownedDeputies, ownedOffices, statesListed, thoseWho } from "./describing-nouns.ts";
import { findNames, type Unit } from "./find-names.ts";
import { isWordOfPersonsName } from "./given-name.ts";
import { growPhrases } from "./grow-phrases.ts";
import { honoursBefore } from "./honours.ts";
import { addName, addUnknownNames, courtesy } from "./unknown-names.ts";
import { wholeNames } from "./whole-names.ts";

const personal =
  /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|it|its|itself|i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/i;
const countryNoun = /^(?:country|nation|kingdom|emirate|sultanate)$/i;
const relative = /^(?:who|whom|which|that|whose)$/i;

/** All stretches of the text that may be mentions, in order, not yet resolved. */
export function draftMentions(doc: Doc, tables: ActorTables): Draft[] {
  const { units, companies, persons: nicknamed } = wholeNames(doc, findNames(doc, tables), tables);
  const taken = new Array<Draft | undefined>(doc.tokens.length);
  const drafts: Draft[] = [];
  const add = (draft: Draft) => {
    drafts.push(draft);
    for (let index = draft.coreFirst; index < draft.coreLast; index++) taken[index] ??= draft;
  };
  const persons: { first: number; last: number }[] = [];
  for (const entity of doc.entities)
    if (entity.kind === "PER") for (let index = entity.first; index < entity.last; index++) persons[index] = entity;
  const surnames = surnamesOf(doc, units);
  for (const unit of units) {
    if (surnames.size > 0 && isSurname(doc, unit, surnames)) continue;
    const isPersonNext =
      unit.last < doc.tokens.length &&
      units.some(({ first, entries }) => first === unit.last && entries[0]?.kind === "person");
    if (!isPersonNext && isWordOfPersonsName(doc, unit, persons)) continue;
    const draft = draftOfUnit(doc, unit, persons);
    if (draft !== null) add(draft);
  }
  for (const { first, last } of companies) addName(doc, first, last, "name", "entity-ORG", true, add);
  for (const { first, last } of nicknamed) addName(doc, first, last, "person", "entity-PER", true, add);
  addUnknownNames(doc, taken, add, (word) => isFamous(fold(word), tables));
  for (const draft of [
    ...describingNouns(doc, drafts, persons, taken),
    ...thoseWho(doc, taken),
    ...statesListed(doc, taken),
    ...branchesOfGroups(doc, taken),
    ...ownedOffices(doc, taken, tables.doing),
    ...ownedDeputies(doc, taken),
  ])
    add(draft);
  for (const token of doc.tokens) {
    if (taken[token.index] !== undefined) continue;
    if (beginsHonour(doc, token)) {
      add({ ...pronounDraft(token), rule: honorific });
      continue;
    }
    if (isOthers(token)) {
      add({ ...pronounDraft(token), rule: others });
      continue;
    }
    if ((token.upos === "PRON" || token.upos === "DET") && personal.test(token.text) && token.text !== "US")
      add(pronounDraft(token));
    else if (relative.test(token.text) && (token.xpos === "WDT" || token.xpos === "WP" || token.xpos === "WP$"))
      add(pronounDraft(token));
  }
  for (const token of doc.tokens)
    if (
      taken[token.index] === undefined &&
      token.xpos === "NN" &&
      (countryNoun.test(token.text) || isStateTold(doc, token))
    ) {
      const first = articleBefore(doc, token);
      if (first === null || isCountryOf(doc, token)) continue;
      // "the state media", "the state-run agency": no state by itself.
      if (/^(?:NOUN|PROPN)$/.test(doc.tokens[token.index + 1]?.upos ?? "")) continue;
      if (/^[-–]/.test(doc.tokens[token.index + 1]?.text ?? "")) continue;
      add(
        makeDraft("name", first, token.index + 1, {
          head: token.index,
          coreFirst: token.index,
          rule: "the-country",
          named: false,
        }),
      );
    }
  drafts.sort((a, b) => a.first - b.first || b.last - a.last);
  joinNames(doc, drafts);
  return growPhrases(doc, drafts);
}

/** The last words of the names of people that have more than one. */
function surnamesOf({ entities, tokens }: Doc, units: readonly Unit[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { kind, first, last } of entities)
    if (kind === "PER" && last - first > 1) words.add(tokens[last - 1]?.text ?? "");
  for (const { entries, first, last } of units)
    if (last - first > 1 && entries[0]?.kind === "person") words.add(tokens[last - 1]?.text ?? "");
  return words;
}

/** "Tim Shepherd met him. **Shepherd** said": a word for people that was somebody's name. */
function isSurname(doc: Doc, { first, last, entries }: Unit, surnames: ReadonlySet<string>): boolean {
  const word = doc.tokens[first];
  if (last - first > 1 || word === undefined || !/^\p{Lu}\p{Ll}+$/u.test(word.text) || !surnames.has(word.text))
    return false;
  if (!entries.every(({ kind }) => kind === "agent" || kind === "office")) return false;
  return doc.tokens[first - 1]?.upos !== "DET" && doc.tokens[last]?.upos !== "PROPN";
}

/** A word that stands alone for somebody, and for nothing else: "putin". */
const isFamous = (word: string, tables: ActorTables): boolean =>
  tables.people.alone(word) !== undefined && !tables.commonWords.has(word);

/** "**the** country", "**the** rogue nation": where the phrase begins; null where it is no one country that was told of. */
function articleBefore(doc: Doc, noun: Token): number | null {
  for (let at = noun.index - 1; at >= noun.index - 3; at--) {
    const token = doc.tokens[at];
    if (token === undefined || token.sentence !== noun.sentence) return null;
    if (/^(?:the|this|that)$/i.test(token.text)) return at;
    // "**his** own country": that of whoever he is
    if (whoseCountry.test(token.text)) return at + 1;
    if (token.text === "own") continue;
    // "the oil-rich **Gulf** kingdom", "the **Asian** nation": a region tells no state
    if (region.test(token.text)) continue;
    if (token.text === "American" && /^(?:South|Central|Latin)$/.test(doc.tokens[at - 1]?.text ?? "")) continue;
    if (token.xpos !== "JJ" || !/^\p{Ll}+$/u.test(token.text) || another.test(token.text)) return null;
  }
  return null;
}

const whoseCountry = /^(?:his|her|their|its|our|my|your|whose)$/i;

/** "the **communist** state": no state of a union, nor the state as such. */
const isStateTold = (doc: Doc, { index, text }: Token): boolean =>
  text === "state" &&
  /^(?:communist|rogue|reclusive|hermit|pariah|secretive|isolated|authoritarian|nuclear-armed|breakaway)$/.test(
    doc.tokens[index - 1]?.text ?? "",
  );

/** "the country **of** Georgia" is named; "accuse the country **of** lying" is not. */
const isCountryOf = (doc: Doc, { index, relation, head }: Token): boolean =>
  doc.tokens[index + 1]?.text === "of" &&
  !(
    relation === "obj" &&
    /^(?:accuse|suspect|remind|warn|convict|rob|rid|strip|deprive)$/.test(doc.tokens[head]?.lemma ?? "")
  );

const region =
  /^(?:Asian|African|European|Arab|Gulf|Caribbean|Baltic|Balkan|Nordic|Scandinavian|Mediterranean|Andean|Himalayan|Pacific|Muslim|Islamic|(?:South|North|West|East)(?:east)?(?:ern)?|Central|Latin|Middle)$/;

/** "the **other** country", "the **largest** nation": one of several, and not the one told of. */
const another =
  /^(?:other|same|first|second|third|next|last|only|entire|whole|host|home|new|many|few|own|such|single|very|foreign)$/;

function pronounDraft(token: Token): Draft {
  return makeDraft("pronoun", token.index, token.index + 1, { head: token.index, named: false });
}

function draftOfUnit(doc: Doc, unit: Unit, persons: readonly { first: number; last: number }[]): Draft | null {
  const first = doc.tokens[unit.first];
  const last = doc.tokens[unit.last - 1];
  if (first === undefined || last === undefined) return null;
  const chars = unit.start === first.start && unit.end === last.end ? null : { start: unit.start, end: unit.end };
  // "the Supreme Court" is America's only where nothing says otherwise: a name that is a common noun too is treated as one.
  const common = unit.entries.some((entry) => entry.kind === "office" || entry.kind === "agent");
  const noun =
    common && unit.entries.every((entry) => entry.kind === "office" || entry.kind === "agent" || entry.kind === "seat");
  // "Mr. King said", "Ms. Judge", "Mr. Holland": a surname.
  if (
    unit.last - unit.first === 1 &&
    courtesy.test(doc.tokens[unit.first - 1]?.text ?? "") &&
    /^\p{Lu}/u.test(first.text) &&
    !unit.entries.some((entry) => entry.kind === "person")
  )
    return null;
  if (noun) {
    const core = doc.tokens[headOf(doc, unit.first, unit.last)] ?? last;
    if (/^(?:VERB|AUX|ADV|ADP|INTJ)$/.test(core.upos)) return null;
    // "Pakistan's military", though tagged an adjective; not "military aid".
    const next = doc.tokens[unit.last];
    if (
      core.upos === "ADJ" &&
      ((next !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(next.upos)) || core.relation === "amod")
    )
      return null;
    // "An Gang said": a person whose name is a word.
    const agent = unit.entries.every((entry) => entry.kind === "agent");
    if (
      agent &&
      /^\p{Lu}/u.test(core.text) &&
      (persons[unit.first]?.first ?? unit.first) < unit.first &&
      unit.last <= (persons[unit.first]?.last ?? 0)
    )
      return null;
  } else {
    const person = persons[unit.first];
    const inside =
      person !== undefined && unit.last <= person.last && person.last - person.first > unit.last - unit.first
        ? person
        : undefined;
    if (inside !== undefined && !unit.entries.some((entry) => entry.kind === "person")) {
      const title = doc.tokens[inside.first];
      // "President Xi" taken whole as a person leaves the title a title; "Michael Jordan" is no Jordan.
      if (
        title === undefined ||
        unit.first > inside.first ||
        !unit.entries.some((entry) => entry.kind === "adjective" || entry.kind === "state")
      )
        return null;
    }
    if (
      /^(?:VERB|AUX|PRON)$/.test(first.upos) &&
      unit.last - unit.first === 1 &&
      first.text.length < 4 &&
      !/[.\p{Lu}]/u.test(first.text.slice(1))
    )
      return null;
  }
  const kind =
    unit.place !== null && unit.entries.length === 0
      ? "place"
      : noun
        ? "noun"
        : unit.entries[0]?.kind === "person"
          ? "person"
          : "name";
  const whole = kind === "person" ? honoursBefore(doc, unit.first) : unit.first;
  return makeDraft(kind, whole, unit.last, {
    coreFirst: unit.first,
    chars,
    entries: unit.entries,
    place: unit.place,
    places: unit.places,
    participle: unit.participle,
    head: headOf(doc, whole, unit.last),
    named: !noun,
  });
}

/** A person's name that the tables know only in part: "Mohammed" + "bin Salman", "Wang" + unknown "Yi" are one name again. */
function joinNames(doc: Doc, drafts: Draft[]): void {
  for (let index = 0; index + 1 < drafts.length; index++) {
    const here = drafts[index];
    const next = drafts[index + 1];
    if (here === undefined || next === undefined || here.last !== next.first) continue;
    const sentence = doc.tokens[here.first]?.sentence;
    if (doc.tokens[next.first]?.sentence !== sentence) continue;
    if (here.rule === "proper-noun" && next.rule.startsWith("entity-PER")) {
      if (doc.tokens[here.head]?.relation === "compound" && here.last - here.first > 1) continue;
      drafts.splice(
        index,
        2,
        makeDraft("person", here.first, next.last, { head: headOf(doc, here.first, next.last), rule: next.rule }),
      );
    }
  }
}
