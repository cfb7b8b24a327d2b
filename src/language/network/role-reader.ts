import type { Arena } from "./kernel-memory.ts";
import { type NetworkPlan, tensorOf } from "./plan.ts";

/** A predicate and its arguments as words of the sentence, from 0. */
export interface WordPredicate {
  readonly word: number;
  readonly arguments: readonly { readonly role: string; readonly word: number }[];
}

export interface RoleReader {
  /** Predicates of the sentence whose rows begin at `first`; `heads` and `relations` are addresses of its int32 by row, row 0 the root. */
  read(first: number, rows: number, heads: number, relations: number): readonly WordPredicate[];
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
  const pathArgument = floatTable(arena, plan, "role.pathArgument");
  const pathPredicate = floatTable(arena, plan, "role.pathPredicate");
  const joined = arena.room((mostRows + 3) * Math.max(width, hidden.outs) * 2);
  const middle = arena.room((mostRows + 3) * hidden.outs * 4);
  const scores = arena.room((mostRows + 3) * out.outs * 4);
  const chosen = arena.room(mostRows * 4);
  const predicateColumn = y / 4 + parts.predicate.offset;
  return {
    read(first, rows, heads, relations) {
      const { floats, ints } = arena.views();
      const found: WordPredicate[] = [];
      for (let p = 1; p < rows; p++) {
        if (!(floats[predicateColumn + (first + p) * stride]! > 0)) continue;
        kernel.joinRoles(
          y + first * stride * 4,
          stride,
          parts.rolePredicate.offset,
          parts.roleArgument.offset,
          p,
          rows,
          heads,
          relations,
          labels.relations.length,
          pathArgument,
          pathPredicate,
          width,
          joined,
        );
        kernel.multiply(joined, hidden.weights, middle, hidden.scale, hidden.bias, rows - 1, hidden.outs, hidden.width);
        kernel.quantise(middle, 0, hidden.outs, joined, hidden.outs, rows - 1);
        kernel.multiply(joined, out.weights, scores, out.scale, out.bias, rows - 1, out.outs, out.width);
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
