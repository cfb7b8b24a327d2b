/** How alike two things are, by their places; pairs that are left out are not alike at all. */
export interface Likeness {
  readonly one: number;
  readonly other: number;
  readonly value: number;
}

interface Candidate {
  readonly mean: number;
  readonly one: number;
  readonly other: number;
}

/**
 * Joins things whose groups are alike enough on the mean of all their pairs (average linkage), the most alike first.
 * Gives the groups by the places of their members. A chain of neighbours does not hold: every member counts against every other.
 */
export function linkAlike(count: number, pairs: readonly Likeness[], enough: number): readonly (readonly number[])[] {
  const members = new Map<number, number[]>(Array.from({ length: count }, (_, place) => [place, [place]]));
  const sums = new Map<number, Map<number, number>>();
  const sumsOf = (group: number): Map<number, number> => {
    const known = sums.get(group) ?? new Map<number, number>();
    sums.set(group, known);
    return known;
  };
  const heap = createHeap();
  const offer = (one: number, other: number): void => {
    const total = sums.get(one)?.get(other) ?? 0;
    const mean = total / ((members.get(one)?.length ?? 0) * (members.get(other)?.length ?? 0));
    if (mean >= enough) heap.push({ mean, one: Math.min(one, other), other: Math.max(one, other) });
  };
  for (const { one, other, value } of pairs) {
    sumsOf(one).set(other, value);
    sumsOf(other).set(one, value);
  }
  for (const { one, other } of pairs) offer(one, other);
  let next = count;
  for (let best = heap.pop(); best !== null; best = heap.pop()) {
    const { one, other } = best;
    const [left, right] = [members.get(one), members.get(other)];
    if (left === undefined || right === undefined) continue;
    const joined = next++;
    members.delete(one);
    members.delete(other);
    members.set(joined, [...left, ...right]);
    const own = sumsOf(joined);
    for (const part of [one, other]) {
      for (const [group, total] of sums.get(part) ?? []) {
        if (group === one || group === other) continue;
        own.set(group, (own.get(group) ?? 0) + total);
        sums.get(group)?.delete(part);
      }
      sums.delete(part);
    }
    for (const [group, total] of own) {
      sumsOf(group).set(joined, total);
      offer(joined, group);
    }
  }
  return [...members.values()]
    .map((group) => group.sort((one, other) => one - other))
    .sort((one, other) => one[0]! - other[0]!);
}

/** The most alike on top; of equals the ones that stand first, so that the same things give the same groups. */
function createHeap(): { readonly push: (candidate: Candidate) => void; readonly pop: () => Candidate | null } {
  const list: Candidate[] = [];
  const isBefore = (one: Candidate, other: Candidate): boolean =>
    one.mean !== other.mean
      ? one.mean > other.mean
      : one.one !== other.one
        ? one.one < other.one
        : one.other < other.other;
  const swap = (one: number, other: number): void => {
    [list[one], list[other]] = [list[other]!, list[one]!];
  };
  return {
    push: (candidate) => {
      list.push(candidate);
      for (let at = list.length - 1; at > 0; ) {
        const above = (at - 1) >> 1;
        if (!isBefore(list[at]!, list[above]!)) break;
        swap(at, above);
        at = above;
      }
    },
    pop: () => {
      const top = list[0];
      const last = list.pop();
      if (top === undefined || last === undefined) return null;
      if (list.length > 0) {
        list[0] = last;
        for (let at = 0; ; ) {
          const [left, right] = [2 * at + 1, 2 * at + 2];
          let least = at;
          if (left < list.length && isBefore(list[left]!, list[least]!)) least = left;
          if (right < list.length && isBefore(list[right]!, list[least]!)) least = right;
          if (least === at) break;
          swap(at, least);
          at = least;
        }
      }
      return top;
    },
  };
}
