import { isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, prepositionBefore } from "../draft.ts";

/** "Tunisia's **Independent High Authority for Elections**", "the **Federal Aviation Office** of Germany": the state that a body no table knows is said to belong to, null where none is. */
export function ownerOfName(draft: Draft, { doc, nameAt }: Discourse): string | null {
  for (const child of doc.children[draft.head] ?? []) {
    const token = doc.tokens[child];
    const owner = nameAt.get(child);
    if (token === undefined || owner === undefined || owner === draft || owner.participle !== null) continue;
    const before = /^(?:nmod:poss|amod|compound)$/.test(token.relation) && child < draft.head;
    const behind = token.relation === "nmod" && child > draft.head && prepositionBefore(doc, owner) === "of";
    if (!before && !behind) continue;
    const entry = owner.entries.find(({ kind }) => /^(?:state|adjective|capital)$/.test(kind));
    if (entry?.party != null && isState(entry.party) && !(behind && entry.kind === "adjective")) return entry.party;
  }
  return null;
}
