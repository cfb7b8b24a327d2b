import type { Command } from "commander";
import { findPartyCode, type Path, type PathStep, readDay } from "../service/index.ts";
import { partyOf } from "./party-words.ts";
import { printRows, type RowColumn, type RowFormat } from "./rows.ts";
import { say, type Terminal, write } from "./terminal.ts";
import { addRecordOption, type RecordChoices, rowFormat, tellPending, withRecord } from "./with-record.ts";

interface PathsChoices extends RecordChoices {
  readonly since?: string;
  readonly until?: string;
  readonly format: RowFormat;
}

export function addPathsCommand(program: Command, terminal: Terminal): void {
  addRecordOption(program.command("paths"))
    .description(
      "tell through whom one party did, or could, reach another: over askings and ties, each with what it stands on",
    )
    .argument("<from>", "a party, by code or name")
    .argument("<to>", "a party, by code or name")
    .option("--since <date>", "by what was asked or told from this day on", readDay)
    .option("--until <date>", "by what was asked or told up to this day", readDay)
    .addOption(rowFormat())
    .action(async (from: string, to: string, { since, until, format, ...choices }: PathsChoices) =>
      withRecord(choices, terminal, async (record) => {
        await tellPending(record, terminal);
        const ends = [await findPartyCode(record, from), await findPartyCode(record, to)] as const;
        const paths = await record.paths(...ends, { since, until });
        if (paths.length === 0) return tellNoPath(terminal, format, ends);
        if (format === "csv") await printRows(terminal, format, stepColumns, paths.flatMap(stepsOf));
        else await printRows(terminal, format, pathColumns, paths);
      }),
    );
}

/** That there is no way is an answer, and stands where answers stand; programs get an empty list. */
function tellNoPath(
  terminal: Terminal,
  format: RowFormat,
  [from, to]: readonly [string, string],
): void | Promise<void> {
  const words = `no path from ${partyOf(from)} to ${partyOf(to)} over the askings and ties of the record`;
  return format === "table" ? write(terminal, `${words}\n`) : say(terminal, `paths: ${words}`);
}

const namesOf = (code: string): string => code.split("+").map(partyOf).join(" + ");

/** "949e5163:tie:0": so many signs as `show` needs to find it, in a record of any usual size. */
const shortId = (id: string): string => id.replace(/^([0-9a-f]{8})[0-9a-f]+/u, "$1");

const pathColumns: readonly RowColumn<Path>[] = [
  { name: "did", of: ({ kind }) => kind },
  {
    name: "way",
    of: ({ steps }) =>
      [
        namesOf(steps[0]?.from ?? ""),
        ...steps.map(({ to, kind, label }) => `–${kind === "asked" ? `asked, ${label}` : label}→ ${namesOf(to)}`),
      ].join(" "),
    most: 100,
  },
  {
    name: "evidence",
    of: ({ steps }) => [...new Set(steps.flatMap(({ evidence }) => evidence.slice(0, 1)))].map(shortId).join(" "),
    most: 60,
  },
];

interface NumberedStep extends PathStep {
  readonly path: number;
  readonly step: number;
  readonly did: Path["kind"];
}

const stepsOf = ({ kind, steps }: Path, place: number): readonly NumberedStep[] =>
  steps.map((step, number) => ({ ...step, path: place + 1, step: number + 1, did: kind }));

const stepColumns: readonly RowColumn<NumberedStep>[] = [
  { name: "path", of: ({ path }) => path },
  { name: "did", of: ({ did }) => did },
  { name: "step", of: ({ step }) => step },
  { name: "from", of: ({ from }) => from },
  { name: "to", of: ({ to }) => to },
  { name: "kind", of: ({ kind }) => kind },
  { name: "label", of: ({ label }) => label },
  { name: "evidence", of: ({ evidence }) => evidence.join(" ") },
];
