import type { Doc, Token } from "../../language/index.ts";
import { clauseOf } from "../clauses/clause.ts";
import { subjectOf } from "../clauses/own-subject.ts";
import { type Draft, isSubject } from "../draft.ts";
import { they } from "./follow-they.ts";

/** "The two leaders reaffirmed **their** commitment. **They** also discussed Iran": pronouns of two who are known only once the whole article is. */
export function followPairOn(doc: Doc, drafts: readonly Draft[], pairs: readonly Draft[]): void {
  const known = new Map(pairs.filter(({ actors }) => actors.length > 1).map((pair) => [pair.head, pair]));
  if (known.size === 0) return;
  for (const draft of drafts) {
    const token = doc.tokens[draft.head];
    if (draft.kind !== "pronoun" || draft.actors.length > 0 || token === undefined || !they.test(token.text)) continue;
    const subject = isSubject(token)
      ? (aboveOf(doc, token, known) ?? subjectBefore(doc, token.sentence))
      : (subjectOf(doc, doc.tokens[clauseOf(doc, token)]) ?? subjectAbove(doc, token));
    const pair = subject === null ? undefined : known.get(subject);
    if (pair === undefined || pair.head >= draft.head) continue;
    draft.actors = pair.actors;
    draft.acts = true;
    draft.back = pair;
    draft.rule = `pronoun-${token.text.toLowerCase()}`;
    known.set(draft.head, draft);
  }
}

/** "Both countries vowed to show that **they** oppose it": the pair that does what the clause stands under. */
function aboveOf(doc: Doc, token: Token, known: ReadonlyMap<number, Draft>): number | null {
  let at = doc.tokens[token.head];
  for (let step = 0; step < 4 && at !== undefined && at.relation !== "root"; step++) {
    at = doc.tokens[at.head];
    const subject = subjectOf(doc, at);
    if (subject !== null && known.has(subject)) return subject;
  }
  return null;
}

/** The subject of the main verb of the sentence before. */
function subjectBefore(doc: Doc, sentence: number): number | null {
  const before = doc.sentences[sentence - 1];
  const main =
    before === undefined
      ? undefined
      : doc.tokens.slice(before.first, before.last).find(({ relation }) => relation === "root");
  return subjectOf(doc, main);
}

/** "The two countries concluded a statement affirming **their** intention": the nearest subject above, where the clause has none. */
function subjectAbove(doc: Doc, token: Token): number | null {
  let at: Token | undefined = token;
  for (let step = 0; step < 8 && at !== undefined; step++) {
    const own = (doc.children[at.index] ?? []).find((child) => doc.tokens[child]?.relation === "nsubj");
    if (own !== undefined && own < token.index) return own;
    at = doc.tokens[at.head];
  }
  return null;
}
