import { contentStems } from "./content-words.ts";
import type { EventRecord } from "./event.ts";
import type { Gathering } from "./gathering.ts";
import type { ToldClaim } from "./telling.ts";

/** What happened is news before what is expected, asked or denied. */
const certain = (event: EventRecord): number =>
  (event.modality === "actual" || event.modality === "ongoing") && event.polarity === "positive" ? 0.5 : 0;

/**
 * The event that an article is about, by id: told early, in the headline's words, by other articles too; null where it claims none.
 * `claims` are the article's own; `title` is left out where the claims name it.
 */
export function mainEventOf(
  claims: readonly ToldClaim[],
  { events, eventOf }: Pick<Gathering, "events" | "eventOf">,
  title: string | null = claims[0]?.article.title ?? null,
): string | null {
  const byId = known(events);
  const headline = new Set(contentStems(title ?? ""));
  let best: { readonly id: string; readonly rank: number } | null = null;
  for (const { id, sentence, event: node, words } of claims) {
    const event = byId.get(eventOf.get(id) ?? "");
    if (event === undefined) continue;
    const told = contentStems(`${words ?? ""} ${node.trigger.text}`);
    const shared = new Set(told.filter((word) => headline.has(word))).size;
    const rank =
      2 / (2 + sentence.index) +
      shared / Math.max(4, headline.size) +
      certain(event) +
      Math.min(1, Math.log2(event.articles) / 4);
    if (best === null || rank > best.rank) best = { id: event.id, rank };
  }
  return best?.id ?? null;
}

const indexes = new WeakMap<readonly EventRecord[], ReadonlyMap<string, EventRecord>>();

/** The events by id, made once for all articles of a gathering. */
function known(events: readonly EventRecord[]): ReadonlyMap<string, EventRecord> {
  const made = indexes.get(events) ?? new Map(events.map((event) => [event.id, event]));
  indexes.set(events, made);
  return made;
}
