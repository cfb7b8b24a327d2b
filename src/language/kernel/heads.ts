// From rows to answers: arcs, labels, roles.
import { blend, rowOf, toInt16, total } from "./vectors";

/** relu(columns from `offset` on of each row), quantised and packed into rows of `width`. */
export function quantise(source: usize, offset: i32, stride: i32, target: usize, width: i32, rows: i32): void {
  const unit = f32x4.splat(256), zero = f32x4.splat(0);
  for (let i = 0; i < rows; i++) {
    const a = source + (<usize>(i * stride + offset) << 2);
    let out = rowOf(target, i, width);
    for (let k: usize = 0; k < <usize>width << 2; k += 32) {
      v128.store(out, toInt16(f32x4.mul(f32x4.max(v128.load(a + k), zero), unit), f32x4.mul(f32x4.max(v128.load(a + k, 16), zero), unit)));
      out += 64;
    }
  }
}

/** The same without relu, for rows that lie close: the attention's sums. */
export function quantiseSigned(source: usize, target: usize, width: i32, rows: i32): void {
  const unit = f32x4.splat(256);
  for (let i = 0; i < rows; i++) {
    const a = source + (<usize>(i * width) << 2);
    let out = rowOf(target, i, width);
    for (let k: usize = 0; k < <usize>width << 2; k += 32) {
      v128.store(out, toInt16(f32x4.mul(v128.load(a + k), unit), f32x4.mul(v128.load(a + k, 16), unit)));
      out += 64;
    }
  }
}

/**
 * Scores of all heads for each word of one sentence, and the best: scores[d, h] = dependents_d · relu(heads_h) / 16 + bias · relu(heads_h).
 * `rows` is the sentence with its root row, `padded` the same rounded up to fours, the stride of `scores`. `turned` is room for the heads,
 * column by column, and `biases` for a number a row.
 */
export function scoreArcs(
  dependents: usize, size: i32, heads: usize, stride: i32, bias: usize, rows: i32, turned: usize, biases: usize, scores: usize, best: usize,
): void {
  const padded = (rows + 3) & ~3;
  for (let h = 0; h < padded; h++) {
    let sum: f32 = 0;
    for (let k = 0; k < size; k++) {
      const value = h < rows ? max<f32>(load<f32>(heads + (<usize>(h * stride + k) << 2)), 0) : 0;
      store<f32>(turned + (<usize>(k * padded + h) << 2), value);
      sum += value * load<f32>(bias + (<usize>k << 2));
    }
    store<f32>(biases + (<usize>h << 2), sum);
  }
  blend(dependents, size, turned, padded, scores, padded, rows, size, padded);
  for (let d = 1; d < rows; d++) {
    const row = scores + (<usize>(d * padded) << 2);
    let most: f32 = -3e38, choice = 0;
    for (let h = 0; h < rows; h++) {
      const score = load<f32>(row + (<usize>h << 2)) * 0.0625 + load<f32>(biases + (<usize>h << 2));
      store<f32>(row + (<usize>h << 2), score);
      if (h != d && score > most) {
        most = score;
        choice = h;
      }
    }
    store<i32>(best + (<usize>d << 2), choice);
  }
}

/** relu(left of the word + right of its head), quantised and packed, for the words of one sentence; heads count from its root row. */
export function joinLabels(y: usize, stride: i32, left: i32, right: i32, heads: usize, first: i32, last: i32, width: i32, target: usize): void {
  const unit = f32x4.splat(256), zero = f32x4.splat(0);
  for (let i = first; i < last; i++) {
    const head = first + load<i32>(heads + (<usize>i << 2));
    const a = y + (<usize>(i * stride + left) << 2), b = y + (<usize>(head * stride + right) << 2);
    let out = rowOf(target, i, width);
    for (let k: usize = 0; k < <usize>width << 2; k += 32) {
      const low = f32x4.max(f32x4.add(v128.load(a + k), v128.load(b + k)), zero);
      const high = f32x4.max(f32x4.add(v128.load(a + k, 16), v128.load(b + k, 16)), zero);
      v128.store(out, toInt16(f32x4.mul(low, unit), f32x4.mul(high, unit)));
      out += 64;
    }
  }
}

// How t stands to p in the tree; the first that holds. Two words under the root are siblings, since the root is its own head.
function pathClass(heads: usize, p: i32, t: i32): i32 {
  const headP = load<i32>(heads + (<usize>p << 2)), headT = load<i32>(heads + (<usize>t << 2));
  if (t == p) return 0;
  if (headT == p) return 1;
  if (headP == t) return 2;
  if (headT == headP) return 3;
  if (load<i32>(heads + (<usize>headT << 2)) == p) return 4;
  const above = load<i32>(heads + (<usize>headP << 2));
  return headT == above ? 5 : above == t ? 6 : 7;
}

/**
 * Inputs of the role head for one predicate p and all words 1 … rows−1 of its sentence, packed: relu(predicate + argument + the two rows for
 * how they stand in the tree). `y` is the sentence's root row, `heads` and `labels` are the sentence's, by row, `labelCount` rows a class.
 */
export function joinRoles(
  y: usize, stride: i32, predicate: i32, argument: i32, p: i32, rows: i32, heads: usize, labels: usize, labelCount: i32,
  pathArgument: usize, pathPredicate: usize, width: i32, target: usize,
): void {
  const unit = f32x4.splat(256), zero = f32x4.splat(0), a = y + (<usize>(p * stride + predicate) << 2), bytes = <usize>width << 2;
  for (let t = 1; t < rows; t++) {
    const b = y + (<usize>(t * stride + argument) << 2), path = pathClass(heads, p, t) * labelCount;
    const c = pathArgument + <usize>(path + load<i32>(labels + (<usize>t << 2))) * bytes;
    const d = pathPredicate + <usize>(path + load<i32>(labels + (<usize>p << 2))) * bytes;
    let out = rowOf(target, t - 1, width);
    for (let k: usize = 0; k < bytes; k += 32) {
      const low = f32x4.add(f32x4.add(v128.load(a + k), v128.load(b + k)), f32x4.add(v128.load(c + k), v128.load(d + k)));
      const high = f32x4.add(f32x4.add(v128.load(a + k, 16), v128.load(b + k, 16)), f32x4.add(v128.load(c + k, 16), v128.load(d + k, 16)));
      v128.store(out, toInt16(f32x4.mul(f32x4.max(low, zero), unit), f32x4.mul(f32x4.max(high, zero), unit)));
      out += 64;
    }
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
