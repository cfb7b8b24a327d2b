/** An article's text cut where marks begin and end, so that each piece is written once however many claims lie on it. */
import type { EventNode, StoredClaim } from "./record.ts";

export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly kind: "trigger" | "content" | "actor" | "recipient" | "source" | "date" | "place" | "sentence";
  readonly claim: string;
  readonly quad: number;
}

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly TextMark[];
}

export function segmentsOf(start: number, end: number, marks: readonly TextMark[]): readonly Segment[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start);
  const cuts = new Set([start, end]);
  for (const mark of here) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, place) => {
    const from = places[place] ?? start;
    return { start: from, end: to, marks: here.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** Lines with something in them. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return [...text.matchAll(/[^\n\r]*[^\s][^\n\r]*/gu)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

export const nodesOf = (node: EventNode): readonly EventNode[] => [node, ...node.contents.flatMap(nodesOf)];

/** What every claim marks, whether it is looked at or not: what says that it happened, and what is nested in it. */
export function claimMarks(claims: readonly StoredClaim[]): readonly TextMark[] {
  return claims.flatMap(({ id, event }) =>
    nodesOf(event).map((node, depth) => ({
      start: node.trigger.start,
      end: node.trigger.end,
      kind: depth === 0 ? ("trigger" as const) : ("content" as const),
      claim: id,
      quad: node.quad ?? 0,
    })),
  );
}

/** What the claim that is looked at marks besides: who, to whom, on whose word. */
export function detailMarks(claim: StoredClaim): readonly TextMark[] {
  const mark = (kind: TextMark["kind"], start: number, end: number): TextMark => ({
    start,
    end,
    kind,
    claim: claim.id,
    quad: claim.event.quad ?? 0,
  });
  const of = (kind: TextMark["kind"], spans: readonly { readonly start: number; readonly end: number }[]): TextMark[] =>
    spans.map(({ start, end }) => mark(kind, start, end));
  return [
    mark("sentence", claim.sentence.start, claim.sentence.end),
    ...of("source", claim.sources),
    ...of(
      "actor",
      claim.event.actors.filter(({ implied }) => !implied),
    ),
    ...of(
      "recipient",
      claim.event.recipients.filter(({ implied }) => !implied),
    ),
  ];
}

/** In the order of the text, the outer claim before the one inside it. */
export const inOrder = (claims: readonly StoredClaim[]): readonly StoredClaim[] =>
  [...claims].sort(
    (a, b) => a.event.trigger.start - b.event.trigger.start || b.event.trigger.end - a.event.trigger.end,
  );
