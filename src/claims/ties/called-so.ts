import type { Cast } from "../../actors/index.ts";
import { childrenOf, type Doc } from "../../language/index.ts";
import { antecedentOf, baseRelation, childrenBy, prepositionOf, type Roles, withConjuncts } from "../grammar/index.ts";

const openers = /^(?:[,(–—]|-{1,2})$/;
const listing = new Set(["including", "such as", "like", "namely"]);

/**
 * Who is called so: "Hamas, a **proxy** of Iran", "Iran is a **foe**", "its **ally** Syria", "forces **loyal** to Haftar",
 * "**allies** such as Hungary". Tokens, in order of likelihood; empty where the sentence does not say.
 */
export function calledSo(doc: Doc, cast: Cast, roles: Roles, token: number): readonly number[] {
  const word = doc.tokens[token]!;
  const inside = childrenBy(doc, token, "appos", "flat", "nmod:desc").map((child) => child.index);
  if (inside.length > 0 && word.upos !== "ADJ") return inside;
  const members = listedUnder(doc, token);
  if (members.length > 0) return members;
  const relation = baseRelation(word);
  if (relation === "appos") return [word.head];
  if (childrenBy(doc, token, "cop").length > 0) return roles.surfaceSubjects(token);
  // "Erdogan is **one of** his top allies"
  const one = word.head >= 0 && relation === "nmod" ? doc.tokens[word.head]! : null;
  if (one !== null && one.lemma.toLowerCase() === "one" && childrenBy(doc, one.index, "cop").length > 0)
    return roles.surfaceSubjects(one.index);
  const before = setBefore(doc, cast, token);
  if (before !== null) return [before];
  if (relation === "conj" && word.head >= 0 && doc.tokens[word.head]!.upos === word.upos)
    return calledSo(doc, cast, roles, word.head);
  const isBefore = word.head > token && ["compound", "amod", "nmod", "flat"].includes(relation);
  if (isBefore && cast.at(word.head) !== undefined) return [word.head];
  if (word.upos === "ADJ" && (relation === "amod" || relation === "acl")) return [word.head];
  if (relation === "xcomp")
    return roles.objects(word.head).length > 0 ? roles.objects(word.head) : roles.surfaceSubjects(word.head);
  const preposition = prepositionOf(doc, token);
  if (preposition === "as" && word.head >= 0) {
    const objects = roles.objects(word.head);
    return objects.length > 0 ? objects : roles.surfaceSubjects(word.head);
  }
  // "Iran's proxy Hezbollah" with the name as the head's neighbour
  const next = doc.tokens[token + 1];
  return next?.upos === "PROPN" && next.sentence === word.sentence && cast.at(next.index) !== undefined
    ? [next.index]
    : [];
}

/** "proxies **such as** Hezbollah", "adversaries, **including** Iran". */
function listedUnder(doc: Doc, token: number): readonly number[] {
  return childrenBy(doc, token, "nmod", "obl", "acl", "appos", "conj")
    .filter((child) => listing.has(prepositionOf(doc, child.index) ?? ""))
    .flatMap((child) => withConjuncts(doc, child.index));
}

/**
 * Phrases after a noun that the parser hung elsewhere: "its designation as a terrorist group **by the U.S.**". Each preposition of
 * `wanted` that has nothing yet takes the first such phrase before the next verb.
 */
export function phrasesAfter(
  doc: Doc,
  noun: number,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const { last } = doc.sentences[doc.tokens[noun]!.sentence]!;
  for (let at = noun + 1; at < Math.min(last, noun + 14); at++) {
    if (doc.tokens[at]!.upos === "VERB") break;
    const preposition = prepositionOf(doc, at);
    if (preposition !== null && wanted.has(preposition) && !found.has(preposition))
      found.set(preposition, withConjuncts(doc, at));
  }
  return found;
}

/** Who stands right before a participle: "the Assad regime, **backed** by Russia", however the parser hung it. */
export function nameBefore(doc: Doc, cast: Cast, token: number): readonly number[] {
  if (doc.tokens[token]!.xpos !== "VBN") return [];
  const mention = cast.at(token - 1);
  if (mention !== undefined) return [mention.head];
  const before = setBefore(doc, cast, token);
  return before === null ? [] : [before];
}

/** "the **U.S.-backed** and Kurdish-led forces": who stands before the hyphen of a participle, and the noun that it describes. */
export function hyphenated(doc: Doc, token: number): { readonly by: number; readonly whom: number } | null {
  const word = doc.tokens[token]!;
  const [name, hyphen] = [doc.tokens[token - 2], doc.tokens[token - 1]];
  if (word.xpos !== "VBN" || word.head <= token || name === undefined || !/^[-‐‑–]$/.test(hyphen?.text ?? ""))
    return null;
  return { by: name.index, whom: word.head };
}

/** What stands before the dash or comma that opens the phrase: "the Houthis’ — another Iranian terror **proxy** —". */
function setBefore(doc: Doc, cast: Cast, token: number): number | null {
  const { sentence } = doc.tokens[token]!;
  let at = token - 1;
  while (at >= 0 && token - at < 8 && doc.tokens[at]!.sentence === sentence) {
    const { text, upos } = doc.tokens[at]!;
    if (openers.test(text)) break;
    if (!["DET", "ADJ", "NOUN", "PROPN", "ADV", "NUM", "PRON", "PART", "PUNCT", "VERB"].includes(upos)) return null;
    at--;
  }
  if (at < 0 || !openers.test(doc.tokens[at]!.text)) return null;
  for (let back = at - 1; back >= 0 && at - back < 3; back--) {
    if (doc.tokens[back]!.sentence !== sentence) return null;
    const mention = cast.at(back);
    if (mention !== undefined) return mention.head;
    if (!/^(?:['’‘]s?|s)$/.test(doc.tokens[back]!.text)) return null;
  }
  return null;
}

/** The subject of the verb over a noun: "**Hamas** claimed direct backing from Iran", "**its** spokesman …" through its owner. */
export function holdersOf(doc: Doc, roles: Roles, noun: number): readonly number[] {
  const { head, relation } = doc.tokens[noun]!;
  if (head < 0 || !["obj", "obl", "nsubj:pass"].includes(relation.split(":")[0] === "obl" ? "obl" : relation))
    return [];
  const verb = doc.tokens[head]!;
  if (verb.upos !== "VERB") return [];
  return roles.subjects(head).map((subject) => antecedentOf(doc, subject));
}

const denied = new Set("deny refute dispute reject lack avoid refuse lose".split(" "));
/** What these are still to do to a relation, it stands: "pressed Russia **to end** its support", "should **reconsider** its support". */
const changing = new Set(
  "end cease stop halt abandon cut sever drop withdraw reconsider re-evaluate reevaluate rethink continue maintain keep reduce".split(
    " ",
  ),
);
const ending = new Set("end cease stop halt abandon cut sever drop withdraw".split(" "));
const doubtful = new Set([
  "no",
  "former",
  "ex",
  "onetime",
  "one-time",
  "potential",
  "would-be",
  "possible",
  "erstwhile",
  "future",
  "alleged",
]);
const unreal = new Set(["could", "might", "would", "may", "should", "must", "will", "can", "if", "unless", "whether"]);

/** A relation that is denied, ended, asked for or only thought of is no standing one. */
export function isStanding(doc: Doc, token: number): boolean {
  const word = doc.tokens[token]!;
  const lower = (index: number) => doc.tokens[index]!.text.toLowerCase();
  const near = childrenOf(doc, token);
  if (near.some((child) => ["not", "n't", "n’t", "never", "no", "longer"].includes(lower(child.index)))) return false;
  if (near.some((child) => doubtful.has(child.lemma.toLowerCase()) || unreal.has(lower(child.index)))) return false;
  if (word.upos === "VERB" && near.some((child) => child.xpos === "TO" && child.relation === "mark")) return false;
  const over = word.head >= 0 ? doc.tokens[word.head] : undefined;
  if (over === undefined) return true;
  const isUnder = ["obj", "xcomp", "ccomp", "obl", "advcl"].includes(baseRelation(word));
  if (!isUnder) return true;
  if (denied.has(over.lemma.toLowerCase())) return false;
  const aside = childrenOf(doc, over.index);
  const toCome = aside.some((child) => unreal.has(lower(child.index)) || child.xpos === "TO");
  const owned = word.xpos === "VBG" || near.some((child) => child.relation === "nmod:poss");
  if (changing.has(over.lemma.toLowerCase()) && toCome && owned) return true;
  if (ending.has(over.lemma.toLowerCase())) return false;
  const negated = aside.some((child) => ["not", "n't", "n’t", "never"].includes(lower(child.index)));
  return !(word.upos === "NOUN" && (negated || toCome));
}
