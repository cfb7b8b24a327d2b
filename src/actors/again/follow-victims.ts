import { isState } from "../actor.ts";
import { firstJoined } from "../clauses/clause.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";

const hurting = /^(?:kill|wound|injure|maim|displace|massacre|slaughter|behead|abduct)$/;

/** "Attacked **Israel**, killing 1,200 **people**": the one state to which is done what kills them. Null where they are killed by anything else. */
export function victimsOf(draft: Draft, { doc, past }: Discourse): string | null {
  // "killing men and **women**"
  const noun = firstJoined(doc, doc.tokens[draft.head]);
  const hurt = noun?.relation === "obj" ? doc.tokens[noun.head] : undefined;
  if (hurt?.xpos !== "VBG" || !hurting.test(hurt.lemma.toLowerCase()) || !/^advcl/.test(hurt.relation)) return null;
  const done = (doc.children[hurt.head] ?? []).find((child) => doc.tokens[child]?.relation === "obj");
  const target = past.findLast(({ head, acts }) => head === done && acts);
  const party = target?.actors.length === 1 ? target.actors[0]?.party : undefined;
  return isState(party) ? party : null;
}
