import { type Command, Option } from "commander";
import { say, type Terminal, write } from "./terminal.ts";
import { addRecordOption, type RecordChoices, withRecord } from "./with-record.ts";

interface CreateChoices extends RecordChoices {
  readonly role: "reader" | "reviewer" | "admin";
  readonly name: string;
}

export function addTokenCommand(program: Command, terminal: Terminal): void {
  const token = program
    .command("token")
    .description("make, list and revoke the tokens that open the HTTP API")
    .helpCommand(false);
  addRecordOption(token.command("create"))
    .description("make a token and print its secret, this once")
    .addOption(
      new Option(
        "--role <role>",
        "one of three: a reader reads; a reviewer adds reports and reviews too; an admin makes tokens too",
      )
        .choices(["reader", "reviewer", "admin"])
        .makeOptionMandatory(),
    )
    .requiredOption("--name <name>", "whose it is; reviews made with it stand under this name")
    .action((choices: CreateChoices) =>
      withRecord(
        choices,
        terminal,
        async (record) => {
          const { token: made, secret } = await record.createToken({ role: choices.role, name: choices.name });
          await write(terminal, `${secret}\n`);
          say(terminal, `token ${made.id}: a ${made.role}, ${made.name}; the secret is told this once`);
        },
        true,
      ),
    );
  addRecordOption(token.command("list"))
    .description("list the tokens, without their secrets")
    .action((choices: RecordChoices) =>
      withRecord(choices, terminal, async (record) => {
        const rows = (await record.tokens()).map(({ id, role, name, created, revoked }) =>
          [id, role.padEnd(8), created, revoked === null ? "" : `revoked ${revoked}`, name].filter(Boolean).join("  "),
        );
        await write(terminal, rows.map((row) => `${row}\n`).join(""));
      }),
    );
  addRecordOption(token.command("revoke"))
    .description("end a token for ever")
    .argument("<id>", "the token's id, as token list tells it")
    .action((id: string, choices: RecordChoices) =>
      withRecord(choices, terminal, async (record) => {
        const { role, name } = await record.revokeToken(id);
        say(terminal, `token ${id}: revoked; it was a ${role}, ${name}`);
      }),
    );
}
