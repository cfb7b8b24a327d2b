/**
 * Is this a tree: one word under the root, no cycle? `heads[i]` is the head of word i (1 … n), 0 the root; `heads[0]` is not looked at.
 */
export function isTree(heads: ArrayLike<number>, rows: number): boolean {
  let roots = 0;
  for (let i = 1; i < rows; i++) {
    if (heads[i] === 0) roots++;
    let at = i;
    for (let steps = 0; at !== 0; steps++) {
      if (steps === rows) return false;
      at = heads[at]!;
    }
  }
  return roots === 1;
}

/** Do no two arcs cross? English trees hardly ever do. `heads[i]` is the head of word i (1 … n), 0 the root. */
export function isProjective(heads: ArrayLike<number>, rows: number): boolean {
  for (let d = 1; d < rows; d++) {
    const first = Math.min(d, heads[d]!);
    const last = Math.max(d, heads[d]!);
    for (let between = first + 1; between < last; between++) {
      const head = heads[between]!;
      if (head < first || head > last) return false;
    }
  }
  return true;
}

// So much less for each word under the root that a tree with one root always wins; scores lie within ±1000.
const rootPenalty = 1e6;

/**
 * The best tree with one root whose arcs do not cross, by Eisner. `scores` holds a row for each dependent, `stride` apart, with a column for each head.
 * Spans grow: an open one ends in the arc between its ends, a closed one holds all that its head has on that side.
 */
export function bestTree(rows: number, scores: ArrayLike<number>, offset: number, stride: number): Int32Array {
  const heads = new Int32Array(rows).fill(-1);
  if (rows < 2) return heads;
  const size = rows * rows;
  const none = Number.NEGATIVE_INFINITY;
  const [openRight, openLeft, closedRight, closedLeft] = [0, 1, 2, 3].map(() => new Float64Array(size).fill(none)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [openAt, rightAt, leftAt] = [0, 1, 2].map(() => new Int32Array(size)) as [Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < rows; i++) {
    closedRight[i * rows + i] = 0;
    closedLeft[i * rows + i] = 0;
  }
  for (let width = 1; width < rows; width++) {
    for (let s = 0; s + width < rows; s++) {
      const t = s + width;
      const at = s * rows + t;
      let most = none;
      for (let r = s; r < t; r++) {
        const sum = closedRight[s * rows + r]! + closedLeft[(r + 1) * rows + t]!;
        if (sum > most) {
          most = sum;
          openAt[at] = r;
        }
      }
      openRight[at] = most + scores[offset + t * stride + s]! - (s === 0 ? rootPenalty : 0);
      if (s > 0) openLeft[at] = most + scores[offset + s * stride + t]!;
      for (let r = s; r < t; r++) {
        const left = closedLeft[s * rows + r]! + openLeft[r * rows + t]!;
        if (left > closedLeft[at]!) {
          closedLeft[at] = left;
          leftAt[at] = r;
        }
        const right = openRight[s * rows + r + 1]! + closedRight[(r + 1) * rows + t]!;
        if (right > closedRight[at]!) {
          closedRight[at] = right;
          rightAt[at] = r + 1;
        }
      }
    }
  }
  const open = (s: number, t: number): void => {
    const r = openAt[s * rows + t]!;
    right(s, r);
    left(r + 1, t);
  };
  const right = (s: number, t: number): void => {
    if (s === t) return;
    const r = rightAt[s * rows + t]!;
    heads[r] = s;
    open(s, r);
    right(r, t);
  };
  const left = (s: number, t: number): void => {
    if (s === t) return;
    const r = leftAt[s * rows + t]!;
    heads[r] = t;
    left(s, r);
    open(r, t);
  };
  right(0, rows - 1);
  return heads;
}
