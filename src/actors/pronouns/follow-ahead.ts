import type { Doc, Token } from "../../language/index.ts";
import { clauseOf } from "../clauses/clause.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isPlural, isSubject } from "../draft.ts";
import { genderOf } from "../people/gender.ts";
import { isExpletive } from "./stands-for-nothing.ts";

const owners = /^(?:his|her|its|their)$/i;
const doers = /^(?:he|she|it|they)$/i;
/** Words of a sentence in which such a pronoun may still stand before whom it means. */
const ahead = 9;

/** Fills what nobody named before fits: "Since **its** founding, the institute has trained judges", "In **his** remarks, Minister Hayashi said", "As **it** takes stock, Turkey is launching talks": who does what the sentence goes on to tell. */
export function followAhead(drafts: readonly Draft[], discourse: Discourse): void {
  const { doc } = discourse;
  for (const draft of drafts) {
    const token = doc.tokens[draft.head];
    if (draft.kind !== "pronoun" || draft.actors.length > 0 || token === undefined) continue;
    const isOwner = token.relation === "nmod:poss" && owners.test(token.text);
    if (!isOwner && !(isSubject(token) && doers.test(token.text) && isAside(doc, token))) continue;
    if (draft.head - (doc.sentences[token.sentence]?.first ?? 0) > ahead || isExpletive(discourse, draft.head))
      continue;
    let verb = doc.tokens[clauseOf(doc, token)];
    if (verb !== undefined && /^advcl/.test(verb.relation)) verb = doc.tokens[verb.head];
    if (verb === undefined || verb.index < draft.head) continue;
    const subject = (doc.children[verb.index] ?? []).find(
      (child) => isSubject(doc.tokens[child]) && child > draft.head,
    );
    const who = drafts.find(
      ({ head, actors, acts, dropped }) => head === subject && actors.length === 1 && acts && !dropped,
    );
    if (who === undefined || !fits(token.text, who, discourse)) continue;
    draft.actors = who.actors;
    draft.acts = true;
    draft.back = who;
    draft.rows = who.rows;
    draft.rule = "pronoun-ahead";
  }
}

/** "**As it takes** stock, Turkey is launching talks": a clause that stands before the main one. */
function isAside(doc: Doc, { head }: Token): boolean {
  const verb = doc.tokens[head];
  return verb?.upos === "VERB" && /^advcl/.test(verb.relation) && verb.head > head;
}

function fits(word: string, who: Draft, discourse: Discourse): boolean {
  if (/^the/i.test(word)) return isPlural(discourse.doc, who);
  const isPerson = who.actors[0]?.kind === "person";
  if (/^its?$/i.test(word)) return !isPerson && who.actors[0]?.kind !== "people" && who.kind !== "pronoun";
  const gender = /^(?:his|he)$/i.test(word) ? "male" : "female";
  return isPerson && (genderOf(discourse, who) ?? gender) === gender;
}
