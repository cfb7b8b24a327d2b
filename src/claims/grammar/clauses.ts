import type { Doc } from "../../language/index.ts";
import {
  baseRelation,
  childrenBy,
  isInfinitive,
  isNominal,
  isVerb,
  prepositionOf,
  withConjuncts,
  wordOf,
} from "./tree.ts";

/** Slots that are still being filled. */
export type Draft = Map<string, number[]>;

export function put(slots: Draft, name: string, ...tokens: readonly number[]): void {
  if (tokens.length === 0) return;
  const list = slots.get(name) ?? [];
  for (const token of tokens) if (!list.includes(token)) list.push(token);
  slots.set(name, list);
}

/** Clauses among the children: infinitives in `xcomp`, that-clauses and bare clauses in `ccomp`. */
export function putClauses(doc: Doc, slots: Draft, token: number): void {
  for (const child of childrenBy(doc, token, "xcomp", "ccomp", "advcl", "acl", "csubj", "nmod")) {
    // "its demand **that** Sweden hand them over": at times the clause hangs on the noun as a phrase would
    const isClause = isVerb(child) && childrenBy(doc, child.index, "mark").some((mark) => wordOf(mark) === "that");
    if (baseRelation(child) === "nmod") {
      if (isClause) put(slots, "ccomp", ...clausesWith(doc, child.index));
      continue;
    }
    if (child.relation === "acl:relcl" || child.relation === "advcl:relcl") {
      // "the request **that** China use …": a conjunction with nothing left open behind it is no relative
      if (childrenBy(doc, child.index, "mark").some((mark) => wordOf(mark) === "that"))
        put(slots, "ccomp", ...clausesWith(doc, child.index));
      continue;
    }
    const infinitive = isInfinitive(doc, child.index);
    const relation = baseRelation(child);
    const all = clausesWith(doc, child.index);
    if (infinitive) put(slots, "xcomp", ...all);
    // "call **for** both sides **to** cease"
    if (infinitive && childrenBy(doc, child.index, "mark").some((mark) => wordOf(mark) === "for"))
      put(slots, "for", ...all);
    if (infinitive) continue;
    if (relation === "ccomp" || (relation === "acl" && prepositionOf(doc, child.index) === "that"))
      put(slots, "ccomp", ...all);
    else if (relation === "xcomp") put(slots, isVerb(child) && child.xpos === "VBG" ? "ger" : "xcomp", ...all);
  }
}

/** A clause and the clauses coordinated with it ("halt the tests **and** return to talks"). */
export function clausesWith(doc: Doc, token: number): readonly number[] {
  return [
    token,
    ...childrenBy(doc, token, "conj")
      .filter((child) => isVerb(child) || child.upos === "ADJ")
      .map((child) => child.index),
  ];
}

/** "called the report **false**", "called him **a liar**": what somebody or something is called, wherever the parser hung it. */
export function putComplement(doc: Doc, slots: Draft, verb: number): void {
  if (!naming.has(doc.tokens[verb]!.lemma)) return;
  const objects = childrenBy(doc, verb, "obj");
  const indirect = childrenBy(doc, verb, "iobj");
  const [first] = [...indirect, ...objects];
  if (first === undefined) return;
  const after = objects.filter((object) => object !== first && object.index > first.index);
  const adjectives = childrenBy(doc, first.index, "amod", "acl").filter(
    (child) => child.index > first.index && child.upos === "ADJ",
  );
  const bare = childrenBy(doc, verb, "obl", "advcl").filter(
    (child) =>
      child.index > first.index &&
      (isNominal(child) || child.upos === "ADJ") &&
      prepositionOf(doc, child.index) === null,
  );
  const named = [...after, ...adjectives, ...bare].map((child) => child.index);
  if (named.length === 0) return;
  put(slots, "xcomp", ...named);
  slots.set("obj", withConjuncts(doc, first.index).filter((token) => !named.includes(token)) as number[]);
}

const naming = new Set(["call", "brand", "label", "dub", "term", "name", "consider", "deem", "declare", "pronounce"]);

/** "called for shifting **authority**": what stands behind a gerund of the verb's is the gerund's, though the parser hangs it on the verb. */
export const isOfGerund = (doc: Doc, verb: number, object: number): boolean =>
  childrenBy(doc, verb, "advcl").some(
    ({ index, xpos }) => xpos === "VBG" && index > verb && object - index <= 4 && object > index && index - verb <= 2,
  );
