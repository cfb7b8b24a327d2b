import type { Doc } from "../../../language/index.ts";
import { childrenBy, isPassive, type Roles } from "../../grammar/index.ts";
import type { Draft } from "../draft.ts";
import { sourceWords } from "../find-source.ts";
import { cutRanges, type Extents, joinRanges } from "../spans.ts";

const quoting = new Set(["quote", "cite"]);

/**
 * "Haaretz **quoted a minister as saying** that …", "The minister **was quoted by Haaretz as saying** …": the minister vouches, Haaretz
 * passes it on, and the verb of quoting says nothing of its own.
 */
export function readQuotedAs(doc: Doc, extents: Extents, roles: Roles, drafts: readonly Draft[]): readonly Draft[] {
  const gone = new Set<number>();
  const added: Draft[] = [];
  const read = drafts.map((draft): Draft => {
    const saying = doc.tokens[draft.cue.head]!;
    const verb = doc.tokens[saying.head];
    if (saying.xpos !== "VBG" || verb === undefined || !quoting.has(verb.lemma)) return draft;
    if (!childrenBy(doc, saying.index, "mark", "case").some(({ lemma }) => lemma === "as")) return draft;
    const passive = isPassive(doc, verb.index);
    const [quoted] = passive
      ? roles.surfaceSubjects(verb.index)
      : childrenBy(doc, verb.index, "obj").map(({ index }) => index);
    const [outlet] = passive
      ? childrenBy(doc, verb.index, "obl").flatMap(({ index, relation }) => (relation === "obl:agent" ? [index] : []))
      : roles.surfaceSubjects(verb.index);
    if (quoted === undefined) return draft;
    gone.add(verb.index);
    const source = sourceWords(doc, extents, quoted, draft.cue);
    const holes = [source, { first: verb.index, last: draft.cue.last }];
    const content = joinRanges(
      doc,
      draft.content.flatMap((range) => cutRanges(range, holes)),
    );
    const said: Draft = { ...draft, source, pronoun: null, content, attitude: false, rule: `quoted-as ${draft.rule}` };
    if (outlet === undefined || content.length === 0) return said;
    added.push({ ...said, source: sourceWords(doc, extents, outlet, draft.cue), rule: `quoting ${draft.rule}` });
    return { ...said, passedBy: drafts.length + added.length - 1 };
  });
  if (gone.size === 0) return drafts;
  const all = [...read, ...added];
  const kept = all.filter(
    ({ cue, rule, content }) => content.length > 0 && (rule.startsWith("quot") || !gone.has(cue.head)),
  );
  return kept.map((draft) =>
    draft.passedBy === null ? draft : { ...draft, passedBy: kept.indexOf(all[draft.passedBy]!) },
  );
}
