import type { BuildContext } from "../build-events.ts";
import { principals } from "../carriers.ts";
import { type EventNode, untypedNode } from "../claim.ts";
import type { Finding } from "../code-claims.ts";
import { childrenBy, isOfPrincipal, prepositionOf } from "../grammar/index.ts";
import { gatherParties } from "../parties.ts";
import { askedPredicate } from "./asked-by-mood.ts";

/** "Oman freed two captives **at the behest of Washington**": whoever is behind a deed asked those for it who did it. */
export function findDoneAtRequest(context: BuildContext, roots: readonly Finding[]): readonly Finding[] {
  const { doc, codebook } = context;
  return roots.flatMap(({ predicate, event: { node: deed } }): readonly Finding[] => {
    // "urged Hamas **at Washington's request**" is one asking, through Qatar
    if (deed.type === "REQUEST" || deed.modality !== "actual" || deed.polarity === "negative") return [];
    // "Turkey, **at Zelensky's behest**, interceded": at times it hangs on who does it
    const over = [predicate.carrier, ...context.roles.surfaceSubjects(predicate.carrier)];
    const phrase = over
      .flatMap((token) => childrenBy(doc, token, "obl", "nmod"))
      .find(({ index }) => isOfPrincipal(doc, index) && prepositionOf(doc, index) === "at");
    if (phrase === undefined) return [];
    const named = deed.actors.filter(({ party }) => party !== null);
    // "Turkey **interceded with Moscow**": of those who meet, who does it
    const subjects = gatherParties(context.finder, context.roles.subjects(predicate.carrier), "through");
    const does = named.filter(({ party }) => subjects.some((subject) => subject.party === party));
    const doers = does.length > 0 ? does : named;
    const actors = principals(context, [phrase.index]).filter(
      ({ party }) => party !== null && !doers.some((doer) => doer.party === party),
    );
    if (actors.length === 0 || doers.length === 0) return [];
    const asked = askedPredicate(phrase.index, "REQUEST", "020", new Map());
    const { start, end, text } = phrase;
    const trigger = { start, end, text };
    const node: EventNode = {
      ...untypedNode({ actors, recipients: doers, modality: "actual", polarity: "positive", trigger }),
      type: "REQUEST",
      contexts: context.contexts(phrase.index),
      cameo: "020",
      quad: codebook.quadOf("REQUEST"),
      goldstein: codebook.scoreOf("REQUEST", null),
      contents: [{ ...deed, modality: "requested", date: null, fatalities: null, injured: null }],
    };
    return [
      {
        predicate: asked,
        event: { node, tokens: [phrase.index], contents: [] },
        rule: `done-at-request (${phrase.lemma})`,
      },
    ];
  });
}
