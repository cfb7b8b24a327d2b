import type { Doc } from "../../language/index.ts";
import { askedBefore } from "../again/follow-asked.ts";
import { doerToSelf } from "../clauses/own-subject.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isPlural, isSubject } from "../draft.ts";
import { genderOf, genderOfName } from "../people/gender.ts";
import { helpedBefore, thankedBefore } from "./follow-helped.ts";
import { others, othersBefore } from "./follow-others.ts";
import { calledUpon, ownerOfJoined, ownerOfSubject, ownerRightBefore } from "./follow-owner.ts";
import { relativeHead } from "./follow-relative.ts";
import { dutyBefore } from "./follow-said.ts";
import { lastTeller, tellerBefore } from "./follow-teller.ts";
import { they, theyBefore } from "./follow-they.ts";
import { bestAntecedent } from "./rank-antecedents.ts";
import { isActive, isExpletive, isOfThing } from "./stands-for-nothing.ts";

const he = /^(?:he|him|his|himself)$/i;
const she = /^(?:she|her|hers|herself)$/i;
const it = /^(?:it|its|itself)$/i;

/** Follows a pronoun back to what it stands for. Leaves it empty where nothing fits. */
export function followPronoun(draft: Draft, discourse: Discourse): void {
  const token = discourse.doc.tokens[draft.head];
  if (token === undefined) return;
  if (isExpletive(discourse, draft.head)) {
    draft.acts = false;
    return;
  }
  const found =
    draft.rule === others
      ? othersBefore(draft, discourse)
      : (reflexiveBefore(draft, discourse) ??
        ownerOfJoined(draft, discourse) ??
        (he.test(token.text) || she.test(token.text)
          ? personBefore(draft, discourse, she.test(token.text) ? "female" : "male")
          : they.test(token.text)
            ? theyBefore(draft, discourse)
            : it.test(token.text)
              ? thingBefore(draft, discourse)
              : relativeHead(draft, discourse)));
  if (found === null) {
    draft.acts = false;
    return;
  }
  draft.actors = found.actors;
  draft.back = discourse.past.findLast((past) => past.head === found.head && past.actors.length > 0) ?? found;
  draft.rule = `pronoun-${token.text.toLowerCase()}`;
  draft.rows = found.rows;
  draft.country = null;
}

/** "For China to assert **itself**": who does it, where the tree tells. */
function reflexiveBefore(draft: Draft, { doc, past }: Discourse): Draft | null {
  const token = doc.tokens[draft.head];
  if (token === undefined || !/sel(?:f|ves)$/i.test(token.text) || !/^(?:obj|iobj|obl)/.test(token.relation))
    return null;
  const subject = doerToSelf(doc, doc.tokens[token.head]);
  return past.findLast((before) => before.head === subject && before.actors.length > 0) ?? null;
}

function personBefore(draft: Draft, discourse: Discourse, gender: "male" | "female"): Draft | null {
  const fits = (candidate: Draft): string | null => {
    const actor = candidate.actors[0];
    if (candidate.actors.length !== 1 || actor === undefined || isAny(discourse.doc, candidate)) return null;
    const single =
      candidate.kind === "noun" &&
      !isPlural(discourse.doc, candidate) &&
      candidate.entries.some((entry) => entry.makes === "person");
    if (actor.kind !== "person" && !single) return null;
    const known = genderOf(discourse, candidate);
    if (known !== null && known !== gender) return null;
    if (known === gender) return "same sex";
    const likely = genderOfName(discourse, candidate);
    return likely === null ? "sex unknown" : likely === gender ? "name of that sex" : "name of the other sex";
  };
  const found =
    thankedBefore(draft, discourse, fits) ??
    askedBefore(draft, discourse, fits) ??
    tellerBefore(draft, discourse, fits) ??
    ownerOfSubject(draft, discourse, fits) ??
    bestAntecedent(draft, "person", discourse, fits);
  if (found !== null) {
    const name = found.actors[0]?.name;
    const person = name == null ? undefined : discourse.persons.findLast((known) => known.actor.name === name);
    if (person !== undefined) person.gender ??= gender;
  }
  return found;
}

/** "Any president", "no leader": nobody whom a later "he" could mean. */
function isAny(doc: Doc, draft: Draft): boolean {
  return draft.kind === "noun" && /^(?:any|no|every|each)$/i.test(doc.tokens[draft.first]?.text ?? "");
}

function thingBefore(draft: Draft, discourse: Discourse): Draft | null {
  const { doc } = discourse;
  const fits = (candidate: Draft): string | null => {
    const actor = candidate.actors[0];
    if (actor === undefined || candidate.actors.length > 1 || actor.party === null) return null;
    if (candidate.kind === "pronoun") return it.test(doc.tokens[candidate.head]?.text ?? "") ? "pronoun it" : null;
    if (actor.kind === "person" || actor.kind === "people" || (isPlural(doc, candidate) && candidate.kind === "noun"))
      return null;
    if (candidate.kind === "noun" && !candidate.entries.some((entry) => entry.makes === "body")) return null;
    // "North Korean activities … and it urged": a word beside a noun is seldom who acts next.
    if (
      candidate.participle !== null ||
      candidate.entries.some((entry) => entry.kind === "adjective" && candidate.rule === "adjective")
    )
      return null;
    return "one";
  };
  // "The report said …. “…,” **it** continued": what told last, be it a body or a paper.
  const told = lastTeller(doc, draft);
  const teller = told === null ? undefined : discourse.past.findLast((past) => past.head === told);
  if (teller !== undefined && fits(teller) !== null) return teller;
  if (told !== null && teller === undefined && doc.tokens[told]?.upos === "NOUN") return null;
  // "Dryad Maritime warned. “…,” **it** added": a firm that no table knows
  if (teller !== undefined && teller.kind === "name" && teller.actors.every(({ party }) => party === null)) return null;
  const token = doc.tokens[draft.head];
  if (token !== undefined && isOfThing(doc, token)) return null;
  const helped = helpedBefore(draft, discourse);
  if (helped !== null && fits(helped) !== null) return helped;
  return (
    ownerRightBefore(draft, discourse, fits) ??
    calledUpon(draft, discourse, fits) ??
    dutyBefore(draft, discourse, fits) ??
    askedBefore(draft, discourse, fits) ??
    bestAntecedent(draft, "it", discourse, fits) ??
    doerBefore(draft, discourse, fits)
  );
}

/** "The court indicted her. **It extended** her remand": what does a deed of bodies, and no thing that is so called, is the body that did the one before. */
function doerBefore(
  draft: Draft,
  { doc, doing, past }: Discourse,
  fits: (candidate: Draft) => string | null,
): Draft | null {
  const token = doc.tokens[draft.head];
  const verb = doc.tokens[token?.head ?? -1];
  if (token === undefined || verb?.upos !== "VERB" || !(token.relation === "nsubj" || isActive(doc, token)))
    return null;
  // "the steps **it took**"
  const isObjectLeft =
    verb.relation === "acl:relcl" &&
    doc.tokens[verb.head]?.upos === "NOUN" &&
    !/^which$/i.test(doc.tokens[token.index - 1]?.text ?? "");
  if (!doing.has(verb.lemma.toLowerCase()) && !isObjectLeft) return null;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    const head = doc.tokens[before?.head ?? -1];
    if (before === undefined || head === undefined || token.sentence - head.sentence > 1) return null;
    if (head.index < token.index && isSubject(head) && before.acts && fits(before) !== null) return before;
  }
  return null;
}
