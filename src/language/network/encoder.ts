import type { Arena } from "./kernel-memory.ts";
import { type Batch, createLayers, type Layers, type Step } from "./layers.ts";
import type { NetworkPlan } from "./plan.ts";
import type { WordRows } from "./word-rows.ts";

export interface Encoder {
  /** Run all layers and the last linear layer; `slots` names the word entry of each row. The rows of all heads lie at `y`. */
  run(batch: Batch): void;
  /** Word entries of the rows, int32. */
  readonly slots: number;
  /** The rows as the last layer leaves them, for what reads on. */
  readonly layers: Layers;
  /** Puts what entered the first layer, float32 [rows, hidden], at an address. */
  copyWords(target: number, rows: number): void;
  /** All heads' columns, float32 [rows, stride]. */
  readonly y: number;
  readonly stride: number;
}

export function createEncoder(arena: Arena, plan: NetworkPlan, words: WordRows, mostRows: number): Encoder {
  const { kernel } = arena;
  const { hidden } = plan;
  const tops = arena.linear("tops");
  // Products go four rows at a time.
  const rooms = mostRows + 3;
  const slots = arena.room(rooms * 4);
  const layers = createLayers(arena, hidden, mostRows);
  const { x, normal } = layers;
  const y = arena.room(rooms * tops.outs * 4);

  function firstConvolution(dilation: number): Step {
    const scale = arena.tensor("layer.0.scale", "float32");
    const bias = arena.tensor("layer.0.bias", "float32");
    return ({ starts }) => {
      for (let s = 0; s + 1 < starts.length; s++)
        kernel.firstConvolution(words.cache, slots, x, scale, bias, starts[s]!, starts[s + 1]!, hidden, dilation);
    };
  }

  const copyWords = (target: number, rows: number): void => {
    const { ints } = arena.views();
    for (let i = 0; i < rows; i++) {
      const from = (words.cache + ints[slots / 4 + i]! * words.entry) / 4;
      ints.copyWithin(target / 4 + i * hidden, from, from + hidden);
    }
  };

  const steps: Step[] = plan.layers.map((layer, i) => {
    if (i === 0 && layer.kind === "convolution") return firstConvolution(layer.dilation);
    return layers.step(`layer.${i}`, layer);
  });
  if (plan.layers[0]?.kind !== "convolution")
    // Where the first layer is no convolution, the words' rows are only copied.
    steps.unshift(({ rows }) => copyWords(x, rows));
  const last = layers.normaliser("last");
  return {
    slots,
    layers,
    copyWords,
    y,
    stride: tops.outs,
    run(batch) {
      for (const step of steps) step(batch);
      last(batch.rows);
      kernel.multiply(normal, tops.weights, y, tops.scale, tops.bias, batch.rows, tops.outs, tops.width);
    },
  };
}
