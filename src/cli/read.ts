import { type Command, InvalidArgumentError, Option } from "commander";
import type { DemarcheError } from "../errors.ts";
import {
  drawAccount,
  drawLedger,
  drawTable,
  type FieldMap,
  fieldNames,
  type LedgerLine,
  ledgerLinesOf,
  type Reading,
  readDay,
  readReports,
  tieRecord,
} from "../service/index.ts";
import { startNotes } from "./notes.ts";
import { startProgress } from "./progress.ts";
import { say, sayError, type Terminal, wantsColour, widthOf, write } from "./terminal.ts";
import { readWhole } from "./with-record.ts";

type Format = "text" | "jsonl" | "table";

interface ReadChoices {
  readonly published?: string;
  readonly publisher?: string;
  readonly format: Format;
  readonly limit?: number;
  readonly map?: FieldMap;
  readonly actors?: readonly string[];
  readonly explain?: boolean;
  readonly quiet?: boolean;
}

export function addReadCommand(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const command = program
    .command("read")
    .description(
      "read reports and print who asked, did, threatened or promised what, to whom, through whom, when and on whose word",
    )
    .argument(
      "<path...>",
      "text files, HTML pages, JSON Lines or CSV files, folders, http(s) addresses, or - for standard input",
    )
    .option("--published <date>", "day of publication, over what the reports say; relative days count from it", readDay)
    .option("--publisher <name>", "the outlet, over what the reports say")
    .addOption(
      new Option("--format <format>", "text for people, jsonl for programs, table for a quick look")
        .choices(["text", "jsonl", "table"])
        .default("text"),
    )
    .option("--limit <count>", "stop after so many articles", readWhole);
  addActorsOption(addMapOption(command))
    .option("--explain", "name the rule and the table rows that made each claim")
    .option("--quiet", "no notes and no progress on stderr, problems only")
    .action(async (paths: readonly string[], choices: ReadChoices) =>
      finish(await readPaths(paths, choices, terminal)),
    );
}

export const addMapOption = (command: Command): Command =>
  command.option(
    "--map <field=name>",
    "name of a field in JSON Lines and CSV files, as in text=body (repeatable)",
    readMap,
  );

export const addActorsOption = (command: Command): Command =>
  command.option(
    "--actors <file>",
    "a file of actors to add to the shipped tables (repeatable)",
    (file: string, files: readonly string[] = []) => [...files, file],
  );

/** Prints what the reports say. Gives 1 where nothing at all could be read. */
export async function readPaths(paths: readonly string[], choices: ReadChoices, terminal: Terminal): Promise<number> {
  const quiet = choices.quiet === true;
  const progress = startProgress(terminal, quiet);
  const notes = startNotes(terminal, quiet);
  const printer = printers[choices.format](terminal, choices.explain === true);
  let articles = 0;
  const onSkipped = (problem: DemarcheError): void => sayError(terminal, problem);
  const onArticle = quiet ? undefined : (subject: string, length: number) => tellLong(terminal, subject, length);
  for await (const report of readReports(paths, { ...choices, input: terminal.input, onArticle, onSkipped })) {
    if ("problem" in report) {
      sayError(terminal, report.problem);
      continue;
    }
    articles += 1;
    notes.tell(report.subject, report.reading.notes);
    progress.count(report.reading.claims.length);
    await printer.print(report.reading);
  }
  await printer.stop();
  progress.stop();
  notes.stop();
  return articles > 0 ? 0 : 1;
}

/** A report has some thousand characters. Of a text like a book nobody should wonder whether the program hangs. */
const long = 300_000;

function tellLong(terminal: Terminal, subject: string, characters: number): void {
  if (characters < long) return;
  const size = `${(characters / 1e6).toFixed(1)} million characters are read as one report`;
  say(terminal, `${subject}: ${size}, about a minute a million; where it holds many reports, give them as JSON Lines`);
}

interface Printer {
  readonly print: (reading: Reading) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const printers: Readonly<Record<Format, (terminal: Terminal, explain: boolean) => Printer>> = {
  /** Claims as they come; requests and ties, which are few, after all claims. */
  jsonl: (terminal) => {
    const later: { readonly requests: string[]; readonly ties: string[] } = { requests: [], ties: [] };
    const lines = (records: readonly unknown[]): string[] => records.map((record) => `${JSON.stringify(record)}\n`);
    return {
      print: async (reading) => {
        later.requests.push(...lines(reading.requests));
        later.ties.push(...lines(reading.ties.map(tieRecord)));
        await write(terminal, lines(reading.claims).join(""));
      },
      stop: async () => {
        for (const line of [...later.requests, ...later.ties]) await write(terminal, line);
      },
    };
  },
  /** The account of each article, and after several the ledger of all. */
  text: (terminal, explain) => {
    const options = { colour: wantsColour(terminal), width: widthOf(terminal), explain };
    const ledger: LedgerLine[] = [];
    let articles = 0;
    return {
      print: async (reading) => {
        // The notes have been told on stderr.
        await write(terminal, `${articles === 0 ? "" : "\n\n"}${drawAccount({ ...reading, notes: [] }, options)}`);
        ledger.push(...ledgerLinesOf(reading, options));
        articles += 1;
      },
      stop: async () => {
        if (articles > 1 && ledger.length > 0) await write(terminal, `\n\n${drawLedger(ledger, articles, options)}`);
      },
    };
  },
  table: (terminal, explain) => {
    const readings: Reading[] = [];
    return {
      print: async (reading) => void readings.push(reading),
      stop: async () => {
        const options = { colour: wantsColour(terminal), width: widthOf(terminal), explain };
        if (readings.length > 0) await write(terminal, drawTable(readings, options));
      },
    };
  },
};

function readMap(text: string, map: FieldMap = {}): FieldMap {
  const [, field = "", name = ""] = /^\s*(\w+)\s*=\s*(.+?)\s*$/u.exec(text) ?? [];
  const ours = field === "source" ? "publisher" : field;
  if (!(ours in fieldNames))
    throw new InvalidArgumentError(
      `give ${Object.keys(fieldNames).join(", ")} and the file's own name, as in text=body.`,
    );
  return { ...map, [ours]: name };
}
