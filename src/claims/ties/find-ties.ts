import { type Cast, isState, type Mention } from "../../actors/index.ts";
import type { Codebook, TieSense } from "../../codebook/index.ts";
import type { Doc } from "../../language/index.ts";
import { chooseSense, type SenseContext } from "../choose-sense.ts";
import { articleReference, type SourceMention, sentenceReference } from "../claim.ts";
import {
  childrenBy,
  createRoles,
  createSlotReader,
  isPassive,
  isVerb,
  nounModifiers,
  type Slots,
  withConjuncts,
} from "../grammar/index.ts";
import { groupBy } from "../group-by.ts";
import { createPartyFinder, type PartyFinder } from "../parties.ts";
import { createVouchingReader } from "../read-sources.ts";
import type { Attribution } from "../sources/index.ts";
import { calledSo, holdersOf, hyphenated, isStanding, nameBefore, phrasesAfter } from "./called-so.ts";
import { mutualTies, type Tie, tieRecord } from "./tie.ts";

/** What the finder reads of the codebook. */
export type TieTables = Pick<Codebook, "ties" | "classes">;

/** A tie in the text before it is known whether the article told it already. */
interface FoundTie {
  readonly kind: TieSense["kind"];
  readonly of: string;
  readonly to: string;
  readonly first: number;
  readonly last: number;
  readonly rule: string;
}

/**
 * The standing relations that an article states, each once, where it is first told: by the words of `ties.tsv` and by names
 * that tell one themselves ("Iran-backed Houthis"). What its source denies or cannot confirm is none.
 */
export function findTies(
  doc: Doc,
  cast: Cast,
  codebook: TieTables,
  attributions: readonly Attribution[],
): readonly Tie[] {
  const finder = createPartyFinder(doc, cast, (lemma) => codebook.classes.get("person")?.has(lemma) ?? false);
  const vouchingAt = createVouchingReader(doc, finder, attributions);
  const found = [...tiesOfNames(doc, cast), ...tiesOfWords(doc, cast, codebook, finder)].sort(
    (left, right) => left.first - right.first,
  );
  const told = new Set<string>();
  const bySentence = groupBy(found, ({ first }) => doc.tokens[first]!.sentence);
  return found
    .filter((tie) => !bySentence.get(doc.tokens[tie.first]!.sentence)!.some((other) => isInside(tie, other)))
    .flatMap((tie) => {
      const pair = mutualTies.has(tie.kind) ? [tie.of, tie.to].sort() : [tie.of, tie.to];
      const key = [tie.kind, ...pair].join(" ");
      const { sources, stance } = vouchingAt(tie.first);
      if (tie.of === tie.to || told.has(key) || stance !== "asserts") return [];
      told.add(key);
      return [recordOf(doc, tie, sources)];
    });
}

/** "**promised Israel support**": the noun alone is not read again inside words that tell it whole. */
const isInside = (tie: FoundTie, other: FoundTie): boolean =>
  other.first <= tie.first && tie.last <= other.last && other.last - other.first > tie.last - tie.first;

function recordOf(doc: Doc, { kind, of, to, first, last, rule }: FoundTie, sources: readonly SourceMention[]): Tie {
  const { article } = doc;
  const { start } = doc.tokens[first]!;
  const { end } = doc.tokens[last]!;
  return tieRecord({
    kind,
    of: [of],
    to: [to],
    since: sinceOf(doc, kind, first, last),
    sources,
    article: articleReference(doc),
    sentence: sentenceReference(doc, first),
    trigger: { start, end, text: article.text.slice(start, end) },
    rule,
  });
}

/** "designated in 1997", "allied since 2015": the day it began, where the words next to the tie tell it. */
function sinceOf(doc: Doc, kind: FoundTie["kind"], first: number, last: number): string | null {
  for (const time of doc.times) {
    if (time.range === null || time.first < first || time.first > last + 12) continue;
    if (doc.tokens[time.first]!.sentence !== doc.tokens[first]!.sentence) continue;
    const governor = doc.tokens[rootOf(doc, time.first, time.last)]!.head;
    const hangs = governor === first || governor === last;
    if (hangs && (time.kind === "since" || (kind === "designates" && time.kind === "point"))) return time.range.start;
  }
  return null;
}

function rootOf(doc: Doc, first: number, last: number): number {
  let root = first;
  for (let steps = 0; steps < 20; steps++) {
    const { head } = doc.tokens[root]!;
    if (head < first || head >= last) return root;
    root = head;
  }
  return root;
}

