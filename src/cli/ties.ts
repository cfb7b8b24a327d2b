import { type Command, Option } from "commander";
import { findPartyCode, type StoredTie, tieKinds } from "../service/index.ts";
import { partyOf } from "./party-words.ts";
import { printRows, type RowColumn, type RowFormat } from "./rows.ts";
import type { Terminal } from "./terminal.ts";
import { addRecordOption, type RecordChoices, readWhole, rowFormat, tellRest, withRecord } from "./with-record.ts";

interface TiesChoices extends RecordChoices {
  readonly kind?: string;
  readonly limit: number;
  readonly format: RowFormat;
}

export function addTiesCommand(program: Command, terminal: Terminal): void {
  addRecordOption(program.command("ties"))
    .description(
      "tell who backs, hosts, designates or is allied with whom, by whose word and when; contradicting ones too",
    )
    .argument("[party]", "a party, by code or name")
    .addOption(new Option("--kind <kind>", "of this kind only").choices([...tieKinds]))
    .option("--limit <count>", "so many at most", readWhole, 100)
    .addOption(rowFormat())
    .action(async (words: string | undefined, { kind, limit, format, ...choices }: TiesChoices) =>
      withRecord(choices, terminal, async (record) => {
        const party = words === undefined ? undefined : await findPartyCode(record, words);
        const { items, total } = await record.ties({ limit: Math.min(limit, 1_000), party, kind });
        await printRows(terminal, format, tieColumns, items);
        tellRest(terminal, "ties", items.length, total);
      }),
    );
}

const names = (parties: readonly { readonly party: string }[]): string =>
  parties.map(({ party }) => partyOf(party)).join(", ");

export const tieColumns: readonly RowColumn<StoredTie>[] = [
  { name: "told", of: ({ article }) => article.published },
  { name: "of", of: ({ tie }) => names(tie.of), most: 30 },
  { name: "kind", of: ({ tie }) => tie.kind },
  { name: "to", of: ({ tie }) => names(tie.to), most: 30 },
  { name: "since", of: ({ tie }) => tie.since },
  { name: "sources", of: ({ sources }) => sources.map(({ text }) => text).join("; "), most: 30 },
  { name: "publisher", of: ({ article }) => article.publisher, most: 24 },
  { name: "id", of: ({ id }) => id, most: 40 },
];
