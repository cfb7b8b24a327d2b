import type { Arena } from "./kernel-memory.ts";
import type { Layer } from "./plan.ts";

/** Room for one batch, shared by all steps. Sentence s has the rows starts[s] … starts[s+1]−1, of which the first is its root. */
export interface Batch {
  readonly starts: readonly number[];
  readonly rows: number;
}

export type Step = (batch: Batch) => void;

/** The rows of a batch and what layers do to them in place. */
export interface Layers {
  /** The rows, float32 [rows, hidden]. */
  readonly x: number;
  /** The rows normalised and quantised, as a linear layer takes them. */
  readonly normal: number;
  /** Normalises `x` into `normal` by the layer norm of that name. */
  readonly normaliser: (name: string) => (rows: number) => void;
  /** The step of a layer, whose tensors begin with `name`. */
  readonly step: (name: string, layer: Layer) => Step;
}

export function createLayers(arena: Arena, hidden: number, mostRows: number): Layers {
  const { kernel } = arena;
  // Products go four rows at a time.
  const rooms = mostRows + 3;
  const x = arena.room(rooms * hidden * 4);
  const normal = arena.room(rooms * hidden * 2);
  const asked = arena.room(rooms * 3 * hidden * 4);
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
      kernel.multiply(normal, qkv.weights, asked, qkv.scale, qkv.bias, rows, qkv.outs, qkv.width);
      for (let s = 0; s + 1 < starts.length; s++)
        kernel.attend(asked, attended, starts[s]!, starts[s + 1]!, hidden, heads, keys, weights);
      kernel.quantiseSigned(attended, normal, hidden, rows);
      kernel.multiply(normal, out.weights, asked, out.scale, out.bias, rows, out.outs, out.width);
      kernel.add(x, asked, rows * hidden);
    };
  }

  return {
    x,
    normal,
    normaliser,
    step: (name, layer) =>
      layer.kind === "attention" ? attention(name, layer.heads) : convolution(name, layer.dilation),
  };
}
