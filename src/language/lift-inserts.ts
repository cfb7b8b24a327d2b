import { moveDeed, type Network, type Reading } from "./network/index.ts";

/** A sentence without its inserts, and each insert with the word before it. Numbers are words of the whole sentence. */
export interface LiftedSentence {
  readonly outer: readonly number[];
  readonly inserts: readonly {
    readonly words: readonly number[];
    readonly opening: number;
    readonly closing: number;
    readonly anchor: number;
    /** A relative clause, which hangs on its noun as one. */
    readonly relative?: boolean;
  }[];
}

const dashes = new Set(["—", "–", "--", "―"]);
const longestInsert = 25;
const shortestRest = 4;

/**
 * Takes what stands between two dashes or in round brackets out of a sentence: "the Houthis' **— another Iranian proxy —** attacks".
 * A net of short reach reads both parts better apart.
 */
export function liftInserts(words: readonly string[]): LiftedSentence | null {
  const inserts: { words: number[]; opening: number; closing: number; anchor: number }[] = [];
  for (let at = 1; at < words.length; at++) {
    const bracket = words[at] === "(";
    if (!bracket && !dashes.has(words[at]!)) continue;
    let closing = at + 1;
    while (
      closing < words.length &&
      closing - at <= longestInsert + 1 &&
      !(bracket ? words[closing] === ")" : words[closing] === words[at])
    )
      closing++;
    // a dash that nothing closes opens an afterthought, which is no insert; nor is what ends the sentence
    if (closing >= words.length - 1 || closing - at > longestInsert + 1 || closing === at + 1) continue;
    inserts.push({ words: range(at + 1, closing), opening: at, closing, anchor: at - 1 });
    at = closing;
  }
  const lifted = new Set(inserts.flatMap(({ words, opening, closing }) => [opening, ...words, closing]));
  const outer = words.map((_, index) => index).filter((index) => !lifted.has(index));
  return inserts.length === 0 || outer.length < shortestRest ? null : { outer, inserts };
}

/**
 * Takes out a relative clause between commas that its noun's verb follows: "Hamas, **which itself is backed by Iran,** attacked Israel".
 * `xpos` are the tags of a first reading, which are right where its tree is not.
 */
export function liftRelatives(words: readonly string[], xpos: readonly string[]): LiftedSentence | null {
  for (let at = 1; at < words.length - 3; at++) {
    if (words[at] !== "," || !/^(?:WDT|WP\$?)$/.test(xpos[at + 1]!) || !/^(?:NN|PRP)/.test(xpos[at - 1]!)) continue;
    let finite = false;
    for (let closing = at + 2; closing < words.length - 2 && closing - at <= longestInsert; closing++) {
      if (words[closing] === "," && finite && /^(?:VBD|VBZ|VBP|MD)$/.test(xpos[closing + 1]!)) {
        const insert = { words: range(at + 1, closing), opening: at, closing, anchor: at - 1, relative: true };
        const lifted = new Set([at, ...insert.words, closing]);
        return { outer: words.map((_, index) => index).filter((index) => !lifted.has(index)), inserts: [insert] };
      }
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(xpos[closing]!)) finite = true;
    }
  }
  return null;
}

/** Reads sentences with their inserts read apart and hung back under the word before them, as `parataxis` or, of a noun on a noun, `appos`. */
export function readSentences(network: Network, sentences: readonly (readonly string[])[]): readonly Reading[] {
  const first = readLifted(network, sentences, sentences.map(liftInserts));
  const again = sentences.map((words, index) => liftRelatives(words, first[index]!.xpos));
  const chosen = sentences.map((_, index) => index).filter((index) => again[index] !== null);
  if (chosen.length === 0) return first;
  const second = readLifted(
    network,
    chosen.map((index) => sentences[index]!),
    chosen.map((index) => again[index]!),
  );
  const result = [...first];
  chosen.forEach((index, place) => {
    result[index] = second[place]!;
  });
  return result;
}

function readLifted(
  network: Network,
  sentences: readonly (readonly string[])[],
  lifted: readonly (LiftedSentence | null)[],
): readonly Reading[] {
  const pick = (words: readonly string[], indices: readonly number[]) => indices.map((index) => words[index]!);
  const pieces = sentences.flatMap((words, index) => {
    const lift = lifted[index]!;
    return lift === null
      ? [words]
      : [pick(words, lift.outer), ...lift.inserts.map((insert) => pick(words, insert.words))];
  });
  const readings = network.read(pieces);
  let next = 0;
  return sentences.map((words, index) => {
    const lift = lifted[index]!;
    if (lift === null) return readings[next++]!;
    const own = readings.slice(next, next + 1 + lift.inserts.length);
    next += own.length;
    return joinParts(words, lift, own);
  });
}

function joinParts(words: readonly string[], lift: LiftedSentence, readings: readonly Reading[]): Reading {
  const upos = words.map(() => "PUNCT");
  const xpos = words.map((word) => ({ "(": "-LRB-", ")": "-RRB-", ",": "," })[word] ?? ":");
  const heads = words.map(() => -1);
  const relations = words.map(() => "punct");
  const entities = readings[0]!.entities.length === 0 ? [] : words.map(() => "O");
  const predicates: Reading["predicates"][number][] = [];
  const deeds: Reading["deeds"][number][] = [];
  const place = (indices: readonly number[], reading: Reading): number => {
    let root = indices[0]!;
    indices.forEach((index, word) => {
      upos[index] = reading.upos[word]!;
      xpos[index] = reading.xpos[word]!;
      relations[index] = reading.relations[word]!;
      if (entities.length > 0) entities[index] = reading.entities[word]!;
      const head = reading.heads[word]!;
      heads[index] = head < 0 ? -1 : indices[head]!;
      if (head < 0) root = index;
    });
    for (const predicate of reading.predicates)
      predicates.push({
        word: indices[predicate.word]!,
        arguments: predicate.arguments.map(({ role, word }) => ({ role, word: indices[word]! })),
      });
    for (const deed of reading.deeds) deeds.push(moveDeed(deed, (word) => indices[word]!));
    return root;
  };
  place(lift.outer, readings[0]!);
  lift.inserts.forEach((insert, index) => {
    const root = place(insert.words, readings[index + 1]!);
    const anchor = anchorOf(insert.anchor, upos, relations, heads);
    heads[root] = anchor;
    relations[root] =
      insert.relative === true ? "acl:relcl" : isNoun(upos[root]!) && isNoun(upos[anchor]!) ? "appos" : "parataxis";
    heads[insert.opening] = root;
    heads[insert.closing] = root;
  });
  predicates.sort((a, b) => a.word - b.word);
  deeds.sort((a, b) => a.token - b.token);
  return { upos, xpos, heads, relations, entities, predicates, deeds };
}

const isNoun = (upos: string) => upos === "NOUN" || upos === "PROPN" || upos === "PRON";

/** The word an insert hangs on: the one before it, past marks and the 's of a name. */
function anchorOf(
  before: number,
  upos: readonly string[],
  relations: readonly string[],
  heads: readonly number[],
): number {
  let anchor = before;
  for (
    let steps = 0;
    steps < 4 &&
    heads[anchor]! >= 0 &&
    (upos[anchor] === "PUNCT" ||
      relations[anchor] === "case" ||
      relations[anchor] === "flat" ||
      relations[anchor] === "compound");
    steps++
  )
    anchor = heads[anchor]!;
  return anchor;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
