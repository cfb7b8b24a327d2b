import type { Writable } from "node:stream";
import { type DemarcheError, errorLine } from "../errors.ts";

/** Where a command writes. Results go to `out`, everything said about them to `err`. */
export interface Terminal {
  readonly out: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The terminal of this process. A reader that leaves early (`| head`) ends the program quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      throw error;
    });
  return { out: process.stdout, err: process.stderr, input: process.stdin, environment: process.env };
}

/** Colour only where a person looks, and only where nobody said no: https://no-color.org */
export function wantsColour({ out, environment }: Terminal): boolean {
  return out.isTTY === true && !environment.NO_COLOR && environment.TERM !== "dumb";
}

/** How many columns the output has; 100 where it is no terminal. */
export function widthOf({ out }: Terminal): number {
  return out.isTTY === true && out.columns ? out.columns : 100;
}

/** Writes a result, and waits where the reader is slower than we are. */
export async function write({ out }: Terminal, text: string): Promise<void> {
  if (text !== "" && !out.write(text)) await new Promise<void>((resolve) => out.once("drain", resolve));
}

/** One line about something that went wrong or is worth knowing: `demarche: report.txt: empty-article: …`. */
export function say({ err }: Terminal, line: string): void {
  err.write(`demarche: ${line.replace(/\s+/gu, " ").trim()}\n`);
}

export function sayError(terminal: Terminal, error: DemarcheError): void {
  say(terminal, errorLine(error));
}
