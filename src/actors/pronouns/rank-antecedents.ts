import { likeliest, type Weights } from "../../codebook/index.ts";
import type { Doc, Token } from "../../language/index.ts";
import { clauseOf, roleOf } from "../clauses/clause.ts";
import { ownSubjects } from "../clauses/own-subject.ts";
import { isTeller, isTellingVerb } from "../clauses/telling.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isSubject, keyOfDraft } from "../draft.ts";

/** The pronouns that are ranked, each with weights of its own. */
export type PronounGroup = "person" | "they" | "it";

/** Something a pronoun may stand for: an actor named before, or a plain noun, which makes the pronoun no actor ("tariffs … leave them"). */
export interface Candidate {
  readonly head: number;
  readonly draft: Draft | null;
  /** What the ranker sees, in words; "it" and its weights are data/actors/pronouns.tsv. */
  readonly features: readonly string[];
}

/** Weights by group and feature. */
export type PronounWeights = ReadonlyMap<PronounGroup, Weights>;

const reach: Readonly<Record<PronounGroup, number>> = { person: 6, they: 3, it: 3 };

/** "**Dozens** of guards": words that only count those behind the "of". */
const quantity =
  /^(?:dozen|hundred|thousand|million|score|ten|couple|number|majority|handful|rest|half|lot|plenty|series|bunch|host|group)$/;
/** What is done to somebody, and to no thing: "imprisoned **them**". */
const toPeople =
  /^(?:arrest|imprison|detain|jail|tell|ask|urge|thank|invite|persuade|convince|accuse|warn|remind|assure|deport|torture|rape|kidnap|abduct|interrogate|hire|marry|greet|teach|educate|feed|employ|indict|prosecute|convict|sentence|evacuate|rescue|recruit|beat|intimidate|threaten|scare|congratulate|bless|sue|punish|blame|forgive|inform|notify|petition|pay|treat|provide)$/;

/** Ranks what a pronoun may stand for. Gives the best candidate, or null where nothing is likelier than all of them; plain nouns win as null too. */
export function bestAntecedent(
  draft: Draft,
  group: PronounGroup,
  discourse: Discourse,
  fits: (candidate: Draft) => string | null,
): Draft | null {
  const candidates = candidatesOf(draft, group, discourse, fits);
  const none = noneFeatures(draft, discourse);
  discourse.watch?.(draft, group, candidates, none);
  const weights = discourse.pronouns.get(group) ?? new Map<string, number>();
  return likeliest([{ draft: null, features: none }, ...candidates], weights).draft;
}

/** What speaks for "nobody": the words around the pronoun alone. */
function noneFeatures(draft: Draft, discourse: Discourse): readonly string[] {
  const token = discourse.doc.tokens[draft.head];
  return ["none", `none ${roleOf(token)}`, ...(isAgent(discourse, token) ? ["none agent"] : [])];
}

function candidatesOf(
  draft: Draft,
  group: PronounGroup,
  discourse: Discourse,
  fits: (candidate: Draft) => string | null,
): Candidate[] {
  const { doc, past } = discourse;
  const token = doc.tokens[draft.head];
  if (token === undefined) return [];
  const around = surroundingsOf(discourse, draft, token);
  const found: Candidate[] = [];
  const heads = new Set<number>();
  const doers = ownSubjects(doc, token);
  for (let index = past.length - 1, rank = 0; index >= 0; index--) {
    const draft = past[index];
    if (draft === undefined) continue;
    const head = doc.tokens[draft.head];
    if (head === undefined || token.sentence - head.sentence > reach[group]) break;
    heads.add(draft.head);
    if (head.index >= token.index || draft.actors.length === 0) continue;
    // "**Ohio** delayed its primary": a place that does something
    if (draft.kind === "place" && !(group === "it" && isSubject(head))) continue;
    if (doers.includes(head.index)) continue;
    const why = fits(draft);
    if (why === null) continue;
    // who speaks says "I"
    if (group === "person" && isQuoted(draft, discourse, around)) continue;
    const features = featuresOf(around, head, doc);
    features.push("actor", `actor ${around.role}`, why, ...ofDraft(draft, discourse, around));
    if (rank === 0) features.push(`nearest ${roleOf(head)}`);
    rank++;
    found.push({ head: head.index, draft, features });
  }
  if (group === "person") return found;
  if (group === "they" && /^(?:obj|iobj)$/.test(token.relation) && toPeople.test(doc.tokens[token.head]?.lemma ?? ""))
    return found;
  for (let index = token.index - 1, seen = 0; index >= 0 && seen < 20; index--) {
    const head = doc.tokens[index];
    if (head === undefined || token.sentence - head.sentence > 2) break;
    if (!/^(?:NOUN|PROPN)$/.test(head.upos) || heads.has(index)) continue;
    if (/^(?:compound|flat|amod|nmod:unmarked|obl:unmarked|nummod)/.test(head.relation)) continue;
    if ((head.xpos === "NNS" || head.xpos === "NNPS") !== (group === "they")) continue;
    if (quantity.test(head.lemma.toLowerCase()) && doc.tokens[index + 1]?.text === "of") continue;
    seen++;
    const features = featuresOf(around, head, doc);
    features.push("thing", `thing ${around.role}`);
    if (around.agent) features.push("thing agent");
    if (head.upos === "PROPN") features.push("thing name");
    if (seen === 1) features.push("nearest thing");
    found.push({ head: index, draft: null, features });
  }
  return found;
}

