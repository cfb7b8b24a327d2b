import type { Doc, Token } from "../language/index.ts";
import { type Draft, isSubject, prepositionBefore } from "./draft.ts";
import { isTeller } from "./follow-speaker.ts";

type Sense = (doc: Doc, draft: Draft, head: Token) => boolean;

const textAt = (doc: Doc, index: number): string => doc.tokens[index]?.text.toLowerCase() ?? "";

/** Whether a word of a form stands before the noun in its phrase. */
const isBefore = (doc: Doc, { first, coreFirst }: Draft, form: RegExp): boolean =>
  doc.tokens.slice(first, coreFirst).some(({ text }) => form.test(text.toLowerCase()));

const above = (doc: Doc, head: Token, relation: RegExp): string | null =>
  relation.test(head.relation) ? (doc.tokens[head.head]?.lemma.toLowerCase() ?? null) : null;

/** What people at large do in the mind or in words. */
export const minding =
  /^(?:say|think|believe|feel|want|know|talk|ask|like|understand|mean|remember|wonder|forget|hate|love|disagree|agree|realize|realise|care|expect|assume|suppose|imagine|complain|argue|claim|worry|speculate|call|speak|tell)$/;

/** "**Those** who would harm us", "people who think so": whoever they be, as "those who fled" are not. */
export function isAnyWho(doc: Doc, { index, text, xpos }: Token): boolean {
  if (!/^those$/i.test(text) && (xpos !== "NNS" || /^others$/i.test(text))) return false;
  const who = doc.tokens[index + 1];
  const verb = who?.text.toLowerCase() === "who" ? doc.tokens[who.head] : undefined;
  if (verb === undefined || who?.relation !== "nsubj") return false;
  const helpers = (doc.children[verb.index] ?? []).flatMap((child) => doc.tokens[child] ?? []);
  return (
    helpers.some(({ relation, lemma }) => /^aux/.test(relation) && /^(?:would|might|may|could|dare)$/i.test(lemma)) ||
    (minding.test(verb.lemma.toLowerCase()) &&
      (verb.xpos === "VBP" || (verb.xpos === "VB" && helpers.some(({ xpos }) => xpos === "VBP"))))
  );
}

/** "**People** say", "when people talk about it", "people around the world": whoever they be, as "people fled" or "most people did not vote" is not. */
const isAnybodys: Sense = (doc, { first, coreLast, modifiers }, head) => {
  if (modifiers.length > 0 || !/^(?:people|some|many|most|more)$/i.test(doc.tokens[first]?.text ?? "")) return false;
  if (/^(?:around|across|throughout) the (?:world|globe)\b/.test(doc.article.text.slice(head.end + 1, head.end + 30)))
    return true;
  if (textAt(doc, coreLast) === "everywhere") return true;
  if (isAnyWho(doc, head)) return true;
  const verb = doc.tokens[head.head];
  if (head.relation !== "nsubj" || verb === undefined || !minding.test(verb.lemma.toLowerCase())) return false;
  const helpers = (doc.children[verb.index] ?? []).flatMap((child) => doc.tokens[child] ?? []);
  return (
    verb.xpos === "VBP" ||
    (verb.xpos === "VB" && helpers.some(({ relation, xpos }) => /^aux/.test(relation) && /^(?:MD|VBP)$/.test(xpos)))
  );
};

/** "Taken to **hospital**", "a blaze near the mosque": where something is done. */
const isWhere: Sense = (doc, draft) =>
  /^(?:in|at|to|into|from|near|inside|outside|around)$/.test(prepositionBefore(doc, draft) ?? "");

/** Verbs that praise or show a quality. */
const shown =
  /^(?:appreciate|applaud|welcome|commend|praise|demonstrate|show|advance|exercise|provide|assume|take|resign|recognize|value|admire|strengthen|restore|salute|exert|highlight|reaffirm|display|regain|promote|honor|acknowledge|maintain)$/;
const quality =
  /^(?:strong|continued|global|moral|bold|visionary|personal|regional|steadfast|effective|courageous|exceptional|extraordinary|outstanding|tremendous|women|his|her|its|their|your|our|my)$/;

/** "Sweden's strong **leadership** in the OSCE", "thanked Poland for its leadership": what leaders do; "urged Cambodia's leadership to talk" is they. */
const isLeading: Sense = (doc, draft, head) =>
  /^(?:on|in|now|skills?|role)$/.test(textAt(doc, draft.coreLast)) ||
  /^(?:for|under|through|with)$/.test(prepositionBefore(doc, draft) ?? "") ||
  isBefore(doc, draft, quality) ||
  shown.test(above(doc, head, /^obj/) ?? "");

/** "Ended her **campaign**", "a bombing campaign", "during the campaign": what is done; "the Trump campaign said" is those who run it. */
const isUndertaken: Sense = (doc, draft, head) =>
  isBefore(
    doc,
    draft,
    /^(?:pressure|bombing|air|military|aerial|disinformation|vaccination|influence|smear|advertising|media|crowdfunding|marketing|awareness|ground|counterterrorism|terror|repression)$/,
  ) ||
  /^(?:in|during|on|throughout|through|after|before|since)$/.test(prepositionBefore(doc, draft) ?? "") ||
  /^(?:end|suspend|launch|start|wage|begin|cease|stop|run|continue|announce|drop|halt|lead|intensify|conduct|mount|affect|resume)$/.test(
    above(doc, head, /^obj/) ?? "",
  );

