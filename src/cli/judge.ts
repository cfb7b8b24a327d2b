import { userInfo } from "node:os";
import type { Command } from "commander";
import { DemarcheError } from "../errors.ts";
import { claimById } from "./review.ts";
import { say, type Terminal } from "./terminal.ts";
import { addRecordOption, type RecordChoices, withRecord } from "./with-record.ts";

interface JudgeChoices extends RecordChoices {
  readonly by?: string;
}

export function addJudgeCommand(program: Command, terminal: Terminal): void {
  addRecordOption(program.command("judge"))
    .description("say that two claims are, or are not, of one deed; the events follow, and keep to it for ever after")
    .argument("<same|different>", "what they are")
    .argument("<claim>", "a claim, by its id or its first signs")
    .argument("<other>", "another claim")
    .option("--by <name>", "who says so; the name of the account where nothing is said")
    .action(
      async (kind: string, claim: string, other: string, { by = userInfo().username, ...choices }: JudgeChoices) => {
        if (kind !== "same" && kind !== "different")
          throw new DemarcheError(
            "bad-review",
            kind,
            "claims are the same or different",
            "say demarche judge same CLAIM OTHER",
          );
        await withRecord(choices, terminal, async (record) => {
          const ids = [(await claimById(record, claim)).id, (await claimById(record, other)).id] as const;
          await record.judge(kind, ids, by);
          say(terminal, `${ids.join(" and ")}: ${kind}, by ${by}`);
        });
      },
    );
}
