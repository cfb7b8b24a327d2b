import type { Cast } from "../actors/index.ts";
import type { Doc } from "../language/index.ts";
import type { Claim, EventNode, PartyMention } from "./claim.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { childrenBy, isDefinite, isVerb, prepositionOf, wordOf } from "./grammar/index.ts";

/** A claim with the word that it stands on. */
interface Told {
  readonly claim: Claim;
  readonly predicate: ClaimPredicate;
}

/** Words that set a deed apart from those told before: "**another** strike", "struck **again**". */
const apart = new Set(
  "another new second third fourth fresh separate further more additional other different also again subsequent later latest repeated repeatedly renewed similar similarly next additionally furthermore moreover".split(
    " ",
  ),
);

/** Words that set it apart from those still to be told: "**previous** talks". */
const before = new Set("previous previously earlier past former formerly last first repeatedly".split(" "));

/** A telling dated by a longer stretch than this is history, and no retelling of the news: "since 2006". */
const longestNews = 40;

/**
 * Gives each claim that tells a deed again the id of the article's first claim about it: "Israel struck the consulate on Monday. …
 * The strike killed seven, officials said." Nothing that the two tell may differ (who, day, place, dead), and they share more
 * than their parties: the word, the day, what is asked, or a noun that points back.
 */
export function linkSameDeeds(doc: Doc, cast: Cast, told: readonly Told[]): readonly Claim[] {
  const kinds = new Map(cast.mentions.map(({ start, actors }) => [start, actors[0]?.kind]));
  const lemmas = new Map(doc.tokens.map(({ start, lemma }) => [start, lemma.toLowerCase()]));
  const lemmaOf = ({ trigger }: EventNode) => lemmas.get(trigger.start);
  const isPerson = ({ start }: PartyMention) => kinds.get(start) === "person";

  /** A party may be told once by its state, once by its minister; but two ministers are two voices. */
  const maySpeakAlike = (one: readonly PartyMention[], other: readonly PartyMention[]): boolean =>
    one.every((party) =>
      other.every(
        (candidate) =>
          candidate.party !== party.party ||
          ((candidate.role === party.role || candidate.role === null || party.role === null) &&
            !(isPerson(party) && isPerson(candidate) && party.name !== candidate.name)),
      ),
    );

  const isAlike =
    (one: EventNode) =>
    (other: EventNode): boolean =>
      one.type === other.type &&
      one.mode === other.mode &&
      one.polarity === other.polarity &&
      (one.type !== null || lemmaOf(one) === lemmaOf(other)) &&
      agree(codesOf(one.actors), codesOf(other.actors)) &&
      agree(codesOf(one.recipients), codesOf(other.recipients));

  /** Something that the one tells cannot be true of the other. */
  const differ = (one: Told, other: Told): boolean => {
    const [a, b] = [one.claim.event, other.claim.event];
    if (a.type !== b.type || a.polarity !== b.polarity || sureness(a) !== sureness(b)) return true;
    if (a.mode !== null && b.mode !== null && a.mode !== b.mode) return true;
    if (daysDiffer(a, b)) return true;
    if (a.place?.country != null && b.place?.country != null && a.place.country !== b.place.country) return true;
    if (a.fatalities !== null && b.fatalities !== null && a.fatalities !== b.fatalities) return true;
    if (!agreeOnParties(a, b) || !maySpeakAlike(a.actors, b.actors)) return true;
    if (a.contents.length > 0 && b.contents.length > 0 && !a.contents.some((inner) => b.contents.some(isAlike(inner))))
      return true;
    return isAnother(doc, other.predicate) || setApart(doc, one.predicate, before);
  };

  /** They share more than their parties. */
  const isSame = (one: Told, other: Told): boolean => {
    const [a, b] = [one.claim.event, other.claim.event];
    const pointsBack = other.predicate.part === "noun" && isDefinite(doc, other.predicate.token);
    const alike = a.contents.some((inner) => inner.type !== null && b.contents.some(isAlike(inner)));
    const sameWord = one.predicate.sense.lemma === other.predicate.sense.lemma;
    // one who only asks or meets, and whom or what for nobody tells, does so too often
    const told = alike || (isNamed(a.actors) && isNamed(a.recipients) && isNamed(b.recipients)) || isMeeting(a);
    if (!told) return sameWord && pointsBack;
    const sameDay = a.date !== null && a.date.start === a.date.end && a.date.start === b.date?.start;
    const sameToll = a.fatalities !== null && a.fatalities === b.fatalities;
    return sameWord || pointsBack || sameDay || sameToll || alike;
  };

  // Deeds that differ in these are never one.
  const keyOf = ({ claim: { event } }: Told): string => `${event.type} ${event.polarity} ${sureness(event)}`;
  const deedsByKey = new Map<string, Told[][]>();
  return told.map((one) => {
    const deeds = deedsByKey.get(keyOf(one)) ?? [];
    deedsByKey.set(keyOf(one), deeds);
    const deed = deeds.findLast(
      (others) => others.every((other) => !differ(other, one)) && others.some((other) => isSame(other, one)),
    );
    if (deed === undefined) {
      deeds.push([one]);
      return one.claim;
    }
    deed.push(one);
    return { ...one.claim, sameAs: deed[0]!.claim.id };
  });
}

