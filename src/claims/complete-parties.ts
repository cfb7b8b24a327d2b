import { isState } from "../actors/index.ts";
import type { PartyMention } from "./claim.ts";
import type { DeedParties, PartyContext } from "./deed-parties.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { isNominal, isVerb, prepositionOf, type Slots, wordOf } from "./grammar/index.ts";
import { gatherParties, type PartyFinder } from "./parties.ts";

/** What the words of a deed leave to be understood of its parties: whose courts, whose people, on both sides. */
export function completeParties(context: PartyContext, predicate: ClaimPredicate, said: DeedParties): DeedParties {
  const { type } = predicate.sense;
  const doing = type === "CONSULT" ? withAttendant(context, predicate, said.actors) : said.actors;
  const local = localAuthorities(context, predicate, audience(context, predicate, doing));
  const [doers, hit] = namedTarget(context, predicate, crowdOf(context, predicate, local), said.recipients);
  const actors = withoutForums(context, ownState(predicate, doers, hit));
  let recipients = withoutForums(context, hit);
  if (type !== "CONSULT" && type !== "AGREE" && isMutual(context, predicate) && actors.length > 1)
    return { actors, recipients: actors };
  if (recipients.every(({ party }) => party === null)) {
    const voters = votersOf(context, predicate, actors);
    if (voters.length > 0) recipients = voters;
  }
  return { actors, recipients: ownPeople(context, predicate, actors, recipients) };
}

/** "the **G7** ministers of France and Japan", "met Putin at the **G20**": a meeting of states does nothing beside the states that are named. */
function withoutForums({ forums }: PartyContext, parties: readonly PartyMention[]): readonly PartyMention[] {
  const others = parties.filter(({ party }) => party === null || !forums.has(party));
  return others.filter(({ party }) => isState(party)).length > 1 ? others : parties;
}

const partyAt = (finder: PartyFinder, token: number): string | null => finder.at(token)?.actors[0]?.party ?? null;

/** Modes of moving one's own troops. */
export const ownTroops: ReadonlySet<string> = new Set(["withdraw", "troops"]);

/** "Pulled **its troops** out", "is to withdraw **its troops**": whoever moves its own does it to nobody. */
export const withoutOwnTroops = (
  mode: string | null,
  recipients: readonly PartyMention[],
  actors: readonly PartyMention[],
): readonly PartyMention[] =>
  ownTroops.has(mode ?? "")
    ? recipients.filter(({ party }) => party === null || actors.every((actor) => actor.party !== party))
    : recipients;

const attending = new Set(["during", "in", "at", "on", "after", "before", "following", "ahead of", "amid"]);
const sidesNamed = ["poss", "adj", "subj", "by", "between", "among"];

/** "**Trump** defended it during a visit to Iraq", "said in a call with Xi": who speaks or acts at talks and visits takes part in them. */
function withAttendant(
  { doc, finder, roles }: PartyContext,
  { token, part, slots, light }: ClaimPredicate,
  actors: readonly PartyMention[],
): readonly PartyMention[] {
  if (part !== "noun" || light !== null || sidesNamed.some((slot) => slots.has(slot))) return actors;
  const others = ["with", "to"].flatMap((slot) => slots.get(slot) ?? []);
  if (!others.some((other) => finder.at(other, "place")?.country != null || isState(partyAt(finder, other))))
    return actors;
  let at = doc.tokens[token]!;
  if (!attending.has(prepositionOf(doc, token) ?? "")) return actors;
  for (let steps = 0; steps < 3 && at.head >= 0 && isNominal(at); steps++) at = doc.tokens[at.head]!;
  if (!isVerb(at) || at.index > token) return actors;
  const [subject] = gatherParties(finder, roles.subjects(at.index), "direct");
  if (subject?.party == null || actors.some(({ party }) => party === subject.party)) return actors;
  return [{ ...subject, implied: true }, ...actors];
}

const voicing: ReadonlySet<string> = new Set(["SUPPORT", "ACCUSE", "REJECT"]);

/** "won praise **in Congress**", "drew criticism **in Europe**": what somebody earns comes from where it is told to be. */
function audience(
  { finder }: PartyContext,
  { sense, slots, light }: ClaimPredicate,
  actors: readonly PartyMention[],
): readonly PartyMention[] {
  if (actors.length > 0 || light === null || !voicing.has(sense.type ?? "")) return actors;
  return light.recipient.flat().includes("subj") ? gatherParties(finder, slots.get("in") ?? [], "place") : actors;
}

const exchanging = new Set(["trade", "exchange", "swap"]);

/** "**traded** insults", "attacked **each other**", "killed **one another's** soldiers": each does it to the other. */
function isMutual({ doc }: PartyContext, { slots, light }: ClaimPredicate): boolean {
  if (light !== null && exchanging.has(light.lemma)) return true;
  return [...slots.values()].some((tokens) =>
    tokens.some((token) => {
      const words = doc.tokens.slice(Math.max(0, token - 1), token + 2).map(wordOf);
      return /\b(?:each other|one another)\b/.test(words.join(" "));
    }),
  );
}

const targeted: ReadonlySet<string> = new Set(["sanction", "tariff", "embargo", "investigation", "probe", "inquiry"]);