/** "Iran-backed Houthis": the name itself tells who backs whom. Who leads a coalition is no tie of ours. */
function tiesOfNames(doc: Doc, cast: Cast): readonly FoundTie[] {
  return cast.ties.flatMap(({ kind, of, to, start, end, sentence }) => {
    if (kind === "leads") return [];
    const { first, last } = doc.sentences[sentence]!;
    const inside = doc.tokens.slice(first, last).filter((token) => token.start < end && token.end > start);
    const [head, tail] = [inside[0], inside.at(-1)];
    if (head === undefined || tail === undefined) return [];
    return pairs(partiesOf({ actors: of, text: "" }), partiesOf({ actors: to, text: "" })).map(([one, other]) => ({
      kind,
      of: one,
      to: other,
      first: head.index,
      last: tail.index,
      rule: "tie of a name",
    }));
  });
}

const knownParties = (people: readonly { readonly party: string | null }[]): readonly string[] =>
  [...new Set(people.map(({ party }) => party))].filter((party): party is string => party !== null);

/** "rebels in Yemen" are of Yemen and not Yemen; who only was president is no longer the state. */
function partiesOf(mention: Pick<Mention, "actors" | "text"> | undefined): readonly string[] {
  if (mention === undefined || /\b(?:former|ex)\b/i.test(mention.text)) return [];
  return knownParties(mention.actors.filter(({ party, role }) => !(unruly.has(role) && isState(party))));
}
const unruly: ReadonlySet<string | null> = new Set(["REB", "UAF", "OPP", "CRM"]);

const pairs = (left: readonly string[], right: readonly string[]): readonly (readonly [string, string])[] =>
  left.flatMap((one) => right.filter((other) => other !== one).map((other) => [one, other] as const));

function tiesOfWords(doc: Doc, cast: Cast, codebook: TieTables, finder: PartyFinder): readonly FoundTie[] {
  const roles = createRoles(doc, finder.isParty, (noun) => {
    const { poss, adj } = nounModifiers(doc, noun, finder.isPartyWord);
    return poss.length > 0 ? poss : adj;
  });
  const timed = new Set(
    doc.times.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, at) => first + at)),
  );
  const isTime = (token: number) => timed.has(token);
  const reader = createSlotReader(doc, roles, isTime, finder.isPartyWord);
  const context: SenseContext = { doc, finder, isTime };
  return doc.tokens.flatMap((token) => {
    const rows = codebook.ties.get(token.lemma.toLowerCase());
    if (rows === undefined || doc.sentences[token.sentence]!.heading) return [];
    // taggers take "ally" for an adverb at times: what is no verb may be a noun
    const verbal = isVerb(token);
    const fitting = rows.filter(
      (row) => (row.part === "verb") === verbal && (row.part !== "adjective" || token.upos === "ADJ"),
    );
    if (fitting.length === 0 || token.upos === "PROPN" || !isStanding(doc, token.index)) return [];
    const own = verbal ? reader.verb(token.index) : reader.noun(token.index);
    const slots = new Map(own);
    if (verbal && (slots.get("obj") ?? []).every((object) => finder.at(object, "direct") === undefined)) {
      const named = nameBefore(doc, cast, token.index);
      if (named.length > 0) slots.set("obj", named);
    }
    if (verbal) withPredicative(slots, doc, finder);
    for (const slot of ["as", "xcomp"]) {
      const called = slots.get(slot) ?? [];
      if (called.length > 0) slots.set(slot, [...called, ...called.flatMap((word) => modifiersOf(doc, word))]);
    }
    const joined = verbal ? hyphenated(doc, token.index) : null;
    if (joined !== null) slots.set("subj", [joined.by]).set("obj", [joined.whom]);
    else if (verbal && token.relation === "amod") return [];
    if (!verbal) {
      const wanted = new Set(fitting.flatMap(({ sense }) => [...sense.actor, ...sense.recipient].flat()).concat("as"));
      for (const [slot, tokens] of phrasesAfter(doc, token.index, wanted))
        if (!slots.has(slot)) slots.set(slot, tokens);
      if (!slots.has("adj") && !slots.has("poss")) {
        const beside = modifiersBeside(doc, token.index);
        if (beside.length > 0) slots.set("adj", beside);
      }
      // "between U.S. **ally** Britain and Russia": one ally is one
      const isOne = token.xpos === "NN" && token.head > token.index;
      const called = calledSo(doc, cast, roles, token.index).flatMap((other) =>
        isOne ? [other] : withConjuncts(doc, other),
      );
      // of "Hezbollah, Iran's ally and proxy in Lebanon" the proxy is nobody else
      slots.set(
        "self",
        called.filter((other, place) => place === 0 || cast.at(other)?.named === true),
      );
      slots.set("holder", holdersOf(doc, roles, token.index));
    }
    const chosen = chooseSense(
      context,
      token.index,
      fitting.map(({ sense }) => sense),
      slots,
      isPassive(doc, token.index),
    );
    const row = fitting.find(({ sense }) => sense === chosen?.sense);
    if (row === undefined) return [];
    return tiesOfRow(row, slots, finder, doc).map(([of, to]) => ({
      kind: row.kind,
      of,
      to,
      first: token.index,
      last: lastWord(doc, token.index, row.sense.words),
      rule: `tie ${row.sense.id} (${row.sense.file}:${row.sense.line})`,
    }));
  });
}

