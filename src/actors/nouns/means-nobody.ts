/** Where a noun that elsewhere means people or a body means what they do, the house they do it in, or somebody of no state. */
import type { Doc, Token } from "../../language/index.ts";
import { isAnyWho } from "../clauses/any-who.ts";
import { isTeller } from "../clauses/telling.ts";
import { type Draft, isSubject, prepositionBefore } from "../draft.ts";

/** What the table says of a noun: what stands around it, and whether it is then no actor, none where nothing tells whose it is, or nobody's. */
export interface NounSense {
  readonly sort: "thing" | "unowned" | "abroad" | "nobodys";
  readonly where: string;
  readonly words: ReadonlySet<string>;
}

/** The rows of data/actors/means-nobody.tsv by noun. */
export type NounSenses = ReadonlyMap<string, readonly NounSense[]>;

const textAt = (doc: Doc, index: number): string => doc.tokens[index]?.text.toLowerCase() ?? "";

/** Whether a word of a form stands before the noun in its phrase. */
const isBefore = (doc: Doc, { first, coreFirst }: Draft, form: RegExp): boolean =>
  doc.tokens.slice(first, coreFirst).some(({ text }) => form.test(text.toLowerCase()));

const above = (doc: Doc, head: Token, relation: RegExp): string | null =>
  relation.test(head.relation) ? (doc.tokens[head.head]?.lemma.toLowerCase() ?? null) : null;

const isUnowned = ({ modifiers, possessive, under }: Draft): boolean =>
  modifiers.length === 0 && possessive === null && under.length === 0;

/** "An embassy **in Doha**": what stands by it is where, and not whose. */
const isPlaced = ({ modifiers, possessive, under }: Draft): boolean =>
  modifiers.length === 0 && possessive === null && under.every(({ word }) => /^(?:in|at|near|outside)$/.test(word));

type Around = (doc: Doc, draft: Draft, head: Token, words: ReadonlySet<string>) => boolean;

/** What the words of the table's column `where` mean. */
const around: ReadonlyMap<string, Around> = new Map<string, Around>([
  [
    "before",
    (doc, draft, _, words) =>
      doc.tokens.slice(draft.first, draft.head).some(({ text }) => words.has(text.toLowerCase())),
  ],
  ["after", (doc, draft, head, words) => words.has(textAt(doc, draft.coreLast)) && !isSubject(head)],
  ["beside", (doc, { head }, _, words) => words.has(textAt(doc, head - 1))],
  ["next", (doc, draft, _, words) => words.has(textAt(doc, draft.coreLast))],
  ["under", (doc, draft, _, words) => words.has(prepositionBefore(doc, draft) ?? "")],
  ["object", (doc, _, head, words) => words.has(above(doc, head, /^(?:i?obj|nsubj:pass)/) ?? "")],
  ["above", (doc, _, head, words) => words.has(above(doc, head, /^(?:nmod|conj|compound)/) ?? "")],
  [
    "below",
    (doc, _, { index }, words) =>
      (doc.children[index] ?? []).some((child) => {
        const token = doc.tokens[child];
        return token?.relation === "nmod" && words.has(token.lemma.toLowerCase());
      }),
  ],
  ["says", (doc, draft, head, words) => isSaidOfAll(doc, draft, head, words)],
  [
    "bare",
    (doc, draft, head) =>
      head.xpos === "NN" &&
      /^\p{Ll}/u.test(head.text) &&
      draft.coreLast - draft.coreFirst === 1 &&
      !doc.tokens.slice(draft.first, draft.coreFirst).some(({ upos }) => /^(?:DET|PRON|NUM|PROPN)$/.test(upos)),
  ],
  ["many", (doc, draft, head) => head.xpos === "NNS" && isUnowned(draft) && !isTold(doc, draft)],
  [
    "alone",
    (doc, { first, head }, token) =>
      token.xpos === "NNS" && first === head && /^\p{L}/u.test(doc.tokens[head]?.text ?? ""),
  ],
  ["anywhere", () => true],
  [
    "person",
    (_, { modifiers, possessive }) =>
      possessive !== null || modifiers.some(({ kind, participle }) => kind === "person" && participle === null),
  ],
]);

/** "**The** people", "**our** people", "**forty** people", "**White House** people": of whom the text told or tells. */
const isTold = (doc: Doc, { first, coreFirst }: Draft): boolean =>
  /^(?:the|these|those|our|his|her|their)$/.test(textAt(doc, first)) ||
  doc.tokens.slice(first, coreFirst).some(({ xpos }) => /^(?:CD|NNP)/.test(xpos));

