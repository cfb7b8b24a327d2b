import type { EventNode, PartyMention } from "../claims/index.ts";
import { contentStems, stemOf } from "./content-words.ts";
import { type DayWindow, daysOfTelling, inOrder, type Telling } from "./telling.ts";

/** Days as numbers, for the windows are compared often. */
export interface DaySpanNumber {
  readonly first: number;
  readonly last: number;
  /** The text names one day. */
  readonly isDay: boolean;
  /** The day that it can be as well: the same weekday of the week after, where that is tomorrow. */
  readonly also: number | null;
}

/** What one article tells of one deed, put together from all its tellings: what two such are compared by. */
export interface Deed {
  readonly tellings: readonly Telling[];
  readonly article: string;
  readonly type: string;
  readonly mode: string | null;
  /** What happened counts alike, over or going on; what is expected is another thing. */
  readonly kind: string;
  /** Told as not so: denied by somebody (`denied`), or said not to have happened (`negative`). */
  readonly against: "denied" | "negative" | null;
  /** Somewhere in the claim, not its own event: it mostly points at a deed told elsewhere. */
  readonly nested: boolean;
  readonly actors: ReadonlySet<string>;
  readonly recipients: ReadonlySet<string>;
  readonly days: DaySpanNumber | null;
  readonly published: number | null;
  readonly country: string | null;
  readonly place: string | null;
  readonly triggers: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  readonly contents: readonly EventNode[];
  readonly fatalities: number | null;
  readonly injured: number | null;
  /** How much is known, for the fullest are gathered first. */
  readonly fullness: number;
}

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** A party's code; a named one that no table knows goes by its name. "them" is nobody. */
export function partyKey({ party, name, text }: PartyMention): readonly string[] {
  if (party !== null) return [party];
  const known = name ?? (/^\p{Lu}\p{L}+(?:\s+\p{Lu}[\p{L}.'-]+)+$/u.test(text) ? text : null);
  if (known === null) return [];
  const last = known.split(/\s+/).at(-1) ?? known;
  return [`~${stemOf(last)}`];
}

export const partyKeys = (people: readonly PartyMention[]): readonly string[] => people.flatMap(partyKey);

/** The deed that these tellings of one article tell. */
export function deedOf(unordered: readonly Telling[]): Deed {
  const tellings = [...unordered].sort(inOrder);
  const [first] = tellings;
  if (first === undefined) throw new RangeError("a deed has a telling");
  const nodes = tellings.map(({ node }) => node);
  const windows = tellings.map(daysOfTelling);
  const dated = nodes.findIndex(({ date }) => date !== null && date.start === date.end);
  const told = nodes.findIndex(({ date }) => date !== null);
  const window = windows[Math.max(0, dated >= 0 ? dated : told)] ?? null;
  const { claim, node } = first;
  const { title, published } = claim.article;
  const actors = new Set(nodes.flatMap(({ actors: people }) => partyKeys(people)));
  const recipients = new Set(nodes.flatMap(({ recipients: people }) => partyKeys(people)));
  const placed = nodes.find(({ place }) => place !== null)?.place ?? null;
  const triggers = new Set(nodes.map(({ trigger }) => contentStems(trigger.text).at(-1) ?? stemOf(trigger.text)));
  return {
    tellings,
    article: claim.article.id,
    type: node.type,
    mode: nodes.find(({ mode }) => mode !== null)?.mode ?? null,
    kind: node.modality === "ongoing" ? "actual" : node.modality,
    against: first.stance === "denies" ? "denied" : node.polarity === "negative" ? "negative" : null,
    nested: first.path !== "",
    actors,
    recipients,
    days: window === null ? null : spanOf(window, published),
    published: published === null ? null : dayNumber(published),
    country: placed?.country ?? null,
    place: placed === null ? null : placed.text.toLowerCase(),
    triggers,
    words: new Set(tellings.flatMap(wordsOf)),
    title: new Set(contentStems(title ?? "")),
    contents: nodes.flatMap(({ contents }) => contents),
    fatalities: nodes.find(({ fatalities }) => fatalities !== null)?.fatalities ?? null,
    injured: nodes.find(({ injured }) => injured !== null)?.injured ?? null,
    fullness:
      (window?.isDay ? 4 : 0) +
      (actors.size > 0 ? 2 : 0) +
      (recipients.size > 0 ? 2 : 0) +
      (first.path === "" ? 1 : 0) +
      (placed === null ? 0 : 1),
  };
}

function spanOf({ start, end, isDay }: DayWindow, published: string | null): DaySpanNumber {
  const [first, last] = [dayNumber(start), dayNumber(end)];
  // weekdays are counted back, so that six days ago may be meant for tomorrow: "on Tuesday" in a paper of Monday
  const isTomorrow = isDay && published !== null && first + 6 === dayNumber(published);
  return { first, last, isDay, also: isTomorrow ? first + 7 : null };
}

/** What is said around the deed: the words of its sentence, else those that its node keeps. */
function wordsOf({ claim, node }: Telling): readonly string[] {
  if (claim.words !== undefined) return contentStems(claim.words);
  const kept = (inner: EventNode): readonly string[] => [
    inner.trigger.text,
    ...inner.actors.map(({ text }) => text),
    ...inner.recipients.map(({ text }) => text),
    ...(inner.place === null ? [] : [inner.place.text]),
    ...inner.contents.flatMap(kept),
  ];
  return contentStems(kept(node).join(" "));
}
