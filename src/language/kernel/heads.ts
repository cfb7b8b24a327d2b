// From rows to answers: arcs, labels, roles.
import { toInt16, total } from "./vectors";

/** relu(columns from `offset` on of each row), quantised into rows of `width`. */
export function quantise(source: usize, offset: i32, stride: i32, target: usize, width: i32, rows: i32): void {
  const unit = f32x4.splat(256), zero = f32x4.splat(0);
  for (let i = 0; i < rows; i++) {
    const a = source + (<usize>(i * stride + offset) << 2), out = target + (<usize>(i * width) << 1);
    for (let k: usize = 0; k < <usize>width << 2; k += 32) {
      v128.store(out + (k >> 1), toInt16(f32x4.mul(f32x4.max(v128.load(a + k), zero), unit), f32x4.mul(f32x4.max(v128.load(a + k, 16), zero), unit)));
    }
  }
}

/** The same without relu: the attention's sums. */
export function quantiseSigned(source: usize, target: usize, count: i32): void {
  const unit = f32x4.splat(256);
  for (let k: usize = 0; k < <usize>count << 2; k += 32) {
    v128.store(target + (k >> 1), toInt16(f32x4.mul(v128.load(source + k), unit), f32x4.mul(v128.load(source + k, 16), unit)));
  }
}

/**
 * Scores of all heads for each word of one sentence, and the best: scores[d, h] = dependents_d · relu(heads_h) / 16 + bias · relu(heads_h).
 * `rows` is the sentence with its root row; `biases` is room for a number a row. Row 0 of `scores` is left as it was.
 */
export function scoreArcs(
  dependents: usize, size: i32, heads: usize, stride: i32, bias: usize, rows: i32, biases: usize, scores: usize, best: usize,
): void {
  const zero = f32x4.splat(0), bytes = <usize>size << 2, step = <usize>stride << 2;
  for (let h = 0; h < rows; h++) {
    const row = heads + <usize>h * step;
    let sum = f32x4.splat(0);
    for (let k: usize = 0; k < bytes; k += 16) {
      const value = f32x4.max(v128.load(row + k), zero);
      v128.store(row + k, value);
      sum = f32x4.add(sum, f32x4.mul(value, v128.load(bias + k)));
    }
    store<f32>(biases + (<usize>h << 2), total(sum));
  }
  for (let d = 1; d < rows; d++) {
    const row = dependents + <usize>d * bytes;
    let most: f32 = -3e38, choice = 0;
    for (let h = 0; h < rows; h++) {
      const other = heads + <usize>h * step;
      let s = f32x4.splat(0), t = f32x4.splat(0);
      for (let k: usize = 0; k < bytes; k += 32) {
        s = f32x4.add(s, f32x4.mul(v128.load(row + k), v128.load(other + k)));
        t = f32x4.add(t, f32x4.mul(v128.load(row + k, 16), v128.load(other + k, 16)));
      }
      const score = total(f32x4.add(s, t)) * 0.0625 + load<f32>(biases + (<usize>h << 2));
      store<f32>(scores + (<usize>(d * rows + h) << 2), score);
      if (h != d && score > most) {
        most = score;
        choice = h;
      }
    }
    store<i32>(best + (<usize>d << 2), choice);
  }
}

/** relu(left of the word + right of its head), quantised, for the words of one sentence; heads count from its root row. */
export function joinLabels(y: usize, stride: i32, left: i32, right: i32, heads: usize, first: i32, last: i32, width: i32, target: usize): void {
  const unit = f32x4.splat(256), zero = f32x4.splat(0);
  for (let i = first; i < last; i++) {
    const head = first + load<i32>(heads + (<usize>i << 2));
    const a = y + (<usize>(i * stride + left) << 2), b = y + (<usize>(head * stride + right) << 2), out = target + (<usize>(i * width) << 1);
    for (let k: usize = 0; k < <usize>width << 2; k += 32) {
      const low = f32x4.max(f32x4.add(v128.load(a + k), v128.load(b + k)), zero);
      const high = f32x4.max(f32x4.add(v128.load(a + k, 16), v128.load(b + k, 16)), zero);
      v128.store(out + (k >> 1), toInt16(f32x4.mul(low, unit), f32x4.mul(high, unit)));
    }
  }
}

/** One row of the role heads: relu(predicate + argument + the two rows for how they stand in the tree), quantised. */
export function joinRole(predicate: usize, argument: usize, pathArgument: usize, pathPredicate: usize, width: i32, target: usize): void {
  const unit = f32x4.splat(256), zero = f32x4.splat(0);
  for (let k: usize = 0; k < <usize>width << 2; k += 32) {
    const low = f32x4.add(f32x4.add(v128.load(predicate + k), v128.load(argument + k)), f32x4.add(v128.load(pathArgument + k), v128.load(pathPredicate + k)));
    const high = f32x4.add(
      f32x4.add(v128.load(predicate + k, 16), v128.load(argument + k, 16)),
      f32x4.add(v128.load(pathArgument + k, 16), v128.load(pathPredicate + k, 16)),
    );
    v128.store(target + (k >> 1), toInt16(f32x4.mul(f32x4.max(low, zero), unit), f32x4.mul(f32x4.max(high, zero), unit)));
  }
}

/** Index of the highest of `count` columns from `offset` on, the first of equals, for each row. */
export function best(source: usize, offset: i32, stride: i32, count: i32, rows: i32, target: usize): void {
  for (let i = 0; i < rows; i++) {
    const row = source + (<usize>(i * stride + offset) << 2);
    let most = load<f32>(row), choice = 0;
    for (let k = 1; k < count; k++) {
      const value = load<f32>(row + (<usize>k << 2));
      if (value > most) {
        most = value;
        choice = k;
      }
    }
    store<i32>(target + (<usize>i << 2), choice);
  }
}
