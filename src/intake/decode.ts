import { analyse } from "chardet";
import iconv from "iconv-lite";
import { DemarcheError } from "../errors.ts";
import type { Note } from "./note.ts";

/** The text that bytes hold. A byte order mark stays in the text as its first character, so that offsets fit what other programs read. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

const marks: readonly { readonly bytes: readonly number[]; readonly charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: "utf-8" },
  { bytes: [0xff, 0xfe], charset: "utf-16le" },
  { bytes: [0xfe, 0xff], charset: "utf-16be" },
];

/** First bytes of common files that are no text, with their names for people. */
const binaryHeads: readonly (readonly [string, string])[] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "a zip archive or an office document"],
  ["\u00d0\u00cf\u0011\u00e0", "an old office document"],
  ["\u001f\u008b", "a gzip archive"],
  ["\u0089PNG", "an image"],
  ["\u00ff\u00d8\u00ff", "an image"],
  ["GIF8", "an image"],
  ["\u007fELF", "a program"],
];

/**
 * Turns bytes into text by byte order mark, declared charset, UTF-8, or the charset that the bytes look most like, which gives a note.
 * Throws `binary-file` where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, subject: string, declared: string | null = null): Decoded {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  if (mark) return { text: iconv.decode(bytes, mark.charset, { stripBOM: false }), notes: [] };
  const head = iconv.decode(bytes.subarray(0, 8), "latin1");
  const binary = binaryHeads.find(([start]) => head.startsWith(start));
  if (binary) throw notText(subject, `the file is ${binary[1]}`);
  const wide = wideCharset(bytes);
  if (wide !== null) return guessed(bytes, wide);
  if (bytes.subarray(0, 65536).includes(0)) throw notText(subject, "the file holds bytes that no text has");
  if (declared !== null && iconv.encodingExists(declared) && !/^utf-?8$/iu.test(declared))
    return { text: iconv.decode(bytes, declared), notes: [] };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (controlShare(text) > 0.02) throw notText(subject, "the file holds control characters, not words");
    return { text, notes: [] };
  } catch (error) {
    if (error instanceof DemarcheError) throw error;
  }
  const best = analyse(bytes.subarray(0, 65536)).find(
    (match) => match.name !== "UTF-8" && match.name !== "ASCII" && iconv.encodingExists(match.name),
  );
  // ISO-8859-1 in the wild is Windows-1252: the curly quotes of news texts stand where the former has control characters.
  const charset = !best || best.confidence < 30 || best.name === "ISO-8859-1" ? "windows-1252" : best.name;
  const decoded = guessed(bytes, charset);
  if (controlShare(decoded.text) > 0.02) throw notText(subject, "the file holds control characters, not words");
  return decoded;
}

function guessed(bytes: Uint8Array, charset: string): Decoded {
  const message = `the text is not UTF-8; read as ${charset}`;
  return { text: iconv.decode(bytes, charset), notes: [{ code: "guessed-charset", message, start: null, end: null }] };
}

function notText(subject: string, problem: string): DemarcheError {
  return new DemarcheError("binary-file", subject, problem, "give a text file, an HTML page or a JSON Lines file");
}

/** UTF-16 without its mark: in English text nearly every other byte is zero. */
function wideCharset(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2000);
  if (head.length < 8) return null;
  let [even, odd] = [0, 0];
  for (const [at, byte] of head.entries()) {
    if (byte === 0 && at % 2 === 0) even += 1;
    if (byte === 0 && at % 2 === 1) odd += 1;
  }
  const most = head.length * 0.4;
  if (odd > most && even < most / 10) return "utf-16le";
  return even > most && odd < most / 10 ? "utf-16be" : null;
}

function controlShare(text: string): number {
  const head = text.slice(0, 65536);
  let count = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd) count += 1;
  }
  return head.length === 0 ? 0 : count / head.length;
}
