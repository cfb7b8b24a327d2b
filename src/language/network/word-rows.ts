import type { Arena } from "./kernel-memory.ts";
import type { NetworkPlan } from "./plan.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * What the network knows of a word apart from its sentence: its input row, and the products of that row with the three parts of the first
 * convolution. News repeats its words, so both are kept; the sums are of whole numbers, so nothing changes by it.
 */
export interface WordRows {
  /** Where the entries begin; entry 0 is the root's. */
  readonly cache: number;
  /** Bytes of an entry. */
  readonly entry: number;
  /** Entry of each word, written to `slots` from `at` on. The entries are filled by `fill`. */
  place(words: readonly string[], slots: Int32Array, at: number): void;
  fill(): void;
  /** To be called before each batch: forgets rare words where fewer than `rows` free entries are left. */
  makeRoom(rows: number): void;
}

const capacity = 6144;
// A word met so often since the last time that room was made is kept then.
const common = 3;
// New words are computed so many at a time.
const group = 32;
// A longer "word" is unknown whatever its end; its first characters say as much, and 3 MB are not kept as a key.
const longestWord = 100;

export function createWordRows(arena: Arena, plan: NetworkPlan, vocabulary: Vocabulary): WordRows {
  const { kernel } = arena;
  const { hidden } = plan;
  const input = arena.linear("input");
  const tables = plan.features.map(({ name, size }) => ({
    weight: arena.tensor(`feature.${name}.weight`, "int8"),
    scale: arena.tensor(`feature.${name}.scale`, "float32"),
    size,
  }));
  const parts =
    plan.layers[0]?.kind === "convolution"
      ? [0, 1, 2].map((part) => arena.linear("layer.0", part * hidden, hidden))
      : [];
  const gain = parts.length > 0 ? arena.tensor("layer.0.gain", "float32") : 0;
  const shift = parts.length > 0 ? arena.tensor("layer.0.shift", "float32") : 0;
  const size = hidden * 4;
  const entry = size + parts.length * 2 * size;
  const cache = arena.room(capacity * entry);
  const features = arena.room(group * input.width * 2);
  const rows = arena.room(group * size);
  const normal = arena.room(group * hidden * 2);
  const products = arena.room(group * 2 * size);
  const root = arena.tensor("root", "float32");
  const entries = new Map<string, number>();
  const uses = new Uint16Array(capacity);
  // Entry 0 is the root's.
  const free = Array.from({ length: capacity - 1 }, (_, i) => capacity - 1 - i);
  const fresh: { readonly word: string; readonly slot: number }[] = [];
  const keys = new Int32Array(tables.length);

  /** Put the computed rows, and what the first convolution makes of them, into their entries. */
  function keep(slots: readonly number[]): void {
    const count = slots.length;
    const bytes = new Uint8Array(kernel.memory.buffer);
    const copy = (from: number, length: number, offset: number) => {
      slots.forEach((slot, i) => {
        bytes.copyWithin(cache + slot * entry + offset, from + i * length, from + (i + 1) * length);
      });
    };
    copy(rows, size, 0);
    if (parts.length > 0) kernel.normalise(rows, gain, shift, normal, count, hidden);
    parts.forEach((part, i) => {
      kernel.multiply(normal, part.weights, products, 0, 0, count, part.outs, part.width);
      copy(products, 2 * size, size + i * 2 * size);
    });
  }

  function readFeatures(word: string, row: number): void {
    vocabulary.rows(word, keys);
    // A packed row: fours of rows, eight numbers of each in turn.
    const target = features + (row >> 2) * input.width * 8 + (row & 3) * 16;
    let from = 0;
    for (let i = 0; i < tables.length; i++) {
      const { weight, scale, size } = tables[i]!;
      kernel.embed(weight, scale, keys[i]!, size, target, from);
      from += size;
    }
  }

  new Uint8Array(kernel.memory.buffer).copyWithin(rows, root, root + size);
  keep([0]);
  return {
    cache,
    entry,
    place(words, slots, at) {
      for (let i = 0; i < words.length; i++) {
        const word = words[i]!.length > longestWord ? words[i]!.slice(0, longestWord) : words[i]!;
        let slot = entries.get(word);
        if (slot === undefined) {
          slot = free.pop()!;
          entries.set(word, slot);
          uses[slot] = 0;
          fresh.push({ word, slot });
        }
        if (uses[slot]! < 65535) uses[slot]!++;
        slots[at + i] = slot;
      }
    },
    fill() {
      for (let done = 0; done < fresh.length; done += group) {
        const some = fresh.slice(done, done + group);
        some.forEach(({ word }, row) => {
          readFeatures(word, row);
        });
        kernel.multiply(features, input.weights, rows, input.scale, input.bias, some.length, input.outs, input.width);
        keep(some.map(({ slot }) => slot));
      }
      fresh.length = 0;
    },
    makeRoom(rows) {
      if (free.length >= rows) return;
      let least = common;
      while (free.length < rows + capacity / 4) {
        for (const [word, slot] of entries) {
          if (uses[slot]! >= least) continue;
          entries.delete(word);
          free.push(slot);
        }
        least *= 4;
      }
      uses.fill(0);
    },
  };
}
