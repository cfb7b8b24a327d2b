import type { Arena } from "./kernel-memory.ts";
import { createPairScorer } from "./pair-scorer.ts";
import type { NetworkPlan } from "./plan.ts";

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
  { y, stride, mostRows }: { readonly y: number; readonly stride: number; readonly mostRows: number },
): RoleReader {
  const { kernel } = arena;
  const { parts, labels } = plan;
  if (labels.roles.length === 0) return { read: () => [] };
  const columns = { y, stride, predicate: parts.rolePredicate, argument: parts.roleArgument };
  const pairs = createPairScorer(arena, plan, "role", columns, mostRows);
  const { scores } = pairs;
  const chosen = arena.room(mostRows * 4);
  const predicateColumn = y / 4 + parts.predicate.offset;
  const numbered = labels.roles.flatMap((role, index) => (/^ARG\d$/.test(role) ? [index] : []));
  const count = labels.roles.length;

  /** The best role of a word but for one, as an index; of equals the first. */
  function bestBut(floats: Float32Array, word: number, role: number): number {
    const at = scores / 4 + word * pairs.stride;
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
          const at = scores / 4 + t * pairs.stride;
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
          floats[scores / 4 + t * pairs.stride + role] = Number.NEGATIVE_INFINITY;
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
        pairs.score(first, p, rows, heads, relations);
        kernel.best(scores, 0, pairs.stride, labels.roles.length, rows - 1, chosen);
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