interface Surroundings {
  readonly token: Token;
  readonly role: string;
  readonly agent: boolean;
  /** The verb whose clause the pronoun stands in. */
  readonly clause: number;
  readonly quotation: { readonly first: number; readonly last: number } | null;
}

function surroundingsOf(discourse: Discourse, draft: Draft, token: Token): Surroundings {
  const { doc } = discourse;
  return {
    token,
    role: roleOf(token),
    agent: isAgent(discourse, token),
    clause: clauseOf(doc, token),
    quotation: doc.quotations.find((quote) => quote.first <= draft.head && draft.head < quote.last) ?? null,
  };
}

/** Whether the pronoun does what people and bodies do: "it warned", "kept it **from building**". */
function isAgent({ doc, doing }: Discourse, token: Token | undefined): boolean {
  const verb = token === undefined ? undefined : doc.tokens[token.head];
  if (token === undefined || verb === undefined) return false;
  if (/^(?:nsubj|expl)/.test(token.relation)) return doing.has(verb.lemma.toLowerCase());
  return /^(?:obj|iobj)$/.test(token.relation) && makesDo.test(verb.lemma) && isMadeToDo(doc, token);
}

/** Verbs whose object is somebody who then does a thing, or does not. */
const makesDo =
  /^(?:prevent|keep|stop|bar|block|deter|dissuade|discourage|help|persuade|urge|press|pressure|convince|encourage|force|ask|tell|push|compel|order|invite|warn|allow|enable|permit|oblige|prohibit|ban|want|expect|need|wish|like|require|lead|get|cause|instruct|direct|beg|implore)$/;

function isMadeToDo(doc: Doc, object: Token): boolean {
  return (doc.children[object.head] ?? []).some((child) => {
    const deed = doc.tokens[child];
    if (deed === undefined || child < object.index || deed.upos !== "VERB") return false;
    if (deed.relation === "xcomp") return true;
    const marks = doc.children[child] ?? [];
    return /^(?:advcl|ccomp|obl)/.test(deed.relation) && marks.some((mark) => doc.tokens[mark]?.text === "from");
  });
}

/** The verb of the sentence, also where who said so stands behind it: "Wang stressed …, the ministry said". */
function isMain(doc: Doc, verb: Token | undefined): boolean {
  if (verb === undefined || verb.relation === "root") return verb !== undefined;
  const above = doc.tokens[verb.head];
  return /^(?:ccomp|parataxis)/.test(verb.relation) && above?.relation === "root" && above.index > verb.index;
}

