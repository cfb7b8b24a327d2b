import { eld } from "eld/extrasmall";
import { DemarcheError } from "../errors.ts";
import type { Note } from "./note.ts";

/** A run of so many characters without a space is no word of any text. */
const longestWord = 50_000;
/** So many characters without the end of a sentence or paragraph are noted; the analysis cuts them. */
const longestSentence = 20_000;

/** Throws where the text can give no report (empty, one endless word, not English), and notes what is odd in one that can. */
export function checkText(
  text: string,
  body: { readonly start: number; readonly end: number },
  subject: string,
): Note[] {
  const report = text.slice(body.start, body.end);
  if (!/[\p{L}\p{N}]/u.test(report))
    throw new DemarcheError("empty-article", subject, "the file holds no text", "give a file with a report in it");
  const word = longestRun(report, isSpace);
  if (
    word.length > longestWord &&
    !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(report.slice(word.start, word.start + 200))
  ) {
    const problem = `the text holds a word of ${word.length.toLocaleString("en")} characters`;
    throw new DemarcheError("endless-word", subject, problem, "give running text with spaces between the words");
  }
  const language = foreignLanguage(report);
  if (language !== null) {
    const problem = `the text is not English (it looks like ${languageName(language)})`;
    throw new DemarcheError("not-english", subject, problem, "give an English text");
  }
  const sentence = longestRun(report, isSentenceEnd);
  if (sentence.length <= longestSentence) return [];
  const start = body.start + sentence.start;
  const message = `no sentence ends in ${sentence.length.toLocaleString("en")} characters; they are cut to be read`;
  return [{ code: "endless-sentence", message, start, end: start + sentence.length }];
}

/** The language of a text that is surely not English, as ISO 639-1; null for English and for texts too short to tell. */
export function foreignLanguage(report: string): string | null {
  const sample = sampleOf(report);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return null;
  const result = eld.detect(sample);
  if (result.language === "en" || result.language === "") return null;
  const scores = result.getScores();
  const share = (scores.en ?? 0) / (scores[result.language] ?? 1);
  // Names weigh heavily in short texts: "Xi met Putin in Beijing." looks Romanian.
  return share < (letters < 120 ? 0.78 : 0.92) ? result.language : null;
}

/** Pieces from the start, the middle and the end, so that a foreign headline or quotation does not decide. */
function sampleOf(report: string): string {
  const size = 700;
  if (report.length <= 3 * size) return report;
  const middle = Math.floor(report.length / 2);
  return [report.slice(0, size), report.slice(middle, middle + size), report.slice(-size)].join("\n");
}

function languageName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(code) ?? code;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x3000;
}

function isSentenceEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 10) return text.charCodeAt(at + 1) === 10 || text.charCodeAt(at + 1) === 13;
  // . ! ? before a space or a closing mark
  return (
    (code === 46 || code === 33 || code === 63) &&
    (at + 1 === text.length || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)))
  );
}

function longestRun(text: string, ends: (text: string, at: number) => boolean): { start: number; length: number } {
  let longest = { start: 0, length: 0 };
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !ends(text, at)) continue;
    if (at - start > longest.length) longest = { start, length: at - start };
    start = at + 1;
  }
  return longest;
}
