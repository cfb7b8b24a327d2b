import { type Command, Option } from "commander";
import { parseText } from "../service/index.ts";
import { type Terminal, write } from "./terminal.ts";

export function addParseCommand(program: Command, terminal: Terminal): void {
  program
    .command("parse")
    .description("print the words, tags and trees of a text")
    .argument("<text...>", "the text itself, or - for standard input")
    .addOption(new Option("--format <format>", "how to print").choices(["tree", "conllu"]).default("tree"))
    .action(async (words: readonly string[], options: { readonly format: "tree" | "conllu" }) => {
      const text = words.length === 1 && words[0] === "-" ? await all(terminal.input) : words.join(" ");
      await write(terminal, await parseText(text, options.format));
    });
}

async function all(input: AsyncIterable<Uint8Array | string>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of input) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}
