/** Of whom people and bodies are that no words around them tell of: "12 **people** were killed in Kabul", "**soldiers** opened fire". A ranker of the parties that the article names. */
import { likeliest } from "../../codebook/index.ts";
import { isState } from "../actor.ts";
import { askerOver } from "../again/follow-asked.ts";
import { clauseOf, roleOf } from "../clauses/clause.ts";
import { subjectOf } from "../clauses/own-subject.ts";
import { isTeller } from "../clauses/telling.ts";
import { canBeOf, type Discourse, phraseOf } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import {
  attackersOver,
  joinedWithBefore,
  lastBefore,
  type Near,
  namedNear,
  nearestOf,
  openingParties,
  sameWordBefore,
} from "./named-near.ts";
import { nobodyFeatures } from "./nobody-features.ts";

/** One answer to whose somebody is; null is nobody's in particular. */
export interface PartyChoice {
  readonly party: string | null;
  /** What speaks for it, in words. */
  readonly features: readonly string[];
}

/** Is shown each noun with all answers, to learn the weights. */
export type PartyWatch = (draft: Draft, choices: readonly PartyChoice[]) => void;

/** What is known of them by their own words. */
export interface Stranger {
  /** A sector, "name" for somebody of whom the text gives but a name, "nobody" where the word tells none. */
  readonly role: string;
  readonly makes: string;
  readonly plural: boolean;
  /** The noun; null for a name. */
  readonly word: string | null;
}

/** Somebody unknown by name, whom at most a title tells more of. */
export function strangerByName(draft: Draft, role: string | null): Stranger {
  const sort = /^entity-(?:PER|ORG)/.exec(draft.rule)?.[0] ?? (draft.partner === null ? "name" : "title");
  return {
    role: role ?? "name",
    makes: `${sort} ${Math.min(draft.coreLast - draft.coreFirst, 2)}`,
    plural: false,
    word: null,
  };
}

/** The likeliest party of a noun; null where nobody's in particular is likelier. `guess` is what the rules hold for the state in focus. */
export function likeliestParty(
  draft: Draft,
  stranger: Stranger,
  discourse: Discourse,
  guess: string | null,
): string | null {
  const choices = choicesOf(draft, stranger, discourse, guess);
  discourse.watchParties?.(draft, choices);
  return likeliest(choices, discourse.whose).party;
}

/** What is weighed anew for each noun: "people" are more often those of the state told of most than "investors" are. */
const ofWord = /^(?:most named|most so far|alone here|alone before|issuer|guess|home|guest|opening|last before [012])$/;

/** What is weighed anew for those who say something: whoever is asked by the Times is mostly American. */
const ofTeller = /^(?:most named|second named|less named|unnamed|home|of the outlet|alone here|last before [012])$/;

function choicesOf(draft: Draft, stranger: Stranger, discourse: Discourse, guess: string | null): PartyChoice[] {
  const { role, word } = stranger;
  const { doc, issuer } = discourse;
  const head = doc.tokens[draft.head];
  const near = namedNear(draft, discourse);
  const joined = joinedWithBefore(draft, discourse);
  const same = sameWordBefore(draft, discourse);
  const choices: PartyChoice[] = [
    { party: null, features: nobodyFeatures(draft, stranger, discourse, guess, { near, joined, same }) },
  ];
  const isGoverning = stranger.role === "GOV" && stranger.makes === "body";
  const relation = roleOf(head);
  const verb = head === undefined ? -1 : clauseOf(doc, head);
  const doer = subjectOf(doc, doc.tokens[verb]);
  const asker = head === undefined ? null : (askerOver(head, discourse)?.actors[0]?.party ?? null);
  const totals = [...discourse.spokenOf];
  const all = totals.reduce((sum, [, count]) => sum + count, 0);
  const soFar = [...discourse.weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const here = new Set(near.flatMap((one) => (one.back === 0 ? [one.party] : [])));
  const before = new Set(near.flatMap((one) => (one.back === 1 ? [one.party] : [])));
  const words = phraseOf(draft, discourse);
  const tells = isTeller(doc, draft);
  const last = lastBefore(near, draft);
  const attackers = attackersOver(draft, discourse);
  const opening = openingParties(discourse);
  // "Secretary Blinken met the President of Kenya": whom the State Department tells of besides itself
  const guest = issuer === null ? null : totals.find(([party]) => party !== issuer && isState(party))?.[0];
  const parties = new Set([...totals.slice(0, 6).map(([party]) => party), ...near.map(({ party }) => party)]);
  if (guess !== null) parties.add(guess);
  if (discourse.home !== null) parties.add(discourse.home);
  for (const party of parties) {
    if (!canBeOf(party, words) || attackers.includes(party)) continue;
    // "Blinken visited Tunisia. He urged **the government** to act": not his own
    if (party === asker && isGoverning && guess !== null && guess !== asker) continue;
    const sort = isState(party) ? "state" : "body";
    const features = [sort, `${sort} ${role}`];
    const add = (feature: string) => {
      features.push(feature, `${role} ${feature}`);
      if (word !== null && ofWord.test(feature)) features.push(`word ${word} ${feature}`);
      if (tells && ofTeller.test(feature)) features.push(`teller ${feature}`);
    };
    const rank = totals.findIndex(([other]) => other === party);
    add(rank < 0 ? "unnamed" : rank === 0 ? "most named" : rank === 1 ? "second named" : "less named");
    const share = all === 0 ? 0 : (discourse.spokenOf.get(party) ?? 0) / all;
    features.push(share > 0.7 ? "share 7" : share > 0.5 ? "share 5" : share > 0.3 ? "share 3" : "share less");
    if (party === soFar) features.push("most so far");
    if (!discourse.weight.has(party)) features.push(here.has(party) ? "first here" : "not yet");
    if (party === discourse.home) add("home");
    if (party === guess) add("guess");
    if (party === issuer) add("issuer");
    if (party === guest) add("guest");
    if (opening.has(party)) add("opening");
    if (discourse.outlets.some(({ at, entry }) => at < 0 && entry.country === party)) add("of the outlet");
    if (here.has(party) && here.size === 1) add("alone here");
    if (!here.has(party) && before.has(party) && before.size === 1) add("alone before");
    if (same?.parties.includes(party)) add(same.back < 4 ? "same word near" : "same word far");
    if (joined?.actors.some((actor) => actor.party === party)) add("joined to");
    if (last?.party === party) add(`last before ${last.back}`);
    const nearest = nearestOf(near, party);
    for (const { feature } of nearest) {
      add(feature);
      features.push(`${relation} with ${feature}`);
    }
    features.push(distanceOf(nearest));
    if (!here.has(party) && !before.has(party)) features.push(here.size > 0 ? "others here" : "far");
    for (const one of near) if (one.party === party && one.by !== null) add(one.by);
    const beside = near.find((one) => one.party === party && one.verb === verb);
    if (beside !== undefined) features.push("one clause", `${relation} beside ${beside.relation}`);
    if (asker === party) features.push("asker");
    if (near.some((one) => one.party === party && one.head === doer))
      features.push("doer over it", `doer over ${relation}`);
    choices.push({ party, features });
  }
  return choices;
}

/** How many words off a party is named, in steps. */
function distanceOf(nearest: readonly Near[]): string {
  const far = nearest.reduce((least, one) => Math.min(least, one.far), Number.POSITIVE_INFINITY);
  return far < 4 ? "within 4" : far < 10 ? "within 10" : far < 25 ? "within 25" : "beyond";
}
