/** How outlets tell one event: their words side by side, field by field. */
import { tellDays } from "./days.ts";
import type { ArticleReference, EventNode, EventRecord, StoredClaim } from "./record.ts";
import { nodesOf } from "./segments.ts";
import { deedWords, inOneLine, stanceWords } from "./words.ts";

/** The claim as it speaks of the event: in "Biden condemned the attack" the attack, and not the condemnation that it is nested in. */
export function aboutEvent(claim: StoredClaim, event: Pick<EventRecord, "type" | "actors">): StoredClaim {
  const parties = new Set(event.actors.map(({ party }) => party));
  const fits = nodesOf(claim.event).filter(({ type }) => type === event.type);
  const node = fits.find(({ actors }) => actors.some(({ party }) => party !== null && parties.has(party))) ?? fits[0];
  return node === undefined || node === claim.event ? claim : { ...claim, event: node };
}

export interface Telling {
  readonly article: ArticleReference;
  readonly claims: readonly StoredClaim[];
}

/** One telling an article, in the order in which they were published. */
export function tellingsOf(claims: readonly StoredClaim[]): readonly Telling[] {
  const byArticle = new Map<string, StoredClaim[]>();
  for (const claim of claims) byArticle.set(claim.article.id, [...(byArticle.get(claim.article.id) ?? []), claim]);
  return [...byArticle.values()]
    .flatMap((own) => (own[0] === undefined ? [] : [{ article: own[0].article, claims: own }]))
    .sort((a, b) => (a.article.published ?? "9").localeCompare(b.article.published ?? "9"));
}

export interface Fact {
  readonly label: string;
  /** One cell a telling: what it says, nothing where it leaves it out. */
  readonly cells: readonly (readonly string[])[];
  /** Two tellings say it, and not the same. */
  readonly differs: boolean;
  /** One says it and another does not. */
  readonly leftOut: boolean;
}

type Reader = readonly [
  label: string,
  read: (event: EventNode, claim: StoredClaim) => readonly (string | number | null)[],
];

/** Who is meant, in English; where no party was found, the report's own words. */
export const mentionNames = (people: EventNode["actors"], name: (party: string) => string): readonly string[] =>
  people.map(({ party, text }) => (party === null ? text : name(party)));

export function factsOf(tellings: readonly Telling[], name: (party: string) => string): readonly Fact[] {
  const readers: readonly Reader[] = [
    ["What", (event) => [deedWords(event)]],
    ["Who", ({ actors }) => mentionNames(actors, name)],
    ["To whom", ({ recipients }) => mentionNames(recipients, name)],
    ["When", ({ date }) => [date === null ? null : tellDays(date)]],
    ["Where", ({ place }) => [place?.text ?? null]],
    ["Dead", ({ fatalities }) => [fatalities]],
    ["Injured", ({ injured }) => [injured]],
    [
      "On whose word",
      (_event, { sources }) =>
        sources.length === 0 ? ["its own"] : [sources.map((source) => source.name ?? source.text).join(", through ")],
    ],
    ["The source", (_event, { stance }) => [stanceWords[stance]]],
  ];
  return readers.flatMap(([label, read]) => {
    const cells = tellings.map(({ claims }) => [
      ...new Set(
        claims
          .flatMap((claim) => read(claim.event, claim))
          .filter((value): value is string | number => value !== null)
          .map((value) => inOneLine(String(value))),
      ),
    ]);
    const told = cells.filter((cell) => cell.length > 0);
    if (told.length === 0) return [];
    const same = (cell: readonly string[]): string =>
      [...cell]
        .map((words) => words.toLowerCase())
        .sort()
        .join("|");
    const differs = new Set(told.map(same)).size > 1;
    return [{ label, cells, differs, leftOut: told.length < cells.length }];
  });
}

export interface Other {
  readonly eventId: string;
  readonly claim: StoredClaim;
  /** Which of the articles tell it. */
  readonly told: readonly boolean[];
}

/** Other events of these articles that some tell and some leave out; those that most tell first. */
export function othersOf(articles: readonly (readonly StoredClaim[])[], eventId: string): readonly Other[] {
  const others = new Map<string, { claim: StoredClaim; told: boolean[] }>();
  articles.forEach((claims, place) => {
    for (const claim of claims) {
      if (claim.eventId === null || claim.eventId === eventId || claim.event.type === null) continue;
      const known = others.get(claim.eventId) ?? { claim, told: articles.map(() => false) };
      known.told[place] = true;
      others.set(claim.eventId, known);
    }
  });
  const number = (told: readonly boolean[]): number => told.filter(Boolean).length;
  return [...others]
    .map(([id, { claim, told }]) => ({ eventId: id, claim, told }))
    .filter(({ told }) => number(told) < articles.length)
    .sort((a, b) => number(b.told) - number(a.told));
}
