/** Nouns that names behind them spell out: "regional powers **such as China**", "rivals like Russia and Iran". */
import type { Actor } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { resolvePerson } from "../people/resolve-person.ts";
import type { ActorTables } from "../tables/tables.ts";

const several = 6;
const named = /^(?:name|person|place)$/;

/** Those whom "such as" or "like" behind a noun names, all of them; none where what stands there is nobody known. */
export function listedBehind(draft: Draft, discourse: Discourse, tables: ActorTables): readonly Actor[] {
  const { doc } = discourse;
  const head = doc.tokens[draft.head];
  if (head === undefined) return [];
  const text = (index: number) => doc.tokens[index]?.text.toLowerCase();
  let at = draft.coreLast;
  if (text(at) === ",") at++;
  if (text(at) === "such" && text(at + 1) === "as") at += 2;
  else if (text(at) === "like" && doc.tokens[at]?.upos === "ADP") at++;
  else return [];
  // "rivals **like the** United States": what begins here, and all that is joined with it
  const here = discourse.bySentence[head.sentence] ?? [];
  const begun = here.find(({ coreFirst, kind }) => named.test(kind) && coreFirst >= at && coreFirst <= at + 1);
  // "leaders such as **India**'s Narendra Modi"
  const owner = begun === undefined ? undefined : doc.tokens[begun.head];
  const isOwner = owner !== undefined && /^(?:nmod:poss|compound|amod)/.test(owner.relation);
  const first = isOwner ? here.find((one) => named.test(one.kind) && one.head === owner.head) : begun;
  const found: Actor[] = [];
  for (const one of first === undefined ? [] : [first, ...joinedWith(first, here, discourse)]) {
    if (one.kind === "person" && one.actors.length === 0 && one.partner === null) resolvePerson(one, discourse, tables);
    if (one.participle !== null) return [];
    for (const actor of one.actors)
      if (actor.party !== null && !found.some(({ party }) => party === actor.party)) found.push(actor);
  }
  return found.length > several ? [] : found;
}

/** "such as Japan, **India** and **Australia**". */
function joinedWith(first: Draft, here: readonly Draft[], { doc }: Discourse): Draft[] {
  const heads = (doc.children[first.head] ?? []).filter((child) => doc.tokens[child]?.relation === "conj");
  return here.filter(({ head, kind }) => heads.includes(head) && named.test(kind));
}
