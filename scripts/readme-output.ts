import { Writable } from "node:stream";
import { main } from "../src/cli/index.ts";

/** The README's first command (`echo "…" | bin/demarche read -`), and what stands before and after its output. */
export function readmeParts(readme: string): {
  before: string;
  input: string;
  words: readonly string[];
  output: string;
  after: string;
} {
  const shape = /^([\s\S]*?```\n\$ echo "([^"\n]+)" \| bin\/demarche ([^\n]+)\n```\n\n```\n)([\s\S]*?)(```\n[\s\S]*)$/u;
  const match = shape.exec(readme);
  if (!match) throw new Error("README.md: the first command and its output are not where they should be");
  const [, before = "", input = "", words = "", output = "", after = ""] = match;
  return { before, input: `${input}\n`, words: words.split(" "), output, after };
}

/** What a command prints on standard output where that is no terminal. */
export async function outputOf(words: readonly string[], input: string): Promise<string> {
  let out = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      out += String(chunk);
      done();
    },
  });
  async function* given() {
    yield input;
  }
  const code = await main(words, { out: stream, err: process.stderr, input: given(), environment: {} });
  if (code !== 0) throw new Error(`demarche ${words.join(" ")} ended with ${code}`);
  return out;
}
