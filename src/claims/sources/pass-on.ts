import type { Cast } from "../../actors/index.ts";
import type { Doc } from "../../language/index.ts";
import type { Draft } from "./draft.ts";
import { holds } from "./spans.ts";

/** Adds whoever passed the words on: the outlet that was told ("told **The Wall Street Journal**"), the one who cites another. */
export function passOn(doc: Doc, cast: Cast, drafts: readonly Draft[]): readonly Draft[] {
  const list: Draft[] = [];
  const outlets: { inner: number; draft: Draft }[] = [];
  for (const draft of drafts) {
    const citing = citedBy(doc, drafts, draft);
    list.push(citing === null ? draft : { ...draft, passedBy: citing });
  }
  for (const [index, draft] of list.entries()) {
    const { audience } = draft;
    if (audience === null || draft.passedBy !== null) continue;
    const actor = cast.at(audience.head)?.actors[0];
    if (actor === undefined || (actor.kind !== "outlet" && !(actor.role === "JRN" && actor.name !== null))) continue;
    outlets.push({
      inner: index,
      draft: { ...draft, source: audience, audience: null, passedBy: null, rule: "told-outlet" },
    });
  }
  for (const { inner, draft } of outlets) {
    list[inner] = { ...list[inner]!, passedBy: list.length };
    list.push(draft);
  }
  return list;
}

/** "Axios reported it, citing officials": the officials' word, passed on by the one in whose sentence it is cited. */
function citedBy(doc: Doc, drafts: readonly Draft[], draft: Draft): number | null {
  if (!draft.rule.startsWith("citing")) return null;
  const verb = doc.tokens[draft.cue.head]!;
  const outer = drafts.findIndex((other) => other !== draft && holds(other.cue, verb.head));
  return outer < 0 ? null : outer;
}
