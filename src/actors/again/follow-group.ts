import type { Doc, Token } from "../../language/index.ts";
import { type Actor, isState } from "../actor.ts";
import { bySentence, type Discourse } from "../discourse.ts";
import { type Draft, isSubject, makeDraft } from "../draft.ts";
import { isPlaceHere } from "../names/place-here.ts";
import { isJoint, lastMeeting } from "../pronouns/follow-met.ts";
import { askerOver } from "./follow-asked.ts";

const pair = /^(?:both|two)$/i;
/** "**Our countries** are united": whose the speaker's and the hearer's are. */
const sharedNoun = /^(?:country|nation|people|government|capital)$/;
const pairNoun =
  /^(?:side|country|nation|state|party|leader|government|neighbor|neighbour|rival|power|capital|ally|president|minister|foe|man|adversary|army|superpower|official|diplomat|delegation|people)$/;
const personPair = /^(?:leader|president|minister|man|official|diplomat)$/;
const groupNoun = /^(?:group|movement|organization|organisation|militia|faction|militant|network)$/;
const blocNoun = /^(?:bloc|alliance|union|organization|organisation|body|agency|court|fund|institution|watchdog)$/;
const countryNoun = /^(?:country|nation|kingdom|republic|emirate|island|regime|state)$/;
/** What only states are two of: no rebel group is one of "the two countries". */
const statePair = /^(?:country|nation|state|government|capital|army|president|minister|superpower|neighbor|neighbour)$/;
/** "The other country", "the poorest country" are none of those named. */
const another =
  /^(?:other|another|first|second|third|only|next|last|foreign|host|rival|enemy|neighbou?ring|developing|same|whole|entire)$/i;
