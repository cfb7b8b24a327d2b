import type { Command } from "commander";
import { recordSchema } from "../service/index.ts";
import { type Terminal, write } from "./terminal.ts";

export function addSchemaCommand(program: Command, terminal: Terminal): void {
  program
    .command("schema")
    .description("print the JSON Schema of the lines that read --format jsonl prints")
    .action(async () => write(terminal, await recordSchema()));
}
