import { type Command, Option } from "commander";
import { findActors, readDay, type WhoFound } from "../service/index.ts";
import { addActorsOption } from "./read.ts";
import { sayError, type Terminal, write } from "./terminal.ts";

interface WhoChoices {
  readonly on?: string;
  readonly actors?: readonly string[];
  readonly format: "text" | "jsonl";
}

export function addWhoCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("who")
    .description("tell who a name is on a day: party, role, office, from when to when; or who is spoken of in a text")
    .argument("<words...>", "a name, a text, or - for a text from standard input")
    .option("--on <date>", "the day; without it all that the tables know", readDay);
  addActorsOption(command)
    .addOption(
      new Option("--format <format>", "text for people, jsonl for programs").choices(["text", "jsonl"]).default("text"),
    )
    .action(async (words: readonly string[], { on, actors, format }: WhoChoices) => {
      const found = await findActors(words.join(" "), {
        day: on,
        actors,
        input: terminal.input,
        onSkipped: (problem) => sayError(terminal, problem),
      });
      const lines = format === "jsonl" ? jsonLines(found) : rows(found);
      await write(terminal, lines.map((line) => `${line}\n`).join(""));
    });
}

function jsonLines({ answers, cast }: WhoFound): string[] {
  return [...answers, ...cast].map((record) => JSON.stringify(record));
}

function rows({ answers, cast }: WhoFound): string[] {
  if (answers.length > 0)
    return columns(
      answers.map(({ name, party, role, office, from, to, row, holds }) => [
        holds ? "" : "(not on that day)",
        name,
        party ?? "-",
        role ?? "-",
        office ?? "-",
        from === null && to === null ? "-" : `${from ?? "…"} – ${to ?? "…"}`,
        row,
      ]),
    );
  return columns(
    cast.map(({ name, text, party, role, office, mentions }) => [
      name ?? text,
      party ?? "-",
      role ?? "-",
      office ?? "-",
      mentions === 1 ? "once" : `${mentions} times`,
    ]),
  );
}

/** Cells as aligned columns; a column that is empty throughout is left out. */
function columns(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  return table.map((row) =>
    row
      .flatMap((cell, at) => (widths[at] === 0 ? [] : [cell.padEnd(widths[at] ?? 0)]))
      .join("  ")
      .trimEnd(),
  );
}