/** "**People** say they hate us", "some people may not like it": whoever they be; "people were killed", "the people want" are those told of. */
function isSaidOfAll(doc: Doc, draft: Draft, head: Token, words: ReadonlySet<string>): boolean {
  const verb = doc.tokens[head.head];
  if (head.relation !== "nsubj" || verb === undefined || !words.has(verb.lemma.toLowerCase())) return false;
  if (!isUnowned(draft) || isTold(doc, draft)) return false;
  const isModal = (doc.children[verb.index] ?? []).some((child) => doc.tokens[child]?.xpos === "MD");
  return verb.xpos === "VBP" || (verb.xpos === "VB" && isModal);
}

type Sense = (doc: Doc, draft: Draft, head: Token) => boolean;

/** "His **head**", "from her **youth**": of the body and of life, where a pronoun tells whose it is and what is done to it. */
const isOwn: Sense = (doc, draft, head) =>
  isBefore(doc, draft, /^(?:his|her|my|your|our|their)$/) &&
  (/^obj/.test(head.relation) ||
    /^(?:in|on|over|to|from|since|during|through|into|above|off)$/.test(prepositionBefore(doc, draft) ?? ""));

/** "**Women**'s empowerment", "the men's league": a cause, or a sport, and none whom it belongs to. */
const isCause: Sense = (doc, { first, coreFirst }, head) =>
  first === coreFirst &&
  /^(?:empowerment|participation|entrepreneurship|inclusion|equality|suffrage|league|championship|tournament|cup|team|football|soccer|basketball)$/.test(
    above(doc, head, /^nmod:poss/) ?? "",
  );

/** "A **source** of oil"; "one source told Reuters", "according to a source", "sources familiar with it" are somebody. */
const isThing: Sense = (doc, draft, head) => {
  // "the **government source** hinted"
  if (isSubject(head) && draft.coreLast - draft.coreFirst > 1) return false;
  const isCited =
    isTeller(doc, draft) ||
    textAt(doc, draft.first - 2) === "according" ||
    /^(?:familiar|close|briefed)$/.test(textAt(doc, draft.coreLast)) ||
    /^(?:cite|quote)$/.test(above(doc, head, /^obj/) ?? "");
  return !isCited || isBefore(doc, draft, /^(?:the|both|second)$/);
};

/** "The deck of the **aircraft carrier**", "to deal with the **tanks**": things, where they do nothing and no state is told before them. */
const isCraft: Sense = (_, draft, { relation }) => isUnowned(draft) && relation !== "nsubj";

const civil = /^(?:passenger|civilian|commercial|private|corporate|business|chartered|charter|airline|jumbo|luxury)$/;

/** "A Ukrainian passenger **jet**", "shot down the **aircraft**": things, where they are not told as a state's own arms. */
const isPlane: Sense = (doc, draft) => draft.modifiers.length === 0 || isBefore(doc, draft, civil);

/** "On the **left**", "has the **right** to": "the left cheered" is a party. */
const isSide: Sense = (doc, draft, head) =>
  !isSubject(head) || !isBefore(doc, draft, /^(?:the|political|radical|progressive|nationalist|religious)$/);

/** "Held **hostage**", "taken **prisoner**": how somebody is held; "held a hostage" is whom. */
const isManner: Sense = (doc, _, head) =>
  head.xpos === "NN" &&
  /^(?:hold|take|keep)$/.test(above(doc, head, /^(?:obj|xcomp|advcl|obl)/) ?? "") &&
  !/^(?:DET|NUM|ADJ|PROPN|PRON)$/.test(doc.tokens[head.index - 1]?.upos ?? "");

/** "Speaking **through an interpreter**". */
const isThrough: Sense = (doc, { first }) => /^(?:via|through)$/.test(textAt(doc, first - 1));