const codesOf = (list: readonly PartyMention[]): readonly string[] =>
  list.flatMap(({ party }) => (party === null ? [] : [party]));
const isNamed = (list: readonly PartyMention[]) => list.some(({ party }) => party !== null);
const isMeeting = ({ type, actors, recipients }: EventNode) =>
  type === "CONSULT" && new Set(codesOf([...actors, ...recipients])).size > 1;

const within = (inner: readonly string[], outer: readonly string[]) => inner.every((party) => outer.includes(party));
const agree = (one: readonly string[], other: readonly string[]) => within(one, other) || within(other, one);
const share = (one: readonly string[], other: readonly string[]) => one.some((party) => other.includes(party));

/** What really happened counts alike, whether it is over or goes on. */
const sureness = ({ modality }: EventNode) => (modality === "ongoing" ? "actual" : modality);

function agreeOnParties(a: EventNode, b: EventNode): boolean {
  // who met whom has no order
  if (a.type === "CONSULT") {
    const [all, others] = [codesOf([...a.actors, ...a.recipients]), codesOf([...b.actors, ...b.recipients])];
    return all.length > 0 && within(all, others) && within(others, all);
  }
  const [doers, otherDoers] = [codesOf(a.actors), codesOf(b.actors)];
  const [targets, otherTargets] = [codesOf(a.recipients), codesOf(b.recipients)];
  if (!agree(doers, otherDoers) || !agree(targets, otherTargets)) return false;
  return share(doers, otherDoers) || share(targets, otherTargets);
}

function daysDiffer({ date: one }: EventNode, { date: other }: EventNode): boolean {
  if (one !== null && other !== null) return one.start > other.end || other.start > one.end;
  const dated = one ?? other;
  return dated !== null && (Date.parse(dated.end) - Date.parse(dated.start)) / 86_400_000 > longestNews;
}

/** Whether its words set a deed apart from those told before: "**Additionally**, it is designating three entities", "**in addition**". */
export const isAnother = (doc: Doc, predicate: ClaimPredicate): boolean =>
  setApart(doc, predicate, apart) ||
  childrenBy(doc, predicate.carrier, "obl").some(({ lemma, index }) => lemma === "addition" && isIn(doc, index));

const isIn = (doc: Doc, noun: number): boolean => prepositionOf(doc, noun) === "in";

function setApart(doc: Doc, { token, carrier }: ClaimPredicate, words: ReadonlySet<string>): boolean {
  return [token, carrier].some((at) =>
    childrenBy(doc, at, ...(isVerb(doc.tokens[at]!) ? ["advmod"] : ["amod", "det", "nummod"])).some((child) =>
      words.has(wordOf(child)),
    ),
  );
}
