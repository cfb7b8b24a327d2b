import type { EventType } from "../../codebook/index.ts";
import { type BuildContext, buildEvent } from "../build-events.ts";
import type { PartyMention } from "../claim.ts";
import type { Finding } from "../code-claims.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { isVerb, type SlotReader } from "../grammar/index.ts";
import { gatherParties } from "../parties.ts";
import { askedPredicate } from "./asked-by-mood.ts";
import { lastAskingBefore } from "./unanswered.ts";

/** What a bare verb answers to an asking told just before. */
const answers: ReadonlyMap<string, EventType> = new Map([
  ["agree", "AGREE"],
  ["accept", "AGREE"],
  ["consent", "AGREE"],
  ["decline", "REJECT"],
]);

const cameo: Partial<Record<EventType, string>> = { AGREE: "030", REJECT: "120" };

/** "The U.S. asked Israel to halt the strikes, and **Israel agreed**": whoever was asked answers, though the verb says nothing more. */
export function findBareAnswers(
  context: BuildContext,
  reader: SlotReader,
  roots: readonly Finding[],
): readonly Finding[] {
  const { doc, finder, codebook } = context;
  return doc.tokens.flatMap((token): readonly Finding[] => {
    const type = answers.get(token.lemma);
    if (type === undefined || !isVerb(token)) return [];
    const slots = reader.verb(token.index);
    if ([...slots.keys()].some((slot) => slot !== "subj")) return [];
    const actors = gatherParties(finder, slots.get("subj") ?? [], "through");
    const asking = actors.length === 0 ? null : lastAskingBefore(context, roots, token.index);
    const has = (parties: readonly PartyMention[]) =>
      parties.some(({ party }) => party !== null && actors.some((actor) => actor.party === party));
    if (asking === null || !has(asking.recipients) || has(asking.actors)) return [];
    const predicate: ClaimPredicate = askedPredicate(token.index, type, cameo[type] ?? null, slots);
    const event = buildEvent(context, predicate);
    const recipients = asking.actors.map((party) => ({ ...party, implied: true }));
    const quad = codebook.quadOf(type);
    const node = { ...event.node, actors, recipients, quad, contents: [] };
    return [{ predicate, event: { node, tokens: [token.index], contents: [] }, rule: `bare-answers (${token.lemma})` }];
  });
}