/** What the place of a candidate tells: how far, which role, the same clause or not. */
function featuresOf({ token, role, clause, quotation }: Surroundings, head: Token, doc: Doc): string[] {
  const back = token.sentence - head.sentence;
  const far = token.index - head.index;
  const own = roleOf(head);
  const features = [
    `back ${Math.min(back, 4)}`,
    far < 6 ? "words 5" : far < 15 ? "words 14" : far < 40 ? "words 39" : "words more",
  ];
  features.push(`role ${own}`);
  if (own === role) features.push("same role");
  const root = isMain(doc, doc.tokens[head.head]);
  if (own === "subject" && root)
    features.push(back === 0 ? "main subject here" : back === 1 ? "main subject before" : "main subject");
  if (back === 0) {
    const same = head.head === token.head && !/sel(?:f|ves)$/i.test(token.text);
    if (same) features.push("one verb");
    if (clauseOf(doc, head) === clause)
      features.push(role === "owner" && own === "subject" ? "owner of subject" : "same clause", `same clause ${role}`);
    if (head.head === token.index || token.head === head.index) features.push("one under the other");
    if (/^self|sel(?:f|ves)$/i.test(token.text) && head.head === token.head) features.push("reflexive");
  }
  const first = doc.sentences[head.sentence]?.first ?? 0;
  if (head.index - first < 3) features.push("begins sentence");
  if (quotation !== null && (head.index < quotation.first || head.index >= quotation.last))
    features.push("outside quotation");
  return features;
}

/** What the candidate is: a name, noun or pronoun, of which kind, how often named so far. */
function ofDraft(draft: Draft, discourse: Discourse, around: Surroundings): string[] {
  const { doc } = discourse;
  const features: string[] = [`is ${draft.kind}`];
  // Bodies are what the news speaks of, and seldom what the texts learnt from do: only people's kinds count.
  const kind = draft.actors[0]?.kind;
  if (kind === "people" || kind === "unnamed" || kind === "person") features.push(`kind ${kind}`);
  const text = doc.tokens[draft.head]?.text.toLowerCase() ?? "";
  if (draft.kind === "pronoun" && text.slice(0, 2) === around.token.text.slice(0, 2).toLowerCase())
    features.push("same pronoun");
  if (draft.kind === "noun")
    features.push(/^(?:a|an|any|some|no)$/i.test(doc.tokens[draft.first]?.text ?? "") ? "indefinite" : "definite");
  if (!draft.acts) features.push("place");
  if (draft.entries.some((entry) => entry.kind === "adjective")) features.push("adjective");
  if (draft.actors.every((actor) => actor.party === null)) features.push("no party");
  if (draft.participle !== null) features.push("participle");
  if (around.agent) features.push("actor agent");
  const count = discourse.counts.get(keyOfDraft(draft)) ?? 0;
  if (count > 1) features.push("named twice");
  if (count > 3) features.push("named four times");
  if (count > 9) features.push("named ten times");
  if (isQuoted(draft, discourse, around)) features.push("who is quoted");
  return features;
}

/** Whether a candidate is who speaks the words in which the pronoun stands: they would say "I". */
function isQuoted(draft: Draft, { doc, past }: Discourse, { quotation }: Surroundings): boolean {
  if (quotation === null) return false;
  const outside = draft.head < quotation.first || draft.head >= quotation.last;
  if (outside && isTeller(doc, draft)) return true;
  const name = draft.actors[0]?.name;
  if (name == null || draft.actors[0]?.kind !== "person") return false;
  const teller = tellerOf(doc, quotation);
  // "…," he said, or nothing more: who spoke last speaks on.
  const last =
    teller === undefined || teller.upos === "PRON"
      ? past.findLast((before) => before.head < quotation.first && before.kind !== "pronoun" && isTeller(doc, before))
      : undefined;
  if (last !== undefined) {
    const near = (doc.tokens[quotation.first]?.sentence ?? 0) - (doc.tokens[last.head]?.sentence ?? 0) <= 3;
    return near && last.actors[0]?.name === name;
  }
  return teller !== undefined && teller.upos === "PROPN" && name.split(" ").includes(teller.text);
}

/** The subject of the verb of saying behind or before a quotation, in its own sentences. */
function tellerOf(doc: Doc, quotation: { readonly first: number; readonly last: number }): Token | undefined {
  const first = doc.sentences[doc.tokens[quotation.first]?.sentence ?? 0]?.first ?? quotation.first;
  const last = doc.sentences[doc.tokens[quotation.last - 1]?.sentence ?? 0]?.last ?? quotation.last;
  for (let index = last - 1; index >= first; index--) {
    if (index >= quotation.first && index < quotation.last) continue;
    const token = doc.tokens[index];
    if (token === undefined || !isSubject(token)) continue;
    if (isTellingVerb(doc.tokens[token.head])) return token;
  }
  return undefined;
}
