import type { Doc } from "../../language/index.ts";
import type { Draft } from "../draft.ts";

const station = /^(?:[Rr]adio|[Tt]elevision|TV)$/;

/**
 * "**Radio** Pyongyang", "Iraqi **television**": the station of the state or capital that its name has, the token that tells it. Null where
 * there is none, or where it tells of another thing: "an Iraqi television crew".
 */
export function stationBeside(doc: Doc, draft: Draft): number | null {
  if (draft.participle !== null) return null;
  const sentence = doc.tokens[draft.coreFirst]?.sentence;
  const before = doc.tokens[draft.coreFirst - 1];
  if (before?.sentence === sentence && /^(?:Radio|Televisi[oó]n)$/.test(before?.text ?? "")) return draft.coreFirst - 1;
  const next = doc.tokens[draft.coreLast];
  if (next === undefined || next.sentence !== sentence || !station.test(next.text)) return null;
  const after = doc.tokens[draft.coreLast + 1];
  return /^(?:NOUN|PROPN|ADJ)$/.test(after?.upos ?? "") || /^(?:compound|amod)/.test(next.relation)
    ? null
    : draft.coreLast;
}
