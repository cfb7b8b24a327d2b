import type { Arena } from "./kernel-memory.ts";
import { type NetworkPlan, tensorOf } from "./plan.ts";
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
  const slots = arena.room(mostRows * 4);
  const x = arena.room(mostRows * hidden * 4);
  const normal = arena.room(mostRows * hidden * 2);
  const joined = arena.room(mostRows * 3 * hidden * 2);
  const y = arena.room(mostRows * Math.max(3 * hidden, tops.outs) * 4);
  const attended = arena.room(mostRows * hidden * 4);
  const weights = arena.room((mostRows + 4) * 4);

  const normaliser = (name: string): ((rows: number) => void) => {
    const gain = arena.tensor(`${name}.gain`, "float32");
    const shift = arena.tensor(`${name}.shift`, "float32");
    return (rows) => kernel.normalise(x, gain, shift, normal, rows, hidden);
  };
  // Products go two rows at a time.
  const even = (rows: number) => (rows + 1) & ~1;
  const eachSentence = ({ starts }: Batch, action: (first: number, last: number) => void) => {
    for (let s = 0; s + 1 < starts.length; s++) action(starts[s]!, starts[s + 1]!);
  };

  function firstConvolution(dilation: number): Step {
    const scale = arena.tensor("layer.0.scale", "float32");
    const bias = arena.tensor("layer.0.bias", "float32");
    return (batch) => {
      eachSentence(batch, (first, last) =>
        kernel.firstConvolution(words.cache, slots, x, y, scale, bias, first, last, hidden, dilation),
      );
      kernel.gate(y, x, batch.rows, hidden);
    };
  }

  function convolution(name: string, dilation: number): Step {
    const normalise = normaliser(name);
    const linear = arena.linear(name);
    return (batch) => {
      normalise(batch.rows);
      eachSentence(batch, (first, last) => kernel.join(normal, joined, first, last, hidden, dilation));
      kernel.multiply(
        joined,
        linear.weights,
        y,
        linear.scale,
        linear.bias,
        even(batch.rows),
        linear.outs,
        linear.width,
      );
      kernel.gate(y, x, batch.rows, hidden);
    };
  }

  function attention(name: string, heads: number): Step {
    const normalise = normaliser(name);
    const qkv = arena.linear(`${name}.qkv`);
    const out = arena.linear(`${name}.out`);
    return (batch) => {
      normalise(batch.rows);
      kernel.multiply(normal, qkv.weights, y, qkv.scale, qkv.bias, even(batch.rows), qkv.outs, qkv.width);
      eachSentence(batch, (first, last) => kernel.attend(y, attended, first, last, hidden, heads, weights));
      kernel.quantiseSigned(attended, normal, batch.rows * hidden);
      kernel.multiply(normal, out.weights, y, out.scale, out.bias, even(batch.rows), out.outs, out.width);
      kernel.add(x, y, batch.rows * hidden);
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
  tensorOf(plan, "tops.weight", "int8");
  return {
    slots,
    y,
    stride: tops.outs,
    run(batch) {
      for (const step of steps) step(batch);
      last(batch.rows);
      kernel.multiply(normal, tops.weights, y, tops.scale, tops.bias, even(batch.rows), tops.outs, tops.width);
    },
  };
}
