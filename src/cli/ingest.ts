import type { Command } from "commander";
import type { DemarcheError } from "../errors.ts";
import { type FieldMap, hasRecord, nothingToRead, readDay } from "../service/index.ts";
import { startNotes } from "./notes.ts";
import { startBar } from "./progress.ts";
import { addActorsOption, addMapOption } from "./read.ts";
import { say, sayError, type Terminal } from "./terminal.ts";
import { addRecordOption, placeOf, type RecordChoices, readWhole, withRecord } from "./with-record.ts";

interface IngestChoices extends RecordChoices {
  readonly published?: string;
  readonly publisher?: string;
  readonly limit?: number;
  readonly map?: FieldMap;
  readonly actors?: readonly string[];
  readonly workers?: number;
  readonly again?: boolean;
  readonly quiet?: boolean;
}

export function addIngestCommand(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const command = addRecordOption(program.command("ingest"))
    .description(
      "read reports on all cores and keep what they say in the record; a report that is kept already changes nothing",
    )
    .argument("<path...>", "what read takes")
    .option("--published <date>", "day of publication, over what the reports say", readDay)
    .option("--publisher <name>", "the outlet, over what the reports say")
    .option("--limit <count>", "stop after so many articles", readWhole);
  addActorsOption(addMapOption(command))
    .option("--workers <count>", "threads that read; as many as cores where nothing is said", readWhole)
    .option("--again", "read also what this version has read before")
    .option("--quiet", "no notes and no progress on stderr, problems only")
    .action(async (paths: readonly string[], choices: IngestChoices) => finish(await ingest(paths, choices, terminal)));
}

/** Gives 1 where nothing at all could be read, 130 where it was stopped. */
async function ingest(paths: readonly string[], choices: IngestChoices, terminal: Terminal): Promise<number> {
  const quiet = choices.quiet === true;
  const notes = startNotes(terminal, quiet);
  const problems = (await hasRecord(placeOf(choices, terminal))) ? null : await nothingToRead(paths, choices);
  if (problems !== null) {
    for (const problem of problems) sayError(terminal, problem);
    say(terminal, "ingest: nothing could be read, and no record was made");
    return 1;
  }
  const bar = startBar(terminal, quiet);
  const stop = new AbortController();
  const onStop = (): void => {
    // A second Ctrl-C ends the program at once; nothing finished is lost then either.
    process.removeListener("SIGINT", onStop);
    stop.abort();
    say(terminal, "ingest: stopping; what is under way is finished first");
  };
  process.on("SIGINT", onStop);
  const started = Date.now();
  try {
    return await withRecord(
      choices,
      terminal,
      async (record) => {
        const done = await record.ingest(paths, {
          ...choices,
          input: terminal.input,
          signal: stop.signal,
          onSkipped: (problem: DemarcheError) => sayError(terminal, problem),
          onReport: (report) => {
            if ("problem" in report) sayError(terminal, report.problem);
            else notes.tell(report.subject, report.reading.notes);
          },
          onProgress: bar.tell,
        });
        bar.stop();
        notes.stop();
        const { read, saved, known, failed } = done;
        const seconds = Math.round((Date.now() - started) / 1000);
        if (!quiet) {
          const counts = await record.counts();
          say(terminal, `ingest: ${read} read, ${saved} kept, ${known} known before, ${failed} failed, ${seconds} s`);
          say(
            terminal,
            `record: ${counts.articles} articles, ${counts.claims} claims, ${counts.events} events, ${counts.requests} requests, ${counts.ties} ties`,
          );
        }
        if (stop.signal.aborted) return 130;
        return saved + known > 0 ? 0 : 1;
      },
      true,
    );
  } finally {
    bar.stop();
    process.removeListener("SIGINT", onStop);
  }
}
