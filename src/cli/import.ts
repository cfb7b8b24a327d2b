import { SingleBar } from "cli-progress";
import type { Command } from "commander";
import { checkImport, hasRecord, importFile } from "../service/index.ts";
import { say, sayError, type Terminal } from "./terminal.ts";
import { addRecordOption, placeOf, type RecordChoices, withRecord } from "./with-record.ts";

interface ImportChoices extends RecordChoices {
  readonly quiet?: boolean;
}

export function addImportCommand(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  addRecordOption(program.command("import"))
    .description(
      "take the rows of GDELT Events, POLECAT or ICEWS files into the record, as claims of a source named so",
    )
    .argument("<file...>", "files as they are published; which form each has is seen from its first line")
    .option("--quiet", "no progress on stderr, problems only")
    .action(async (files: readonly string[], choices: ImportChoices) =>
      finish(await importAll(files, choices, terminal)),
    );
}

/** Gives 1 where not one row of any file could be kept. */
async function importAll(files: readonly string[], choices: ImportChoices, terminal: Terminal): Promise<number> {
  const quiet = choices.quiet === true;
  const work = async (record: Parameters<typeof importFile>[0]): Promise<number> => {
    let any = false;
    for (const file of files) {
      const bar = startCount(terminal, quiet, file);
      try {
        const { kept, untyped, failed } = await importFile(record, file, {
          onProgress: bar.tell,
          onProblem: (problem) => sayError(terminal, problem),
        });
        any ||= kept > 0;
        bar.stop();
        if (!quiet)
          say(terminal, `${file}: ${kept} rows kept, ${untyped} of no PLOVER type left out, ${failed} failed`);
      } finally {
        bar.stop();
      }
    }
    return any ? 0 : 1;
  };
  // A mistyped name leaves no empty record behind.
  if (files[0] !== undefined && !(await hasRecord(placeOf(choices, terminal)))) await checkImport(files[0]);
  return withRecord(choices, terminal, work, true);
}

/** Rows kept so far, drawn over on a terminal once it takes a while. */
function startCount({ err }: Terminal, quiet: boolean, file: string) {
  if (quiet || err.isTTY !== true) return { tell: () => {}, stop: () => {} };
  const started = Date.now();
  const bar = new SingleBar({
    format: `${file} {value} rows · {rate} rows/s`,
    stream: err as NodeJS.WriteStream,
    clearOnComplete: true,
    hideCursor: true,
  });
  let running = false;
  return {
    tell: (kept: number): void => {
      const seconds = (Date.now() - started) / 1000;
      if (seconds < 2) return;
      const words = { rate: Math.round(kept / seconds) };
      if (running) bar.update(kept, words);
      else bar.start(kept, kept, words);
      running = true;
    },
    stop: (): void => {
      if (running) bar.stop();
      running = false;
    },
  };
}
