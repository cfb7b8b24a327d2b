import { type Doc, quotationAt, type Token } from "../../language/index.ts";
import { distinct } from "../actor.ts";
import { askedBefore } from "../again/follow-asked.ts";
import { subjectOf } from "../clauses/own-subject.ts";
import { isTeller } from "../clauses/telling.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isPlural, isSubject } from "../draft.ts";
import { helpedBefore, thankedBefore } from "./follow-helped.ts";
import { joinedBefore, metBefore } from "./follow-met.ts";
import { ownerRightBefore } from "./follow-owner.ts";
import { dutyBefore, sayerOf } from "./follow-said.ts";
import { lastWhoTold } from "./follow-teller.ts";
import { bestAntecedent } from "./rank-antecedents.ts";
import { isOfThing } from "./stands-for-nothing.ts";

/** Pronouns of several. */
export const they = /^(?:they|them|their|theirs|themselves)$/i;
const single = /^(?:he|him|his|himself|she|her|hers|herself)$/i;
const it = /^(?:it|its|itself)$/i;

/** Whom "they", "them" and "their" stand for: several, a body or a people; null where nobody fits. */
export function theyBefore(draft: Draft, discourse: Discourse): Draft | null {
  const { doc } = discourse;
  const fits = (candidate: Draft): string | null => {
    const actor = candidate.actors[0];
    if (actor === undefined) return null;
    const text = doc.tokens[candidate.head]?.text ?? "";
    if (candidate.kind === "pronoun" && they.test(text)) return "pronoun they";
    if (candidate.kind === "pronoun" && single.test(text)) return null;
    if (candidate.actors.length > 1 || conjuncts(doc, candidate, discourse).length > 1) return "several";
    // "The United **States** … they": one, though the word is a plural
    if (isPlural(doc, candidate) && !(candidate.kind === "name" && actor.kind === "state")) return "plural";
    if (actor.kind === "people" || actor.kind === "group") return "group";
    if (candidate.kind === "noun" && candidate.entries.some((entry) => entry.makes === "body")) return "body";
    if (actor.kind === "person" || !candidate.acts || candidate.entries.some((entry) => entry.kind === "adjective"))
      return null;
    return "one";
  };
  const severalFit = (candidate: Draft): string | null => {
    const why = fits(candidate);
    return why === "one" ? null : why;
  };
  const said = dutyBefore(draft, discourse, fits) ?? sayerOf(draft, discourse, severalFit);
  if (said !== null) return withJoined(said, discourse);
  const both = metBefore(draft, discourse) ?? joinedBefore(draft, discourse) ?? helpedBefore(draft, discourse);
  if (both !== null) return both;
  const token = doc.tokens[draft.head];
  if (token !== undefined && (isOfThing(doc, token) || isOfPlainSubject(token, discourse))) return null;
  const found =
    ownerRightBefore(draft, discourse, severalFit) ??
    lastWhoTold(draft, discourse, fits) ??
    thankedBefore(draft, discourse, fits) ??
    askedBefore(draft, discourse, fits) ??
    bestAntecedent(draft, "they", discourse, fits);
  if (found === null) return quotationAt(doc, draft.head) === undefined ? null : subjectOutside(draft, discourse);
  return withJoined(found, discourse);
}

/** Somebody and all who are joined with them. */
function withJoined(found: Draft, discourse: Discourse): Draft {
  const all = conjuncts(discourse.doc, found, discourse);
  if (all.length < 2) return found;
  const actors = distinct(all.flatMap((one) => one.actors));
  // "America and **its allies** … they": nobody knows whose the allies are, but America is one of them
  const known = actors.filter(({ party }) => party !== null);
  return { ...found, actors: known.length > 0 ? known : actors };
}

/** "China will offer us something. “**They**'ll say …”": in a quotation, whose sentences before are the speaker's own, the state or group that acts in the sentence before, or before in its own: "Mali wants no foe at its border, so **they** wait". */
function subjectOutside(draft: Draft, { doc, past }: Discourse): Draft | null {
  const here = doc.tokens[draft.head];
  if (here === undefined || !/^(?:nsubj|obj|obl)/.test(here.relation)) return null;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    const head = before === undefined ? undefined : doc.tokens[before.head];
    if (before === undefined || head === undefined || here.sentence - head.sentence > 1) return null;
    if (before.head >= draft.head || !isSubject(head) || !before.acts) continue;
    if (head.sentence === here.sentence && (!isSubject(here) || before.kind === "pronoun" || head.head === here.head))
      continue;
    if (before.kind === "pronoun" && !they.test(head.text) && !it.test(head.text)) continue;
    if (isTeller(doc, before) || before.actors[0]?.kind === "person" || before.actors[0]?.party === null) continue;
    return before;
  }
  return null;
}

/** Words for what is done, which owns nothing: "**sanctions** limit their trade". */
const ofDeeds = /(?:ion|ment|ity|ness|ance|ence|effort|step|policy|attack|law|rule|measure|industry)$/;

/** "Governments should protect **their** citizens", "users defend **themselves**": of several who do the deed and are nobody's. */
function isOfPlainSubject(token: Token, { doc, past }: Discourse): boolean {
  const noun = token.relation === "nmod:poss" ? doc.tokens[token.head] : token;
  const isOwned = noun !== token && /^(?:obj|obl)$/.test(noun?.relation ?? "");
  if (noun === undefined || !(isOwned || /selves$/i.test(token.text))) return false;
  const subject = subjectOf(doc, doc.tokens[noun.head]);
  const doer = doc.tokens[subject ?? -1];
  if (doer === undefined || doer.index > token.index || doer.upos !== "NOUN" || doer.xpos !== "NNS") return false;
  // "dozens of Cubans … their", "the company's staff … their", "measures limit their": somebody's, or a thing
  const isMore = (doc.children[doer.index] ?? []).some((child) =>
    /^(?:conj|nmod)/.test(doc.tokens[child]?.relation ?? ""),
  );
  if (isMore || ofDeeds.test(doer.lemma.toLowerCase())) return false;
  const covers = ({ first, last }: Draft): boolean => first <= doer.index && doer.index < last;
  return past.every((before) => !covers(before) || before.actors.every(({ party }) => party === null));
}

/** The mentions joined with this one: "Blinken and Wang". */
function conjuncts(doc: Doc, draft: Draft, discourse: Discourse): Draft[] {
  const found = [draft];
  for (const child of doc.children[draft.head] ?? []) {
    if (doc.tokens[child]?.relation !== "conj") continue;
    const other = discourse.past.findLast((past) => past.head === child && past.actors.length > 0);
    if (other !== undefined) found.push(other);
  }
  return found;
}
