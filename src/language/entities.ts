import type { Entity, Sentence } from "./doc.ts";
import type { Reading } from "./network/index.ts";

/** Spans of BIO tags: B-PER I-PER is one person of two tokens; an I- behind another kind begins a span of its own. */
export function spansOfTags(tags: readonly string[]): readonly Entity[] {
  const spans: Entity[] = [];
  let open: { kind: string; first: number } | null = null;
  for (let i = 0; i <= tags.length; i++) {
    const tag = tags[i] ?? "O";
    if (open !== null && tag !== `I-${open.kind}`) {
      spans.push({ kind: open.kind as Entity["kind"], first: open.first, last: i });
      open = null;
    }
    if (tag !== "O" && open === null) open = { kind: tag.slice(2), first: i };
  }
  return spans;
}

/** Named entities of the whole document, in order. */
export function entitiesOf(sentences: readonly Sentence[], readings: readonly Reading[]): readonly Entity[] {
  return sentences.flatMap(({ first }, index) =>
    spansOfTags(readings[index]!.entities).map((span) => ({
      kind: span.kind,
      first: first + span.first,
      last: first + span.last,
    })),
  );
}
