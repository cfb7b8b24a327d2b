import type { Claim, EventNode } from "../claims/index.ts";
import { tellingWords } from "./aim-words.ts";
import type { DaySpan, RequestAim } from "./request.ts";

/** One sentence that tells a request, before it is known whether another tells the same. */
export interface Telling {
  readonly claim: Claim;
  readonly node: EventNode;
  readonly steps: readonly (readonly string[])[];
  readonly aim: RequestAim | null;
  readonly asked: DaySpan | null;
}

/** What two tellings of a request are compared by. */
export type Asking = Pick<Telling, "steps" | "aim" | "asked">;

const sameParties = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((party) => right.includes(party));

/** Whether one chain is the other or its beginning: a headline's "US urges China" is the start of USA → CHN → IRN. */
function sameWay(left: Asking, right: Asking): boolean {
  const [short, long] = left.steps.length <= right.steps.length ? [left.steps, right.steps] : [right.steps, left.steps];
  return short.every((step, place) => sameParties(step, long[place] ?? []));
}

export function overlaps(left: DaySpan | null, right: DaySpan | null): boolean {
  return left === null || right === null || (left.start <= right.end && right.start <= left.end);
}

const fits = (left: readonly { readonly party: string }[], right: readonly { readonly party: string }[]): boolean =>
  left.length === 0 || right.length === 0 || left.some(({ party }) => right.some((other) => other.party === party));

/** Half the words of the shorter one, so that a place or a party in common does not make two requests one. */
function shareWords(left: RequestAim, right: RequestAim): boolean {
  const [words, others] = [tellingWords(left.text), tellingWords(right.text)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(words.size, others.size);
}

/** Whether two aims can be one: the same deed by the same parties, or words in common where PLOVER has no type. */
function sameAim(left: Asking, right: Asking): boolean {
  if (left.aim === null || right.aim === null) return left.steps.length > 1 && right.steps.length > 1;
  if (left.aim.type !== null && right.aim.type !== null) {
    const sameDeed = left.aim.type === right.aim.type && left.aim.polarity === right.aim.polarity;
    return sameDeed && fits(left.aim.actors, right.aim.actors) && fits(left.aim.recipients, right.aim.recipients);
  }
  // "use its influence with Iran to quell tensions" and "… to prevent the escalation" go the same long way.
  const sameRelay = left.steps.length > 2 && left.steps.length === right.steps.length;
  return sameRelay || shareWords(left.aim, right.aim);
}

/** Whether two sentences tell one request: the same way, an aim that can be the same, days that can be the same. */
export function isSameRequest(left: Asking, right: Asking): boolean {
  return sameWay(left, right) && overlaps(left.asked, right.asked) && sameAim(left, right);
}

const richness = (telling: Telling): number =>
  telling.steps.length * 4 +
  (telling.aim?.type ? 2 : 0) +
  (telling.aim ? 1 : 0) +
  (telling.asked ? 1 : 0) +
  Math.min(telling.claim.sources.length, 1);

/** The telling that says most about the request, the first of equals. */
export function fullestTelling(tellings: readonly Telling[]): Telling {
  return tellings.reduce((best, telling) => (richness(telling) > richness(best) ? telling : best));
}

/** Parties of a chain beyond the asker. */
export function addresseesOf(steps: readonly (readonly string[])[]): readonly string[] {
  return steps.slice(1).flat();
}
