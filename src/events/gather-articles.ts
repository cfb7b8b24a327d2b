import { contentStems } from "./content-words.ts";
import type { EventRecord } from "./event.ts";
import type { Gathering } from "./gathering.ts";
import { type Likeness, linkAlike } from "./link-alike.ts";
import { mainEventOf } from "./main-event.ts";
import type { ToldClaim } from "./telling.ts";

/** An article with what it claims, to be put with others about the same main event. */
export interface ClaimedArticle {
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly claims: readonly ToldClaim[];
}

/** Articles whose main event is one. */
export interface ArticleGroup {
  readonly articles: readonly string[];
  /** The event that most of them put first; null where none of them claims any. */
  readonly event: string | null;
}

/** What makes two articles alike, and how much of it. Set on half of the clusters that `bench gather` is tried on. */
const weights = { lead: 0.6, claims: 0.4, events: 0.15 } as const;
/** Articles long apart are mostly about two events; but follow-ups come for weeks, so days only lessen the rest. */
const daysCount = 0.25;
const daysFade = 14;
/** From this mean likeness on two groups of articles are about one event. */
const enough = 0.1;
/** News puts first what it is about: so many words, and the headline twice. */
const leadWords = 200;
/** Words of more articles than this tell none from another, and would cost most of the time. */
const tooCommon = 400;
const leastLikeness = 0.02;

/**
 * Groups articles by their main event: by the words of headline and lead, those of the sentences that claim something,
 * and the gathered events that they share, nearer in time being likelier the same. The order of the articles changes nothing.
 */
export function gatherArticles(articles: readonly ClaimedArticle[], gathering: Gathering): readonly ArticleGroup[] {
  const ordered = [...articles].sort((one, other) => (one.id < other.id ? -1 : 1));
  const views = [
    { weight: weights.lead, terms: ordered.map(leadTerms) },
    { weight: weights.claims, terms: ordered.map(claimTerms) },
    { weight: weights.events, terms: eventTerms(ordered, gathering) },
  ];
  const rows = ordered.map(() => new Map<number, number>());
  for (const { weight, terms } of views) addLikeness(rows, vectorsOf(terms), weight);
  const pairs = rows.flatMap((row, one) =>
    [...row].flatMap(([other, value]): readonly Likeness[] => {
      const near = value * nearness(ordered[one]!.published, ordered[other]!.published);
      return near < leastLikeness ? [] : [{ one, other, value: near }];
    }),
  );
  const events = new Map(gathering.events.map((event) => [event.id, event]));
  return linkAlike(ordered.length, pairs, enough).map((places) => {
    const group = places.map((place) => ordered[place]!);
    return { articles: group.map(({ id }) => id), event: mainEventOfGroup(group, gathering, events) };
  });
}

function leadTerms({ title, text }: ClaimedArticle): readonly string[] {
  const lead = text.split(/\s+/u).slice(0, leadWords).join(" ");
  return contentStems(`${title ?? ""} ${title ?? ""} ${lead}`);
}

function claimTerms({ title, text, claims }: ClaimedArticle): readonly string[] {
  const words = claims.map(({ sentence }) => text.slice(sentence.start, sentence.end));
  return contentStems([title ?? "", ...words].join(" "));
}

/** The events that an article shares with another. */
function eventTerms(articles: readonly ClaimedArticle[], { events }: Gathering): readonly (readonly string[])[] {
  const placeOf = new Map(articles.flatMap(({ claims }, place) => claims.map(({ id }) => [id, place])));
  const terms: string[][] = articles.map(() => []);
  for (const { id, claims, articles: told } of events)
    if (told > 1)
      for (const claim of claims) {
        const place = placeOf.get(claim);
        if (place !== undefined) terms[place]!.push(id);
      }
  return terms;
}

type Vector = ReadonlyMap<string, number>;

/** Each text's terms by how often they stand in it and in how few others (tf-idf), of length one. */
function vectorsOf(texts: readonly (readonly string[])[]): readonly Vector[] {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return texts.map((terms) => {
    const often = new Map<string, number>();
    for (const term of terms) often.set(term, (often.get(term) ?? 0) + 1);
    const weighted = [...often].map(
      ([term, times]) =>
        [term, (1 + Math.log(times)) * Math.log((texts.length + 1) / ((counts.get(term) ?? 0) + 0.5))] as const,
    );
    const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
    return new Map(
      weighted.flatMap(([term, weight]) => ((counts.get(term) ?? 0) > tooCommon ? [] : [[term, weight / length]])),
    );
  });
}

/** Adds to each row the cosines with the texts before it, found by the terms that they share. */
function addLikeness(rows: readonly Map<number, number>[], vectors: readonly Vector[], weight: number): void {
  const holders = new Map<string, [place: number, value: number][]>();
  vectors.forEach((vector, place) => {
    const row = rows[place]!;
    for (const [term, value] of vector) {
      const list = holders.get(term);
      if (list === undefined) holders.set(term, [[place, value]]);
      else {
        for (const [other, held] of list) row.set(other, (row.get(other) ?? 0) + weight * value * held);
        list.push([place, value]);
      }
    }
  });
}

function nearness(one: string | null, other: string | null): number {
  if (one === null || other === null) return 1 - daysCount / 2;
  const apart = Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
  return 1 - daysCount + daysCount * Math.exp(-apart / daysFade);
}

/** The event that most articles of a group put first; of equals the one that more articles tell. */
function mainEventOfGroup(
  group: readonly ClaimedArticle[],
  gathering: Gathering,
  events: ReadonlyMap<string, EventRecord>,
): string | null {
  const votes = new Map<string, number>();
  for (const { claims, title } of group) {
    const event = mainEventOf(claims, gathering, title);
    if (event !== null) votes.set(event, (votes.get(event) ?? 0) + 1);
  }
  const rank = (id: string): number => (votes.get(id) ?? 0) + (events.get(id)?.articles ?? 0) / 1000;
  return [...votes.keys()].sort((one, other) => rank(other) - rank(one) || (one < other ? -1 : 1))[0] ?? null;
}
