/** Bodies and bands that a later noun calls by their sort: "the forces", "the rebels", "the company". */
import { isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, keyOfDraft } from "../draft.ts";
import type { NameEntry } from "../tables/name-index.ts";
import type { Followed } from "./follow-state.ts";

/** "Those troops", "the forces" after "American soldiers": the soldiers spoken of last, whichever word was used. */
export function followForces(draft: Draft, { doc, past }: Discourse): Followed | null {
  const here = doc.tokens[draft.head]?.sentence ?? 0;
  const back = past.findLast(
    (before) =>
      before.kind === "noun" &&
      here - (doc.tokens[before.head]?.sentence ?? 0) <= 2 &&
      before.actors[0]?.role === "MIL" &&
      before.actors[0].party !== null,
  );
  return back === undefined ? null : { actors: back.actors, by: "same-forces", back };
}

/** "The rebels", "the militants" after "Houthi rebels": the armed group so called, else the one spoken of most of late. */
export function followRebels(draft: Draft, { doc, past }: Discourse): Followed | null {
  const core = doc.tokens[draft.head]?.lemma.toLowerCase() ?? "";
  const here = doc.tokens[draft.head]?.sentence ?? 0;
  const counts = new Map<string, { count: number; last: Draft }>();
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    if (before === undefined || here - (doc.tokens[before.head]?.sentence ?? 0) > 12) break;
    if (before.kind === "pronoun" || before.actors.length !== 1) continue;
    const [actor] = before.actors;
    if (actor === undefined || actor.party === null || actor.role !== "REB" || !/^(?:group|unnamed)$/.test(actor.kind))
      continue;
    if (doc.tokens[before.coreLast - 1]?.lemma.toLowerCase() === core)
      return { actors: before.actors, by: "same-rebels", back: before };
    const key = keyOfDraft(before);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { count: 1, last: before });
    else known.count++;
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most === undefined ? null : { actors: most.last.actors, by: "rebels-in-focus", back: most.last };
}

/** How many sentences a firm, a paper or a school is remembered. */
const remembered = 8;

/** "**The company** denies it" after Huawei, "the newspaper" after The Guardian: the body of that trade that was named last. */
export function followTrade(draft: Draft, entry: NameEntry, { doc, past }: Discourse): Followed | null {
  const head = doc.tokens[draft.head];
  if (head === undefined || /^NNP?S$/.test(head.xpos) || !/^(?:BUS|JRN|EDU|LAB|REL)$/.test(entry.role ?? ""))
    return null;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    const other = before === undefined ? undefined : doc.tokens[before.head];
    if (before === undefined || other === undefined || head.sentence - other.sentence > remembered) return null;
    const [actor] = before.actors;
    if (before.kind === "pronoun" || before.actors.length !== 1 || actor?.role !== entry.role) continue;
    if (/^(?:organisation|outlet)$/.test(actor.kind) && actor.party !== null && before.participle === null)
      return { actors: before.actors, by: "same-trade", back: before };
  }
  return null;
}

/** How many sentences the body that a bare "the group" means is looked for. */
const near = 3;

/** "**The group** claimed it", "the international body": the band or body of no single state that was named last. */
export function followBody(draft: Draft, { doc, past }: Discourse): Followed | null {
  const head = doc.tokens[draft.head];
  if (head === undefined || /^NNP?S$/.test(head.xpos)) return null;
  // "the **Blue Dot** Network": a name of its own
  if (doc.tokens.slice(draft.first + 1, draft.coreLast).some(({ text }) => /^\p{Lu}/u.test(text))) return null;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    const other = before === undefined ? undefined : doc.tokens[before.head];
    if (before === undefined || other === undefined || head.sentence - other.sentence > near) return null;
    const [actor] = before.actors;
    if (before.kind !== "name" || before.actors.length !== 1 || actor === undefined || before.participle !== null)
      continue;
    if (/^(?:organisation|group)$/.test(actor.kind) && actor.party !== null && !isState(actor.party))
      return { actors: before.actors, by: "same-body", back: before };
  }
  return null;
}
