import type { Doc, Token } from "../../language/index.ts";
import { isState } from "../actor.ts";
import { subjectOf } from "../clauses/own-subject.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isPossessiveMark, isSubject, prepositionBefore } from "../draft.ts";
import { isPlaceHere } from "../names/place-here.ts";
import { isAsking } from "./follow-asked.ts";
import type { Followed } from "./follow-state.ts";

/** "His country": that of whoever owns it. "The country", "the kingdom's": the state spoken of last, a subject before a place. */
export function followCountry(draft: Draft, discourse: Discourse): void {
  const owner = ownerBefore(discourse, draft);
  const found = owner === undefined ? stateBefore(draft, discourse) : owner;
  draft.named = false;
  // "across the country", "fled the country": where, and no deed of the state
  draft.acts = found !== null && !isPlaceHere(discourse.doc, draft, false) && !isLeft(discourse.doc, draft);
  if (found === null) return;
  const party = found.actors[0]?.party ?? null;
  draft.back = found;
  draft.actors = [{ party, role: "GOV", office: null, name: null, kind: "state" }];
  draft.rows = found.rows;
  draft.country = party;
}

/** "Lenín Moreno said that **his country** withdrew it": whose it is; null where that is no state's, undefined where nothing owns it. */
function ownerBefore({ doc, past }: Discourse, { first }: Draft): Draft | null | undefined {
  const word = doc.tokens[first - 1];
  if (word === undefined || !/^(?:PRP\$|WP\$)$/.test(word.xpos)) return undefined;
  const owner = past.findLast((before) => before.head === word.index);
  const states = new Set(owner?.actors.map(({ party }) => party));
  return owner !== undefined && states.size === 1 && isState(owner.actors[0]?.party ?? null) ? owner : null;
}

/** "Russia's war against **its neighbor**", "**the** close U.S. **ally**": the state spoken of last that is not whose it is. */
export function followAlly(draft: Draft, definite: boolean, discourse: Discourse): Followed | null {
  const { doc } = discourse;
  const head = doc.tokens[draft.head];
  if (head?.xpos !== "NN" || !/^(?:ally|neighbor|neighbour|adversary|foe|rival)$/.test(head.lemma.toLowerCase()))
    return null;
  const owners = [...(draft.possessive === null ? [] : [draft.possessive]), ...draft.modifiers];
  const own = owners.find(
    ({ actors, participle }) => participle === null && actors.length === 1 && isState(actors[0]?.party ?? null),
  );
  const isOwned = own !== undefined && (own === draft.possessive || isPossessiveMark(doc.tokens[own.coreLast]));
  if (own === undefined || own.actors[0]?.kind === "person" || (!definite && !isOwned)) return null;
  const back = stateBefore(draft, discourse, own.actors[0]?.party ?? null);
  const party = back?.actors[0]?.party;
  if (back === null || party == null) return null;
  return { actors: [{ party, role: "GOV", office: null, name: null, kind: "state" }], by: "same-state", back };
}

/** "**The country**": the state spoken of last. */
function stateBefore(draft: Draft, discourse: Discourse, owner: string | null = null): Draft | null {
  const here = discourse.doc.tokens[draft.head];
  const doer = isSubject(here) ? askerAbove(discourse, here) : doerAround(discourse.doc, draft.head);
  return best(
    draft,
    discourse,
    (candidate) => {
      const actor = candidate.actors[0];
      if (
        actor === undefined ||
        candidate.head === doer ||
        (owner !== null && actor.party === owner) ||
        candidate.actors.length > 1 ||
        !isState(actor.party) ||
        candidate.participle !== null ||
        // "countries hurt by the leak, **including** France, blamed the country"
        /^(?:including|like)$/.test(prepositionBefore(discourse.doc, candidate) ?? "")
      )
        return null;
      // "In Iraq, a militia said it would attack forces in the country".
      if (isSetting(discourse.doc, candidate, draft)) return 5;
      // "Trump said … half of the country": a person's country only where no state is named.
      if (actor.kind === "person") return -4;
      // "The United States lauds Chad and **the country**'s people": whoever publishes this is "we"
      if (actor.party === discourse.issuer) return -3;
      if (candidate.entries.some((entry) => entry.kind === "state" || entry.kind === "capital")) return 2;
      return candidate.rule === "the-country"
        ? 2
        : candidate.entries.some((entry) => entry.kind === "adjective")
          ? 0
          : -1;
    },
    8,
  );
}

