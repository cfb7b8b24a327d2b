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
  /** The words of its sentence before the trigger. */
  readonly before: string;
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

/** "wants Angola **to make Rwanda stop** …. “We are asking it **to speak to Kigali**”": who is talked to is the next of the chain. */
function isTalkOnTheWay(short: Asking, long: Asking): boolean {
  if (short.steps.length >= long.steps.length || short.aim?.type !== "CONSULT") return false;
  const { actors, recipients } = short.aim;
  return sameParties(
    [...actors, ...recipients].map(({ party }) => party),
    long.steps.slice(short.steps.length - 1, short.steps.length + 1).flat(),
  );
}

/** "rejected **a request** by Germany", told far from another asking of the same parties, retells none. */
export function isAnotherTelling(one: Telling, other: Telling): boolean {
  const isNew = ({ aim, before }: Telling): boolean => aim === null && /\ban? (?:[\p{L}’'-]+ ){0,2}$/iu.test(before);
  const apart = Math.abs(one.claim.sentence.index - other.claim.sentence.index);
  return apart > 1 && (isNew(one) || isNew(other));
}

const wishing = /^(?:want|would|like|ask|hop|wish|expect|need)/i;

/** "asked Seoul to suspend shipments. “**We would like** Seoul to think hard,” the official said": the wish quoted after it is that asking. */
export function isQuotedAfter(telling: Telling, quoted: Telling): boolean {
  if (!quoted.claim.quoted || quoted.aim?.type !== null || !wishing.test(quoted.node.trigger.text)) return false;
  const gap = quoted.claim.sentence.index - telling.claim.sentence.index;
  const isSameWay = telling.steps.length === quoted.steps.length && sameWay(telling, quoted);
  return gap > 0 && gap <= 2 && !telling.claim.quoted && isSameWay && overlaps(telling.asked, quoted.asked);
}

/** Whether two aims can be one: the same deed by the same parties, or words in common where PLOVER has no type. */
function sameAim(left: Asking, right: Asking): boolean {
  if (left.aim === null || right.aim === null) return left.steps.length > 1 && right.steps.length > 1;
  if (isTalkOnTheWay(left, right) || isTalkOnTheWay(right, left)) return true;
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
