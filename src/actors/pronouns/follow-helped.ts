import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";

/** "Supporting **Ukraine** as it defends itself": whom somebody helps or asks while they do a thing, by the verbs of `doing.tsv`; null where the words are not so. */
export function helpedBefore(draft: Draft, { doc, past, doing }: Discourse): Draft | null {
  const token = doc.tokens[draft.head];
  const mark = doc.tokens[draft.first - 1];
  if (token?.relation !== "nsubj" || mark === undefined || !/^(?:as|while)$/i.test(mark.text)) return null;
  const found = past.findLast(({ last, kind }) => last <= mark.index && kind !== "pronoun");
  const head = doc.tokens[found?.head ?? -1];
  if (found === undefined || head === undefined || head.sentence !== token.sentence) return null;
  if (mark.index - found.last > 1 || found.actors.every(({ party }) => party === null)) return null;
  const verb = doc.tokens[head.head];
  const isObject = /^(?:obj|iobj|obl)/.test(head.relation);
  return isObject && /^(?:help|ask)$/.test(doing.get(verb?.lemma.toLowerCase() ?? "") ?? "") ? found : null;
}

/** What is done to somebody for something of their own. */
const judging =
  /^(?:thank|congratulate|applaud|commend|praise|salute|laud|honou?r|criticize|criticise|blame|condemn|accuse|rebuke|slam|blast|chide|fault|punish|indict|charge|jail|fire|sack|dismiss|mock|hail|credit)$/;

/** "Congratulated **Cho** for his appointment", "thanked the ministers for their support": whose it is that somebody is thanked or blamed for. */
export function thankedBefore(
  draft: Draft,
  { doc, past }: Discourse,
  fits: (candidate: Draft) => string | null,
): Draft | null {
  const pronoun = doc.tokens[draft.head];
  if (pronoun?.relation !== "nmod:poss") return null;
  let at = doc.tokens[pronoun.head];
  for (let step = 0; step < 4 && at !== undefined; step++) {
    const { index, head, relation } = at;
    const verb = doc.tokens[head];
    if (verb !== undefined && judging.test(verb.lemma.toLowerCase())) {
      const isFor = (doc.children[index] ?? []).some((child) =>
        /^(?:for|on|over|of)$/.test(doc.tokens[child]?.text ?? ""),
      );
      const object = (doc.children[head] ?? []).find((child) => doc.tokens[child]?.relation === "obj");
      const found = past.findLast((before) => before.head === object && before.actors.length > 0);
      const isAhead = found !== undefined && found.last <= draft.first && /^(?:obl|advcl|nmod)/.test(relation);
      return isFor && isAhead && fits(found) !== null ? found : null;
    }
    at = verb;
  }
  return null;
}
