import { childrenOf, type Doc, type Token } from "../../language/index.ts";
import { isSubject } from "../draft.ts";

/**
 * The tokens that an object pronoun cannot stand for: who does the deed to it. "Negotiators should hold **them** to it" holds others;
 * "accused Netanyahu and Trump of conspiring to keep **them** out" keeps others than those accused.
 */
export function ownSubjects(doc: Doc, pronoun: Token): readonly number[] {
  if (!/^(?:obj|iobj)$/.test(pronoun.relation) || /sel(?:f|ves)$/i.test(pronoun.text)) return [];
  const subject = subjectOf(doc, doc.tokens[pronoun.head]);
  if (subject === null) return [];
  const joined = (doc.children[subject] ?? []).filter((child) => doc.tokens[child]?.relation === "conj");
  return [subject, ...joined];
}

/** The subject of a verb, also where it is understood: that of the verb above, or the object of "asked", "accused". */
export function subjectOf(doc: Doc, verb: Token | undefined): number | null {
  let at = verb;
  for (let step = 0; step < 6 && at !== undefined; step++) {
    const children = doc.children[at.index] ?? [];
    const own = children.find((child) => isSubject(doc.tokens[child]));
    if (own !== undefined) return doc.tokens[own]?.relation === "nsubj" ? own : null;
    const above = doc.tokens[at.head];
    if (above === undefined || !/^(?:VERB|AUX|ADJ)$/.test(above.upos)) return null;
    if (at.relation === "conj") {
      at = above;
      continue;
    }
    if (!/^(?:xcomp|advcl|ccomp)/.test(at.relation)) return null;
    const marked = children.some((child) => /^(?:of|from|for|against|into)$/i.test(doc.tokens[child]?.text ?? ""));
    const object = (doc.children[above.index] ?? []).find((child) => doc.tokens[child]?.relation === "obj");
    if (object !== undefined && (at.relation === "xcomp" || marked)) return object;
    at = above;
  }
  return null;
}

/** Who does to itself what the verb tells: its subject, whoever owns the right to it ("**Israel**'s right to defend itself", "the right of **Israel** to"), or who was forced to. */
export function doerToSelf(doc: Doc, verb: Token | undefined): number | null {
  const above = doc.tokens[verb?.head ?? -1];
  if (verb === undefined || above === undefined) return subjectOf(doc, verb);
  const below = ({ index }: Token) => childrenOf(doc, index);
  const whom = (deed: Token) => below(deed).find(({ relation }) => relation === "iobj")?.index;
  if (verb.relation === "xcomp")
    return (
      whom(above) ??
      subjectOf(doc, verb) ??
      below(above).find(({ relation }) => relation === "nsubj:pass")?.index ??
      null
    );
  if (verb.relation !== "acl" || above.upos !== "NOUN") return subjectOf(doc, verb);
  const owner =
    below(above).find(({ relation }) => relation === "nmod:poss") ??
    below(above).find(({ relation, index }) => relation === "nmod" && index < verb.index);
  if (owner !== undefined) return owner.index;
  const deed = /^(?:obj|obl)$/.test(above.relation) ? doc.tokens[above.head] : undefined;
  return deed === undefined ? null : (whom(deed) ?? subjectOf(doc, deed));
}