/** "**Establishment** of a state", "the **prosecution** of Trump": what is done to what comes after. */
const isDone: Sense = (doc, draft, head) => textAt(doc, draft.coreLast) === "of" && !isSubject(head);

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
const isCraft: Sense = (_, { modifiers, possessive, under }, { relation }) =>
  modifiers.length === 0 && possessive === null && under.length === 0 && relation !== "nsubj";

/** "Held **hostage**", "taken **prisoner**": how somebody is held; "held a hostage" is whom. */
const isManner: Sense = (doc, _, head) =>
  head.xpos === "NN" &&
  /^(?:hold|take|keep)$/.test(above(doc, head, /^(?:obj|xcomp|advcl|obl)/) ?? "") &&
  !/^(?:DET|NUM|ADJ|PROPN|PRON)$/.test(doc.tokens[head.index - 1]?.upos ?? "");

const withWord =
  (form: RegExp): Sense =>
  (doc, draft) =>
    isBefore(doc, draft, form);

const senses: ReadonlyMap<string, Sense> = new Map<string, Sense>([
  ...["hospital", "school", "mosque", "church", "synagogue", "clinic", "refinery", "seminary", "madrassa"].map(
    (word) => [word, isWhere] as const,
  ),
  ["leadership", isLeading],
  ["campaign", isUndertaken],
  // "U.S. **opposition** to the pipeline"
  ["opposition", (doc, draft, head) => textAt(doc, draft.coreLast) === "to" && !isSubject(head)],
  // "speaking **through an interpreter**"
  ...["interpreter", "translator"].map(
    (word) => [word, ((doc, { first }) => /^(?:via|through)$/.test(textAt(doc, first - 1))) as Sense] as const,
  ),
  // "the freedoms of expression, peaceful assembly, and **association**"
  [
    "association",
    (doc, _, { head, relation }) =>
      /^(?:nmod|conj)/.test(relation) && /^(?:freedoms?|rights?|assembly|expression|speech)$/.test(textAt(doc, head)),
  ],
  ["establishment", isDone],
  ["prosecution", isDone],
  ["head", isOwn],
  ["youth", isOwn],
  // "the freedom of the **press**"
  ["press", (doc, _, { head, relation }) => relation === "nmod" && textAt(doc, head) === "freedom"],
  // "conducting **business** with them"
  ["business", (doc, _, head) => /^(?:do|conduct)$/.test(above(doc, head, /^obj/) ?? "")],
  ["source", isThing],
  // "during its **presidency** of the Council"
  [
    "presidency",
    (doc, draft) =>
      isBefore(doc, draft, /^(?:his|her|its|their)$/) ||
      /^(?:during|under|throughout)$/.test(prepositionBefore(doc, draft) ?? ""),
  ],
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
  ["people", (doc, draft, head) => doc.article.text.startsWith("-to-", head.end) || isAnybodys(doc, draft, head)],
  ["reserve", withWord(/^(?:gas|strategic|oil|petroleum|currency|exchange|gold|cash|energy|coal|grain|financial)$/)],
  ["authority", withWord(/^(?:hiring|available|statutory|additional|discretionary)$/)],
  [
    "network",
    withWord(
      /^(?:tram|rail|road|railway|subway|train|bus|transport|electricity|phone|telephone|mobile|wireless|computer)$/,
    ),
  ],
  [
    "regime",
    withWord(
      /^(?:sanctions|inspections?|verification|visa|tax|tariff|trade|regulatory|licensing|nonproliferation|non-proliferation)$/,
    ),
  ],
  ["party", withWord(/^(?:third|eve|birthday|dinner|farewell|graduation|wedding|dance|cocktail|holiday|christmas)$/)],
  ["group", withWord(/^(?:age|blood)$/)],
  ...[
    "carrier",
    "tank",
    "helicopter",
    "warship",
    "gunship",
    "frigate",
    "destroyer",
    "submarine",
    "jet",
    "warplane",
  ].map((word) => [word, isCraft] as const),
  ["staff", withWord(/^half$/)],
  // "same-sex **unions**", "a customs **union**"
  ["union", withWord(/^(?:sex|same-sex|civil|marital|customs|monetary|currency|banking)$/)],
  ...["hostage", "prisoner", "captive"].map((word) => [word, isManner] as const),
]);

const worldwide = /^(?:international|multilateral|multinational|offshore|shell|transnational|supranational)$/;
const aboveStates: ReadonlyMap<string, RegExp> = new Map([
  ["community", /^(?:international|global|world)$/],
  ...["organization", "organisation", "institution", "company", "business", "corporation", "bank", "firm"].map(
    (word) => [word, worldwide] as const,
  ),
]);

/** Whether words before a noun set it above all states, so that it is none's whichever state the text is about: "the international **community**", "offshore **companies**". */
export function isOfNoState(doc: Doc, draft: Draft): boolean {
  const form = aboveStates.get(doc.tokens[draft.head]?.lemma.toLowerCase() ?? "");
  // "international community" is one entry of the table: its own words count too
  return (
    form !== undefined && doc.tokens.slice(draft.first, draft.head).some(({ text }) => form.test(text.toLowerCase()))
  );
}

/** Whether a noun that elsewhere means people or a body here means what they do, or the house they do it in. */
export function meansNobody(doc: Doc, draft: Draft): boolean {
  const head = doc.tokens[draft.head];
  return head !== undefined && (senses.get(head.lemma.toLowerCase())?.(doc, draft, head) ?? false);
}
