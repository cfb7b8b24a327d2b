/** What speaks for it that a noun is nobody's in particular: "**people** everywhere", "the rights of **women** and girls". */
import { clauseOf, firstJoined, roleOf } from "../clauses/clause.ts";
import { isTeller } from "../clauses/telling.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, prepositionBefore } from "../draft.ts";
import type { Stranger } from "./likeliest-party.ts";
import type { Near, SameWord } from "./named-near.ts";

const articles: readonly (readonly [RegExp, string])[] = [
  [/^(?:the|this|that|these|those)$/, "the"],
  [/^(?:an?|another|one)$/, "a"],
  [/^(?:any|no|every|each|all)$/, "all"],
  [/^(?:many|most|other|some|several)$/, "some"],
];

/** Words of sentences that tell of all the world. */
const worldwide =
  /^(?:world|worldwide|globe|global|globally|everywhere|anywhere|countries|nations|international|internationally|universal)$/i;

/** Who is named near a noun, with whom it stands joined, and of whom the same word was last. */
export interface Around {
  readonly near: readonly Near[];
  readonly joined: Draft | null;
  readonly same: SameWord | null;
}

/** What the noun's own words, those around it and the like of it before say for nobody's. */
export function nobodyFeatures(
  draft: Draft,
  stranger: Stranger,
  discourse: Discourse,
  guess: string | null,
  { near, joined, same }: Around,
): string[] {
  const { doc } = discourse;
  const { role, makes, plural, word } = stranger;
  const head = doc.tokens[draft.head];
  const first = doc.tokens[draft.first]?.text.toLowerCase() ?? "";
  const isMany = plural || /^NNP?S$/.test(head?.xpos ?? "");
  const article = articles.find(([form]) => form.test(first))?.[1] ?? (isMany ? "bare many" : "bare one");
  const relation = roleOf(head);
  const features = [
    "none",
    `none ${role}`,
    `none ${makes}`,
    `none ${article}`,
    `none ${relation}`,
    `none ${role} ${article}`,
    guess === null ? "none no guess" : "none guess",
  ];
  const add = (feature: string) => features.push(`none ${feature}`);
  if (word !== null) add(`word ${word}`);
  const by = prepositionBefore(doc, draft);
  if (by !== null) add(by);
  if (isTeller(doc, draft)) add("teller");
  if ((doc.children[draft.head] ?? []).some((child) => doc.tokens[child]?.relation === "nummod")) add("number");
  const text = discourse.issuer === null ? "told" : "issued";
  for (const one of [text, `${text} ${role}`, `${text} ${article}`]) add(one);
  add(`here ${Math.min(new Set(near.flatMap(({ back, party }) => (back === 0 ? [party] : []))).size, 3)}`);
  add(`wide ${Math.min(new Set(near.map(({ party }) => party)).size, 4)}`);
  for (const one of wordsAround(draft, discourse)) add(one);
  if (joined !== null) add(`joined ${isNobody(joined) ? "nobody" : "somebody"}`);
  if (same !== null) add(`same word ${same.parties.length === 0 ? "nobody" : "somebody"}`);
  return features;
}

const isNobody = ({ actors }: Draft): boolean => actors.every(({ party }) => party === null);

/** The verb, what the noun stands under, the words of its phrase and the one behind it. */
function wordsAround(draft: Draft, { doc }: Discourse): string[] {
  const head = doc.tokens[draft.head];
  if (head === undefined) return [];
  const found: string[] = [];
  const top = firstJoined(doc, head);
  const above = doc.tokens[top?.head ?? -1];
  if (above !== undefined) found.push(`above ${above.lemma.toLowerCase()} ${roleOf(top)}`);
  const verb = doc.tokens[clauseOf(doc, head)];
  const isModal = (doc.children[verb?.index ?? -1] ?? []).some((child) => doc.tokens[child]?.xpos === "MD");
  found.push(`verb ${verb?.xpos ?? ""}${isModal ? " modal" : ""}`);
  const next = doc.tokens[draft.coreLast];
  found.push(next?.sentence === head.sentence ? `next ${next.text.toLowerCase()}` : "next end");
  for (let index = draft.first; index < draft.coreFirst; index++) {
    const token = doc.tokens[index];
    if (token !== undefined && /^(?:ADJ|NOUN|VERB|PROPN|NUM)$/.test(token.upos))
      found.push(`mod ${token.lemma.toLowerCase()}`);
  }
  const sentence = doc.sentences[head.sentence];
  for (let index = sentence?.first ?? 0; index < (sentence?.last ?? 0); index++)
    if (worldwide.test(doc.tokens[index]?.text ?? "")) return [...found, "world"];
  return found;
}
