import { type Command, Option } from "commander";
import { eventTypes, type RequestFilter, readDay, type StoredRequest } from "../service/index.ts";
import { chainOf, partyOf } from "./party-words.ts";
import { daysOf, printRows, type RowColumn, type RowFormat } from "./rows.ts";
import type { Terminal } from "./terminal.ts";
import {
  addRecordOption,
  findParties,
  type RecordChoices,
  readListOf,
  readWhole,
  rowFormat,
  tellPending,
  tellRest,
  withRecord,
} from "./with-record.ts";

const statuses = ["open", "conveyed", "agreed", "refused", "ignored", "met", "defied"] as const;

interface LedgerChoices extends RecordChoices {
  readonly by?: string;
  readonly to?: string;
  readonly through?: string;
  readonly about?: string;
  readonly status?: RequestFilter["statuses"];
  readonly aim?: RequestFilter["aimTypes"];
  readonly series?: string;
  readonly since?: string;
  readonly until?: string;
  readonly order?: "newest" | "oldest";
  readonly limit: number;
  readonly format: RowFormat;
}

export function addLedgerCommand(program: Command, terminal: Terminal): void {
  addRecordOption(program.command("ledger"))
    .description(
      "tell who asked whom for what, through whom, and what came of it: each asking once, however many reports tell it",
    )
    .option("--by <party>", "who asked")
    .option("--to <party>", "whom it was to reach, at any step")
    .option("--through <party>", "who was to pass it on")
    .option("--about <party>", "who is to do, or not to do, what is asked")
    .option(
      "--status <statuses>",
      "one of these: open,conveyed,agreed,refused,ignored,met,defied",
      readListOf(statuses),
    )
    .option("--aim <types>", "what is asked is of one of these types: ASSAULT,AID", readListOf(eventTypes))
    .option("--series <id>", "askings like one another, by the id of their series")
    .option("--since <date>", "asked from this day on", readDay)
    .option("--until <date>", "asked up to this day", readDay)
    .addOption(new Option("--order <order>", "which come first").choices(["newest", "oldest"]).default("newest"))
    .option("--limit <count>", "so many at most", readWhole, 100)
    .addOption(rowFormat())
    .action(async (choices: LedgerChoices) => ledger(choices, terminal));
}

async function ledger(choices: LedgerChoices, terminal: Terminal): Promise<void> {
  await withRecord(choices, terminal, async (record) => {
    await tellPending(record, terminal);
    const party = async (words: string | undefined): Promise<string | undefined> =>
      (await findParties(record, words === undefined ? undefined : [words]))?.[0];
    const { items, total } = await record.requests({
      by: await party(choices.by),
      to: await party(choices.to),
      through: await party(choices.through),
      about: await party(choices.about),
      statuses: choices.status,
      aimTypes: choices.aim,
      series: choices.series,
      since: choices.since,
      until: choices.until,
      order: choices.order,
      limit: Math.min(choices.limit, 1_000),
    });
    await printRows(terminal, choices.format, requestColumns, items);
    tellRest(terminal, "ledger", items.length, total);
  });
}

export const requestColumns: readonly RowColumn<StoredRequest>[] = [
  { name: "asked", of: ({ asked }) => daysOf(asked), most: 21 },
  { name: "status", of: ({ status }) => status },
  { name: "chain", of: chainOf, most: 44 },
  { name: "articles", of: ({ articles }) => articles },
  { name: "voices", of: ({ publishers }) => publishers },
  { name: "series", of: ({ series }) => series?.slice(0, 8) ?? null },
  { name: "id", of: ({ id }) => id, most: 24 },
  { name: "aim", of: aimOf, most: 60 },
];

/** "not ASSAULT by houthis on USA: curbing the Houthis' attacks" */
function aimOf({ aim }: StoredRequest): string {
  if (aim === null) return "";
  const people = (parties: readonly { readonly party: string }[]): string =>
    parties.map(({ party }) => partyOf(party)).join(", ");
  const deed = [
    aim.polarity === "negative" ? "not" : "",
    aim.type ?? "",
    aim.actors.length > 0 ? `by ${people(aim.actors)}` : "",
    aim.recipients.length > 0 ? `to ${people(aim.recipients)}` : "",
  ].filter(Boolean);
  return [deed.join(" "), aim.text].filter(Boolean).join(": ");
}
