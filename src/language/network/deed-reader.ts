import type { Encoder } from "./encoder.ts";
import type { Arena } from "./kernel-memory.ts";
import { type Batch, createLayers } from "./layers.ts";
import { createPairScorer } from "./pair-scorer.ts";
import type { DeedPlan, NetworkPlan } from "./plan.ts";
import { lowerWord } from "./vocabulary.ts";

/**
 * A word that may tell a deed between political parties, as the network sees it; shares run from 0 to 1. What is unlikely (below a tenth;
 * types below a hundredth) is left out.
 */
export interface Deed {
  /** The word, from 0: of the sentence in a reading, of the text in a document. */
  readonly token: number;
  /** How likely the word tells a deed at all. */
  readonly share: number;
  /** By type of PLOVER; NULL is what is asked, threatened or refused and is none of them. */
  readonly types: Readonly<Record<string, number>>;
  /** The words that name who does it, and to whom. */
  readonly doers: readonly DeedParty[];
  readonly targets: readonly DeedParty[];
  /** How likely it is understood who does it, or to whom, where no word of the sentence says so. */
  readonly doerUnderstood: number;
  readonly targetUnderstood: number;
}

export interface DeedParty {
  readonly token: number;
  readonly share: number;
}

/** A deed whose words stand elsewhere: each at `placeOf` its number. */
export function moveDeed(deed: Deed, placeOf: (token: number) => number): Deed {
  const moved = (parties: readonly DeedParty[]) =>
    parties.map(({ token, share }) => ({ token: placeOf(token), share }));
  return { ...deed, token: placeOf(deed.token), doers: moved(deed.doers), targets: moved(deed.targets) };
}

export interface DeedReader {
  /** The deeds of each sentence of the batch whose rows the layers hold; `heads` and `relations` are addresses of its int32 by row. */
  read(
    sentences: readonly (readonly string[])[],
    batch: Batch,
    heads: number,
    relations: number,
  ): readonly (readonly Deed[])[];
}

/** What is less likely is not told of. */
const least = 0.1;
const leastOfType = 0.01;

