import type { Doc, Token } from "../../language/index.ts";
import { type Draft, isSubject } from "../draft.ts";

const telling =
  /^(?:say|tell|add|tweet|write|state|declare|announce|warn|argue|insist|note|ask|claim|explain|reply|respond|vow|stress|urge|promise|continue|recall|remark|post|comment|acknowledge|reveal|suggest|conclude|admit|assert|emphasize|emphasise|reiterate|charge|quip|observe|predict|describe|testify|read|caution|pledge|demand|deny|confirm|call)$/;

/** Whether somebody is the subject of a verb of saying. */
export function isTeller(doc: Doc, draft: Draft): boolean {
  const head = doc.tokens[draft.head];
  const verb = head === undefined ? undefined : doc.tokens[head.head];
  return isSubject(head) && isTellingVerb(verb);
}

/** Whether a verb is one of saying. */
export function isTellingVerb(verb: Token | undefined): boolean {
  return verb !== undefined && telling.test(verb.lemma.toLowerCase());
}
