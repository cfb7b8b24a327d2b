import { type Command, Option } from "commander";
import { drawAccount, type Shown, type StoredClaim } from "../service/index.ts";
import { claimLines } from "./claim-lines.ts";
import { eventColumns } from "./events.ts";
import { requestColumns } from "./ledger.ts";
import { daysOf, type RowColumn } from "./rows.ts";
import { type Terminal, wantsColour, widthOf, write } from "./terminal.ts";
import { tieColumns } from "./ties.ts";
import { addRecordOption, type RecordChoices, withRecord } from "./with-record.ts";

interface ShowChoices extends RecordChoices {
  readonly format: "text" | "json";
}

export function addShowCommand(program: Command, terminal: Terminal): void {
  addRecordOption(program.command("show"))
    .description("show an article, claim, event, request or tie with all that belongs to it")
    .argument("<id>", "its id, or the first signs of it: 5d0c2f:12 is claim 12 of article 5d0c2f…")
    .addOption(
      new Option("--format <format>", "text for people, json for programs").choices(["text", "json"]).default("text"),
    )
    .action(async (id: string, { format, ...choices }: ShowChoices) =>
      withRecord(choices, terminal, async (record) => {
        const shown = await record.show(id);
        await write(terminal, format === "json" ? `${JSON.stringify(shown, null, 2)}\n` : draw(shown, terminal));
      }),
    );
}

function draw(shown: Shown, terminal: Terminal): string {
  const lines = (parts: readonly (readonly string[])[]): string =>
    `${parts
      .filter((part) => part.length > 0)
      .map((part) => part.join("\n"))
      .join("\n\n")}\n`;
  if (shown.kind === "event") {
    const disputes = shown.event.disputed.map((dispute) =>
      "field" in dispute
        ? `disputed: ${dispute.field}: ${dispute.values.map(({ value, claims }) => `${value} (${claims.join(", ")})`).join(" or ")}`
        : `${dispute.stance}: ${dispute.by ?? "the report"} (${dispute.claims.join(", ")})`,
    );
    return lines([fields("event", eventColumns, shown.event), disputes, claims(shown.claims)]);
  }
  if (shown.kind === "request") {
    const { request } = shown;
    const history = request.history.map(
      ({ status, date, why, claim }) => `${daysOf(date) || "?"}  ${status}: ${why} (${claim})`,
    );
    const series = shown.series.filter(({ id }) => id !== request.id);
    return lines([
      fields("request", requestColumns, request),
      history,
      claims(shown.claims),
      series.length === 0
        ? []
        : ["the same was asked:", ...series.map(({ id, asked, status }) => `  ${daysOf(asked)}  ${status}  ${id}`)],
    ]);
  }
  if (shown.kind === "tie") return lines([fields("tie", tieColumns, shown.tie)]);
  if (shown.kind === "article") {
    const { article, claims: told, requests, ties } = shown;
    const body = { start: 0, end: article.text.length };
    const page = { colour: wantsColour(terminal), width: widthOf(terminal), explain: false };
    return drawAccount({ article: { ...article, body }, claims: told, requests, ties, notes: [] }, page);
  }
  const { claim, event, requests, reviews } = shown;
  return lines([
    claimLines(claim),
    event === null ? [] : fields("event", eventColumns, event),
    ...requests.map((request) => fields("request", requestColumns, request)),
    reviews.map(({ verdict, by, at, why }) => `${verdict} by ${by}, ${at}${why === null ? "" : `: ${why}`}`),
  ]);
}

const claims = (told: readonly StoredClaim[]): readonly string[] =>
  told.flatMap((claim) => [...claimLines(claim), ""]).slice(0, -1);

/** One line a column: "type      ASSAULT:aerial". */
function fields<T>(title: string, columns: readonly RowColumn<T>[], item: T): readonly string[] {
  const known = columns
    .map(({ name, of, shown = of }) => [name, String(shown(item) ?? "")] as const)
    .filter(([, value]) => value !== "");
  return [title, ...known.map(([name, value]) => `  ${name.padEnd(12)}${value}`)];
}
