import type { Arena } from "./kernel-memory.ts";
import { createPairScorer } from "./pair-scorer.ts";
import type { NetworkPlan } from "./plan.ts";

/** A word that may tell a deed between political parties, as the network sees it. Shares run from 0 to 1. */
export interface WordDeed {
  readonly word: number;
  /** How likely the word tells a deed at all. */
  readonly share: number;
  /** How likely it tells one of each type; NULL is what is asked, threatened or refused and is none of them. Unlikely ones are left out. */
  readonly types: Readonly<Record<string, number>>;
  readonly doers: readonly WordShare[];
  readonly targets: readonly WordShare[];
  /** How likely it is understood who does it, where no word of the sentence says so; and to whom. */
  readonly doerUnderstood: number;
  readonly targetUnderstood: number;
}

/** A word of the sentence, from 0, and how likely it names the party. */
export interface WordShare {
  readonly word: number;
  readonly share: number;
}

export interface DeedReader {
  /** As RoleReader's `read`. */
  read(first: number, rows: number, heads: number, relations: number): readonly WordDeed[];
}

/** What is less likely is not told of. */
const least = 0.1;
const leastOfType = 0.01;

export function createDeedReader(
  arena: Arena,
  plan: NetworkPlan,
  rowsAt: { readonly y: number; readonly stride: number; readonly mostRows: number },
): DeedReader {
  const { kernel } = arena;
  const { parts, labels } = plan;
  const kinds = labels.deeds.length;
  if (kinds === 0) return { read: () => [] };
  const { y, stride, mostRows } = rowsAt;
  const deed = arena.linear("deed");
  const width = parts.deedHidden.size;
  const narrow = arena.room((mostRows + 3) * Math.max(width, deed.width) * 2);
  const wide = arena.room((mostRows + 3) * deed.outs * 4);
  const pairs = createPairScorer(arena, plan, "deed", ["deedPredicate", "deedArgument"], rowsAt);
  const doer = labels.deedRoles.indexOf("doer");
  const target = labels.deedRoles.indexOf("target");
  return {
    read(first, rows, heads, relations) {
      kernel.quantise(y + first * stride * 4, parts.deedHidden.offset, stride, narrow, width, rows);
      kernel.multiply(narrow, deed.weights, wide, deed.scale, deed.bias, rows, deed.outs, deed.width);
      const { floats } = arena.views();
      const found: WordDeed[] = [];
      for (let p = 1; p < rows; p++) {
        const at = wide / 4 + p * deed.outs;
        const shares = sharesOf(floats.subarray(at, at + kinds));
        if (1 - shares[0]! < least) continue;
        pairs.score(first, p, rows, heads, relations);
        const doers: WordShare[] = [];
        const targets: WordShare[] = [];
        for (let t = 0; t < rows - 1; t++) {
          const row = pairs.scores / 4 + t * pairs.stride;
          const roles = sharesOf(floats.subarray(row, row + labels.deedRoles.length));
          if (roles[doer]! >= least) doers.push({ word: t, share: roles[doer]! });
          if (roles[target]! >= least) targets.push({ word: t, share: roles[target]! });
        }
        const understood = (column: number) => rounded(1 / (1 + Math.exp(-floats[at + kinds + column]!)));
        const types = Object.fromEntries(
          shares.flatMap((share, kind) => (kind > 0 && share >= leastOfType ? [[labels.deeds[kind]!, share]] : [])),
        );
        found.push({
          word: p - 1,
          share: rounded(1 - shares[0]!),
          types,
          doers,
          targets,
          doerUnderstood: understood(0),
          targetUnderstood: understood(1),
        });
      }
      return found;
    },
  };
}

/** Scores as shares of one. Rounded, since engines differ in the last digits of exp. */
function sharesOf(scores: Float32Array): readonly number[] {
  const most = Math.max(...scores);
  const raised = Array.from(scores, (score) => Math.exp(score - most));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => rounded(one / total));
}

const rounded = (share: number) => Math.round(share * 1e4) / 1e4;
