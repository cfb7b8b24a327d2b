import type { Quotation, Sentence, Token } from "./doc.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the words in quotation marks, marks included, in order of the text; a quotation inside another stands after it.
 * A quotation that is not closed goes on where the next paragraph opens with a mark, and else ends with its paragraph,
 * or with its sentence where it opened in the midst of the paragraph (“influence rivalries, the fellow told SCMP.).
 */
export function findQuotations(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): readonly Quotation[] {
  if (!/["“”„«»'‘’`]/.test(text)) return [];
  const paragraphs = paragraphSpans(text, sentences);
  const doubles = pairDoubles(text, paragraphs, sentences);
  const singles = paragraphs
    .flatMap((paragraph) => pairSingles(text, paragraph))
    .filter((single) => !doubles.some((double) => crosses(single, double)));
  return [...doubles, ...singles]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end }) => {
      const first = firstTokenAfter(tokens, start);
      let last = first;
      while (last < tokens.length && tokens[last]!.start < end) last += 1;
      return { start, end, first, last };
    })
    .filter((quotation) => quotation.last > quotation.first);
}

function paragraphSpans(text: string, sentences: readonly Sentence[]): readonly Span[] {
  const spans: Span[] = [];
  let open: number | null = null;
  for (const [index, sentence] of sentences.entries()) {
    open ??= sentence.start;
    const next = sentences[index + 1];
    if (next !== undefined && next.paragraph === sentence.paragraph) continue;
    // A closing mark may have been left outside the last sentence.
    const limit = next?.start ?? text.length;
    const tail = text.slice(sentence.end, limit);
    const mark = /^\s*["”»’]+/.exec(tail);
    spans.push({ start: open, end: sentence.end + (mark?.[0].length ?? 0) });
    open = null;
  }
  return spans;
}

const doubleMark = /["“”„‟«»]|``|''/g;

function pairDoubles(text: string, paragraphs: readonly Span[], sentences: readonly Sentence[]): readonly Span[] {
  const found: Span[] = [];
  let carried: number | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    let open: number | null = carried;
    let opened = paragraph.start;
    doubleMark.lastIndex = paragraph.start;
    for (;;) {
      const match = doubleMark.exec(text);
      if (match === null || match.index >= paragraph.end) break;
      const at = match.index;
      const after = at + match[0].length;
      // The mark that repeats the opening in the next paragraph of a running quotation.
      if (carried !== null && at === paragraph.start && opens(match[0], text, at, false)) continue;
      if (open === null) {
        if (opens(match[0], text, at, false)) {
          open = at;
          opened = at;
        }
      } else if (opens(match[0], text, at, true)) {
        found.push({ start: open, end: endOfSentence(sentences, opened, at) });
        open = at;
        opened = at;
      } else {
        found.push({ start: open, end: after });
        open = null;
      }
    }
    carried = null;
    if (open === null) continue;
    const next = paragraphs[index + 1];
    const goesOn = next !== undefined && /["“„«`]/.test(text[next.start] ?? "");
    if (goesOn) carried = open;
    else {
      const whole = open <= paragraph.start;
      found.push({ start: open, end: whole ? paragraph.end : endOfSentence(sentences, open, paragraph.end) });
    }
  }
  return found;
}

/** Whether a mark opens. A straight mark opens after a space and before a word; within a quotation only a mark that cannot close opens. */
function opens(mark: string, text: string, at: number, inside: boolean): boolean {
  if (mark === "“" || mark === "„" || mark === "«" || mark === "``") return true;
  const before = text[at - 1] ?? " ";
  const after = text[at + mark.length] ?? " ";
  if (mark === "”" || mark === "»" || mark === "''" || mark === "‟") {
    // Word processors turn the mark wrongly after a dash or a bracket: (”never”).
    return !inside && /[\s([]/.test(before) && /[\p{L}\d]/u.test(after);
  }
  if (inside) return /[\s([]/.test(before) && /[\p{L}\d$‘']/u.test(after) && !/\s/.test(after) && isBalanced(text, at);
  // Inches: a 6'2" guard.
  return !(/\d/.test(before) || /\s/.test(after));
}

/** A straight mark after a space within an open quotation: an opening one only if the line's marks after it do not pair up otherwise. */
function isBalanced(text: string, at: number): boolean {
  const lineEnd = text.indexOf("\n", at);
  const rest = text.slice(at, lineEnd < 0 ? text.length : lineEnd);
  const marks = rest.match(/"/g)?.length ?? 0;
  return marks % 2 === 0;
}

/** Where the sentence that holds `from` ends, but not past `limit`. */
function endOfSentence(sentences: readonly Sentence[], from: number, limit: number): number {
  const sentence = sentences.find((each) => each.start <= from && from < each.end);
  return Math.min(sentence?.end ?? limit, limit);
}

const elided = /^['‘’](?:\d\ds?\b|em\b|til\b|till\b|twas\b|tis\b|cause\b|n\b|bout\b|round\b|ll\b|s\b)/iu;

/** Single marks pair only within a paragraph; what does not close is an apostrophe. */
function pairSingles(text: string, paragraph: Span): readonly Span[] {
  const found: Span[] = [];
  const mark = /['‘’]/g;
  mark.lastIndex = paragraph.start;
  for (;;) {
    const match = mark.exec(text);
    if (match === null || match.index >= paragraph.end) break;
    const at = match.index;
    if (match[0] === "’" || !opensSingle(text, at, paragraph.start)) continue;
    const end = closeOfSingle(text, at, paragraph.end);
    if (end === null) continue;
    found.push({ start: at, end });
    mark.lastIndex = end;
  }
  return found;
}

function opensSingle(text: string, at: number, floor: number): boolean {
  const before = at > floor ? (text[at - 1] ?? " ") : " ";
  const after = text[at + 1] ?? " ";
  if (!/[\s(["“—–\-/:]/u.test(before) || !/[\p{L}\d$[“"…]/u.test(after)) return false;
  if (text[at + 1] === "'" || before === "'") return false;
  return !elided.test(text.slice(at, at + 8));
}

function closeOfSingle(text: string, open: number, limit: number): number | null {
  const kind = text[open] === "‘" ? "’" : "'";
  let doubtful: number | null = null;
  for (let at = open + 2; at < limit; at += 1) {
    if (text[at] === text[open] && kind === "’" && opensSingle(text, at, open)) break;
    if (text[at] !== kind) continue;
    if (/[\p{L}\d]/u.test(text[at + 1] ?? " ") || /\s/.test(text[at - 1] ?? " ")) continue;
    // "‘The Houthis’ attacks must end’": after an s, before a word, it may be a genitive.
    if (/s/i.test(text[at - 1] ?? "") && /^\s+[\p{Ll}]/u.test(text.slice(at + 1, at + 3))) {
      doubtful ??= at + 1;
      continue;
    }
    return at + 1;
  }
  // A lone genitive far on is no close: 'til the Houthis' attacks.
  return doubtful;
}

function crosses(a: Span, b: Span): boolean {
  return (
    (a.start < b.start && a.end > b.start && a.end < b.end) || (a.start > b.start && a.start < b.end && a.end > b.end)
  );
}

/** The first token that ends after an offset. */
export function firstTokenAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
