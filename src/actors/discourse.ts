import type { Weights } from "../codebook/index.ts";
import type { Doc, Quotation } from "../language/index.ts";
import { type Actor, isState } from "./actor.ts";
import type { Draft } from "./draft.ts";
import type { NameRange } from "./names/own-name.ts";
import type { PartyWatch } from "./nouns/likeliest-party.ts";
import type { Candidate, PronounGroup, PronounWeights } from "./pronouns/rank-antecedents.ts";
import { type NameEntry, piecesOf } from "./tables/name-index.ts";
import { isParticle } from "./tables/people.ts";

/** A person the article has named, by all words of the name. */
export interface KnownPerson {
  readonly words: readonly string[];
  actor: Actor;
  gender: "male" | "female" | null;
  rows: readonly string[];
  /** Times named so far: of two Kims the one the article is about. */
  count: number;
}

/** Is shown every pronoun with what it may stand for and what speaks for nobody, to learn the weights. */
export type PronounWatch = (
  draft: Draft,
  group: PronounGroup,
  candidates: readonly Candidate[],
  none: readonly string[],
) => void;

/** What the article has told so far: who was named, who acted last, which country it is about. */
export interface Discourse {
  readonly doc: Doc;
  readonly day: string | null;
  readonly persons: KnownPerson[];
  /** Resolved drafts, in order. */
  readonly past: Draft[];
  /** Times each state has acted or been spoken of. */
  readonly weight: Map<string, number>;
  readonly sexes: ReadonlyMap<string, "male" | "female">;
  /** The names by which the article calls each state, folded. */
  readonly namesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Outlets by the token that names them, -1 for the publisher. */
  readonly outlets: readonly { readonly at: number; readonly entry: NameEntry }[];
  /** States that the article names anywhere. */
  readonly spoken: ReadonlySet<string>;
  /** Times each actor has been mentioned, by `keyOfDraft`. */
  readonly counts: Map<string, number>;
  readonly pronouns: PronounWeights;
  /** Verbs of people and bodies ("it urged"), with `ask` or `answer` where they are of those. */
  readonly doing: ReadonlyMap<string, string>;
  readonly watch: PronounWatch | null;
  /** Weights of what speaks for one party or another of a noun that no words tell of. */
  readonly whose: Weights;
  readonly watchParties: PartyWatch | null;
  /** All drafts by the sentence of their head, in order, also those still to come. */
  readonly bySentence: readonly (readonly Draft[])[];
  /** Times the whole article names each party, or a place in it; those named most first. */
  readonly spokenOf: ReadonlyMap<string, number>;
  /** Groups that govern on the day. */
  readonly inPower: ReadonlySet<string>;
  /** Long forms by the short forms for which the text gives them. */
  readonly abbreviations: ReadonlyMap<string, NameRange>;
  /** Who says each quotation, filled once all names are known. */
  readonly speakers: Map<Quotation, Draft | null>;
  /** Names by the token that heads them, also those still to come. */
  readonly nameAt: ReadonlyMap<number, Draft>;
  /** The country the article is written from or about. */
  readonly home: string | null;
  /** Who publishes the text, by `publisherOf`. */
  readonly publisher: readonly Actor[] | null;
  /** The state whose body publishes the text: its titles and departments go without a country. */
  readonly issuer: string | null;
}

/** The person an earlier or fuller name belongs to: "Wang" after "Wang Yi", "bin Salman" after "Mohammed bin Salman". */
export function recallPerson(discourse: Discourse, name: string): KnownPerson | undefined {
  const words = wordsOf(name);
  if (words.length === 0) return undefined;
  let best: KnownPerson | undefined;
  for (let index = discourse.persons.length - 1; index >= 0; index--) {
    const known = discourse.persons[index];
    if (known === undefined || !isCalled(known, words)) continue;
    if (best === undefined || known.count > best.count * 2) best = known;
  }
  if (best !== undefined) best.count++;
  return best;
}

function isCalled(known: KnownPerson, words: readonly string[]): boolean {
  if (words.length > 1) return words.every((word) => known.words.includes(word));
  const word = words[0] ?? "";
  const at = known.words.indexOf(word);
  return at >= 0 && !isParticle(word) && (at === known.words.length - 1 || at === 0 || known.words.length > 2);
}

function wordsOf(name: string): string[] {
  return piecesOf(name)
    .map((piece) => piece.text)
    .filter((word) => word !== "s");
}

export function rememberPerson(discourse: Discourse, name: string, actor: Actor, rows: readonly string[]): KnownPerson {
  const known: KnownPerson = { words: wordsOf(name), actor, gender: null, rows, count: 1 };
  discourse.persons.push(known);
  return known;
}

/** The words of a phrase: "the Interior Ministry spokesman". */
export function phraseOf(draft: Draft, { doc }: Discourse): string {
  return doc.tokens
    .slice(draft.first, draft.coreLast)
    .map((token) => token.text)
    .join(" ");
}

/** Drafts by the sentence of their head, in order. */
export function bySentence(doc: Doc, drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const found: Draft[][] = doc.sentences.map(() => []);
  for (const draft of drafts) found[doc.tokens[draft.head]?.sentence ?? 0]?.push(draft);
  return found;
}

/** How often names and places name each party, or lie in its country; the most first. */
export function countNamed(drafts: readonly Draft[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const draft of drafts)
    for (const party of draft.acts ? draft.actors.map((actor) => actor.party) : [draft.country])
      if (party !== null) counts.set(party, (counts.get(party) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

export function weigh(discourse: Discourse, draft: Draft): void {
  for (const actor of draft.actors)
    if (actor.party !== null) discourse.weight.set(actor.party, (discourse.weight.get(actor.party) ?? 0) + 1);
}

/** What the United States have none of: no "Interior Ministry spokesman" and no "parliament" is theirs, however much a report speaks of them. */
const foreign =
  /\b(?:minist(?:ry|ries|er|ers)|parliament|parliamentary|premier|king|queen|emir|sultan|crown prince|chancellor|junta|gendarmes?|gendarmerie|regime|politburo|supreme leader|revolutionary guards?|MPs?)\b/i;

/** What states without a free parliament have none of, that the news would call so: "some lawmakers" in a report on Pyongyang are not North Korea's. */
const free = /\b(?:lawmakers?|legislators?|senators?|congress(?:man|woman|men|women)?|members of congress)\b/i;
const closed: ReadonlySet<string> = new Set("PRK CHN CUB SAU ARE QAT OMN BRN ERI TKM LAO VNM SYR VAT SUN".split(" "));

/** Whether a body or office of these words can be of a state. */
export function canBeOf(party: string, words: string): boolean {
  return party === "USA" ? !foreign.test(words) : !(closed.has(party) && free.test(words));
}

/** The state spoken of most so far, weighted to the home of the article where nothing was said yet; for words such as "Interior Ministry" only one that may have it. */
export function focusState(discourse: Discourse, words = ""): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [party, count] of discourse.weight)
    if (isState(party) && count > most && canBeOf(party, words)) {
      best = party;
      most = count;
    }
  return best ?? (discourse.home !== null && canBeOf(discourse.home, words) ? discourse.home : null);
}
