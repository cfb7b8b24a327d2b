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
  const numbered = labels.roles.flatMap((role, index) => (/^ARG\d$/.test(role) ? [index] : []));
  const count = labels.roles.length;

  /** The best role of a word but for one, as an index; of equals the first. */
  function bestBut(floats: Float32Array, word: number, role: number): number {
    const at = scores / 4 + word * out.outs;
    let best = role === 0 ? 1 : 0;
    for (let k = best + 1; k < count; k++) if (k !== role && floats[at + k]! > floats[at + best]!) best = k;
    return best;
  }

  /** "Lebanon wants France to …": one predicate has one ARG0. Of several the word that is surest of it keeps it, the others take their next best. */
  function shareOut(floats: Float32Array, ints: Int32Array, words: number): void {
    const choice = chosen / 4;
    for (let again = true; again; ) {
      again = false;
      for (const role of numbered) {
        let keeper = -1;
        let most = Number.NEGATIVE_INFINITY;
        let claimants = 0;
        for (let t = 0; t < words; t++) {
          if (ints[choice + t] !== role) continue;
          claimants++;
          const at = scores / 4 + t * out.outs;
          const lead = floats[at + role]! - floats[at + bestBut(floats, t, role)]!;
          if (lead > most) {
            most = lead;
            keeper = t;
          }
        }
        if (claimants < 2) continue;
        again = true;
        for (let t = 0; t < words; t++) {
          if (t === keeper || ints[choice + t] !== role) continue;
          floats[scores / 4 + t * out.outs + role] = Number.NEGATIVE_INFINITY;
          ints[choice + t] = bestBut(floats, t, role);
        }
      }
    }
  }
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
        shareOut(floats, ints, rows - 1);
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
