import { type Command, Option } from "commander";
import {
  type EventFilter,
  type EventRecord,
  eventTypes,
  type Period,
  type PeriodCount,
  readDay,
  roleBetween,
} from "../service/index.ts";
import { codesOf, daysOf, printRows, type RowColumn, type RowFormat, sparkline } from "./rows.ts";
import { type Terminal, widthOf, write } from "./terminal.ts";
import {
  addRecordOption,
  findParties,
  type RecordChoices,
  readList,
  readListOf,
  readWhole,
  rowFormat,
  tellPending,
  tellRest,
  withRecord,
} from "./with-record.ts";

interface EventsChoices extends RecordChoices {
  readonly actors?: readonly string[];
  readonly by?: readonly string[];
  readonly to?: readonly string[];
  readonly type?: EventFilter["types"];
  readonly mode?: readonly string[];
  readonly context?: readonly string[];
  readonly country?: readonly string[];
  readonly source?: string;
  readonly since?: string;
  readonly until?: string;
  readonly voices?: number;
  readonly disputed?: boolean;
  readonly all?: boolean;
  readonly countBy?: Period;
  readonly order?: "newest" | "oldest";
  readonly limit: number;
  readonly format: RowFormat;
}

export function addEventsCommand(program: Command, terminal: Terminal): void {
  addRecordOption(program.command("events"))
    .description("tell what happened: each deed once, however many reports tell it")
    .option("--actors <parties>", "who all took part, on either side: ISR,IRN", readList)
    .option("--by <parties>", "who did it: one of these", readList)
    .option("--to <parties>", "to whom it was done: one of these", readList)
    .option("--type <types>", "one of these types: ASSAULT,THREATEN", readListOf(eventTypes))
    .option("--mode <modes>", "one of these modes: aerial,drone", readList)
    .option("--context <contexts>", "in one of these contexts: military,economic", readList)
    .option("--country <codes>", "where it happened: SYR,LBN", readList)
    .option("--source <party>", "on whose word, by code or name")
    .option("--since <date>", "from this day on", readDay)
    .option("--until <date>", "up to this day", readDay)
    .option("--voices <count>", "told by at least so many independent voices", readWhole)
    .option("--disputed", "only what reports tell differently, or somebody denies")
    .option(
      "--all",
      "also what was only asked, threatened, promised or expected, and what is said not to have happened",
    )
    .addOption(
      new Option("--count-by <period>", "how much happened in each period").choices(["day", "week", "month", "year"]),
    )
    .addOption(new Option("--order <order>", "which come first").choices(["newest", "oldest"]).default("newest"))
    .option("--limit <count>", "so many at most", readWhole, 100)
    .addOption(rowFormat())
    .action((choices: EventsChoices) => events(choices, terminal));
}

async function events(choices: EventsChoices, terminal: Terminal): Promise<void> {
  const { countBy, format, limit } = choices;
  await withRecord(choices, terminal, async (record) => {
    await tellPending(record, terminal);
    const filter: EventFilter = {
      parties: await findParties(record, choices.actors),
      actors: await findParties(record, choices.by),
      recipients: await findParties(record, choices.to),
      types: choices.type,
      modes: choices.mode,
      contexts: choices.context,
      countries: choices.country,
      source: choices.source,
      since: choices.since,
      until: choices.until,
      voices: choices.voices,
      disputed: choices.disputed,
      all: choices.all,
      order: choices.order,
    };
    if (countBy !== undefined) {
      const counts = await record.countEvents(filter, countBy);
      if (format === "table" && counts.length > 0)
        await write(terminal, drawSeries(counts, countBy, widthOf(terminal)));
      await printRows(terminal, format, periodColumns(countBy), counts);
      return tellRest(terminal, "events", counts.length, counts.length);
    }
    let left = limit;
    let after: string | null = null;
    let total = 0;
    const items = [];
    do {
      const page: Awaited<ReturnType<typeof record.events>> = await record.events({
        ...filter,
        after,
        limit: Math.min(left, 1_000),
      });
      items.push(...page.items);
      left -= page.items.length;
      after = page.next;
      total = page.total;
    } while (after !== null && left > 0);
    await printRows(terminal, format, eventColumns, items);
    tellRest(terminal, "events", items.length, total);
  });
}

export const eventColumns: readonly RowColumn<EventRecord>[] = [
  { name: "date", of: ({ date }) => daysOf(date), most: 21 },
  { name: "type", of: ({ type, mode }) => (mode === null ? type : `${type}:${mode}`), most: 24 },
  {
    name: "actors",
    of: ({ actors }) => codesOf(actors),
    shown: ({ actors, recipients }) => codesOf(actors, roleBetween(actors, recipients)),
    most: 30,
  },
  {
    name: "recipients",
    of: ({ recipients }) => codesOf(recipients),
    shown: ({ actors, recipients }) => codesOf(recipients, roleBetween(actors, recipients)),
    most: 30,
  },
  {
    name: "modality",
    of: ({ modality, polarity }) => `${polarity === "negative" ? "not " : ""}${modality}`,
    most: 14,
  },
  { name: "place", of: ({ place }) => place && (place.country ?? place.text), most: 14 },
  { name: "fatalities", of: ({ fatalities }) => fatalities, hidden: true },
  { name: "articles", of: ({ articles }) => articles },
  { name: "voices", of: ({ publishers }) => publishers },
  { name: "disputed", of: ({ disputed }) => (disputed.length > 0 ? "disputed" : "") },
  { name: "id", of: ({ id }) => id, most: 24 },
];

/** A period as people write it: "2024-04" is a month, "2024" a year, and a day or a week stands by its first day. */
export const periodName = (first: string, period: Period): string =>
  period === "month" ? first.slice(0, 7) : period === "year" ? first.slice(0, 4) : first;

/** Programs are given the first day of each period, whatever its length. */
const periodColumns = (by: Period): readonly RowColumn<PeriodCount>[] => [
  { name: "period", of: ({ period }) => period, shown: ({ period }) => periodName(period, by) },
  { name: "events", of: ({ events }) => events },
  { name: "verbal-cooperation", of: ({ quads }) => quads[0] },
  { name: "material-cooperation", of: ({ quads }) => quads[1] },
  { name: "verbal-conflict", of: ({ quads }) => quads[2] },
  { name: "material-conflict", of: ({ quads }) => quads[3] },
  { name: "goldstein", of: ({ goldstein }) => goldstein },
];

/** All periods from the first to the last as bars, also those in which nothing happened; the latest where the line is too short. */
function drawSeries(counts: readonly PeriodCount[], period: Period, width: number): string {
  const known = new Map(counts.map(({ period: first, events }) => [first, events]));
  const last = counts.at(-1)?.period ?? "";
  const periods: string[] = [];
  for (let at = counts[0]?.period ?? last; at <= last && periods.length < 100_000; at = nextPeriod(at, period))
    periods.push(at);
  const shown = periods.slice(-Math.max(10, width - 26));
  const bars = sparkline(shown.map((at) => known.get(at) ?? 0));
  const [first = "", latest = ""] = [shown[0], shown.at(-1)].map((at) => periodName(at ?? "", period));
  return `${first}  ${bars}  ${latest}\n\n`;
}

function nextPeriod(day: string, period: Period): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (period === "day") date.setUTCDate(date.getUTCDate() + 1);
  else if (period === "week") date.setUTCDate(date.getUTCDate() + 7);
  else if (period === "month") date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}
