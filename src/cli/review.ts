import { userInfo } from "node:os";
import type { Command } from "commander";
import { DemarcheError } from "../errors.ts";
import type { DemarcheRecord, StoredClaim } from "../service/index.ts";
import { claimLines } from "./claim-lines.ts";
import { printRows, type RowColumn, type RowFormat } from "./rows.ts";
import { say, type Terminal, write } from "./terminal.ts";
import { addRecordOption, type RecordChoices, readWhole, rowFormat, withRecord } from "./with-record.ts";

interface ReviewChoices extends RecordChoices {
  readonly by?: string;
  readonly accept?: boolean;
  readonly reject?: boolean;
  readonly correct?: string;
  readonly why?: string;
  readonly list?: boolean;
  readonly limit: number;
  readonly format: RowFormat;
}

export function addReviewCommand(program: Command, terminal: Terminal): void {
  addRecordOption(program.command("review"))
    .description(
      "walk through doubtful claims: accept, correct or reject each; a person's word wins over the coder for ever after",
    )
    .argument("[claim]", "one claim alone, by its id or its first signs")
    .option("--by <name>", "who reviews; the name of the account where nothing is said")
    .option("--accept", "accept the claim, without questions")
    .option("--reject", "reject the claim, without questions")
    .option("--correct <json>", "the whole event as it should be, in the form of show --format json, without questions")
    .option("--why <words>", "why, kept with the review")
    .option("--list", "list the doubtful claims instead")
    .option("--limit <count>", "so many claims at most", readWhole, 50)
    .addOption(rowFormat())
    .action(async (id: string | undefined, choices: ReviewChoices) =>
      withRecord(choices, terminal, (record) => review(record, id, choices, terminal)),
    );
}

async function review(
  record: DemarcheRecord,
  id: string | undefined,
  choices: ReviewChoices,
  terminal: Terminal,
): Promise<void> {
  const by = choices.by ?? userInfo().username;
  const why = choices.why ?? null;
  const claims =
    id === undefined
      ? (await record.doubtful({ limit: Math.min(choices.limit, 1_000) })).items
      : [await claimById(record, id)];
  if (choices.list) return printRows(terminal, choices.format, doubtColumns, claims);
  const correction = choices.correct === undefined ? null : readNode(choices.correct);
  const verdict = choices.accept ? "accepted" : choices.reject ? "rejected" : correction === null ? null : "corrected";
  const [claim] = claims;
  if (verdict !== null) {
    if (id === undefined || claim === undefined)
      throw new DemarcheError(
        "bad-review",
        "review",
        "no claim is named",
        "name one: demarche review 5d0c2f:12 --accept",
      );
    await record.review({ claim: claim.id, verdict, correction, why, by });
    return say(terminal, `${claim.id}: ${verdict} by ${by}`);
  }
  if (claim === undefined) return say(terminal, "review: no claim is doubtful");
  if (process.stdin.isTTY !== true || terminal.out.isTTY !== true)
    throw new DemarcheError(
      "bad-review",
      "review",
      "the walk asks questions, and nobody is at the terminal",
      "name a claim with --accept, --reject or --correct, or see --list",
    );
  await walk(record, claims, by, why, terminal);
}

/** One claim after the other, until there are no more or the person has had enough. */
async function walk(
  record: DemarcheRecord,
  claims: readonly StoredClaim[],
  by: string,
  why: string | null,
  terminal: Terminal,
): Promise<void> {
  // What asks is loaded where somebody is asked.
  const [{ isCancel, select, text }, { askCorrection }] = await Promise.all([
    import("@clack/prompts"),
    import("./ask-correction.ts"),
  ]);
  let done = 0;
  for (const [place, claim] of claims.entries()) {
    await write(terminal, `\n${place + 1}/${claims.length}\n${claimLines(claim).join("\n")}\n`);
    const verdict = await select({
      message: "Is it so?",
      options: [
        { value: "accepted", label: "accept", hint: "the words say so" },
        { value: "corrected", label: "correct", hint: "nearly so" },
        { value: "rejected", label: "reject", hint: "the words say nothing of the sort" },
        { value: "skip", label: "skip" },
        { value: "stop", label: "stop" },
      ] as const,
    });
    if (isCancel(verdict) || verdict === "stop") break;
    if (verdict === "skip") continue;
    const correction = verdict === "corrected" ? await askCorrection(claim) : null;
    if (verdict === "corrected" && correction === null) continue;
    const reason =
      why ?? (verdict === "accepted" ? "" : await text({ message: "Why?", placeholder: "may be left empty" }));
    if (isCancel(reason)) continue;
    await record.review({ claim: claim.id, verdict, correction, why: reason ?? "", by });
    done += 1;
  }
  say(terminal, `review: ${done} reviewed by ${by}`);
}

/** The claim of this id, or of these first signs. Throws `unknown-id` where it is something else. */
export async function claimById(record: DemarcheRecord, id: string): Promise<StoredClaim> {
  const shown = await record.show(id);
  if (shown.kind === "claim") return shown.claim;
  throw new DemarcheError(
    "unknown-id",
    id,
    `this is no claim but ${shown.kind === "event" ? "an event" : `a ${shown.kind}`}`,
    "give the id of a claim",
  );
}

function readNode(json: string) {
  try {
    return JSON.parse(json);
  } catch (error) {
    const problem = `this is no JSON (${error instanceof Error ? error.message : String(error)})`;
    throw new DemarcheError(
      "bad-review",
      "--correct",
      problem,
      "give the whole event, in the form that show --format json prints",
    );
  }
}

const doubtColumns: readonly RowColumn<StoredClaim>[] = [
  { name: "id", of: ({ id }) => id, most: 30 },
  { name: "type", of: ({ event }) => event.type },
  {
    name: "actors",
    of: ({ event }) => event.actors.map(({ party, text }) => party ?? `(${text})`).join(","),
    most: 26,
  },
  {
    name: "recipients",
    of: ({ event }) => event.recipients.map(({ party, text }) => party ?? `(${text})`).join(","),
    most: 26,
  },
  { name: "doubts", of: ({ doubts }) => doubts.join(","), most: 40 },
  { name: "words", of: ({ words }) => words, most: 60 },
];
