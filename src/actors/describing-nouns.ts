import type { Doc } from "../language/index.ts";
import { type Draft, makeDraft } from "./draft.ts";
import type { NameEntry } from "./name-index.ts";

/** A noun that no table knows, and that tells what somebody named right behind it is. */
const describer: NameEntry = {
  kind: "agent",
  party: null,
  role: null,
  name: null,
  makes: "person",
  plural: false,
  country: null,
  from: null,
  to: null,
  row: "describing-noun",
  form: "",
  article: false,
};

/** "Opposition **figurehead** Juan Guaidó", "boxing **star** Manny Pacquiao": nouns that stand as titles before people, by the tree. */
export function describingNouns(
  doc: Doc,
  drafts: readonly Draft[],
  persons: readonly ({ readonly first: number } | undefined)[],
  taken: readonly (Draft | undefined)[],
): Draft[] {
  return drafts.flatMap((draft) => {
    const noun = doc.tokens[draft.coreFirst - 1];
    const person = doc.tokens[draft.coreFirst];
    if (persons[draft.coreFirst]?.first !== draft.coreFirst) return [];
    if (noun === undefined || person === undefined || taken[noun.index] !== undefined) return [];
    if (noun.sentence !== person.sentence || noun.xpos !== "NN" || !/^\p{Ll}+$/u.test(noun.text)) return [];
    const isName = (index: number) => index >= draft.coreFirst && index < draft.coreLast;
    const isTitle =
      (isName(noun.head) && /^(?:compound|nmod|amod|appos)/.test(noun.relation)) ||
      doc.tokens
        .slice(draft.coreFirst, draft.coreLast)
        .some(({ head, relation }) => head === noun.index && /^(?:appos|flat|nmod:desc)/.test(relation));
    return isTitle ? [makeDraft("noun", noun.index, noun.index + 1, { entries: [describer], head: noun.index })] : [];
  });
}

const people: NameEntry = { ...describer, role: "CVL", plural: true, row: "those-who" };

/** "**Those** who fled", "**those** responsible for it": people told of by what they do or are. */
export function thoseWho(doc: Doc, taken: readonly (Draft | undefined)[]): Draft[] {
  return doc.tokens.flatMap((token) => {
    if (!/^those$/i.test(token.text) || taken[token.index] !== undefined) return [];
    if (!/^(?:nsubj|obj|iobj|obl|nmod|conj)/.test(token.relation)) return [];
    const next = doc.tokens[token.index + 1];
    const isTold =
      next !== undefined &&
      (/^(?:who|whose|in|with|from)$/i.test(next.text) ||
        /^(?:VBN|VBD|VBG)$/.test(next.xpos) ||
        next.text === "responsible");
    return isTold
      ? [makeDraft("noun", token.index, token.index + 1, { entries: [people], head: token.index, named: false })]
      : [];
  });
}
