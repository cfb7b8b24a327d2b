import type { Arena } from "./kernel-memory.ts";
import type { NetworkPlan } from "./plan.ts";
import type { WordRows } from "./word-rows.ts";

/** Room for one batch, shared by all steps. Sentence s has the rows starts[s] … starts[s+1]−1, of which the first is its root. */
export interface Batch {
  readonly starts: readonly number[];
  readonly rows: number;
}

export interface Encoder {
  /** Run all layers and the last linear layer; `slots` names the word entry of each row. The rows of all heads lie at `y`. */
  run(batch: Batch): void;
  /** Word entries of the rows, int32. */
  readonly slots: number;
  /** All heads' columns, float32 [rows, stride]. */
  readonly y: number;
  readonly stride: number;
}

type Step = (batch: Batch) => void;

export function createEncoder(arena: Arena, plan: NetworkPlan, words: WordRows, mostRows: number): Encoder {
  const { kernel } = arena;
  const { hidden } = plan;
  const tops = arena.linear("tops");
  // Products go four rows at a time.
  const rooms = mostRows + 3;
  const slots = arena.room(rooms * 4);
  const x = arena.room(rooms * hidden * 4);
  const normal = arena.room(rooms * hidden * 2);
  const y = arena.room(rooms * Math.max(3 * hidden, tops.outs) * 4);
  const attended = arena.room(rooms * hidden * 4);
  const keys = arena.room(hidden * rooms * 4);
  const weights = arena.room(rooms * rooms * 4);
  // A row paired with nothing still takes a pair, so there may be as many pairs as rows.
  const foldedRoom = rooms * hidden * 2;
  const productRoom = rooms * 2 * hidden * 4;
  const folded = arena.room(4 * foldedRoom);
  const products = arena.room(4 * productRoom);

  const normaliser = (name: string): ((rows: number) => void) => {
    const gain = arena.tensor(`${name}.gain`, "float32");
    const shift = arena.tensor(`${name}.shift`, "float32");
    return (rows) => kernel.normalise(x, gain, shift, normal, rows, hidden);
  };

  function firstConvolution(dilation: number): Step {
    const scale = arena.tensor("layer.0.scale", "float32");
    const bias = arena.tensor("layer.0.bias", "float32");
    return ({ starts }) => {
      for (let s = 0; s + 1 < starts.length; s++)
        kernel.firstConvolution(words.cache, slots, x, scale, bias, starts[s]!, starts[s + 1]!, hidden, dilation);
    };
  }

  function convolution(name: string, dilation: number): Step {
    const normalise = normaliser(name);
    const { matrices, scale, bias, outs } = arena.folded(name, hidden);
    return ({ starts, rows }) => {
      normalise(rows);
      let pairs = 0;
      for (let s = 0; s + 1 < starts.length; s++)
        pairs = kernel.fold(normal, folded, foldedRoom, pairs, starts[s]!, starts[s + 1]!, hidden, dilation);
      matrices.forEach((matrix, i) => {
        kernel.multiply(folded + i * foldedRoom, matrix, products + i * productRoom, 0, 0, pairs, outs, hidden);
      });
      let pair = 0;
      for (let s = 0; s + 1 < starts.length; s++)
        pair = kernel.unfold(products, productRoom, pair, x, scale, bias, starts[s]!, starts[s + 1]!, hidden, dilation);
    };
  }

  function attention(name: string, heads: number): Step {
    const normalise = normaliser(name);
    const qkv = arena.linear(`${name}.qkv`);
    const out = arena.linear(`${name}.out`);
    return ({ starts, rows }) => {
      normalise(rows);
      kernel.multiply(normal, qkv.weights, y, qkv.scale, qkv.bias, rows, qkv.outs, qkv.width);
      for (let s = 0; s + 1 < starts.length; s++)
        kernel.attend(y, attended, starts[s]!, starts[s + 1]!, hidden, heads, keys, weights);
      kernel.quantiseSigned(attended, normal, hidden, rows);
      kernel.multiply(normal, out.weights, y, out.scale, out.bias, rows, out.outs, out.width);
      kernel.add(x, y, rows * hidden);
    };
  }

  // Where the first layer is no convolution, the words' rows are only copied.
  const copyWords: Step = ({ rows }) => {
    const { ints } = arena.views();
    for (let i = 0; i < rows; i++) {
      const from = (words.cache + ints[slots / 4 + i]! * words.entry) / 4;
      ints.copyWithin(x / 4 + i * hidden, from, from + hidden);
    }
  };

  const steps: Step[] = plan.layers.map((layer, i) => {
    const name = `layer.${i}`;
    if (layer.kind === "attention") return attention(name, layer.heads);
    return i === 0 ? firstConvolution(layer.dilation) : convolution(name, layer.dilation);
  });
  if (plan.layers[0]?.kind !== "convolution") steps.unshift(copyWords);
  const last = normaliser("last");
  return {
    slots,
    y,
    stride: tops.outs,
    run(batch) {
      for (const step of steps) step(batch);
      last(batch.rows);
      kernel.multiply(normal, tops.weights, y, tops.scale, tops.bias, batch.rows, tops.outs, tops.width);
    },
  };
}
