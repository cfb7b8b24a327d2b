import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { isCompany, roleOfCompany } from "../names/legal-forms.ts";
import { roleOfForeign, roleOfUnknown } from "../names/name-role.ts";
import { isThing, type NameRange, namesBody, ownBody, wordsOf } from "../names/own-name.ts";
import { stateInName } from "../names/place-in-name.ts";
import { likeliestParty, strangerByName } from "../nouns/likeliest-party.ts";
import type { ActorTables } from "../tables/tables.ts";
import { familyOf } from "./person-around.ts";
import { resolvePerson } from "./resolve-person.ts";

/** A proper noun that no table knows: a person named before, a well-known surname, or one beside a title. */
export function resolveStranger(draft: Draft, discourse: Discourse, tables: ActorTables): void {
  const before = draft.actors;
  if (draft.partner !== null) {
    resolvePerson(draft, discourse, tables);
    return;
  }
  const name = wordsOf(discourse.doc, { first: draft.coreFirst, last: draft.coreLast });
  const role = isCompany(name) ? roleOfCompany(name) : roleOfForeign(name, tables.nameHeads);
  if (role !== null) {
    draft.actors = draft.actors.map((actor) => ({ ...actor, role }));
    ofStranger(draft, discourse, tables);
    return;
  }
  const count = discourse.persons.length;
  resolvePerson(draft, discourse, tables);
  if (/^person-(?:unknown|likeliest-party)$/.test(draft.rule)) {
    discourse.persons.length = count;
    draft.actors = before;
    draft.rule = "unknown-name";
    const family = familyOf(draft, discourse, tables);
    draft.acts = draft.known || family !== null;
    if (family === null) {
      // a body by its words, though the network sees no name in them: "the Lakeside Rivers **Foundation**"
      const words = { first: draft.coreFirst, last: draft.coreLast };
      const isBody = draft.coreLast - draft.coreFirst > 1 && namesBody(discourse.doc, words, tables.nameHeads);
      if (isBody) draft.acts = true;
      if (draft.known || isBody) ofStranger(draft, discourse, tables);
      return;
    }
    draft.actors = [family];
    draft.rule = "family";
  } else {
    draft.acts = true;
    // "**Gulen**, whom Ankara blames": taken for a place by the network
    if (draft.kind === "place" && draft.actors[0]?.kind === "person") draft.kind = "person";
  }
}

/** A body that no table knows: of whichever party of the article is likeliest, by its own name all the same; else a party of its own. */
function ofStranger(draft: Draft, discourse: Discourse, tables: ActorTables): void {
  const [actor] = draft.actors;
  if (actor === undefined || actor.party !== null) return;
  const { doc, abbreviations } = discourse;
  const isOver = ({ first, last }: NameRange) => first <= draft.head && draft.head < last;
  const name = [...abbreviations.values()].find(isOver) ?? { first: draft.coreFirst, last: draft.coreLast };
  if (isThing(doc, name, tables.nameHeads)) {
    draft.acts = false;
    return;
  }
  // "the **Karachi** Stock Exchange"
  const state = stateInName(name, discourse, tables);
  if (state !== null) {
    draft.actors = [{ ...actor, party: state, role: roleOfUnknown(wordsOf(doc, name), tables.nameHeads) }];
    draft.rule = "place-in-name";
    return;
  }
  const party = likeliestParty(draft, strangerByName(draft, actor.role), discourse, null);
  if (party !== null) {
    draft.actors = [{ ...actor, party }];
    draft.rule = "name-likeliest-party";
    return;
  }
  const own = ownBody(doc, name, tables.nameHeads);
  if (own === null) return;
  draft.actors = [{ ...actor, ...own }];
  draft.rule = "own-name";
}