const senses: ReadonlyMap<string, Sense> = new Map<string, Sense>([
  ...["interpreter", "translator"].map((word) => [word, isThrough] as const),
  ["head", isOwn],
  ["youth", isOwn],
  ["source", isThing],
  ["woman", isCause],
  ["man", isCause],
  // "meet in **person**", "in-person classes", "ten dollars per person", "from person to person"
  [
    "person",
    (doc, _, { start, end }) =>
      /\b(?:in|per|person.to)[- ]$/i.test(doc.article.text.slice(Math.max(0, start - 12), start)) ||
      /^.to.person\b/i.test(doc.article.text.slice(end, end + 12)),
  ],
  // "people-**to**-people ties"
  ["people", (doc, _, head) => doc.article.text.startsWith("-to-", head.end) || isAnyWho(doc, head)],
  ...[
    "carrier",
    "tank",
    "helicopter",
    "warship",
    "gunship",
    "frigate",
    "destroyer",
    "submarine",
    "warplane",
    "corvette",
    "battleship",
    "gunboat",
    "icebreaker",
    "speedboat",
  ].map((word) => [word, isCraft] as const),
  ...["jet", "aircraft"].map((word) => [word, isPlane] as const),
  ...["left", "right"].map((word) => [word, isSide] as const),
  ...["hostage", "prisoner", "captive"].map((word) => [word, isManner] as const),
]);

const hits = (doc: Doc, draft: Draft, head: Token, nouns: NounSenses, sort: RegExp): boolean =>
  nouns
    .get(head.lemma.toLowerCase())
    ?.some((sense) => sort.test(sense.sort) && around.get(sense.where)?.(doc, draft, head, sense.words)) ?? false;

const worldwide = /^(?:international|multilateral|multinational|offshore|shell|transnational|supranational)$/;
const aboveStates: ReadonlyMap<string, RegExp> = new Map([
  ["community", /^(?:international|global|world)$/],
  ["media", /^social$/],
  ...["organization", "organisation", "institution", "company", "business", "corporation", "bank", "firm"].map(
    (word) => [word, worldwide] as const,
  ),
]);
const ofMany = /^(?:western|foreign|global|international|multinational|overseas|transnational|worldwide)$/;

/** "**Western** officials", "foreign companies in China": of many states and of none; "foreign policy experts" may be of one. */
export function isOfManyStates(doc: Doc, draft: Draft): boolean {
  const head = doc.tokens[draft.head];
  if (head?.xpos !== "NNS") return false;
  return doc.tokens.slice(draft.first, draft.coreFirst).some(({ index, text, relation }) => {
    if (!ofMany.test(text.toLowerCase()) || relation !== "amod") return false;
    const next = textAt(doc, index + 1);
    return !/^(?:policy|affairs|aid|exchange|trade|service|relations|investment|-)$/.test(next);
  });
}

/** "Women **around the world**", "people everywhere". */
function isAllOver(doc: Doc, { coreLast }: Draft): boolean {
  const [first = "", ...rest] = doc.tokens.slice(coreLast, coreLast + 4).map(({ text }) => text.toLowerCase());
  if (/^(?:everywhere|worldwide|globally|anywhere)$/.test(first)) return true;
  return (
    /^(?:around|across|throughout|in|over|all)$/.test(first) &&
    /^(?:over )?the (?:world|globe|planet)\b/.test(rest.join(" "))
  );
}

/** Whether words around a noun set it above all states, so that it is none's whichever state the text is about: "the international **community**", "offshore **companies**", "**people** around the world". */
export function isOfNoState(doc: Doc, draft: Draft, nouns: NounSenses): boolean {
  const head = doc.tokens[draft.head];
  if (head === undefined) return false;
  const form = aboveStates.get(head.lemma.toLowerCase());
  // "international community" is one entry of the table: its own words count too
  if (form !== undefined && doc.tokens.slice(draft.first, draft.head).some(({ text }) => form.test(text.toLowerCase())))
    return true;
  return isOfManyStates(doc, draft) || isAllOver(doc, draft) || hits(doc, draft, head, nouns, /^nobodys$/);
}

/** Whether a noun that elsewhere means people or a body here means what they do, or the house they do it in. */
export function meansNobody(doc: Doc, draft: Draft, nouns: NounSenses): boolean {
  const head = doc.tokens[draft.head];
  if (head === undefined) return false;
  const sort = isUnowned(draft) ? /^(?:thing|unowned|abroad)$/ : isPlaced(draft) ? /^(?:thing|abroad)$/ : /^thing$/;
  return (senses.get(head.lemma.toLowerCase())?.(doc, draft, head) ?? false) || hits(doc, draft, head, nouns, sort);
}

/** The table by noun. */
export function readNounSenses(rows: readonly (readonly string[])[]): NounSenses {
  const nouns = new Map<string, NounSense[]>();
  for (const [names = "", sort, where = "", words = ""] of rows) {
    const sense: NounSense = { sort: sort as NounSense["sort"], where, words: new Set(words.split(";")) };
    for (const noun of names.split(";")) nouns.set(noun, [...(nouns.get(noun) ?? []), sense]);
  }
  return nouns;
}
