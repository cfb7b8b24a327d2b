import type { Command } from "commander";
import type { SearchHit } from "../service/index.ts";
import { printRows, type RowColumn, type RowFormat } from "./rows.ts";
import { say, type Terminal } from "./terminal.ts";
import { addRecordOption, type RecordChoices, readWhole, rowFormat, withRecord } from "./with-record.ts";

interface SearchChoices extends RecordChoices {
  readonly limit: number;
  readonly format: RowFormat;
}

export function addSearchCommand(program: Command, terminal: Terminal): void {
  addRecordOption(program.command("search"))
    .description("find words in the sentences of claims, then in all texts of the record")
    .argument("<words...>", 'words, "a phrase", one or another, -without')
    .option("--limit <count>", "so many at most", readWhole, 30)
    .addOption(rowFormat())
    .action(async (words: readonly string[], { limit, format, ...choices }: SearchChoices) =>
      withRecord(choices, terminal, async (record) => {
        const { items, total } = await record.search(words.join(" "), { limit: Math.min(limit, 1_000) });
        await printRows(terminal, format, hitColumns, items);
        if (items.length === 0) say(terminal, "search: nothing found");
        else if (items.length < total)
          say(terminal, `search: ${items.length} of ${total.toLocaleString("en")} shown; more with --limit`);
      }),
    );
}

const hitColumns: readonly RowColumn<SearchHit>[] = [
  { name: "published", of: ({ article }) => article.published },
  { name: "publisher", of: ({ article }) => article.publisher, most: 24 },
  { name: "in", of: ({ kind }) => kind },
  { name: "id", of: ({ id }) => id, most: 30 },
  { name: "words", of: ({ words }) => words, most: 60 },
];