/** "the **Russia** investigation", "**Iran** sanctions": a country's own name before such a word is its target, an adjective or "U.S." who does it. */
function namedTarget(
  { doc, finder }: PartyContext,
  { token, part, sense, slots, light }: ClaimPredicate,
  actors: readonly PartyMention[],
  recipients: readonly PartyMention[],
): readonly [readonly PartyMention[], readonly PartyMention[]] {
  if (part !== "noun" || !targeted.has(sense.lemma)) return [actors, recipients];
  const named = (slots.get("adj") ?? []).filter((name) => {
    const word = doc.tokens[name]!;
    const isState = finder.at(name)?.actors.every(({ kind }) => kind === "state") ?? false;
    // right before the word: of "Trump's Russia" only the last
    return isState && word.upos === "PROPN" && /^[A-Z][a-z]+$/.test(word.text) && token - name <= 2;
  });
  const targets = gatherParties(finder, named, "through");
  if (targets.length === 0) return [actors, recipients];
  const doers = actors.filter(({ start }) => targets.every((target) => target.start !== start));
  if (doers.length < actors.length || light !== null)
    return [doers, recipients.some(({ party }) => party !== null) ? recipients : targets];
  return [actors, recipients.length > 0 ? recipients : targets];
}

/** Modes of bending another's politics; null is meddling. */
const swaying: ReadonlySet<string | null> = new Set([null, "cyber", "misinformation"]);
const votes = new Set(["election", "vote", "referendum", "ballot", "race", "campaign", "democracy", "poll"]);

/** "interfered in **the 2016 election**": a vote that no nation is named for is one of the nation most named beside the doer. */
function votersOf(
  { doc, finder, nations }: PartyContext,
  { token, sense, slots }: ClaimPredicate,
  actors: readonly PartyMention[],
): readonly PartyMention[] {
  if (sense.type !== "COERCE" || !swaying.has(sense.mode)) return [];
  const isVote = (at: number): boolean => votes.has(doc.tokens[at]!.lemma.toLowerCase());
  const near = doc.tokens
    .slice(token + 1, token + 9)
    .filter(({ sentence }) => sentence === doc.tokens[token]!.sentence);
  const vote = [...[...slots.values()].flat(), ...near.map(({ index }) => index)].find(isVote);
  if (vote === undefined) return [];
  const isOther = (state: string | null): boolean => state !== null && actors.every(({ party }) => party !== state);
  const named = gatherParties(finder, [vote], "place").filter(({ party }) => isOther(party));
  if (named.length > 0) return named;
  const party = nations().find(isOther);
  const { text, start, end } = doc.tokens[vote]!;
  return party === undefined ? [] : [{ party, role: null, name: null, text, start, end, implied: true }];
}

const byAuthorities = new Set(["arrest", "convict", "deport"]);
const where = ["in", "at", "near", "outside"];

/** "was convicted **in the United States**": arrests and sentences that nobody is named for are those of the place. */
function localAuthorities(
  { finder }: PartyContext,
  { sense, slots }: ClaimPredicate,
  actors: readonly PartyMention[],
): readonly PartyMention[] {
  if (actors.length > 0 || !byAuthorities.has(sense.mode ?? "")) return actors;
  const place = placeIn(slots, (token) => finder.at(token, "place")?.country != null);
  const mention = place === undefined ? undefined : finder.at(place, "place");
  if (mention?.country == null) return actors;
  const { text, start, end, country } = mention;
  return [{ party: country, role: "GOV", name: null, text, start, end, implied: true }];
}

/** "**Protesters** marched **in Basra**": a crowd that no nation is named for is of the place. */
function crowdOf(
  { finder }: PartyContext,
  { sense, slots }: ClaimPredicate,
  actors: readonly PartyMention[],
): readonly PartyMention[] {
  if (sense.type !== "PROTEST" || actors.length === 0 || actors.some(({ party }) => party !== null)) return actors;
  const place = placeIn(slots, (token) => finder.at(token, "place")?.country != null);
  const country = place === undefined ? null : (finder.at(place, "place")?.country ?? null);
  return country === null ? actors : actors.map((actor) => ({ ...actor, party: country }));
}

const officials: ReadonlySet<string> = new Set(["GOV", "MIL", "SPY", "JUD", "COP", "ELI"]);
const dismissing = new Set(["fire", "dismiss", "sack"]);

/** "Flynn **was fired**": an official is put out of office by the own state. */
function ownState(
  { sense }: ClaimPredicate,
  actors: readonly PartyMention[],
  recipients: readonly PartyMention[],
): readonly PartyMention[] {
  if (actors.length > 0 || sense.mode !== "expel" || !dismissing.has(sense.lemma)) return actors;
  return recipients
    .filter(({ party, role }) => isState(party) && officials.has(role ?? ""))
    .slice(0, 1)
    .map((official) => ({ ...official, name: null, implied: true }));
}

const placeIn = (slots: Slots, isPlace: (token: number) => boolean): number | undefined =>
  where.flatMap((slot) => slots.get(slot) ?? []).find(isPlace);

const atHome = new Set(["arrest", "convict", "restrict", "censor", "curfew", "martial-law", "crowd-control"]);
const notPeople: ReadonlySet<string> = new Set(["REB", "UAF", "CRM", "REF"]);

/** "Turkey has arrested dozens of **journalists**": of whom it only says what they are, a state arrests and silences its own. */
function ownPeople(
  { finder }: PartyContext,
  { sense, slots }: ClaimPredicate,
  actors: readonly PartyMention[],
  recipients: readonly PartyMention[],
): readonly PartyMention[] {
  const [state] = actors;
  if (!atHome.has(sense.mode ?? "") || state === undefined || actors.length > 1 || !isState(state.party))
    return recipients;
  if (!recipients.every(({ party, role }) => party === null && !notPeople.has(role ?? ""))) return recipients;
  const place = placeIn(slots, (token) => finder.at(token, "place")?.country != null);
  const country = place === undefined ? null : (finder.at(place, "place")?.country ?? null);
  return recipients.map((person) => ({ ...person, party: country ?? state.party }));
}
