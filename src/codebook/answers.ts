import type { EventType } from "./event-type.ts";
import { byLemma } from "./operators.ts";
import { readTable, rowError, type TableRow } from "./read-table.ts";

/** A word that answers an asking told just before, though by itself it tells no deed: "did not **respond**", "gave no **answer**". */
export interface AnswerWord {
  readonly lemma: string;
  /** Words that follow the lemma: `as asked` of *do as asked*. */
  readonly words: readonly string[];
  /** `outcome`: what the asker comes to, by a verb or beside the asking: "and **failed**", "urged it **in vain**". */
  readonly part: "verb" | "noun" | "outcome";
  /** What it answers as it stands; null where to say that much is no answer yet ("responded"). */
  readonly said: AnswerType | null;
  /** What it answers where it is denied; null: that it is not so ("did not agree"). */
  readonly unsaid: AnswerType | null;
  /** Slots in which the asking or the asker may stand; another thing there and the word speaks of that. */
  readonly about: readonly string[];
  /** "answers.tsv:12" */
  readonly row: string;
}

export type AnswerType = Extract<EventType, "AGREE" | "CONCEDE" | "REJECT">;

function answerType(cell: string, row: TableRow): AnswerType | null {
  if (cell === "-") return null;
  if (cell === "AGREE" || cell === "CONCEDE" || cell === "REJECT") return cell;
  throw rowError(row, `"${cell}" is no answer`);
}

/** Reads `answers.tsv`, by lemma, those with most fixed words first. */
export function loadAnswers(path: string): ReadonlyMap<string, readonly AnswerWord[]> {
  const rows = readTable(path, ["lemma", "part", "said", "unsaid", "about", "gloss"]).map((row): AnswerWord => {
    const [phrase, part, said, unsaid, about] = row.cells as [string, string, string, string, string];
    const [lemma = "", ...words] = phrase.split(" ");
    if (part !== "verb" && part !== "noun" && part !== "outcome")
      throw rowError(row, `"${part}" is no part of an answer`);
    return {
      lemma,
      words,
      part,
      said: answerType(said, row),
      unsaid: answerType(unsaid, row),
      about: about === "-" ? [] : about.split("|"),
      row: `${row.file}:${row.line}`,
    };
  });
  return byLemma(rows.sort((one, other) => other.words.length - one.words.length));
}
