/** Of whom people and bodies are that no words around them tell of: "12 **people** were killed in Kabul", "**soldiers** opened fire". A ranker of the parties that the article names. */
import { likeliest } from "../codebook/index.ts";
import type { Token } from "../language/index.ts";
import { clauseOf, roleOf } from "./clause.ts";
import { canBeOf, type Discourse, phraseOf } from "./discourse.ts";
import { type Draft, prepositionBefore } from "./draft.ts";
import { askerOver } from "./follow-asked.ts";
import { isTeller } from "./follow-speaker.ts";
import { subjectOf } from "./own-subject.ts";

/** One answer to whose somebody is; null is nobody's in particular. */
export interface PartyChoice {
  readonly party: string | null;
  /** What speaks for it, in words. */
  readonly features: readonly string[];
}

/** Is shown each noun with all answers, to learn the weights. */
export type PartyWatch = (draft: Draft, choices: readonly PartyChoice[]) => void;

/** What is known of them by their own words. */
export interface Stranger {
  /** A sector, "name" for somebody of whom the text gives but a name, "nobody" where the word tells none. */
  readonly role: string;
  readonly makes: string;
  readonly plural: boolean;
  /** The noun; null for a name. */
  readonly word: string | null;
}

/** Somebody unknown by name, whom at most a title tells more of. */
export function strangerByName(draft: Draft, role: string | null): Stranger {
  const sort = /^entity-(?:PER|ORG)/.exec(draft.rule)?.[0] ?? (draft.partner === null ? "name" : "title");
  return {
    role: role ?? "name",
    makes: `${sort} ${Math.min(draft.coreLast - draft.coreFirst, 2)}`,
    plural: false,
    word: null,
  };
}

/** The likeliest party of a noun; null where nobody's in particular is likelier. `guess` is what the rules hold for the state in focus. */
export function likeliestParty(
  draft: Draft,
  stranger: Stranger,
  discourse: Discourse,
  guess: string | null,
): string | null {
  const choices = choicesOf(draft, stranger, discourse, guess);
  discourse.watchParties?.(draft, choices);
  return likeliest(choices, discourse.whose).party;
}

