import type { Actor, Sector } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import type { NameEntry } from "../tables/name-index.ts";

const siding = /^(?:ally|friend|backer|follower|loyalist|sympathi[sz]er|henchman)$/;
const founding = /^(?:co-?)?founder$/;
const parting = /^(?:division|branch|unit|wing|arm)$/;

/**
 * What whom a noun is of makes of it: "Mr. Savimbi's **followers**" are in arms as he is, "the **founder** of the Shining Path" is no man of business,
 * and "the Asia **division** of Amnesty International" no soldiers. Null where the noun says what they do.
 */
export function roleOfOwner(draft: Draft, entry: NameEntry | undefined, { doc }: Discourse): Sector | null {
  const word = doc.tokens[draft.coreLast - 1]?.lemma.toLowerCase() ?? "";
  const [isSide, isFounder, isPart] = [siding.test(word), founding.test(word), parting.test(word)];
  if (!isSide && !isFounder && !isPart) return null;
  const owner = ownerOf(draft);
  const role = owner?.role ?? null;
  if (isSide) return owner?.kind === "person" && /^(?:REB|OPP|PTY|PRM)$/.test(role ?? "") ? role : null;
  if (owner?.kind === "person" || owner?.kind === "state") return null;
  // "the Rally's youth **branch**", "the airborne division"
  return isFounder || (entry?.role === "MIL" && !/^(?:MIL|REB|PRM|UAF|GOV)$/.test(role ?? "MIL")) ? role : null;
}

/** Whoever stands before the noun or under it. */
function ownerOf({ modifiers, possessive, under }: Draft): Actor | undefined {
  const before = modifiers.find(({ participle, actors }) => participle === null && actors.length > 0);
  const below = under.find(({ word, draft }) => /^(?:of|to|at|with|loyal)$/.test(word) && draft.actors.length > 0);
  return [below?.draft, before, possessive ?? undefined].find((one) => one?.actors.length === 1)?.actors[0];
}
