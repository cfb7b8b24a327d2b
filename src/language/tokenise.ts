import { isSpace } from "./split-paragraphs.ts";
import type { TokenForms } from "./token-forms.ts";

/** Offsets of tokens, the n-th from starts[n] to ends[n]. */
export interface TokenSpans {
  readonly starts: number[];
  readonly ends: number[];
}

export type Tokeniser = (text: string, start: number, end: number) => TokenSpans;

const letters = "\\p{L}\\p{M}\\p{N}";
const patterns: readonly string[] = [
  '(?:https?://|www\\.)[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\'’\\]]',
  `[${letters}._%+-]+@[${letters}-]+(?:\\.[${letters}-]+)+`,
  // Names of sites and files.
  `[${letters}_-]+(?:\\.[${letters}_-]+)*\\.(?:com|org|net|gov|edu|mil|int|info|biz|docx?|xlsx?|pdf|html?|txt|jpg|png|co\\.uk)(?![${letters}_-])(?:/[^\\s<>"“”]*[^\\s<>"“”.,;:!?)'’\\]])?`,
  // "…", "...", "?!", "--", "***": a mark said again is one token.
  "\\.\\.+|…+|[!?]+|--+|\\*+|=+|_+|~+|<+|>+|''|``",
  "[:;=]-?[()D](?![\\p{L}\\p{N}])",
  // 1,200 and 3.5, 7:30, 10/7/2023, telephone numbers; the unit of "10am" or "$2bn" stands apart.
  "\\d{1,4}(?:-\\d{2,4}){2,}|\\d{3}-\\d{4}(?!\\d)|\\d+(?:[.,:/]\\d+)*(?:st|nd|rd|th|s)?(?=(?:am|pm|bn|mn|tn|[mk]|km|kg|mph)?(?![\\p{L}\\p{M}]))",
  "[.,]\\d+(?![\\d.,])",
  "[@#]\\p{L}[\\p{L}\\p{M}\\p{N}_]*",
  "['’]\\d0s(?![\\p{L}\\p{N}])",
  "(?:US|AU|A|C|HK|NZ|S|R)\\$",
  // U.S., a.m., Ph.D., J.R.R.
  "(?:\\p{L}\\.)+\\p{L}(?![\\p{L}\\p{M}])(?:\\.(?!\\.))?|(?:\\p{L}\\.){2,}|Ph\\.D\\.?|M\\.Sc\\.?|B\\.Sc\\.?",
  "\\p{Lu}+&\\p{Lu}+",
  // AT&T above; O'Brien, don't, rock'n'roll here: what stands behind the apostrophe is parted later.
  `[${letters}_]+(?:['’‘\`´][\\p{L}\\p{M}]+)*`,
  "(?:\\p{RI}\\p{RI}|\\p{Emoji_Presentation}|\\p{Extended_Pictographic})(?:\\uFE0F|\\u200D\\p{Extended_Pictographic}|\\p{Emoji_Modifier})*",
];
const clitic = /(?:n['’‘`´]t|['’‘`´](?:s|re|ve|ll|d|m))$/i;
const plainWord = /^[A-Za-z]+$/;
const wordMark = /^[\p{L}\p{M}\p{N}_]+$/u;
// A "word" as long as this is data, not speech: it is not looked into.
const longestChunk = 1000;
const cacheSize = 20000;

/**
 * Tokens as the English treebanks part them: "don't" is do n't, "Iran's" Iran 's, "U.S.-led" U.S. - led; "U.S." and "Gen." keep their stops.
 * The text is read run by run between white space, and what a run gives is remembered, since news repeats its words.
 */
export function createTokeniser(forms: TokenForms): Tokeniser {
  const pattern = new RegExp(patterns.join("|"), "uy");
  const known = new Map<string, readonly number[]>();

  /** End offsets of the pieces of one run; the pieces follow upon each other without a gap. */
  function pieces(run: string): readonly number[] {
    if (plainWord.test(run)) return contraction(run, 0);
    const ends: number[] = [];
    let at = 0;
    while (at < run.length) {
      const stop = abbreviationEnd(run, at);
      if (stop > at) {
        ends.push(stop);
        at = stop;
        continue;
      }
      pattern.lastIndex = at;
      const match = pattern.exec(run);
      // Any other mark is a token of its own; a pair of surrogates is not torn.
      const length = match === null ? (run.codePointAt(at)! > 0xffff ? 2 : 1) : match[0].length;
      const word = run.slice(at, at + length);
      if (match !== null && wordMark.test(word)) at = readWord(run, at, word, ends);
      else if (match !== null && /^\p{L}/u.test(word) && /['’‘`´]/.test(word)) {
        ends.push(...partClitics(word, at));
        at += length;
      } else {
        ends.push(at + length);
        at += length;
      }
    }
    return ends;
  }

  /** A plain word, and what hangs on it by a prefix: "anti-ship" stays one, "high-level" does not. */
  function readWord(run: string, at: number, word: string, ends: number[]): number {
    let end = at + word.length;
    const lower = word.toLowerCase();
    const rest = run.slice(end);
    const follows = /^-((?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*|\d\d\d\ds?)/u.exec(rest);
    if (follows !== null && (forms.prefixes.has(lower) || forms.suffixes.has(follows[1]!.toLowerCase()))) {
      end += follows[0].length;
      ends.push(...partClitics(run.slice(at, end), at));
    } else ends.push(...contraction(word, at));
    return end;
  }

  /** Where an abbreviation with its full stop begins here, its end: "Gen.", "J." of "J. Smith", "Inc."; else 0. */
  function abbreviationEnd(run: string, at: number): number {
    const match = /^(?:\p{L}+['’]?\p{L}*\.)/u.exec(run.slice(at, at + 12));
    if (match === null) return 0;
    const form = match[0];
    const next = run.charAt(at + form.length);
    if (/\p{L}/u.test(next)) return 0;
    if (/^\p{Lu}\.$/u.test(form)) return at === 0 || !/[\p{L}\p{N}]/u.test(run.charAt(at - 1)) ? at + form.length : 0;
    return forms.titles.has(form) || forms.endings.has(form) ? at + form.length : 0;
  }

  function contraction(word: string, at: number): readonly number[] {
    const parts = word.length <= 8 ? forms.contractions.get(word.toLowerCase()) : undefined;
    if (parts === undefined) return [at + word.length];
    let end = at;
    return parts.map((part) => {
      end += part.length;
      return end;
    });
  }

  /** "don't" → do n't, "Iran’s" → Iran ’s, "he'd've" → he 'd 've; "O'Brien" stays. */
  function partClitics(word: string, at: number): readonly number[] {
    const ends = [at + word.length];
    let rest = word;
    for (let match = clitic.exec(rest); match !== null && match.index > 0; match = clitic.exec(rest)) {
      ends.unshift(at + match.index);
      rest = rest.slice(0, match.index);
    }
    return ends;
  }

  function piecesOf(run: string): readonly number[] {
    const found = known.get(run);
    if (found !== undefined) return found;
    if (known.size >= cacheSize) known.clear();
    const ends = pieces(run);
    known.set(run, ends);
    return ends;
  }

  return (text, start, end) => {
    const spans: TokenSpans = { starts: [], ends: [] };
    let at = start;
    while (at < end) {
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      let stop = at;
      while (stop < end && !isSpace(text.charCodeAt(stop))) stop++;
      if (stop === at) break;
      addRun(spans, text, at, stop);
      at = stop;
    }
    joinNumbered(spans, text, forms);
    return spans;
  };

  function addRun(spans: TokenSpans, text: string, start: number, end: number): void {
    for (let at = start; at < end; at += longestChunk) {
      const stop = Math.min(end, at + longestChunk);
      const run = text.slice(at, end);
      if (at === start && run.length > longestChunk && wordMark.test(run)) {
        spans.starts.push(at);
        spans.ends.push(end);
        return;
      }
      let from = at;
      for (const piece of piecesOf(text.slice(at, stop))) {
        spans.starts.push(from);
        spans.ends.push(at + piece);
        from = at + piece;
      }
    }
  }
}

/** "No. 5", "Apr. 1": the stop belongs to the word only before a number (a month's also before a comma). */
function joinNumbered({ starts, ends }: TokenSpans, text: string, forms: TokenForms): void {
  for (let i = starts.length - 2; i >= 0; i--) {
    if (text.charCodeAt(starts[i + 1]!) !== 46 || starts[i + 1] !== ends[i] || ends[i + 1]! - starts[i + 1]! !== 1)
      continue;
    const form = text.slice(starts[i]!, ends[i + 1]!);
    const isMonth = forms.months.has(form);
    if (!isMonth && !forms.numbers.has(form)) continue;
    const next = i + 2 < starts.length ? text.charAt(starts[i + 2]!) : "";
    if (/[\d#]/.test(next) || (isMonth && /[,\p{Ll}]/u.test(next))) {
      ends[i] = ends[i + 1]!;
      starts.splice(i + 1, 1);
      ends.splice(i + 1, 1);
    }
  }
}
