import type { Arena, Linear } from "./kernel-memory.ts";
import type { NetworkPlan } from "./plan.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * What the network knows of a word apart from its sentence: its input row, and the products of that row with the three parts of the first
 * convolution. News repeats its words, so both are kept; the sums are of whole numbers, so nothing changes by it.
 */
export interface WordRows {
  /** Where the entries begin; entry 0 is the root's. */
  readonly cache: number;
  /** Entry of each word, written to `slots` from `at` on. */
  place(words: readonly string[], slots: Int32Array, at: number): void;
  /** To be called before each batch: forgets all words where fewer than `rows` free entries are left. */
  makeRoom(rows: number): void;
  /** Bytes of an entry. */
  readonly entry: number;
}

const capacity = 6144;
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
  const parts: readonly Linear[] =
    plan.layers[0]?.kind === "convolution"
      ? [0, 1, 2].map((part) => arena.linear("layer.0", part * hidden, hidden))
      : [];
  const gain = parts.length > 0 ? arena.tensor("layer.0.gain", "float32") : 0;
  const shift = parts.length > 0 ? arena.tensor("layer.0.shift", "float32") : 0;
  const entry = (hidden + parts.length * 2 * hidden) * 4;
  const cache = arena.room(capacity * entry);
  // Products go two rows at a time: the second is a spare.
  const features = arena.room(2 * input.width * 2);
  const row = arena.room(2 * hidden * 4);
  const normal = arena.room(2 * hidden * 2);
  const products = arena.room(2 * 2 * hidden * 4);
  const root = arena.tensor("root", "float32");
  const entries = new Map<string, number>();
  const keys = new Int32Array(tables.length);
  let bytes: Uint8Array | null = null;

  function keep(slot: number): void {
    if (bytes === null || bytes.length !== kernel.memory.buffer.byteLength)
      bytes = new Uint8Array(kernel.memory.buffer);
    let target = cache + slot * entry;
    bytes.copyWithin(target, row, row + hidden * 4);
    target += hidden * 4;
    if (parts.length > 0) kernel.normalise(row, gain, shift, normal, 1, hidden);
    for (const part of parts) {
      kernel.multiply(normal, part.weights, products, 0, 0, 2, part.outs, part.width);
      bytes.copyWithin(target, products, products + part.outs * 4);
      target += part.outs * 4;
    }
  }

  function add(word: string): number {
    vocabulary.rows(word, keys);
    let target = features;
    tables.forEach(({ weight, scale, size }, i) => {
      kernel.embed(weight, scale, keys[i]!, size, target);
      target += size * 2;
    });
    kernel.multiply(features, input.weights, row, input.scale, input.bias, 2, input.outs, input.width);
    const slot = entries.size + 1;
    keep(slot);
    entries.set(word, slot);
    return slot;
  }

  new Uint8Array(kernel.memory.buffer).copyWithin(row, root, root + hidden * 4);
  keep(0);
  return {
    cache,
    entry,
    place(words, slots, at) {
      for (let i = 0; i < words.length; i++) {
        const word = words[i]!.length > longestWord ? words[i]!.slice(0, longestWord) : words[i]!;
        slots[at + i] = entries.get(word) ?? add(word);
      }
    },
    makeRoom(rows) {
      if (entries.size + 1 + rows > capacity) entries.clear();
    },
  };
}
