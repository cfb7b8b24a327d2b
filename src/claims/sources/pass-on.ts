import type { Cast } from "../../actors/index.ts";
import type { Draft } from "./draft.ts";

/** Adds the outlet that was told ("told **The Wall Street Journal**") as the one who passed the words on. */
export function passOn(cast: Cast, drafts: readonly Draft[]): readonly Draft[] {
  const list: Draft[] = [...drafts];
  for (const [index, draft] of drafts.entries()) {
    const { audience } = draft;
    if (audience === null || draft.passedBy !== null || draft.attitude) continue;
    const actor = cast.at(audience.head)?.actors[0];
    if (actor === undefined || (actor.kind !== "outlet" && !(actor.role === "JRN" && actor.name !== null))) continue;
    list[index] = { ...draft, passedBy: list.length };
    list.push({ ...draft, source: audience, pronoun: null, audience: null, rule: "told-outlet" });
  }
  return list;
}
