import type { Doc } from "../../language/index.ts";
import { wordOf } from "./tree.ts";

/**
 * The lemma of a word that the tokeniser split at its hyphens, at the token that heads it: "a weeklong **cease-fire**" is `cease-fire`
 * at *fire*, "**test-fired** a missile" is `test-fire` at *fired*. Null for a word without hyphens and for its other parts.
 */
export function hyphenated(doc: Doc, token: number): { readonly lemma: string; readonly head: number } | null {
  const joined = (left: number): boolean =>
    doc.tokens[left + 1]?.text === "-" &&
    doc.tokens[left + 2] !== undefined &&
    doc.tokens[left]!.end === doc.tokens[left + 1]!.start &&
    doc.tokens[left + 1]!.end === doc.tokens[left + 2]!.start;
  let first = token;
  while (first >= 2 && joined(first - 2)) first -= 2;
  let last = token;
  while (joined(last)) last += 2;
  if (first === last) return null;
  const parts: number[] = [];
  for (let at = first; at <= last; at += 2) parts.push(at);
  const head = parts.find((part) => {
    const above = doc.tokens[part]!.head;
    return above < first || above > last;
  });
  const ending = doc.tokens[last]!.lemma.toLowerCase();
  const lemma = [...parts.slice(0, -1).map((part) => wordOf(doc.tokens[part]!)), ending].join("-");
  return { lemma, head: head ?? last };
}
