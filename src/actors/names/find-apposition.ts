import type { Doc } from "../../language/index.ts";
import { type Draft, isSubject } from "../draft.ts";

/** "Wang Yi, China's foreign minister," and "the foreign minister, Wang Yi,". */
export function findApposition(doc: Doc, drafts: readonly Draft[], covering: ReadonlyMap<number, Draft>): void {
  const nounAt = new Map<number, Draft>();
  const nounsByEnd = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.kind !== "noun" || draft.rule === "modifier") continue;
    nounAt.set(draft.first, draft);
    const end = endOf(draft);
    nounsByEnd.set(end, [...(nounsByEnd.get(end) ?? []), draft]);
  }
  for (const draft of drafts) {
    const rank = rankBefore(doc, draft);
    const from = rank?.first ?? draft.first;
    if (
      (draft.partner !== null && rank === null) ||
      (draft.kind !== "person" && !(draft.kind === "name" && draft.entries.length === 0))
    )
      continue;
    const comma = doc.tokens[draft.coreLast];
    if (rank === null && (comma?.text === "," || comma?.text === "—" || comma?.text === "(")) {
      const behind = afterAge(doc, draft);
      const noun = nounAt.get(behind) ?? nounBehind(doc, behind, nounAt, covering);
      if (
        noun !== undefined &&
        noun.partner === null &&
        !isSubject(doc.tokens[noun.head]) &&
        !noun.entries.every((entry) => entry.plural) &&
        (noun.entries.some((entry) => entry.makes === "person") ||
          // "Roscosmos, the Russian space agency,".
          (noun.modifiers.length > 0 && noun.entries.some((entry) => entry.makes === "body")))
      ) {
        draft.partner = noun;
        noun.partner = draft;
        if (draft.kind === "name") draft.kind = "person";
        continue;
      }
    }
    const before = doc.tokens[from - 1];
    if (before?.text === ",") {
      const noun = nounsByEnd
        .get(from - 1)
        ?.find(
          (other) => other.partner === null && other.entries.some((entry) => entry.makes === "person" && !entry.plural),
        );
      const after = doc.tokens[draft.coreLast];
      if (
        noun !== undefined &&
        (after === undefined || /^[,.;:)—]$/.test(after.text) || doc.tokens[draft.head]?.relation === "appos")
      ) {
        draft.partner = noun;
        noun.partner = draft;
        if (draft.kind === "name") draft.kind = "person";
      }
    }
  }
}

const rankWord =
  /^(?:gen|col|maj|capt|adm|lt|lieut|brig|cmdr|general|colonel|major|captain|admiral|marshal|brigadier|commander|sheik|sheikh|prince|rabbi|cardinal|bishop|archbishop|ayatollah|dr)\.?$/i;

/** "the defense minister, **Gen.** Pavel Grachev": a title that a fuller one may stand before. */
function rankBefore(doc: Doc, { partner, coreFirst }: Draft): Draft | null {
  if (partner?.kind !== "noun" || partner.coreLast !== coreFirst || partner.modifiers.length > 0) return null;
  return rankWord.test(doc.tokens[coreFirst - 1]?.text ?? "") ? partner : null;
}

/** "Ann Lee, **41,** a nurse from Ohio": past the age; "the gunman, Ali Said, 29, a driver" is the gunman first. */
function afterAge(doc: Doc, { first, coreLast }: Draft): number {
  const from = coreLast + 1;
  return doc.tokens[first - 1]?.text !== "," &&
    /^\d\d?$/.test(doc.tokens[from]?.text ?? "") &&
    doc.tokens[from + 1]?.text === ","
    ? from + 2
    : from;
}

/** Skips "a", "one of the", "former" where the phrase could not be grown over them. */
function nounBehind(
  doc: Doc,
  from: number,
  nounAt: ReadonlyMap<number, Draft>,
  covering: ReadonlyMap<number, Draft>,
): Draft | undefined {
  for (let index = from; index < from + 6; index++) {
    const token = doc.tokens[index];
    if (token === undefined || /^(?:VERB|AUX|PUNCT)$/.test(token.upos)) return undefined;
    // "Flynn, about his dealings with the Russian **government**" is no government
    if (token.upos === "ADP" && token.text !== "of") return undefined;
    const noun = nounAt.get(index);
    if (noun !== undefined) return noun;
    const covered = covering.get(index);
    if (covered?.kind === "noun" && covered.rule !== "modifier") return covered;
  }
  return undefined;
}

function endOf(draft: Draft): number {
  const under = draft.under.at(-1);
  return under === undefined ? draft.coreLast : under.draft.coreLast;
}
