import { type Command, Option } from "commander";
import { drawExplanation, explain, readDay } from "../service/index.ts";
import { addActorsOption } from "./read.ts";
import { sayError, type Terminal, wantsColour, widthOf, write } from "./terminal.ts";

interface ExplainChoices {
  readonly claim?: string;
  readonly request?: string;
  readonly published?: string;
  readonly actors?: readonly string[];
  readonly format: "text" | "json";
}

export function addExplainCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("explain")
    .description(
      "tell how each field of a claim was decided: the words, the rule, the rows of the tables, the runners-up",
    )
    .argument("<file>", "a report, as for read")
    .option("--claim <id>", "the claim, by its id or its number in the report; without it all of them")
    .option("--request <id>", "a request of the ledger, by its id or its number, with the claims it stands on")
    .option("--published <date>", "the day of publication, over what the report says", readDay);
  addActorsOption(command)
    .addOption(
      new Option("--format <format>", "text for people, json for programs").choices(["text", "json"]).default("text"),
    )
    .action(async (file: string, { claim, request, published, actors, format }: ExplainChoices) => {
      const explanation = await explain(file, {
        claim,
        request,
        published,
        actors,
        input: terminal.input,
        onSkipped: (problem) => sayError(terminal, problem),
      });
      const page = { colour: wantsColour(terminal), width: widthOf(terminal), explain: true };
      await write(
        terminal,
        format === "json" ? `${JSON.stringify(explanation, null, 2)}\n` : drawExplanation(explanation, page),
      );
    });
}
