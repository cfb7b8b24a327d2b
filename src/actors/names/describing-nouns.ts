import type { Doc, Token } from "../../language/index.ts";
import { type Draft, makeDraft } from "../draft.ts";
import type { NameEntry } from "../tables/name-index.ts";

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

/** Words after "those" by which people are told of. */
const told = /^(?:who|whose|in|inside|with|without|from|responsible|guilty|eligible|unable|aboard|under)$/i;

/** "**Those** who fled", "**those** responsible for it", "**those** most affected": people told of by what they do or are. */
export function thoseWho(doc: Doc, taken: readonly (Draft | undefined)[]): Draft[] {
  return doc.tokens.flatMap((token) => {
    if (!/^those$/i.test(token.text) || taken[token.index] !== undefined) return [];
    const next = doc.tokens[token.index + 1];
    const word = next?.upos === "ADV" ? doc.tokens[token.index + 2] : next;
    if (word === undefined) return [];
    // "for **those** suffering", "**those** guilty", where the tree makes of that the noun: as one it were of many
    const isBesideOne =
      token.relation === "det" &&
      doc.tokens[token.head] === word &&
      /^(?:VBG|NN|JJ)$/.test(word.xpos) &&
      taken[word.index] === undefined;
    const isTold =
      told.test(word.text) ||
      (/^(?:VBN|VBD|VBG)$/.test(word.xpos) && word.upos !== "AUX") ||
      (/^acl/.test(word.relation) && word.head === token.index && word === next);
    const isNoun = /^(?:nsubj|obj|iobj|obl|nmod|conj|appos)/.test(token.relation);
    if (!isBesideOne && !(isTold && isNoun)) return [];
    const among = amongWhom(doc, token);
    const partner = among === null ? null : (taken[among] ?? null);
    // "challenges, including **those** posed by war": things
    if (among !== null && partner?.kind !== "noun") return [];
    return [
      makeDraft("noun", token.index, token.index + 1, { entries: [people], head: token.index, named: false, partner }),
    ];
  });
}

/** "his **forces**, including those who fired", "alliances **such as** those", "the **charges**, those issued": the plural of which those are some. */
function amongWhom(doc: Doc, { index, relation, head }: Token): number | null {
  if (relation === "appos") return doc.tokens[head]?.xpos === "NNS" ? head : null;
  const word = doc.tokens[index - 1]?.text.toLowerCase();
  const isSuch = word === "as" && doc.tokens[index - 2]?.text.toLowerCase() === "such";
  if (word !== "including" && !isSuch) return null;
  const before = index - (isSuch ? 3 : 2);
  const noun = doc.tokens[before - (doc.tokens[before]?.text === "," ? 1 : 0)];
  return noun?.xpos === "NNS" ? noun.index : null;
}

const staff: NameEntry = { ...describer, kind: "office", role: "GOV", makes: "body", row: "owned-office" };

/** "**His office** denied it", "Netanyahu's **office** said": those who serve somebody, where they do what people do. */
export function ownedOffices(
  doc: Doc,
  taken: readonly (Draft | undefined)[],
  doing: ReadonlyMap<string, string>,
): Draft[] {
  return doc.tokens.flatMap((token) => {
    if (token.text !== "office" || token.relation !== "nsubj" || taken[token.index] !== undefined) return [];
    const owner = doc.tokens[token.index - 1];
    if (owner === undefined || !/^(?:PRP\$|WP\$|POS)$/.test(owner.xpos)) return [];
    if (!doing.has(doc.tokens[token.head]?.lemma.toLowerCase() ?? "")) return [];
    return [makeDraft("noun", token.index, token.index + 1, { entries: [staff], head: token.index, named: false })];
  });
}

const second: NameEntry = { ...staff, makes: "person" };

/** "**bin Laden's deputy**", "his **deputies**": who serves somebody; "France's deputies" are lawmakers. */
export function ownedDeputies(doc: Doc, taken: readonly (Draft | undefined)[]): Draft[] {
  return doc.tokens.flatMap(({ index, lemma, upos }) => {
    if (lemma !== "deputy" || upos !== "NOUN" || taken[index] !== undefined) return [];
    const owner = doc.tokens[index - 1];
    const isOwned = owner?.xpos === "PRP$" || (owner?.xpos === "POS" && taken[owner.index - 1]?.kind === "person");
    return isOwned ? [makeDraft("noun", index, index + 1, { entries: [second], head: index, named: false })] : [];
  });
}

const listed: NameEntry = { ...describer, role: "GOV", makes: "related", plural: true, row: "states-listed" };

/** "**Countries** such as China", "Gulf **states** like Qatar": states that the names behind them spell out. */
export function statesListed(doc: Doc, taken: readonly (Draft | undefined)[]): Draft[] {
  return doc.tokens.flatMap(({ index, lemma, xpos }) => {
    if (xpos !== "NNS" || !/^(?:country|nation|state|power)$/.test(lemma.toLowerCase())) return [];
    const at = index + (doc.tokens[index + 1]?.text === "," ? 2 : 1);
    const word = doc.tokens[at]?.text;
    const isSuch = word === "such" && doc.tokens[at + 1]?.text === "as";
    if (taken[index] !== undefined || (!isSuch && !(word === "like" && doc.tokens[at]?.upos === "ADP"))) return [];
    return [makeDraft("noun", index, index + 1, { entries: [listed], head: index, named: false })];
  });
}
