import { type EventNode, roleBetween, type StoredClaim } from "../service/index.ts";
import { codesOf, daysOf } from "./rows.ts";

/** A claim for a person to judge: where it stands, its words, and what was made of them, contents indented. */
export function claimLines(claim: StoredClaim): readonly string[] {
  const { article, sources, stance, review } = claim;
  const where = [article.publisher, article.published, article.title ?? article.file ?? article.url]
    .filter(Boolean)
    .join(", ");
  const word = sources.map(({ text, party }) => (party === null ? text : `${text} (${party})`)).join(", through ");
  const said =
    stance === "asserts"
      ? "on the word of"
      : stance === "denies"
        ? "denied by"
        : stance === "doubts"
          ? "doubted by"
          : "not confirmed by";
  return [
    `claim ${claim.id}  ${where}`,
    `  “${claim.words.replace(/\s+/gu, " ").trim()}”`,
    ...nodeLines(claim.event, 1),
    ...(word === "" && stance === "asserts" ? [] : [`  ${said} ${word || "the report"}`]),
    ...(review === null ? [] : [`  ${review.verdict} by ${review.by}, ${review.at}`]),
  ];
}

function nodeLines(node: EventNode, depth: number): readonly string[] {
  const { type, mode, actors, recipients, modality, polarity, date, place, trigger } = node;
  const role = roleBetween(actors, recipients);
  const parts = [
    `${type ?? "-"}${mode === null ? "" : `:${mode}`}`,
    `${codesOf(actors, role)} → ${codesOf(recipients, role)}`,
    `${polarity === "negative" ? "not " : ""}${modality}`,
    daysOf(date),
    place?.text ?? "",
    `[${trigger.text}]`,
  ].filter(Boolean);
  return [
    `${"  ".repeat(depth)}${depth > 1 ? "└ " : ""}${parts.join("  ")}`,
    ...node.contents.flatMap((content) => nodeLines(content, depth + 1)),
  ];
}
