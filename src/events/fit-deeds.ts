import type { EventNode } from "../claims/index.ts";
import { type DaySpanNumber, type Deed, partyKeys } from "./deed.ts";

/** What speaks for two tellings being one deed, and against it. Set by judgement; `bench gather` shows what a change does. */
const evidence = {
  sameParties: 1.3,
  sharedParties: 1,
  unknownParties: -0.5,
  sameDay: 1.5,
  dayApart: -0.3,
  dayInWindow: 0.5,
  sameNewsDay: 0.5,
  newsDaysApart: -0.4,
  sameSpan: 1,
  otherType: -1.2,
  sameMode: 0.5,
  otherMode: -0.6,
  samePlace: 1,
  sameCountry: 0.3,
  otherCountry: -1.5,
  sameWord: 0.6,
  sameContent: 1.2,
  otherContent: -3,
  sameToll: 1.5,
  otherToll: -0.3,
  farToll: -1.2,
  wording: 4,
  title: 1.5,
  sameArticle: -1.5,
} as const;

/** From here on two tellings are one deed. */
export const enough = 3.2;

/** How alike two sets of words are, 0 to 1. */
export type Likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>) => number;

/** How well two tellings of a family fit one deed; null where they cannot be one. */
export function fitOf(one: Deed, other: Deed, likeness: Likeness): number | null {
  if (one.kind !== other.kind) return null;
  const parties = fitParties(one, other);
  const days = fitDays(one, other);
  if (parties === null || days === null) return null;
  return (
    parties +
    days +
    fitTypes(one, other) +
    fitPlaces(one, other) +
    fitContents(one, other) +
    fitTolls(one, other) +
    ([...one.triggers].some((word) => other.triggers.has(word)) ? evidence.sameWord : 0) +
    evidence.wording * likeness(one.words, other.words) +
    evidence.title * likeness(one.title, other.title) +
    (one.article === other.article && !one.nested && !other.nested ? evidence.sameArticle : 0)
  );
}

const symmetric = new Set(["CONSULT", "AGREE", "COOPERATE"]);

function fitParties(one: Deed, other: Deed): number | null {
  if (symmetric.has(one.type) || symmetric.has(other.type)) return fitSides(one, other);
  const actors = fitSide(one.actors, other.actors);
  const recipients = fitSide(one.recipients, other.recipients);
  if (actors === null || recipients === null) return null;
  return actors + recipients;
}

/** An unknown or implied party fits every known one; known ones must have one in common. */
function fitSide(one: ReadonlySet<string>, other: ReadonlySet<string>): number | null {
  if (one.size === 0 && other.size === 0) return evidence.unknownParties;
  if (one.size === 0 || other.size === 0) return 0;
  const shared = sharedOf(one, other);
  if (shared === 0) return null;
  return shared === one.size && shared === other.size ? evidence.sameParties : evidence.sharedParties;
}

/** Who met whom has no order; two that met are not the same two because one of them is. */
function fitSides(one: Deed, other: Deed): number | null {
  const [all, others] = [new Set([...one.actors, ...one.recipients]), new Set([...other.actors, ...other.recipients])];
  if (all.size === 0 || others.size === 0) return evidence.unknownParties * 2;
  const shared = sharedOf(all, others);
  if (shared === 0) return null;
  if (shared === 1 && all.size > 1 && others.size > 1) return null;
  if (shared > 1)
    return 2 * (shared === all.size && shared === others.size ? evidence.sameParties : evidence.sharedParties);
  return evidence.sharedParties;
}

function sharedOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const party of one) if (other.has(party)) shared += 1;
  return shared;
}

/** Longer than this a date is a stretch of history ("in 2015"), and fits only what is dated alike. */
const longestSpan = 45;

function fitDays({ days: one, published }: Deed, { days: other, published: otherPublished }: Deed): number | null {
  if (one === null || other === null) return one === other ? 0 : null;
  if (one.isDay && other.isDay) {
    const apart = Math.min(...daysMeant(one).flatMap((day) => daysMeant(other).map((day2) => Math.abs(day - day2))));
    // a night's deed has two days, and so has one on the other side of the world
    return apart === 0 ? evidence.sameDay : apart === 1 ? evidence.dayApart : null;
  }
  if (!overlap(one, other)) return null;
  const [long, otherLong] = [lengthOf(one) > longestSpan, lengthOf(other) > longestSpan];
  if (one.first === other.first && one.last === other.last && lengthOf(one) > 5) return evidence.sameSpan;
  if (long !== otherLong) return null;
  if (one.isDay || other.isDay) return lengthOf(one) > 5 || lengthOf(other) > 5 ? 0 : evidence.dayInWindow;
  const apart = Math.abs((published ?? one.last) - (otherPublished ?? other.last));
  return apart === 0 ? evidence.sameNewsDay : evidence.newsDaysApart * (apart - 1);
}

/** "Early Tuesday" in Monday's paper is the Tuesday at the other end of the world, if not that of last week. */
const daysMeant = ({ first, also }: DaySpanNumber): readonly number[] => (also === null ? [first] : [first, also]);

function overlap(one: DaySpanNumber, other: DaySpanNumber): boolean {
  const [starts, others] = [daysMeant(one), daysMeant(other)];
  return starts.some((first) =>
    others.some((first2) => first <= first2 + lengthOf(other) - 1 && first2 <= first + lengthOf(one) - 1),
  );
}

const lengthOf = ({ first, last }: DaySpanNumber): number => last - first + 1;

function fitTypes(one: Deed, other: Deed): number {
  if (one.type !== other.type) return evidence.otherType;
  if (one.mode === null || other.mode === null) return 0;
  return one.mode === other.mode ? evidence.sameMode : evidence.otherMode;
}

function fitPlaces(one: Deed, other: Deed): number {
  if (one.place !== null && one.place === other.place) return evidence.samePlace;
  if (one.country === null || other.country === null) return 0;
  return one.country === other.country ? evidence.sameCountry : evidence.otherCountry;
}

/** What was asked, condemned, promised: two askings of the same parties on a day are two where they ask for different things. */
function fitContents({ contents: one }: Deed, { contents: other }: Deed): number {
  const [typed, others] = [one.filter(isTyped), other.filter(isTyped)];
  if (typed.length === 0 || others.length === 0) return 0;
  return typed.some((content) => others.some((inner) => areAlike(content, inner)))
    ? evidence.sameContent
    : evidence.otherContent;
}

const isTyped = ({ type }: EventNode): boolean => type !== null;

function areAlike(one: EventNode, other: EventNode): boolean {
  if (one.type !== other.type || one.polarity !== other.polarity) return false;
  const agree = (people: EventNode["actors"], others: EventNode["actors"]) => {
    const [known, known2] = [new Set(partyKeys(people)), new Set(partyKeys(others))];
    return known.size === 0 || known2.size === 0 || sharedOf(known, known2) > 0;
  };
  return agree(one.actors, other.actors) && agree(one.recipients, other.recipients);
}

/** Counts of dead differ from hour to hour, and are kept as a dispute; but three are not three hundred. */
function fitTolls(one: Deed, other: Deed): number {
  const compareTolls = (toll: number | null, otherToll: number | null): number => {
    if (toll === null || otherToll === null) return 0;
    if (toll === otherToll) return evidence.sameToll;
    return Math.max(toll, otherToll) > 3 * Math.max(1, Math.min(toll, otherToll))
      ? evidence.farToll
      : evidence.otherToll;
  };
  return compareTolls(one.fatalities, other.fatalities) + compareTolls(one.injured, other.injured) / 2;
}
