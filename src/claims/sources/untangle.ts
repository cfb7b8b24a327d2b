import type { Doc } from "../../language/index.ts";
import type { TokenRange } from "./attribution.ts";
import type { Draft } from "./draft.ts";
import { cutRanges, holds, joinRanges } from "./spans.ts";

/**
 * Where each of two contents holds the other's cue, the clause set off by marks stands outside: in "Polls show that he leads,
 * according to CNN" CNN's phrase is cut out of what the polls show.
 */
export function untangle(doc: Doc, drafts: readonly Draft[]): readonly Draft[] {
  const outer = drafts.filter(({ rule }) => rule.startsWith("set-off") || rule.startsWith("according-to"));
  if (outer.length === 0) return drafts;
  return drafts.map((draft) => {
    const holes = outer
      .filter((other) => other !== draft && covers(draft, other) && covers(other, draft))
      .map(phraseOf);
    if (holes.length === 0) return draft;
    const content = joinRanges(
      doc,
      draft.content.flatMap((range) => cutRanges(range, holes)),
    );
    return content.length === 0 ? draft : { ...draft, content };
  });
}

function covers({ content }: Draft, { cue }: Draft): boolean {
  return content.some((range) => holds(range, cue.first));
}

function phraseOf({ source, cue }: Draft): TokenRange {
  if (source === null) return cue;
  return { first: Math.min(source.first, cue.first), last: Math.max(source.last, cue.last) };
}
