import type { Claim, EventNode, TextSpan } from "../claims/index.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

function spansOf(node: EventNode): readonly Span[] {
  const people = [...node.actors, ...node.recipients].filter(({ implied }) => !implied);
  return [node.trigger, ...people, ...node.contents.flatMap(spansOf)];
}

const breaks = /[,;:.!?()—–“”"]/;

/** The words of a claim as they stand in the article, cut to `limit` characters at most: “… struck IRGC targets in Syria on Apr. 1 …” */
export function quoteClaim(text: string, claim: Claim, limit: number): string {
  const { sentence, event } = claim;
  const spans = spansOf(event).filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  return quoteSpan(
    text,
    sentence,
    event.trigger,
    {
      start: Math.min(event.trigger.start, ...spans.map(({ start }) => start)),
      end: Math.max(event.trigger.end, ...spans.map(({ end }) => end)),
    },
    limit,
  );
}

/** The clause round a span: up to the next marks on both sides where that is not long, with … where the sentence goes on. */
export function quoteSpan(text: string, sentence: Span, trigger: TextSpan | Span, span: Span, limit: number): string {
  let { start, end } = span;
  while (start > sentence.start && end - start < limit && !breaks.test(text[start - 1] ?? "")) start--;
  while (end < sentence.end && end - start < limit && !isBreak(text, end)) end++;
  if (end - start > limit) {
    start = Math.max(start, Math.min(trigger.start - Math.floor(limit / 3), end - limit));
    end = Math.min(end, start + limit);
  }
  start = wordStart(text, start, trigger.start);
  end = wordEnd(text, end, trigger.end);
  const words = text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^["“”'’]\s?|["“”]$/g, "");
  const before = /\p{L}|\p{N}/u.test(text.slice(sentence.start, start)) ? "… " : "";
  const after = /\p{L}|\p{N}/u.test(text.slice(end, sentence.end)) ? " …" : "";
  return `“${before}${words}${after}”`;
}

/** A mark inside a number or an abbreviation ends no clause: "1,200", "Apr. 1", "U.S.". */
function isBreak(text: string, at: number): boolean {
  if (!breaks.test(text[at] ?? "")) return false;
  if (text[at] === ".")
    return (
      /^\.(?:["”’)]*\s*$)/.test(text.slice(at, at + 4)) ||
      (/^\.\s+\p{Lu}/u.test(text.slice(at, at + 4)) &&
        !/\b\p{Lu}\p{L}{0,3}$/u.test(text.slice(Math.max(0, at - 5), at)))
    );
  return !/^[,.:]\d/.test(text.slice(at, at + 2));
}

/** Not in the middle of a word: forward to the next gap, never past the trigger. */
function wordStart(text: string, from: number, trigger: number): number {
  if (from === 0 || /\s/.test(text[from - 1] ?? "") || !/\p{L}|\p{N}/u.test(text[from - 1] ?? "")) return from;
  const gap = text.slice(from, trigger).search(/\s/);
  return gap < 0 ? trigger : from + gap + 1;
}

function wordEnd(text: string, from: number, trigger: number): number {
  if (!/\p{L}|\p{N}/u.test(text[from] ?? "")) return from;
  const gap = text.lastIndexOf(" ", from);
  return Math.max(gap, trigger);
}
