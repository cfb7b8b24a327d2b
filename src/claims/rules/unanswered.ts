import { type BuildContext, buildEvent } from "../build-events.ts";
import type { EventNode } from "../claim.ts";
import type { Finding } from "../code-claims.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { wordOf } from "../grammar/index.ts";

/** Subjects that can stand for an asking told before: "**which** appeared to fall on deaf ears", "the **plea** went unanswered". */
const askingWords = new Set(
  "which that it this they request appeal call plea demand invitation offer proposal message entreaty overture letter petition warning".split(
    " ",
  ),
);

/**
 * "…, which appeared to fall on deaf ears", "The plea went unanswered": who was asked last is the one who did not answer, and the
 * one who asked gets no answer, though the sentence names neither.
 */
export function findUnanswered(context: BuildContext, roots: readonly Finding[]): readonly Finding[] {
  return [...context.predicates.values()].filter(isUnanswered(context)).flatMap((predicate): readonly Finding[] => {
    const event = buildEvent(context, predicate);
    if (event.node.actors.some(({ party }) => party !== null)) return [];
    const asking = lastAskingBefore(context, roots, predicate.token);
    if (asking === null) return [];
    const implied = (people: EventNode["actors"]) => people.map((person) => ({ ...person, implied: true }));
    const { sense } = predicate;
    const node: EventNode = {
      ...event.node,
      actors: implied(asking.recipients),
      recipients: implied(asking.actors),
      // "appeared to", "seems to have": how it looks to the one who tells it
      modality: event.node.modality === "possible" ? "actual" : event.node.modality,
      contents: [],
    };
    const rule = `unanswered by verb ${sense.id} (${sense.file}:${sense.line})`;
    return [{ predicate, event: { node, tokens: [predicate.token], contents: [] }, rule }];
  });
}

/** A verb of no answer whose subject is the asking: a row of REJECT that takes its subject for its content. */
const isUnanswered =
  ({ doc }: BuildContext) =>
  ({ sense, part, slots }: ClaimPredicate): boolean =>
    part === "verb" &&
    sense.type === "REJECT" &&
    sense.contents.some(({ slot }) => slot === "subj") &&
    (slots.get("subj") ?? []).every((token) => {
      const word = doc.tokens[token]!;
      return askingWords.has(word.lemma.toLowerCase()) || askingWords.has(wordOf(word)) || word.relation !== "nsubj";
    });

/** The last request told before, in the same sentence or the one before it, and no further off. */
export function lastAskingBefore({ doc }: BuildContext, roots: readonly Finding[], token: number): EventNode | null {
  const { sentence } = doc.tokens[token]!;
  const askings = roots.filter(
    ({ predicate, event }) =>
      event.node.type === "REQUEST" &&
      predicate.token < token &&
      sentence - doc.tokens[predicate.token]!.sentence <= 1 &&
      event.node.recipients.some(({ party }) => party !== null),
  );
  return askings.sort((left, right) => right.predicate.token - left.predicate.token)[0]?.event.node ?? null;
}
