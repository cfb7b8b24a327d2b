import type { Command } from "commander";
import type { Faces } from "./faces.ts";
import type { Terminal } from "./terminal.ts";
import { untilStopped } from "./until-stopped.ts";
import { addRecordOption, type RecordChoices, withRecord } from "./with-record.ts";

export function addMcpCommand(program: Command, terminal: Terminal, faces: Faces | null): void {
  addRecordOption(program.command("mcp"))
    .description("answer an assistant over standard input and output, by the Model Context Protocol")
    .action((choices: RecordChoices) => {
      if (faces === null) throw new Error("no server was given to the command line");
      return withRecord(
        choices,
        terminal,
        async (record) => {
          const stopped = untilStopped();
          const { close } = await faces.serveMcp(record);
          // An assistant that goes closes our standard input.
          const gone = new Promise<void>((resolve) => process.stdin.once("close", resolve).once("end", resolve));
          await Promise.race([stopped.done, gone]);
          stopped.forget();
          await close();
        },
        true,
      );
    });
}