/** "which Turkey considers **a terrorist group**": where the tree gives a verb two objects, the one that is nobody is what the other is called. */
function withPredicative(slots: Map<string, readonly number[]>, doc: Doc, finder: PartyFinder): void {
  const objects = slots.get("obj") ?? [];
  const last = objects.at(-1);
  if (last === undefined || objects.length < 2 || slots.has("xcomp") || doc.tokens[last]!.upos !== "NOUN") return;
  if (finder.at(last, "direct")?.named === true || doc.tokens[last]!.relation !== "obj") return;
  slots.set("xcomp", [last]).set("obj", objects.slice(0, -1));
}

const modifiersOf = (doc: Doc, noun: number): readonly number[] =>
  childrenBy(doc, noun, "amod").map((child) => child.index);

/** "**U.S.** ally Britain": the tree may hang whose ally it is on the name behind. */
function modifiersBeside(doc: Doc, token: number): readonly number[] {
  const { head, relation } = doc.tokens[token]!;
  if (head < token || !/^(?:compound|amod|nmod|flat)/.test(relation)) return [];
  return childrenBy(doc, head, "compound", "amod", "nmod:poss")
    .map(({ index }) => index)
    .filter((index) => index < token);
}

/** Slots whose word only lends its party: "**Iranian** proxy", "base **in Qatar**". */
const lending = new Set(["adj", "poss", "in", "objin", "objposs"]);

function tiesOfRow(
  { sense }: TieSense,
  slots: Slots,
  finder: PartyFinder,
  doc: Doc,
): readonly (readonly [string, string])[] {
  const of = firstParties(sense.actor, slots, finder, doc);
  const to = firstParties(sense.recipient, slots, finder, doc, of);
  // "ties between Riyadh and Tehran": both stand in one slot
  const sides = new Set(of);
  if (to.length === 0 && slots.has("between") && sides.size === 2) return [[of[0]!, of[1]!]];
  return pairs(of, to);
}

function firstParties(
  preferences: readonly (readonly string[])[],
  slots: Slots,
  finder: PartyFinder,
  doc: Doc,
  except: readonly string[] = [],
): readonly string[] {
  for (const group of preferences) {
    const parties = group.flatMap((slot) =>
      (slots.get(slot) ?? [])
        .filter((token, _, [first = token]) => token - first < farthestMember)
        .flatMap((token) => [token, ...membersOf(doc, token)])
        .flatMap((token) => partiesOf(finder.at(token, lending.has(slot) ? "place" : "direct"))),
    );
    const others = [...new Set(parties)].filter((party) => !except.includes(party));
    if (others.length > 0) return others;
  }
  return [];
}

/** A list goes on for so many words; what the parser joins beyond that is another matter. */
const farthestMember = 12;

/** "several Western adversaries, **including** Iran", wherever the parser hung the name. */
function membersOf(doc: Doc, token: number): readonly number[] {
  const after = doc.tokens[token + 1]?.text === "," ? token + 2 : token + 1;
  const mark = doc.tokens[after];
  if (mark === undefined || !["including", "such", "like"].includes(mark.text.toLowerCase())) return [];
  const name = doc.tokens
    .slice(after + 1, after + 6)
    .find((word) => word.upos === "PROPN" && word.sentence === mark.sentence);
  if (name === undefined) return [];
  return withConjuncts(doc, name.index).filter((other) => other - name.index < farthestMember);
}

/** The words that tell it: from the word of the row to its last fixed word, when that stands near. */
function lastWord(doc: Doc, token: number, words: readonly string[]): number {
  const final = words.at(-1);
  if (final === undefined) return token;
  for (let at = token + 1; at < Math.min(doc.tokens.length, token + 9); at++) {
    const { lemma, text } = doc.tokens[at]!;
    if (lemma.toLowerCase() === final || text.toLowerCase() === final) return at;
  }
  return token;
}
