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
 * The best tree with one root, by Chu-Liu and Edmonds. `score(dependent, head)` for words 1 … rows−1 and heads 0 … rows−1.
 * Greedy heads that are a tree are the best tree already, so this is called for the few that are not.
 */
export function bestTree(rows: number, score: (dependent: number, head: number) => number): Int32Array {
  const heads = new Int32Array(rows).fill(-1);
  if (rows < 2) return heads;
  const graph: number[][] = [];
  for (let d = 0; d < rows; d++) {
    const row: number[] = [];
    for (let h = 0; h < rows; h++)
      row.push(d === 0 || d === h ? Number.NEGATIVE_INFINITY : score(d, h) - (h === 0 ? rootPenalty : 0));
    graph.push(row);
  }
  const found = arborescence(graph);
  for (let d = 1; d < rows; d++) heads[d] = found[d]!;
  return heads;
}

/** Best head of each node but 0. `graph[d][h]` is the score of h as head of d. */
function arborescence(graph: readonly (readonly number[])[]): number[] {
  const size = graph.length;
  const heads = graph.map((row, d) => (d === 0 ? -1 : row.indexOf(Math.max(...row))));
  const cycle = findCycle(heads);
  if (cycle === null) return heads;
  // The cycle becomes one node, the last; `old` names the nodes of the smaller graph.
  const inside = new Set(cycle);
  const old = heads.map((_, node) => node).filter((node) => !inside.has(node));
  const joined = old.length;
  const within = cycle.reduce((sum, node) => sum + graph[node]![heads[node]!]!, 0);
  const smaller: number[][] = old.map((d) => old.map((h) => graph[d]![h]!));
  const leaving: number[] = [];
  old.forEach((d, i) => {
    const exit = cycle.reduce((best, node) => (graph[d]![node]! > graph[d]![best]! ? node : best));
    leaving.push(exit);
    smaller[i]!.push(i === 0 ? Number.NEGATIVE_INFINITY : graph[d]![exit]!);
  });
  const entering: number[] = [];
  smaller.push(
    old.map((h) => {
      const gain = (node: number) => graph[node]![h]! - graph[node]![heads[node]!]!;
      const entry = cycle.reduce((best, node) => (gain(node) > gain(best) ? node : best));
      entering.push(entry);
      return within + gain(entry);
    }),
  );
  smaller[joined]!.push(Number.NEGATIVE_INFINITY);
  const solved = arborescence(smaller);
  const result = new Array<number>(size).fill(-1);
  for (const node of cycle) result[node] = heads[node]!;
  old.forEach((d, i) => {
    if (i > 0) result[d] = solved[i] === joined ? leaving[i]! : old[solved[i]!]!;
  });
  const outer = solved[joined]!;
  result[entering[outer]!] = old[outer]!;
  return result;
}

function findCycle(heads: readonly number[]): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at]!;
    }
    if (at > 0 && seen[at] === start) {
      const cycle = [at];
      for (let node = heads[at]!; node !== at; node = heads[node]!) cycle.push(node);
      return cycle;
    }
  }
  return null;
}
