import { Command, CommanderError } from "commander";
import { DemarcheError } from "../errors.ts";
import { version } from "../service/index.ts";
import { addEventsCommand } from "./events.ts";
import { addExplainCommand } from "./explain.ts";
import { addExportCommand } from "./export.ts";
import type { Faces } from "./faces.ts";
import { addImportCommand } from "./import.ts";
import { addIngestCommand } from "./ingest.ts";
import { addJudgeCommand } from "./judge.ts";
import { addLedgerCommand } from "./ledger.ts";
import { addMcpCommand } from "./mcp.ts";
import { misuseLine } from "./misuse.ts";
import { addParseCommand } from "./parse.ts";
import { addPathsCommand } from "./paths.ts";
import { addReadCommand } from "./read.ts";
import { addReviewCommand } from "./review.ts";
import { addSchemaCommand } from "./schema.ts";
import { addSearchCommand } from "./search.ts";
import { addServeCommand } from "./serve.ts";
import { addShowCommand } from "./show.ts";
import { processTerminal, say, sayError, type Terminal, wantsColour, widthOf } from "./terminal.ts";
import { addTiesCommand } from "./ties.ts";
import { addTokenCommand } from "./token.ts";
import { addWhoCommand } from "./who.ts";

/** A command line that cannot be understood; 1 is kept for "nothing could be read". */
const misuse = 2;

/**
 * Runs the command line and gives the exit code: 0, 1 where nothing at all could be read, 2 where the command was not understood.
 * `main(["read", "report.txt", "--format", "jsonl"])`
 */
export async function main(
  words: readonly string[],
  terminal: Terminal = processTerminal(),
  faces: Faces | null = null,
): Promise<number> {
  let code = 0;
  const finish = (given: number): void => {
    code = given;
  };
  const program = createProgram(terminal, finish, faces);
  try {
    if (words.length === 0) program.help();
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 || words.length === 0 ? 0 : misuse;
    if (!(error instanceof DemarcheError)) throw error;
    sayError(terminal, error);
    return error.code === "bad-date" ? misuse : 1;
  }
  return code;
}

/** A command does as the program does, and names itself where it was not understood. */
function inherit(command: Command, parent: Command, terminal: Terminal): void {
  command
    .copyInheritedSettings(parent)
    .configureOutput({ outputError: (text) => say(terminal, misuseLine(command, text)) });
  for (const inner of command.commands) inherit(inner, command, terminal);
}

/** All commands, without running any; the docs' test walks over them. */
export function createProgram(terminal: Terminal, finish: (code: number) => void, faces: Faces | null = null): Command {
  const program = new Command("demarche")
    .description(
      "Reads news reports and keeps the record of diplomacy: who asked, threatened, struck, met, promised or refused whom, through whom, when, on whose word.",
    )
    .version(version, "--version", "print the version")
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out.write(text),
      writeErr: (text) => void terminal.err.write(text),
      outputError: (text) => say(terminal, misuseLine(program, text)),
      getOutHelpWidth: () => widthOf(terminal),
      getErrHelpWidth: () => widthOf(terminal),
      getOutHasColors: () => wantsColour(terminal),
      getErrHasColors: () => false,
    });
  addReadCommand(program, terminal, finish);
  addExplainCommand(program, terminal);
  addWhoCommand(program, terminal);
  addSchemaCommand(program, terminal);
  addParseCommand(program, terminal);
  addIngestCommand(program, terminal, finish);
  addEventsCommand(program, terminal);
  addLedgerCommand(program, terminal);
  addPathsCommand(program, terminal);
  addTiesCommand(program, terminal);
  addSearchCommand(program, terminal);
  addShowCommand(program, terminal);
  addReviewCommand(program, terminal);
  addJudgeCommand(program, terminal);
  addExportCommand(program, terminal);
  addImportCommand(program, terminal, finish);
  addServeCommand(program, terminal, faces);
  addTokenCommand(program, terminal);
  addMcpCommand(program, terminal, faces);
  for (const command of program.commands) inherit(command, program, terminal);
  return program;
}