/** Reads on where the network's last layer ends, in layers of its own, narrower; training/weights-format.md, steps 10 to 12. */
export function createDeedReader(
  arena: Arena,
  plan: NetworkPlan,
  { layers: below, copyWords }: Encoder,
  lexicon: ReadonlyMap<string, number>,
  mostRows: number,
): DeedReader {
  if (plan.deeds === null) return { read: (sentences) => sentences.map(() => []) };
  const { kernel } = arena;
  const { hidden, types, size, roles }: DeedPlan = plan.deeds;
  const layers = createLayers(arena, hidden, mostRows);
  const rooms = mostRows + 3;
  const forms = arena.tensor("deed.lexicon.weight", "int8");
  const formScale = arena.tensor("deed.lexicon.scale", "float32");
  const words = arena.linear("deed.words");
  const held = arena.room(rooms * words.width * 2);
  const input = arena.linear("deed.input");
  const read = arena.linear("deed.read");
  const first = arena.room(rooms * plan.hidden * 4);
  const row = arena.room(rooms * plan.hidden * 2);
  const added = arena.room(rooms * hidden * 4);
  const steps = plan.deeds.layers.map((layer, i) => layers.step(`deed.layer.${i}`, layer));
  const last = layers.normaliser("deed.last");
  const tops = arena.linear("deed.tops");
  const y = arena.room(rooms * tops.outs * 4);
  const kinds = arena.linear("deed.kinds");
  const narrow = arena.room(rooms * kinds.width * 2);
  const said = arena.room(rooms * kinds.outs * 4);
  const columns = { predicate: { offset: size, size }, argument: { offset: 2 * size, size } };
  const pairs = createPairScorer(arena, plan, "deed", { y, stride: tops.outs, ...columns }, mostRows);
  const doer = roles.indexOf("doer");
  const target = roles.indexOf("target");

  /** Adds the words by themselves and what the lexicon holds each for; a packed row is fours of rows, eight numbers of each in turn. */
  function addWords(sentences: readonly (readonly string[])[], { starts, rows }: Batch): void {
    const put = (row: number, form: number) =>
      kernel.embed(forms, formScale, form, lexiconSize, held + (row >> 2) * words.width * 8 + (row & 3) * 16, 0);
    sentences.forEach((sentence, s) => {
      put(starts[s]!, 0);
      for (const [i, word] of sentence.entries()) put(starts[s]! + 1 + i, lexicon.get(lowerWord(word)) ?? 1);
    });
    kernel.multiply(held, words.weights, added, words.scale, words.bias, rows, words.outs, words.width);
    kernel.add(layers.x, added, rows * hidden);
    copyWords(first, rows);
    kernel.quantiseSigned(first, row, plan.hidden, rows);
    kernel.multiply(row, input.weights, added, input.scale, input.bias, rows, input.outs, input.width);
    kernel.add(layers.x, added, rows * hidden);
  }

  const quiet = Math.log((least - 1e-3) / (types.length - 1));
  /** Nearly all words: even were all types as likely as the likeliest, they would be too little together. Spares their exponentials. */
  function isNone(floats: Float32Array, at: number): boolean {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 1; k < types.length; k++) most = Math.max(most, floats[at + k]!);
    return most - floats[at]! < quiet;
  }

  function deedsOf(first: number, rows: number, heads: number, relations: number): readonly Deed[] {
    const { floats } = arena.views();
    const found: Deed[] = [];
    for (let p = 1; p < rows; p++) {
      const at = said / 4 + (first + p) * kinds.outs;
      if (isNone(floats, at)) continue;
      const share = rounded(1 - shareOf(floats, at, types.length, 0));
      if (share < least) continue;
      pairs.score(first, p, rows, heads, relations);
      const named = (role: number): readonly DeedParty[] => {
        const parties: DeedParty[] = [];
        for (let t = 0; t < rows - 1; t++) {
          const share = rounded(shareOf(floats, pairs.scores / 4 + t * pairs.stride, roles.length, role));
          if (share >= least) parties.push({ token: t, share });
        }
        return parties;
      };
      const ofTypes = types.flatMap((type, kind) => {
        const one = kind === 0 ? 0 : rounded(shareOf(floats, at, types.length, kind));
        return one >= leastOfType ? [[type, one]] : [];
      });
      const understood = (column: number) => rounded(1 / (1 + Math.exp(-floats[at + types.length + column]!)));
      found.push({
        token: p - 1,
        share,
        types: Object.fromEntries(ofTypes),
        doers: named(doer),
        targets: named(target),
        doerUnderstood: understood(0),
        targetUnderstood: understood(1),
      });
    }
    return found;
  }

  return {
    read(sentences, batch, heads, relations) {
      const { starts, rows } = batch;
      kernel.quantiseSigned(below.x, row, plan.hidden, rows);
      kernel.multiply(row, read.weights, layers.x, read.scale, read.bias, rows, read.outs, read.width);
      addWords(sentences, batch);
      for (const step of steps) step(batch);
      last(rows);
      kernel.multiply(layers.normal, tops.weights, y, tops.scale, tops.bias, rows, tops.outs, tops.width);
      kernel.quantise(y, 0, tops.outs, narrow, size, rows);
      kernel.multiply(narrow, kinds.weights, said, kinds.scale, kinds.bias, rows, kinds.outs, kinds.width);
      return sentences.map((sentence, s) =>
        deedsOf(starts[s]!, sentence.length + 1, heads + starts[s]! * 4, relations + starts[s]! * 4),
      );
    },
  };
}

/** Numbers of a row of the lexicon: the sixteen types. */
const lexiconSize = 16;

/** The share of one of `count` scores that stand from `at` on. */
function shareOf(scores: Float32Array, at: number, count: number, which: number): number {
  let total = 0;
  for (let k = 0; k < count; k++) total += Math.exp(scores[at + k]! - scores[at + which]!);
  return 1 / total;
}

/** Engines differ in the last digits of exp. */
const rounded = (share: number) => Math.round(share * 1e4) / 1e4;
