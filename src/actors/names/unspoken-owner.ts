import { isState } from "../actor.ts";
import { canBeOf, type Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { fold } from "../tables/name-index.ts";
import { isCommonName } from "./common-name.ts";

/** Whether a name that any state's party or union could bear was given to one state by the tables alone: "the Workers' Party"; "the Federal Reserve" is America's. */
export const isOfTablesAlone = ({ rule, entries: [entry] }: Draft): boolean =>
  rule === "seat" &&
  /^(?:PTY|OPP|LAB)$/.test(entry?.role ?? "") &&
  / /.test(entry?.form ?? "") &&
  isCommonName(entry?.form ?? "");

/**
 * "Brazil voted. The **Workers' Party** won": a party whose name any state's could be is of the state that the text names most, where it
 * names nothing else of the one that the tables give it to.
 */
export function settleCommonName(draft: Draft, discourse: Discourse, counts: ReadonlyMap<string, number>): void {
  const [own] = draft.actors;
  if (own === undefined || !isOfTablesAlone(draft) || own.party !== draft.entries[0]?.party) return;
  const names = [...(discourse.namesOf.get(own.party ?? "") ?? [])];
  if (discourse.home === own.party || discourse.issuer === own.party || !names.every(isCommonName)) return;
  const words = fold(draft.entries[0]?.form ?? "");
  for (const [party] of counts) {
    if (party === own.party || !isState(party)) continue;
    if (!discourse.spoken.has(party) || !canBeOf(party, words)) return;
    draft.actors = [{ ...own, party }];
    draft.country = party;
    draft.rule = "seat-of-the-text";
    return;
  }
}
