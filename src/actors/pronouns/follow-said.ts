/** Who "they" and "it" are at the head of what somebody says, is told or is asked for. */
import { childrenOf, type Doc, quotationAt, type Token } from "../../language/index.ts";
import { isAsking } from "../again/follow-asked.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isSubject } from "../draft.ts";

/** Words that put a duty on whoever hears them: "told Iran that **it must** stop". */
const duty = /^(?:must|should|ought|shall|need)$/;
const telling = /^(?:tell|warn|remind|inform|notify|advise|caution|instruct|signal|insist|stress|clear)$/;
/** What is said of oneself more often than of others. */
const saying =
  /^(?:say|add|claim|insist|deny|promise|vow|pledge|announce|admit|acknowledge|declare|believe|think|hope|know|agree|swear|boast|complain|threaten|decide|note|maintain)$/;
const having = /^(?:have|hold|possess|own|keep|collect|obtain|gather)$/;

/** "Told **the government** in Khartoum that it must go", "clear with Iran that it needs to": on whom a duty is put, and "asked **Norway** to hand over the files it has": who has what is asked for. */
export function dutyBefore(
  { head }: Draft,
  discourse: Discourse,
  fits: (candidate: Draft) => string | null,
): Draft | null {
  const { doc, past } = discourse;
  const token = doc.tokens[head];
  const verb = doc.tokens[token?.head ?? -1];
  const above = doc.tokens[verb?.head ?? -1];
  if (token === undefined || verb === undefined || above === undefined || !isSubject(token)) return null;
  let hearer: Token | undefined;
  if (telling.test(above.lemma) && /^(?:ccomp|advcl)/.test(verb.relation) && isRightBehindThat(doc, token)) {
    const isDuty =
      duty.test(verb.lemma) ||
      childrenOf(doc, verb.index).some(
        ({ relation, lemma }) => /^aux/.test(relation) && duty.test(lemma.toLowerCase()),
      );
    if (isDuty) hearer = hearerOf(doc, above);
  } else if (verb.relation === "acl:relcl" && having.test(verb.lemma)) {
    const deed = doc.tokens[above.head];
    const asking = deed?.relation === "xcomp" ? doc.tokens[deed.head] : undefined;
    if (asking !== undefined && isAsking(asking, discourse)) hearer = hearerOf(doc, asking);
  }
  if (hearer === undefined || hearer.index > head) return null;
  const { index } = hearer;
  const found = past.findLast((before) => before.head === index && before.actors.length > 0);
  return found === undefined || fits(found) === null ? null : found;
}

const isRightBehindThat = (doc: Doc, { index }: Token): boolean => {
  const before = doc.tokens[index - 1];
  return before?.text === "that" || /^(?:NOUN|PROPN)$/.test(before?.upos ?? "");
};

/** "Told **Iran**", "made clear **to Iran**": who hears. */
function hearerOf(doc: Doc, verb: Token): Token | undefined {
  const words = childrenOf(doc, verb.index);
  return (
    words.find(({ relation }) => relation === "iobj") ??
    words.find(({ relation }) => relation === "obj") ??
    words.find(
      ({ relation, index }) =>
        relation === "obl" &&
        childrenOf(doc, index).some(({ text, relation }) => relation === "case" && /^(?:to|with)$/i.test(text)),
    )
  );
}

/** "Swedish **officials** said they had seen none": who says it, where "they" stands right behind the verb. */
export function sayerOf(
  { head }: Draft,
  { doc, past }: Discourse,
  fits: (candidate: Draft) => string | null,
): Draft | null {
  const token = doc.tokens[head];
  const verb = doc.tokens[token?.head ?? -1];
  const above = doc.tokens[verb?.head ?? -1];
  if (token === undefined || verb?.relation !== "ccomp" || above === undefined || !isSubject(token)) return null;
  const between = head - above.index;
  const isBehind = between === 1 || (between === 2 && /^that$/i.test(doc.tokens[head - 1]?.text ?? ""));
  if (!isBehind || !saying.test(above.lemma) || quotationAt(doc, head) !== quotationAt(doc, above.index)) return null;
  const subject = childrenOf(doc, above.index).find((child) => isSubject(child))?.index;
  const found = past.findLast((before) => before.head === subject && before.actors.length > 0);
  return found === undefined || fits(found) === null ? null : found;
}