/** "He left **the country**", "toured the country": a state is no object of these. */
function isLeft(doc: Doc, { head }: Draft): boolean {
  const token = doc.tokens[head];
  return token?.relation === "obj" && left.test(doc.tokens[token.head]?.lemma.toLowerCase() ?? "");
}
const left = /^(?:leave|flee|enter|exit|visit|tour|travel|cross|reach|escape|roam|hit|sweep)$/;

/** "In Iraq, …": the place with which the sentence begins. */
function isSetting(doc: Doc, candidate: Draft, draft: Draft): boolean {
  const sentence = doc.sentences[doc.tokens[draft.head]?.sentence ?? 0];
  return (
    sentence !== undefined &&
    candidate.first === sentence.first + 1 &&
    /^in$/i.test(doc.tokens[sentence.first]?.text ?? "") &&
    candidate.entries.some((entry) => entry.kind === "state")
  );
}

/** "ISIS invaded Iraq and took over much of **the country**": who does that in the clause is another. */
function doerAround(doc: Doc, index: number): number | null {
  let at = doc.tokens[index];
  while (at !== undefined && /^(?:obj|obl|nmod)/.test(at.relation)) at = doc.tokens[at.head];
  return at === undefined || at.index === index ? null : subjectOf(doc, at);
}

/** "France demands that **the country** halt its tests": whoever asks asks another. */
function askerAbove(discourse: Discourse, token: Token | undefined): number | null {
  const { doc } = discourse;
  const verb = doc.tokens[token?.head ?? -1];
  const above = doc.tokens[verb?.head ?? -1];
  if (verb === undefined || above === undefined || !/^(?:ccomp|xcomp)/.test(verb.relation)) return null;
  return isAsking(above, discourse) ? subjectOf(doc, above) : null;
}

/** Points a candidate for "the country": subjects before objects, near before far. */
function score(doc: Doc, candidate: Draft, from: number): number {
  const head = doc.tokens[candidate.head];
  const here = doc.tokens[from];
  if (head === undefined || here === undefined) return Number.NEGATIVE_INFINITY;
  const back = here.sentence - head.sentence;
  let points = -4 * back - (from - candidate.head) / 40;
  // The subject of the main clause before that of a clause in it: "Although Pompeo had left, the diplomat …".
  if (isSubject(head)) points += doc.tokens[head.head]?.relation === "root" ? 3.7 : 3;
  else if (/^obj|^iobj/.test(head.relation)) points += 1;
  // "condemned **Iran**'s firing of a missile over Iraq": whose deed it is before where
  else if (/^(?:nmod(?!:poss)|compound|amod)/.test(head.relation)) points -= 1.5;
  if (candidate.kind === "pronoun") points += 1;
  return points;
}

function best(
  draft: Draft,
  { doc, past, weight }: Discourse,
  fits: (candidate: Draft) => number | null,
  reach: number,
): Draft | null {
  const here = doc.tokens[draft.head]?.sentence ?? 0;
  let total = 1;
  for (const count of weight.values()) total += count;
  let chosen: Draft | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = past.length - 1; index >= 0; index--) {
    const candidate = past[index];
    if (candidate === undefined) continue;
    if (here - (doc.tokens[candidate.head]?.sentence ?? 0) > reach) break;
    if (candidate.head >= draft.head || candidate.actors.length === 0 || candidate.kind === "place") continue;
    const extra = fits(candidate);
    if (extra === null) continue;
    // Of two named alike, the one that the report speaks of.
    const share = (weight.get(candidate.actors[0]?.party ?? "") ?? 0) / total;
    const points = score(doc, candidate, draft.head) + extra + 2 * share;
    if (points > most) {
      most = points;
      chosen = candidate;
    }
  }
  return chosen;
}
