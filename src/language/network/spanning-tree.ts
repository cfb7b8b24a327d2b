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

// So much less for each word under the root that a tree with one root always wins; scores lie within ±1000.
const rootPenalty = 1e6;

/**
 * The best tree with one root, by Chu-Liu and Edmonds. `scores` holds a row for each dependent, `stride` apart, with a column for each head.
 * Greedy heads that are a tree are the best tree already, so this is called for the few that are not.
 */
export function bestTree(rows: number, scores: ArrayLike<number>, offset: number, stride: number): Int32Array {
  const heads = new Int32Array(rows).fill(-1);
  if (rows < 2) return heads;
  const graph: Graph = {
    size: rows,
    scores: new Float64Array(rows * rows).fill(Number.NEGATIVE_INFINITY),
    from: new Int32Array(rows * rows),
    to: new Int32Array(rows * rows),
    alive: new Uint8Array(rows).fill(1),
    members: Array.from({ length: rows }, (_, node) => [node]),
  };
  for (let d = 1; d < rows; d++) {
    for (let h = 0; h < rows; h++) {
      const at = d * rows + h;
      if (h !== d) graph.scores[at] = scores[offset + d * stride + h]! - (h === 0 ? rootPenalty : 0);
      graph.from[at] = h;
      graph.to[at] = d;
    }
  }
  const parents = new Int32Array(rows).fill(-1);
  for (let d = 1; d < rows; d++) parents[d] = bestParent(graph, d);
  contract(graph, parents, heads);
  return heads;
}

/** Nodes that shrink: a cycle becomes its first node. `from` and `to` say which words an arc of two such nodes joins. */
interface Graph {
  readonly size: number;
  /** By dependent and head. */
  readonly scores: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly alive: Uint8Array;
  readonly members: number[][];
}

function contract(graph: Graph, parents: Int32Array, heads: Int32Array): void {
  const { size, scores, from, to, alive, members } = graph;
  const cycle = findCycle(parents, alive);
  if (cycle === null) {
    for (let node = 1; node < size; node++) {
      if (alive[node] === 0) continue;
      const at = node * size + parents[node]!;
      heads[to[at]!] = from[at]!;
    }
    return;
  }
  const [joined = 0, ...others] = cycle;
  const inside = new Uint8Array(size);
  let weight = 0;
  for (const node of cycle) {
    inside[node] = 1;
    weight += scores[node * size + parents[node]!]!;
  }
  for (let node = 0; node < size; node++) {
    if (alive[node] === 0 || inside[node] === 1) continue;
    let leaving = joined;
    let entering = joined;
    let most = Number.NEGATIVE_INFINITY;
    for (const member of cycle) {
      if (scores[node * size + member]! > scores[node * size + leaving]!) leaving = member;
      const gain = weight + scores[member * size + node]! - scores[member * size + parents[member]!]!;
      if (gain > most) {
        most = gain;
        entering = member;
      }
    }
    move(graph, node * size + leaving, node * size + joined, scores[node * size + leaving]!);
    move(graph, entering * size + node, joined * size + node, most);
  }
  const parts = cycle.map((node) => members[node]!);
  // The cycle's own arcs, before the smaller graph writes over the first node's.
  const arcs = cycle.map((node) => ({
    head: from[node * size + parents[node]!]!,
    word: to[node * size + parents[node]!]!,
  }));
  for (const node of others) alive[node] = 0;
  members[joined] = parts.flat();
  // Who hung on the cycle hangs on its node by the same arc; only that node needs a new best head.
  for (let node = 1; node < size; node++) if (inside[parents[node]!] === 1) parents[node] = joined;
  parents[joined] = bestParent(graph, joined);
  contract(graph, parents, heads);
  // One arc comes into the cycle from outside: the word it ends at breaks the cycle, the others keep their arcs.
  const within = new Uint8Array(size);
  for (const words of parts) for (const word of words) within[word] = 1;
  const broken = parts.findIndex((words) => words.some((word) => heads[word]! >= 0 && within[heads[word]!] === 0));
  arcs.forEach(({ head, word }, i) => {
    if (i !== broken) heads[word] = head;
  });
}

function move({ scores, from, to }: Graph, source: number, target: number, score: number): void {
  scores[target] = score;
  from[target] = from[source]!;
  to[target] = to[source]!;
}

function bestParent({ size, scores, alive }: Graph, dependent: number): number {
  let parent = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let head = 0; head < size; head++) {
    if (alive[head] === 0 || head === dependent || !(scores[dependent * size + head]! > most)) continue;
    most = scores[dependent * size + head]!;
    parent = head;
  }
  return parent;
}

function findCycle(parents: Int32Array, alive: Uint8Array): readonly number[] | null {
  const seen = new Int32Array(parents.length);
  for (let start = 1; start < parents.length; start++) {
    if (alive[start] === 0) continue;
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = parents[at]!;
    }
    if (at <= 0 || seen[at] !== start) continue;
    const cycle = [at];
    for (let node = parents[at]!; node !== at; node = parents[node]!) cycle.push(node);
    return cycle;
  }
  return null;
}
