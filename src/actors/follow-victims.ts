import type { Token } from "../language/index.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";

const hurting = /^(?:kill|wound|injure|maim|displace|massacre|slaughter|behead|abduct)$/;

/** "Attacked **Israel**, killing 1,200 **people**": the one state to which is done what kills them. Null where they are killed by anything else. */
export function victimsOf(draft: Draft, { doc, past }: Discourse): string | null {
  const hurt = verbOver(draft.head, doc.tokens);
  if (hurt?.xpos !== "VBG" || !hurting.test(hurt.lemma.toLowerCase()) || !/^advcl/.test(hurt.relation)) return null;
  const done = (doc.children[hurt.head] ?? []).find((child) => doc.tokens[child]?.relation === "obj");
  const target = past.findLast(({ head, acts }) => head === done && acts);
  const party = target?.actors.length === 1 ? target.actors[0]?.party : undefined;
  return party != null && /^[A-Z]{3}$/.test(party) ? party : null;
}

/** The verb whose object a noun is, or stands joined with: "killing men and **women**". */
function verbOver(at: number, tokens: readonly Token[]): Token | undefined {
  let token = tokens[at];
  while (token !== undefined && /^conj/.test(token.relation)) token = tokens[token.head];
  return token !== undefined && token.relation === "obj" ? tokens[token.head] : undefined;
}
