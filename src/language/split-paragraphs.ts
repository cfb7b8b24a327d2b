/** A stretch of text that sentences do not cross. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** A short line without a final mark, standing alone: a title or a subheading. */
  readonly heading: boolean;
}

// Lines above this are whole paragraphs; below it a block of lines may be one text, broken by a typewriter or a mail program.
const widestWrappedLine = 110;
const longestHeading = 120;

interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * Part the text between two offsets into paragraphs. A blank line always parts; a single line break does where lines are long, or where
 * the next word would still have stood on the line, so that the break was meant.
 */
export function splitParagraphs(text: string, start: number, end: number): readonly Paragraph[] {
  const blocks = readBlocks(text, start, end);
  const width = Math.max(0, ...blocks.flat().map((line) => line.end - line.start));
  const spans = blocks.flatMap((lines) => joinLines(text, lines, width));
  return spans.map((span) => ({ ...span, heading: spans.length > 1 && isHeading(text.slice(span.start, span.end)) }));
}

/** Lines without the space around them, in blocks parted by blank lines. */
function readBlocks(text: string, start: number, end: number): readonly Line[][] {
  const blocks: Line[][] = [[]];
  let at = start;
  while (at < end) {
    let stop = at;
    while (stop < end && !isBreak(text.charCodeAt(stop))) stop++;
    const line = trim(text, at, stop);
    if (line !== null) blocks.at(-1)!.push(line);
    else if (blocks.at(-1)!.length > 0) blocks.push([]);
    at = stop + (text.startsWith("\r\n", stop) ? 2 : 1);
  }
  return blocks.filter((lines) => lines.length > 0);
}

// Line feed, carriage return, form feed, vertical tab, next line, line and paragraph separator.
function isBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function trim(text: string, start: number, end: number): Line | null {
  let first = start;
  let last = end;
  while (first < last && isSpace(text.charCodeAt(first))) first++;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
  return first === last ? null : { start: first, end: last };
}

/** White space, and marks that have no width: byte order mark, zero-width space. */
export function isSpace(code: number): boolean {
  if (code <= 32 || code === 0x7f || code === 0x85 || code === 0xa0) return true;
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function joinLines(text: string, lines: readonly Line[], width: number): readonly Line[] {
  const spans: Line[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before !== undefined && !breakWasMeant(text, before, line, width))
      spans.push({ start: spans.pop()!.start, end: line.end });
    else spans.push(line);
  });
  return spans;
}

const listMark = /^(?:[-*•·–—▪►]\s|\(?\d{1,2}[.)]\s)/;

function breakWasMeant(text: string, before: Line, line: Line, width: number): boolean {
  const next = text.slice(line.start, Math.min(line.end, line.start + width));
  if (listMark.test(next)) return true;
  // "… an official / said." goes on whatever its width.
  if (/^\p{Ll}/u.test(next) && /[\p{L}\p{N},]/u.test(text.charAt(before.end - 1))) return false;
  if (width > widestWrappedLine) return true;
  const space = next.search(/\s/);
  return before.end - before.start + 1 + (space < 0 ? next.length : space) <= width;
}

function isHeading(line: string): boolean {
  return (
    line.length <= longestHeading &&
    /\p{L}/u.test(line) &&
    !/[.!?…:;,](?:["'”’»)\]]*)$/.test(line) &&
    !listMark.test(line)
  );
}
