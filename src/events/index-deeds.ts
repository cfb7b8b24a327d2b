import type { Deed } from "./deed.ts";

/** The groups that could take a deed, found by its parties and days; a search over all groups would be quadratic. */
export interface DeedIndex<Group> {
  readonly add: (deed: Deed, group: Group) => void;
  readonly near: (deed: Deed) => ReadonlySet<Group>;
}

/** So many groups of one key and day are looked at; more of a dyad in a day cannot be told apart anyway. */
const longestList = 100;
/** The longest news window with a day of tolerance. */
const reach = 5;

export function createDeedIndex<Group>(): DeedIndex<Group> {
  const lists = new Map<string, Group[]>();
  return {
    add: (deed, group) => {
      for (const key of ownKeys(deed))
        for (const bucket of ownBuckets(deed)) {
          const list = lists.get(`${key}|${bucket}`);
          if (list === undefined) lists.set(`${key}|${bucket}`, [group]);
          else if (list.length < longestList && !list.includes(group)) list.push(group);
        }
    },
    near: (deed) => {
      const found = new Set<Group>();
      const buckets = nearBuckets(deed);
      for (const key of nearKeys(deed))
        for (const bucket of buckets) for (const group of lists.get(`${key}|${bucket}`) ?? []) found.add(group);
      return found;
    },
  };
}

const isMeeting = ({ type }: Deed): boolean => type === "CONSULT" || type === "AGREE" || type === "COOPERATE";

const allParties = ({ actors, recipients }: Deed): readonly string[] => [...new Set([...actors, ...recipients])].sort();

function pairsOf(parties: readonly string[]): readonly string[] {
  return parties.flatMap((one, place) => parties.slice(place + 1).map((other) => `${one}+${other}`));
}

/** "ISR>IRN" where both are known, and "ISR>" and ">IRN" for those that know only one; a deed that knows one itself says so. */
function ownKeys(deed: Deed): readonly string[] {
  if (isMeeting(deed)) {
    const parties = allParties(deed).slice(0, 8);
    if (parties.length === 0) return placeKey(deed);
    return parties.length === 1
      ? [`one ${parties[0]}`]
      : [...pairsOf(parties), ...parties.map((each) => `any ${each}`)];
  }
  const [actors, recipients] = [[...deed.actors].slice(0, 6), [...deed.recipients].slice(0, 6)];
  if (actors.length === 0 && recipients.length === 0) return placeKey(deed);
  if (recipients.length === 0) return actors.map((actor) => `by ${actor}`);
  if (actors.length === 0) return recipients.map((recipient) => `to ${recipient}`);
  return [
    ...actors.flatMap((actor) => recipients.map((recipient) => `${actor}>${recipient}`)),
    ...actors.map((actor) => `any by ${actor}`),
    ...recipients.map((recipient) => `any to ${recipient}`),
  ];
}

function nearKeys(deed: Deed): readonly string[] {
  if (isMeeting(deed)) {
    const parties = allParties(deed).slice(0, 8);
    const ones = parties.map((each) => `one ${each}`);
    return parties.length === 0
      ? placeKey(deed)
      : [...ones, ...(parties.length === 1 ? [`any ${parties[0]}`] : pairsOf(parties))];
  }
  const [actors, recipients] = [[...deed.actors].slice(0, 6), [...deed.recipients].slice(0, 6)];
  const halves = [...actors.map((actor) => `by ${actor}`), ...recipients.map((recipient) => `to ${recipient}`)];
  if (halves.length === 0) return placeKey(deed);
  if (recipients.length === 0) return [...halves, ...actors.map((actor) => `any by ${actor}`)];
  if (actors.length === 0) return [...halves, ...recipients.map((recipient) => `any to ${recipient}`)];
  return [...halves, ...actors.flatMap((actor) => recipients.map((recipient) => `${actor}>${recipient}`))];
}

/** A deed of nobody known is looked for where it happened. */
const placeKey = ({ country, place }: Deed): readonly string[] =>
  country === null && place === null ? [] : [`at ${country ?? place}`];

const monthLength = 30;
const isShort = (first: number, last: number): boolean => last - first <= reach;

/** Short windows stand under their last day, long ones under each month that they touch. */
function ownBuckets({ days }: Pick<Deed, "days">): readonly string[] {
  if (days === null) return ["-"];
  const { first, last, also } = days;
  const meant = isShort(first, last) ? [String(last)] : monthsOf(first, last);
  return also === null ? meant : [...meant, String(also)];
}

function nearBuckets({ days }: Pick<Deed, "days">): readonly string[] {
  if (days === null) return ["-"];
  const { first, last, also } = days;
  if (also !== null)
    return [first, also].flatMap((day) => nearBuckets({ days: { first: day, last: day, isDay: true, also: null } }));
  const months = monthsOf(first, last);
  if (last - first > 2 * monthLength) return months;
  const single = Array.from({ length: last - first + reach + 2 }, (_, place) => String(first - 1 + place));
  return [...single, ...months];
}

function monthsOf(first: number, last: number): readonly string[] {
  const [from, to] = [Math.floor(first / monthLength), Math.floor(last / monthLength)];
  return Array.from({ length: Math.min(to - from, 400) + 1 }, (_, place) => `month ${from + place}`);
}
