import type { Arena } from "./kernel-memory.ts";
import { type NetworkPlan, tensorOf } from "./plan.ts";

/** A predicate and its arguments as words of the sentence, from 0. */
export interface WordPredicate {
  readonly word: number;
  readonly arguments: readonly { readonly role: string; readonly word: number }[];
}

export interface RoleReader {
  /** Predicates of the sentence whose rows begin at `first`. `heads` and `relations` (indices) by row of the sentence, row 0 the root. */
  read(first: number, rows: number, heads: Int32Array, relations: Int32Array): readonly WordPredicate[];
}

/**
 * How t stands to p in the tree; the first that holds. Two words under the root are siblings, since the root is its own head.
 */
export function pathClass(heads: ArrayLike<number>, p: number, t: number): number {
  const headP = heads[p]!;
  const headT = heads[t]!;
  if (t === p) return 0;
  if (headT === p) return 1;
  if (headP === t) return 2;
  if (headT === headP) return 3;
  if (heads[headT]! === p) return 4;
  if (headT === heads[headP]!) return 5;
  if (heads[headP]! === t) return 6;
  return 7;
}

export function createRoleReader(
  arena: Arena,
  plan: NetworkPlan,
  y: number,
  stride: number,
  mostRows: number,
): RoleReader {
  const { kernel } = arena;
  const { parts, labels } = plan;
  if (labels.roles.length === 0) return { read: () => [] };
  const width = parts.rolePredicate.size;
  const hidden = arena.linear("role.hidden");
  const out = arena.linear("role.out");
  const relationCount = labels.relations.length;
  const pathArgument = floatTable(arena, plan, "role.pathArgument");
  const pathPredicate = floatTable(arena, plan, "role.pathPredicate");
  const joined = arena.room((mostRows + 1) * width * 2);
  const middle = arena.room((mostRows + 1) * hidden.outs * 4);
  const scores = arena.room((mostRows + 1) * out.outs * 4);
  const chosen = arena.room(mostRows * 4);
  const rowBytes = width * 4;
  const part = (row: number, offset: number) => y + (row * stride + offset) * 4;
  return {
    read(first, rows, heads, relations) {
      const { floats, ints } = arena.views();
      const found: WordPredicate[] = [];
      const even = rows & ~1;
      for (let p = 1; p < rows; p++) {
        if (!(floats[part(first + p, parts.predicate.offset) >> 2]! > 0)) continue;
        const predicate = part(first + p, parts.rolePredicate.offset);
        for (let t = 1; t < rows; t++) {
          const path = pathClass(heads, p, t) * relationCount;
          kernel.joinRole(
            predicate,
            part(first + t, parts.roleArgument.offset),
            pathArgument + (path + relations[t]!) * rowBytes,
            pathPredicate + (path + relations[p]!) * rowBytes,
            width,
            joined + (t - 1) * width * 2,
          );
        }
        kernel.multiply(joined, hidden.weights, middle, hidden.scale, hidden.bias, even, hidden.outs, hidden.width);
        kernel.quantise(middle, 0, hidden.outs, joined, hidden.outs, rows - 1);
        kernel.multiply(joined, out.weights, scores, out.scale, out.bias, even, out.outs, out.width);
        kernel.best(scores, 0, out.outs, labels.roles.length, rows - 1, chosen);
        const list: { role: string; word: number }[] = [];
        for (let t = 0; t < rows - 1; t++) {
          const role = ints[chosen / 4 + t]!;
          if (role > 0) list.push({ role: labels.roles[role]!, word: t });
        }
        found.push({ word: p - 1, arguments: list });
      }
      return found;
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