function choicesOf(draft: Draft, stranger: Stranger, discourse: Discourse, guess: string | null): PartyChoice[] {
  const { role } = stranger;
  const head = discourse.doc.tokens[draft.head];
  const choices: PartyChoice[] = [{ party: null, features: noneFeatures(draft, stranger, discourse, guess) }];
  const near = nearby(draft, discourse);
  const relation = roleOf(head);
  const verb = head === undefined ? -1 : clauseOf(discourse.doc, head);
  const doer = subjectOf(discourse.doc, discourse.doc.tokens[verb]);
  const asker = head === undefined ? null : (askerOver(head, discourse)?.actors[0]?.party ?? null);
  const totals = [...discourse.spokenOf];
  const all = totals.reduce((sum, [, count]) => sum + count, 0);
  const soFar = [...discourse.weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const here = new Set(near.flatMap((one) => (one.back === 0 ? [one.party] : [])));
  const before = new Set(near.flatMap((one) => (one.back === 1 ? [one.party] : [])));
  const words = phraseOf(draft, discourse);
  const parties = new Set([...totals.slice(0, 6).map(([party]) => party), ...near.map(({ party }) => party)]);
  if (guess !== null) parties.add(guess);
  if (discourse.home !== null) parties.add(discourse.home);
  for (const party of parties) {
    if (!canBeOf(party, words)) continue;
    const isState = /^[A-Z]{3}$/.test(party);
    const features = [isState ? "state" : "body", `${isState ? "state" : "body"} ${role}`];
    const add = (feature: string) => features.push(feature, `${role} ${feature}`);
    const rank = totals.findIndex(([other]) => other === party);
    add(rank < 0 ? "unnamed" : rank === 0 ? "most named" : rank === 1 ? "second named" : "less named");
    const share = all === 0 ? 0 : (discourse.spokenOf.get(party) ?? 0) / all;
    features.push(share > 0.7 ? "share 7" : share > 0.5 ? "share 5" : share > 0.3 ? "share 3" : "share less");
    if (party === soFar) features.push("most so far");
    if (!discourse.weight.has(party)) features.push(here.has(party) ? "first here" : "not yet");
    if (party === discourse.home) add("home");
    if (party === guess) add("guess");
    if (party === discourse.issuer) add("issuer");
    if (discourse.outlets.some(({ at, entry }) => at < 0 && entry.country === party)) add("of the outlet");
    if (here.has(party) && here.size === 1) add("alone here");
    if (!here.has(party) && before.has(party) && before.size === 1) add("alone before");
    const nearest = nearestOf(near, party);
    for (const { feature } of nearest) add(feature);
    if (!here.has(party) && !before.has(party)) features.push(here.size > 0 ? "others here" : "far");
    const beside = near.find((one) => one.party === party && one.verb === verb);
    if (beside !== undefined) features.push("one clause", `${relation} beside ${beside.relation}`);
    for (const one of nearest) features.push(`${relation} with ${one.feature}`);
    if (asker === party) features.push("asker");
    if (near.some((one) => one.party === party && one.head === doer))
      features.push("doer over it", `doer over ${relation}`);
    choices.push({ party, features });
  }
  return choices;
}

/** What speaks for "nobody's": the word and its phrase alone. */
function noneFeatures(
  draft: Draft,
  { role, makes, plural, word }: Stranger,
  { doc }: Discourse,
  guess: string | null,
): string[] {
  const head = doc.tokens[draft.head];
  const first = doc.tokens[draft.first]?.text.toLowerCase() ?? "";
  const isMany = plural || /^NNP?S$/.test(head?.xpos ?? "");
  const article = articles.find(([form]) => form.test(first))?.[1] ?? (isMany ? "bare many" : "bare one");
  const relation = roleOf(head);
  const by = prepositionBefore(doc, draft);
  return [
    "none",
    `none ${role}`,
    `none ${makes}`,
    `none ${article}`,
    `none ${relation}`,
    `none ${role} ${article}`,
    guess === null ? "none no guess" : "none guess",
    ...(word === null ? [] : [`none word ${word}`]),
    ...(by === null ? [] : [`none ${by}`]),
    ...(isTeller(doc, draft) ? ["none teller"] : []),
    ...(children(doc, draft.head).some((child) => child?.relation === "nummod") ? ["none number"] : []),
  ];
}

const articles: readonly (readonly [RegExp, string])[] = [
  [/^(?:the|this|that|these|those)$/, "the"],
  [/^(?:an?|another|one)$/, "a"],
  [/^(?:any|no|every|each|all)$/, "all"],
  [/^(?:many|most|other|some|several)$/, "some"],
];

const children = (doc: Discourse["doc"], head: number): readonly (Token | undefined)[] =>
  (doc.children[head] ?? []).map((child) => doc.tokens[child]);

/** A party that the noun's sentence or the two before name, and how. */
interface Near {
  readonly party: string;
  readonly back: number;
  readonly far: number;
  readonly head: number;
  readonly verb: number;
  readonly relation: string;
  readonly feature: string;
}

const carried = /^(?:through|via)$/;

function nearby(draft: Draft, discourse: Discourse): Near[] {
  const { doc } = discourse;
  const sentence = doc.tokens[draft.head]?.sentence ?? 0;
  const found: Near[] = [];
  for (let back = 0; back <= 2; back++)
    for (const other of discourse.bySentence[sentence - back] ?? []) {
      if (other === draft || other.dropped || other.participle !== null) continue;
      const head = doc.tokens[other.head];
      // "asked Sudan **through Egypt** to free the men": who only carries words
      if (head === undefined || carried.test(prepositionBefore(doc, other) ?? "")) continue;
      const place = !other.acts || other.kind === "place";
      const parties = place ? [other.country] : other.actors.map(({ party }) => party);
      if (parties.length > 3) continue;
      const relation = place ? "place" : roleOf(head);
      const side = back > 0 ? "" : head.index < draft.head ? " ahead" : " behind";
      for (const party of parties)
        if (party !== null)
          found.push({
            party,
            back,
            far: Math.abs(head.index - draft.head) + back * 100,
            head: head.index,
            verb: back === 0 ? clauseOf(discourse.doc, head) : -2,
            relation,
            feature: `${relation} ${back}${side}`,
          });
    }
  return found;
}

/** The nearest naming of a party in each of the three sentences. */
function nearestOf(near: readonly Near[], party: string): Near[] {
  const best = new Map<number, Near>();
  for (const one of near)
    if (one.party === party && one.far < (best.get(one.back)?.far ?? Number.POSITIVE_INFINITY)) best.set(one.back, one);
  return [...best.values()];
}
