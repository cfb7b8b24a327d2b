import { addDays, fullness, inOrder, type JoinedRequest, joinEntries, stepsOf, windowOf } from "./joined-request.ts";
import { type Asking, isSameRequest } from "./match-requests.ts";
import type { DaySpan, RequestEntry } from "./request.ts";

interface Group {
  readonly entries: RequestEntry[];
  readonly askings: Asking[];
}

/** Longer than this the days of an asking are history ("in 2015"), and fit only the same days. */
const longestSpan = 45;

/** Joins the entries of all articles that tell one asking: the same way, an aim that can be the same, days that can be the same. */
export function joinRequests(entries: readonly RequestEntry[]): readonly JoinedRequest[] {
  const groups: Group[] = [];
  const byStart = new Map<string, Group[]>();
  // the fullest first, so that a headline's "US urges China" finds the request it retells
  for (const entry of [...entries].sort((one, other) => fullness(other) - fullness(one) || inOrder(one, other))) {
    const asking: Asking = { steps: stepsOf(entry), aim: entry.aim, asked: windowOf(entry) };
    const fitting = keysOf(asking, "near").flatMap((key) => byStart.get(key) ?? []);
    const group = fitting.find((candidate) => fits(candidate, entry, asking));
    if (group !== undefined) {
      group.entries.push(entry);
      group.askings.push(asking);
    }
    const own = group ?? { entries: [entry], askings: [asking] };
    if (group === undefined) groups.push(own);
    for (const key of keysOf(asking, "own")) {
      const list = byStart.get(key);
      if (list === undefined) byStart.set(key, [own]);
      else if (!list.includes(own)) list.push(own);
    }
  }
  return groups
    .map(({ entries: joined }) => joinEntries(joined))
    .sort((one, other) => inOrder(one.entries[0]!, other.entries[0]!));
}

/** So many tellings of a request, the fullest, stand for it. */
const compared = 12;

function fits({ entries, askings }: Group, entry: RequestEntry, asking: Asking): boolean {
  // an article keeps its own requests apart
  if (entries.some(({ article }) => article.id === entry.article.id)) return false;
  return askings
    .slice(0, compared)
    .every((other) => sameStretch(other.asked, asking.asked) && isSameRequest(other, asking));
}

function sameStretch(one: DaySpan | null, other: DaySpan | null): boolean {
  if (one === null || other === null) return one === other;
  const [long, otherLong] = [isLong(one), isLong(other)];
  return long || otherLong ? one.start === other.start && one.end === other.end : true;
}

const isLong = ({ start, end }: DaySpan): boolean => addDays(start, longestSpan) < end;

/** Groups are found by asker, addressee and month; one that names no addressee by the asker alone. */
function keysOf({ steps, asked }: Asking, purpose: "own" | "near"): readonly string[] {
  const [askers = [], addressees] = steps.map((step) => [...step].sort().join("+"));
  const way = addressees === undefined ? `${askers}>` : `${askers}>${addressees}`;
  const ways =
    addressees === undefined
      ? [way, ...(purpose === "near" ? [`${askers}>*`] : [])]
      : [way, purpose === "near" ? `${askers}>` : `${askers}>*`];
  const months = asked === null ? ["-"] : isLong(asked) ? [`${asked.start}/${asked.end}`] : monthsOf(asked);
  return ways.flatMap((each) => months.map((month) => `${each} ${month}`));
}

/** A short stretch touches two months at most, and one of 45 days three. */
function monthsOf({ start, end }: DaySpan): readonly string[] {
  return [...new Set([start, addDays(start, 28), end].filter((day) => day <= end).map((day) => day.slice(0, 7)))];
}
