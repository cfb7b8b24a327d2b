import { type Command, InvalidArgumentError, Option } from "commander";
import { type DemarcheRecord, findPartyCode, type RecordPlace, reachRecord } from "../service/index.ts";
import { startWaiting } from "./progress.ts";
import { say, type Terminal } from "./terminal.ts";

export interface RecordChoices {
  readonly record?: string;
}

/** Every command of the record can be told where it lies. */
export const addRecordOption = (command: Command): Command =>
  command.option(
    "--record <folder>",
    "the record's folder; else the PostgreSQL server of DATABASE_URL, else ./demarche.record",
  );

/** Where the record lies: what the command says wins over the environment. */
export function placeOf({ record: directory }: RecordChoices, { environment }: Terminal): RecordPlace {
  return directory === undefined ? { address: environment.DATABASE_URL } : { directory };
}

/** Opens the record, does the work and closes it, whatever happens. Only `ingest` makes one where there is none. */
export async function withRecord<T>(
  choices: RecordChoices,
  terminal: Terminal,
  work: (record: DemarcheRecord) => Promise<T>,
  create = false,
): Promise<T> {
  const opened = startWaiting(terminal, "opening the record");
  const record = await reachRecord(placeOf(choices, terminal), { create }).finally(opened);
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}

/** Says where an ingest was stopped before its articles were gathered: the answers do not know of them yet. */
export async function tellPending(record: DemarcheRecord, terminal: Terminal): Promise<void> {
  const { pending } = await record.counts();
  if (pending > 0)
    say(terminal, "record: an ingest was stopped, and not all it read is in the events; demarche ingest goes on");
}

/** Says where nothing fits, so that nobody waits, or where there is more than was shown. */
export function tellRest(terminal: Terminal, command: string, shown: number, total: number): void {
  if (shown === 0) say(terminal, `${command}: none fits`);
  else if (shown < total)
    say(terminal, `${command}: ${shown} of ${total.toLocaleString("en")} shown; more with --limit`);
}

/** "ISR,IRN" as two codes; names are taken too. */
export function findParties(
  record: DemarcheRecord,
  words: readonly string[] | undefined,
): Promise<readonly string[] | undefined> {
  if (words === undefined) return Promise.resolve(undefined);
  return Promise.all(words.map((one) => findPartyCode(record, one)));
}

export const readList = (text: string): readonly string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

/** A list of known words, in whatever case a person types them. */
export const readListOf =
  (known: readonly string[]) =>
  (text: string): readonly string[] =>
    readList(text).map((word) => {
      const found = known.find((one) => one.toLowerCase() === word.toLowerCase());
      if (found === undefined) throw new InvalidArgumentError(`give some of ${known.join(", ")}.`);
      return found;
    });

export function readWhole(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("give a whole number from 1.");
  return count;
}

export const rowFormat = (): Option =>
  new Option("--format <format>", "table for people, jsonl and csv for programs")
    .choices(["table", "jsonl", "csv"])
    .default("table");
