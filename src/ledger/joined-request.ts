import { createHash } from "node:crypto";
import type { Asking } from "./match-requests.ts";
import { type DaySpan, partiesOfStep, type RequestChange, type RequestEntry, statusOf } from "./request.ts";

/** An entry of the record's ledger: one asking, however many reports tell it. */
export interface RecordRequest extends RequestEntry {
  /** Entries of like askings share a series: the same asker, addressee and third, or where nobody is to pass it on the same kind of aim. */
  readonly series: string | null;
  readonly articles: number;
  /** How many independent voices tell it. */
  readonly publishers: number;
}

/** The entries of several articles that are one asking, the earliest first, and what they say together. */
export interface JoinedRequest extends Asking {
  readonly entries: readonly RequestEntry[];
  readonly fullest: RequestEntry;
  /** The days of the asking; where no report tells them, those before the first report came out. */
  readonly window: DaySpan | null;
}

/** So many days back an asking reaches that is told without a date. */
const newsDays = 2;

export const stepsOf = ({ chain }: RequestEntry): readonly (readonly string[])[] => chain.map(partiesOfStep);

export function windowOf({ asked, article: { published } }: RequestEntry): DaySpan | null {
  if (asked !== null) return asked;
  return published === null ? null : { start: addDays(published, -newsDays), end: published };
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The earliest article first, then as the text has it: the same whatever came in first. */
export function inOrder(one: RequestEntry, other: RequestEntry): number {
  return (
    compare(one.article.published ?? "9999", other.article.published ?? "9999") ||
    compare(one.article.id, other.article.id) ||
    one.trigger.start - other.trigger.start ||
    compare(one.id, other.id)
  );
}

export function joinEntries(unordered: readonly RequestEntry[]): JoinedRequest {
  const entries = [...unordered].sort(inOrder);
  const fullest = entries.reduce((best, entry) => (fullness(entry) > fullness(best) ? entry : best));
  const dated = entries.map(({ asked }) => asked).filter((asked) => asked !== null);
  const asked = dated.reduce<DaySpan | null>(
    (best, days) => (best === null || lengthOf(days) < lengthOf(best) ? days : best),
    null,
  );
  const aim = fullest.aim ?? entries.find((entry) => entry.aim !== null)?.aim ?? null;
  return { entries, fullest, steps: stepsOf(fullest), aim, asked, window: asked ?? windowOf(entries[0]!) };
}

const lengthOf = ({ start, end }: DaySpan): number => Date.parse(end) - Date.parse(start);

export const fullness = ({ chain, aim, asked }: RequestEntry): number =>
  chain.length * 4 + (aim?.type ? 2 : 0) + (aim ? 1 : 0) + (asked ? 1 : 0);

/** The entry of the record: every change in the order of days, of which the last that says most is the status. */
export function recordRequest(
  joined: JoinedRequest,
  changes: readonly { readonly change: RequestChange; readonly told: string | null }[],
  series: string | null,
  voiceOf: (entry: RequestEntry) => string,
): RecordRequest {
  const { entries, fullest, asked, aim } = joined;
  const first = entries[0]!;
  const opening = first.history[0];
  const later = [
    ...entries.flatMap((entry) => entry.history.slice(1).map((change) => ({ change, told: entry.article.published }))),
    ...changes,
  ]
    .map((each, place) => ({ ...each, place, day: each.change.date?.start ?? each.told ?? "9999" }))
    .sort((one, other) => compare(one.day, other.day) || one.place - other.place)
    .map(({ change }) => change)
    // the article that tells the deed and the event it was gathered into show it by one claim
    .filter(
      ({ status, claim }, place, all) =>
        all.findIndex((each) => each.status === status && each.claim === claim) === place,
    );
  const history = [...(opening === undefined ? [] : [{ ...opening, date: asked }]), ...later];
  const id = createHash("sha256")
    .update(JSON.stringify([first.article.id, first.trigger.start, first.id]))
    .digest("hex")
    .slice(0, 24);
  return {
    id,
    chain: fullest.chain,
    aim,
    asked,
    status: statusOf(history),
    history,
    claims: [...new Set(entries.flatMap(({ claims }) => claims))],
    trigger: first.trigger,
    article: first.article,
    series,
    articles: new Set(entries.map(({ article }) => article.id)).size,
    publishers: new Set(entries.map(voiceOf)).size,
  };
}

/** By what a series is known; null where nothing can make a second asking like this one. */
export function seriesKey({ steps, aim }: JoinedRequest): string | null {
  const way = steps.map((step) => [...step].sort().join("+"));
  if (way.length > 2) return JSON.stringify(way.slice(0, 3));
  if (aim?.type == null) return null;
  return JSON.stringify([...way, aim.type, aim.polarity, aim.recipients.map(({ party }) => party).sort()]);
}
