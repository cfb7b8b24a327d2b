import type { Note } from "../service/index.ts";
import { say, type Terminal } from "./terminal.ts";

/** What a person can do about a note, where there is something. */
const advice: Readonly<Record<string, string>> = {
  "no-date": "give one with --published",
  "future-date": "give the right one with --published",
  "impossible-date": "give one with --published",
  "doubtful-date": "give one with --published",
};

/** The same note is told of so many articles; the others are counted. */
const mostTold = 5;

/** Tells the notes of articles on stderr; a thousand articles without a date are no thousand lines. */
export function startNotes(
  terminal: Terminal,
  quiet: boolean,
): {
  readonly tell: (subject: string, notes: readonly Note[]) => void;
  readonly stop: () => void;
} {
  const told = new Map<string, number>();
  return {
    tell: (subject, notes) => {
      if (quiet) return;
      for (const { code, message } of notes) {
        const times = (told.get(code) ?? 0) + 1;
        told.set(code, times);
        const help = advice[code];
        if (times <= mostTold) say(terminal, `${subject}: ${code}: ${message}${help ? `; ${help}` : ""}`);
      }
    },
    stop: () => {
      for (const [code, times] of told)
        if (times > mostTold) say(terminal, `${code}: the same of ${times - mostTold} more`);
    },
  };
}
