/** "They" in the mouth of one whose own state it is not. */
import { quotationAt } from "../../language/index.ts";
import { isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { they, theyBefore } from "./follow-they.ts";

/** "“**They** hurt our ties with Norway,” the Norwegian minister said": who speaks of their own state says "we", so that "they" is looked for anew among others once all speakers are known. */
export function followForeign(drafts: readonly Draft[], discourse: Discourse): void {
  const { doc, past, speakers } = discourse;
  for (const draft of drafts) {
    const [own] = draft.actors;
    if (draft.kind !== "pronoun" || draft.actors.length !== 1 || own?.kind !== "state" || !isState(own.party)) continue;
    if (!they.test(doc.tokens[draft.head]?.text ?? "")) continue;
    const quotation = quotationAt(doc, draft.head);
    if (quotation === undefined || speakers.get(quotation)?.actors[0]?.party !== own.party) continue;
    const others = past.filter(
      ({ head, kind, actors }) =>
        head < draft.head &&
        !(actors.length === 1 && actors[0]?.kind === "state" && actors[0].party === own.party && kind !== "noun"),
    );
    const found = theyBefore(draft, { ...discourse, past: others }) ?? nearestOther(draft, others, discourse);
    if (found === null || found.actors.every(({ party }) => party === null)) continue;
    draft.actors = found.actors;
    draft.rows = found.rows;
    draft.back = found;
  }
}

/** "Our ties with **Norway** matter, but they": the state or people named last, in these two sentences. */
function nearestOther(draft: Draft, others: readonly Draft[], { doc }: Discourse): Draft | null {
  const here = doc.tokens[draft.head]?.sentence ?? 0;
  const found = others.findLast(
    ({ kind, participle, actors: [actor] }) =>
      kind === "name" && participle === null && (actor?.kind === "state" || actor?.kind === "people"),
  );
  return found === undefined || here - (doc.tokens[found.head]?.sentence ?? 0) > 1 ? null : found;
}