const outletNoun = /^(?:newspaper|paper|outlet|network|agency|magazine|broadcaster|channel|daily|publication|site)$/;
/** Words that are more often something else: "the channel" between two armies, "the site" of an attack. */
const manifold = /^(?:site|network|channel|agency|paper|publication)$/;
/** Phrases that only point back: "both sides", "the two countries", "the group", "the country", "the newspaper". Gives drafts already resolved. */
export function followGroupBack(doc: Doc, discourse: Discourse, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const sentences = bySentence(doc, discourse.past);
  const covered = new Set<number>();
  for (const draft of drafts)
    if (!draft.dropped && !isPair(doc, draft) && draft.actors.some((actor) => actor.party !== null))
      covered.add(draft.head);
  for (const token of doc.tokens) {
    // "The **Ministers** reaffirmed": a name by its letter alone
    if (token.upos !== "NOUN" && token.xpos !== "NNPS") continue;
    if (covered.has(token.index) || doc.tokens[token.index + 1]?.text === "of") continue;
    const lemma = token.lemma.toLowerCase();
    let first = token.index;
    while (
      first > 0 &&
      /^(?:the|both|two|these|those|this|that|its|militant|terrorist|rebel|armed|islamic|islamist|warring|rival|neighboring|neighbouring|extremist|terror|jihadist|communist|gulf|same|news)$/i.test(
        doc.tokens[first - 1]?.text ?? "",
      )
    ) {
      first--;
      // "that the two leaders": the first "that" is no part of it.
      if (/^(?:the|this|that|these|those|its)$/i.test(doc.tokens[first]?.text ?? "")) break;
    }
    if (countryNoun.test(lemma) && !/^(?:regime|state)$/.test(lemma)) first = withAdjectives(doc, first);
    const words = doc.tokens.slice(first, token.index).map((word) => word.text.toLowerCase());
    const isOurs =
      token.xpos === "NNS" && sharedNoun.test(lemma) && /^our$/i.test(doc.tokens[token.index - 1]?.text ?? "");
    if (isOurs) first = token.index - 1;
    if (words.length === 0 && !isOurs) continue;
    // "back to **the island**", "tensions on the island": a place, as "the island voted" is not
    if (lemma === "island" && !isSubject(token)) continue;
    // "abortion **in the state**": where, and often a state of a union
    if (lemma === "state" && /^(?:in|across|throughout|within)$/i.test(doc.tokens[first - 1]?.text ?? "")) continue;
    if (
      !pairNoun.test(lemma) &&
      !groupNoun.test(lemma) &&
      !blocNoun.test(lemma) &&
      !countryNoun.test(lemma) &&
      !(outletNoun.test(lemma) && (!manifold.test(lemma) || isToldOf(doc, token)))
    )
      continue;
    const before = sentences
      .slice(Math.max(0, token.sentence - 8), token.sentence + 1)
      .flat()
      .filter((draft) => draft.head < token.index);
    let actors: readonly Actor[] = [];
    let back: Draft | null = null;
    let rule = "";
    if (isOurs) {
      const speaker = drafts.find((draft) => draft.head === token.index - 1)?.actors ?? [];
      const other = before.findLast(
        (draft) => isOfState(draft) && draft.actors.every(({ party }) => party !== null && party !== speaker[0]?.party),
      );
      actors =
        speaker.length > 1 ? speaker : other === undefined || speaker.length === 0 ? [] : [...speaker, ...other.actors];
      rule = "our-countries";
    } else if (
      pairNoun.test(lemma) &&
      (isOfTwo(token, words) || isDelegations(token, words) || isTogether(doc, token, words))
    ) {
      rule = "both-sides";
      const persons = personPair.test(lemma);
      const asking = askerOf(token, discourse);
      const others =
        asking === null ? before : before.filter((draft) => draft.actors.every(({ party }) => party !== asking));
      const fitting = statePair.test(lemma) ? others.filter(isOfState) : others;
      const pairOf = (named: boolean) => joinedPair(doc, fitting, token.sentence, named) ?? lastTwo(fitting, named);
      const meet = isTogether(doc, token, words) || isDelegations(token, words);
      // "Both sides underscored": those of whom the statement has said so before
      const same = found.findLast((one) => one.rule === rule && isJoint(doc, token));
      actors = meet ? lastMeeting(token, discourse) : (same?.actors ?? []);
      if (actors.length === 0 && isJoint(doc, token)) {
        // "**Both sides** underscored": of two who met, where two met
        const met = lastMeeting(token, discourse, 4);
        actors = met.length === 2 ? met : [];
      }
      if (actors.length === 0) actors = pairOf(persons);
      // "India and Nepal held talks. **The two leaders** …": of the states, where nobody is named
      if (actors.length === 0 && persons) actors = pairOf(false);
    } else if (/^(?:the|this|that)$/.test(words[0] ?? "") && token.xpos !== "NNS") {
      const wanted = groupNoun.test(lemma) ? ["group", "organisation"] : countryNoun.test(lemma) ? ["state"] : [];
      const kinds = new Set<string>(wanted);
      if (blocNoun.test(lemma)) kinds.add("organisation");
      if (outletNoun.test(lemma)) kinds.add("outlet");
      if (kinds.size > 0) {
        const candidate = before.findLast(
          (draft) =>
            draft.kind !== "pronoun" &&
            draft.actors.length === 1 &&
            kinds.has(draft.actors[0]?.kind ?? "") &&
            draft.actors[0]?.party !== null &&
            (draft.acts || countryNoun.test(lemma)) &&
            draft.participle === null &&
            draft.kind !== "noun" &&
            !(draft.actors[0]?.kind === "organisation" && isState(draft.actors[0].party) && !countryNoun.test(lemma)),
        );
        actors = candidate?.actors ?? [];
        back = candidate ?? null;
        rule = `the-${lemma}`;
      }
    } else if (groupNoun.test(lemma) && token.xpos === "NNS" && words[0] === "the") {
      back = before.findLast((draft) => draft.actors[0]?.kind === "group") ?? null;
      actors = back?.actors ?? [];
      rule = `the-${lemma}`;
    }
    if (actors.length === 0) continue;
    // What stood for an unknown "company" is now known.
    for (const draft of drafts) if (draft.head === token.index && draft.kind === "noun") draft.dropped = true;
    const told = makeDraft("noun", first, token.index + 1, { head: token.index, named: false, actors, back, rule });
    // "across **the country**": where, and no deed of the state
    told.acts = !(rule === "the-country" && isPlaceHere(doc, told, false));
    found.push(told);
  }
  return found;
}

/** "**the delegations** discussed": of both sides, though no word says two. */
const isDelegations = ({ xpos, lemma }: Token, [first = ""]: readonly string[]): boolean =>
  xpos === "NNS" && lemma.toLowerCase() === "delegation" && first === "the";

/** "**The ministers** reaffirmed": those who met, where they do what those who met do. */
const isTogether = (doc: Doc, token: Token, words: readonly string[]): boolean =>
  words.length === 1 &&
  words[0] === "the" &&
  token.xpos.endsWith("S") &&
  /^(?:leader|minister|president|premier|side|chancellor|country|government|ally)$/.test(token.lemma.toLowerCase()) &&
  isJoint(doc, token);

