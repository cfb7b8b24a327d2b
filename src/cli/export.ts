import { createWriteStream } from "node:fs";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Argument, type Command } from "commander";
import { DemarcheError } from "../errors.ts";
import { type EventFilter, eventTypes, exportGold, exportNames, exportRecord, readDay } from "../service/index.ts";
import { say, type Terminal } from "./terminal.ts";
import {
  addRecordOption,
  findParties,
  type RecordChoices,
  readList,
  readListOf,
  tellPending,
  withRecord,
} from "./with-record.ts";

interface ExportChoices extends RecordChoices {
  readonly out?: string;
  readonly actors?: readonly string[];
  readonly type?: EventFilter["types"];
  readonly since?: string;
  readonly until?: string;
  readonly all?: boolean;
}

export function addExportCommand(program: Command, terminal: Terminal): void {
  addRecordOption(program.command("export"))
    .description(
      "write what happened in a format of the field; gold writes what people reviewed, a folder of gold files",
    )
    .addArgument(new Argument("<format>", "the form of the file").choices([...exportNames, "gold"]))
    .option("--out <file>", "the file to write, or the folder for gold; else standard output")
    .option("--actors <parties>", "who all took part, on either side: ISR,IRN", readList)
    .option("--type <types>", "one of these types: ASSAULT,THREATEN", readListOf(eventTypes))
    .option("--since <date>", "from this day on", readDay)
    .option("--until <date>", "up to this day", readDay)
    .option(
      "--all",
      "also what was only asked, threatened, promised or expected, and what is said not to have happened",
    )
    .action((format: string, choices: ExportChoices) =>
      withRecord(choices, terminal, async (record) => {
        await tellPending(record, terminal);
        if (format === "gold") {
          if (choices.out === undefined)
            throw new DemarcheError("bad-usage", "export gold", "gold is a folder of files", "name it with --out");
          const files = await exportGold(record, choices.out).catch((error) => writeFailed(error, choices.out!));
          if (files > 0) return say(terminal, `export: ${files} gold files in ${choices.out}`);
          return say(terminal, "export: no gold: nobody has accepted or corrected a claim yet; see demarche review");
        }
        const filter: EventFilter = {
          parties: await findParties(record, choices.actors),
          types: choices.type,
          since: choices.since,
          until: choices.until,
          all: choices.all,
        };
        const today = new Date().toISOString().slice(0, 10);
        const pieces = exportRecord(record, format, filter, today);
        if (choices.out === undefined) return send(pieces, terminal.out, false);
        await send(pieces, createWriteStream(choices.out), true).catch((error) => writeFailed(error, choices.out!));
      }),
    );
}

/** Standard output stays open for whoever writes next; a file is ended. */
function send(pieces: AsyncIterable<string | Uint8Array>, out: Writable, end: boolean): Promise<void> {
  return pipeline(Readable.from(pieces, { objectMode: true }), out, { end });
}

/** Trouble of the file system as a line with a stable code; everything else as it came. */
function writeFailed(error: unknown, path: string): never {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof DemarcheError || code === undefined) throw error;
  throw new DemarcheError("unwritable-file", path, `it cannot be written (${code})`, "check the folder and the space");
}
