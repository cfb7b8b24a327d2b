import type { ArticleReference, Claim, PartyCode, TextSpan } from "../claims/index.ts";
import type { EventType } from "../codebook/index.ts";

/** A step of a chain: one party, or several who ask together ("Beijing and Moscow asked"). */
export type ChainStep = PartyCode | readonly PartyCode[];

/** What the last one of the chain is to do, or, with negative polarity, not to do. `type` is null where PLOVER has no word for it. */
export interface RequestAim {
  readonly type: EventType | null;
  readonly actors: readonly PartyCode[];
  readonly recipients: readonly PartyCode[];
  readonly polarity: "positive" | "negative";
  readonly text: string;
}

export type RequestStatus = "open" | "conveyed" | "agreed" | "refused" | "ignored" | "met" | "defied";

export interface DaySpan {
  readonly start: string;
  readonly end: string;
}

/** A change of the entry's status, with the claim that shows it and the reason in plain words. */
export interface RequestChange {
  readonly status: RequestStatus;
  readonly date: DaySpan | null;
  readonly claim: string;
  readonly why: string;
}

/** An entry of the ledger: who asked whom, through whom, for what, and what came of it. */
export interface RequestEntry {
  readonly id: string;
  /** The asker first, then each one whom the asking is to reach. */
  readonly chain: readonly ChainStep[];
  readonly aim: RequestAim | null;
  readonly asked: DaySpan | null;
  readonly status: RequestStatus;
  readonly history: readonly RequestChange[];
  /** The claims that tell the request, in the order of the text. */
  readonly claims: readonly string[];
  readonly trigger: TextSpan;
  readonly article: ArticleReference;
}

/** What came of a request: what was done outlives what was said, and what was said nothing; of equals the last. */
export function statusOf(history: readonly RequestChange[]): RequestStatus {
  const rank = ({ status }: RequestChange): number =>
    status === "met" || status === "defied" ? 2 : status === "open" ? 0 : 1;
  const most = Math.max(0, ...history.map(rank));
  return history.findLast((change) => rank(change) === most)?.status ?? "open";
}

/** Makes an entry whose keys stand in the order of the record, so that two runs print the same line. */
export function requestEntry(fields: Omit<RequestEntry, "id"> & { readonly place: number }): RequestEntry {
  const { place, chain, aim, asked, status, history, claims, trigger, article } = fields;
  return { id: `${article.id}:request:${place}`, chain, aim, asked, status, history, claims, trigger, article };
}

/** The parties of a step, in order. */
export function partiesOfStep(step: ChainStep): readonly string[] {
  return "party" in step ? [step.party] : step.map(({ party }) => party);
}

/** Distinct known parties as the record writes them. */
export function partyCodes(people: readonly { readonly party: string | null }[]): readonly PartyCode[] {
  return [...new Set(people.map(({ party }) => party))]
    .filter((party): party is string => party !== null)
    .map((party) => ({ party }));
}

/** The codes of distinct known parties. */
export const partiesOf = (people: readonly { readonly party: string | null }[]): readonly string[] =>
  partyCodes(people).map(({ party }) => party);

/** One party stands alone, several stand as a joint step. */
export function chainStep(parties: readonly string[]): ChainStep {
  const [only, ...others] = parties;
  return only !== undefined && others.length === 0 ? { party: only } : parties.map((party) => ({ party }));
}

/** The days of an event's date without its words. */
export function daysOf(claimed: Claim["event"]["date"]): DaySpan | null {
  return claimed === null ? null : { start: claimed.start, end: claimed.end };
}