/** "the island nation", "the communist country": the article before the adjectives too. */
function withAdjectives(doc: Doc, first: number): number {
  for (let at = first - 1, steps = 0; at >= 0 && steps < 4; at--, steps++) {
    const token = doc.tokens[at];
    if (token === undefined || token.sentence !== doc.tokens[first]?.sentence) return first;
    if (/^(?:the|this|that)$/i.test(token.text)) return at;
    if (!/^(?:ADJ|NOUN|PUNCT|VERB|ADV)$/.test(token.upos) || /^(?:JJS|RBS|RBR)$/.test(token.xpos)) return first;
    if (!/^(?:\p{L}+|[-–,])$/u.test(token.text) || /^\p{Lu}/u.test(token.text) || another.test(token.text))
      return first;
  }
  return first;
}

/** "the agency reported", "told the channel". */
function isToldOf(doc: Doc, token: Token): boolean {
  const verb = doc.tokens[token.head];
  return (
    verb !== undefined &&
    /^(?:say|report|write|publish|tell|quote|cite|claim|add|note|broadcast|air|reveal|obtain)$/.test(verb.lemma)
  );
}

/** "Power called on **both sides** to talk": whoever asks them is none of them. */
function askerOf(noun: Token, discourse: Discourse): string | null {
  const asker = /^nsubj/.test(noun.relation) ? undefined : askerOver(noun, discourse);
  return asker?.actors.length === 1 ? (asker.actors[0]?.party ?? null) : null;
}

/** "the two leaders", "both governments", with nobody named in the phrase. */
export function isPair(doc: Doc, draft: Draft): boolean {
  const head = doc.tokens[draft.head];
  if (draft.kind !== "noun" || draft.modifiers.length > 0 || head === undefined) return false;
  const words = doc.tokens.slice(draft.first, draft.coreFirst).map(({ text }) => text.toLowerCase());
  // "both companies": of two, whoever they are
  if (words[0] === "both") return true;
  return (
    pairNoun.test(head.lemma.toLowerCase()) &&
    (isOfTwo(head, words) || (draft.under.length === 0 && (isDelegations(head, words) || isTogether(doc, head, words))))
  );
}

/** "**both** sides", "**the two** officials"; "two officials" may be any. */
const isOfTwo = ({ lemma }: Token, words: readonly string[]): boolean =>
  words.some((word) => pair.test(word)) &&
  (words[0] !== "two" || !/^(?:official|diplomat|man|delegation|people)$/.test(lemma.toLowerCase()));

/** "tensions rose between India and Pakistan …, both countries": two who stand joined go before others named last. */
function joinedPair(doc: Doc, before: readonly Draft[], sentence: number, persons: boolean): Actor[] | null {
  const heads = new Map(before.map((draft) => [draft.head, draft]));
  for (let at = before.length - 1; at >= 0; at--) {
    const draft = before[at];
    const token = draft === undefined ? undefined : doc.tokens[draft.head];
    if (draft === undefined || token === undefined || token.sentence < sentence - 1) return null;
    const other = token.relation === "conj" ? heads.get(token.head) : undefined;
    if (other === undefined) continue;
    const pair = lastTwo([other, draft], persons);
    if (pair.length === 2) return pair;
  }
  return null;
}

function isOfState(draft: Draft): boolean {
  return draft.actors.every((actor) => actor.party === null || isState(actor.party));
}

/** The two parties named last that are not one and the same, those of this sentence and the one before first. */
export function lastTwo(before: readonly Draft[], persons: boolean): Actor[] {
  const actors: Actor[] = [];
  for (let at = before.length - 1; at >= 0 && actors.length < 2; at--) {
    const draft = before[at];
    if (
      draft === undefined ||
      draft.participle !== null ||
      draft.actors.length > 2 ||
      (!draft.acts && draft.kind !== "name")
    )
      continue;
    for (const actor of draft.actors) {
      if (
        (persons && actor.kind !== "person") ||
        actor.party === null ||
        actor.role === "JRN" ||
        actor.role === "EDU" ||
        actors.some((other) => other.party === actor.party)
      )
        continue;
      actors.unshift(
        persons
          ? actor
          : {
              ...actor,
              name: actor.kind === "person" ? null : actor.name,
              office: null,
              kind: actor.kind === "person" ? "state" : actor.kind,
            },
      );
    }
  }
  return actors.length === 2 ? actors : [];
}
