import type { Arena } from "./kernel-memory.ts";
import { type NetworkPlan, type Part, tensorOf } from "./plan.ts";

/** How each word of a sentence stands to one of them: what roles and the parties of deeds are read from. */
export interface PairScorer {
  /**
   * Scores of the words of a sentence towards the word at row `p`; its rows begin at `first`, `heads` and `relations` are addresses of its
   * int32 by row, row 0 the root. They stand at `scores`, `stride` numbers a word, until the next call.
   */
  score(first: number, p: number, rows: number, heads: number, relations: number): void;
  readonly scores: number;
  readonly stride: number;
}

/** Where the rows of a batch lie, with their columns for the word asked about and for the others. */
export interface PairColumns {
  readonly y: number;
  readonly stride: number;
  readonly predicate: Part;
  readonly argument: Part;
}

/** The layers `name`.hidden and `name`.out over those columns. */
export function createPairScorer(
  arena: Arena,
  plan: NetworkPlan,
  name: string,
  { y, stride, predicate, argument }: PairColumns,
  mostRows: number,
): PairScorer {
  const { kernel } = arena;
  const hidden = arena.linear(`${name}.hidden`);
  const out = arena.linear(`${name}.out`);
  const pathArgument = floatTable(arena, plan, `${name}.pathArgument`);
  const pathPredicate = floatTable(arena, plan, `${name}.pathPredicate`);
  const joined = arena.room((mostRows + 3) * Math.max(predicate.size, hidden.outs) * 2);
  const middle = arena.room((mostRows + 3) * hidden.outs * 4);
  const scores = arena.room((mostRows + 3) * out.outs * 4);
  return {
    scores,
    stride: out.outs,
    score(first, p, rows, heads, relations) {
      kernel.joinRoles(
        y + first * stride * 4,
        stride,
        predicate.offset,
        argument.offset,
        p,
        rows,
        heads,
        relations,
        plan.labels.relations.length,
        pathArgument,
        pathPredicate,
        predicate.size,
        joined,
      );
      kernel.multiply(joined, hidden.weights, middle, hidden.scale, hidden.bias, rows - 1, hidden.outs, hidden.width);
      kernel.quantise(middle, 0, hidden.outs, joined, hidden.outs, rows - 1);
      kernel.multiply(joined, out.weights, scores, out.scale, out.bias, rows - 1, out.outs, out.width);
    },
  };
}

/** An int8 table with a scale by column, as float32. */
function floatTable(arena: Arena, plan: NetworkPlan, name: string): number {
  const [count = 0, size = 0] = tensorOf(plan, `${name}.weight`, "int8").shape;
  const target = arena.room(count * size * 4);
  const weight = arena.tensor(`${name}.weight`, "int8");
  const { floats } = arena.views();
  const bytes = new Int8Array(floats.buffer);
  const scale = arena.tensor(`${name}.scale`, "float32") / 4;
  for (let i = 0; i < count * size; i++) floats[target / 4 + i] = bytes[weight + i]! * floats[scale + (i % size)]!;
  return target;
}
