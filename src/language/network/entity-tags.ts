/** The best row of BIO tags by Viterbi: I-PER stands only behind B-PER or I-PER. */
export interface TagReader {
  /** Tags of `count` words whose scores lie `stride` apart from `offset` on. */
  read(scores: Float32Array, offset: number, stride: number, count: number): Int32Array;
}

export function createTagReader(tags: readonly string[], transition: Float32Array, start: Float32Array): TagReader {
  const size = tags.length;
  const never = Number.NEGATIVE_INFINITY;
  const follows = (from: string | null, to: string) =>
    !to.startsWith("I-") || (from !== null && from !== "O" && from.slice(2) === to.slice(2));
  const first = Float64Array.from(tags, (tag, i) => (follows(null, tag) ? start[i]! : never));
  const steps = Float64Array.from({ length: size * size }, (_, k) => {
    const from = Math.floor(k / size);
    return follows(tags[from]!, tags[k % size]!) ? transition[k]! : never;
  });
  let scoresSoFar = new Float64Array(size);
  let next = new Float64Array(size);
  return {
    read(scores, offset, stride, count) {
      const back = new Uint8Array(count * size);
      const path = new Int32Array(count);
      if (count === 0) return path;
      for (let to = 0; to < size; to++) scoresSoFar[to] = first[to]! + scores[offset + to]!;
      for (let word = 1; word < count; word++) {
        for (let to = 0; to < size; to++) {
          let most = never;
          let choice = 0;
          for (let from = 0; from < size; from++) {
            const score = scoresSoFar[from]! + steps[from * size + to]!;
            if (score > most) {
              most = score;
              choice = from;
            }
          }
          next[to] = most + scores[offset + word * stride + to]!;
          back[word * size + to] = choice;
        }
        [scoresSoFar, next] = [next, scoresSoFar];
      }
      let at = 0;
      for (let tag = 1; tag < size; tag++) if (scoresSoFar[tag]! > scoresSoFar[at]!) at = tag;
      for (let word = count - 1; word >= 0; word--) {
        path[word] = at;
        at = back[word * size + at]!;
      }
      return path;
    },
  };
}
