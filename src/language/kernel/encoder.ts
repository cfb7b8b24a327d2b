// From words to rows: tables, products, layer norms, convolutions, attention.
import { blend, exponential, rowOf, sums, toInt16, total } from "./vectors";

// Activations lie in fours of rows: of each row eight numbers, then the next eight of each, so that one pointer walks through all four.
// Matrices lie in twos of outputs in the same way. Four rows by two outputs is what fits into the registers.

function put(target: usize, output: i32, k: i32, width: i32, value: i16): void {
  store<i16>(target + (<usize>((output >> 1) * 2 * width + (k >> 3) * 16 + (output & 1) * 8 + (k & 7)) << 1), value);
}

/** int8 weights [outs, columns], of which `width` columns from `first` on are taken, into packed int16 [outs, padded]. */
export function pack(source: usize, columns: i32, first: i32, width: i32, outs: i32, padded: i32, target: usize): void {
  for (let j = 0; j < outs; j++) {
    for (let k = 0; k < padded; k++) put(target, j, k, padded, k < width ? <i16>load<i8>(source + <usize>(j * columns + first + k)) : 0);
  }
}

/**
 * The three taps of a convolution, int8 [outs, 3·width], as the four matrices of Winograd's F(2,3): left, left+middle+right,
 * left−middle+right, right. With them two rows cost four products and not six, and in whole numbers the sums are exactly the same.
 */
export function packFolded(source: usize, width: i32, outs: i32, which: i32, target: usize): void {
  for (let j = 0; j < outs; j++) {
    for (let k = 0; k < width; k++) {
      const at = source + <usize>(j * 3 * width + k);
      const left = <i16>load<i8>(at), middle = <i16>load<i8>(at + width), right = <i16>load<i8>(at + 2 * width);
      put(target, j, k, width, which == 0 ? left : which == 1 ? left + middle + right : which == 2 ? left - middle + right : right);
    }
  }
}

/** One row of an int8 table with a scale by column, quantised into a packed row from column `from` on. */
export function embed(table: usize, scale: usize, row: i32, size: i32, target: usize, from: i32): void {
  const source = table + <usize>row * <usize>size;
  for (let k = 0; k < size; k++) {
    const value = <f32>load<i8>(source + <usize>k) * load<f32>(scale + (<usize>k << 2)) * 256;
    const column = from + k;
    store<i16>(target + <usize>((column >> 3) * 64 + (column & 7) * 2), <i16>nearest<f32>(min<f32>(max<f32>(value, -8191), 8191)));
  }
}

/** out[i, j] = (a[i] · b[j]) × scale[j] / 256 + bias[j]. With no scale (0) the bare int32 sums are stored. Rows are rounded up to fours. */
export function multiply(a: usize, b: usize, out: usize, scale: usize, bias: usize, rows: i32, outs: i32, width: i32): void {
  const unit = f32x4.splat(1.0 / 256.0), line = <usize>outs << 2, span = <usize>width << 2;
  for (let j = 0; j < outs; j += 2) {
    const column = b + <usize>(j * width) * 2;
    const factor = scale ? f32x4.mul(unit, v128.load64_splat(scale + (<usize>j << 2))) : unit;
    const shift = scale ? v128.load64_splat(bias + (<usize>j << 2)) : unit;
    let o = out + (<usize>j << 2);
    for (let i = 0; i < rows; i += 4) {
      const four = a + <usize>(i * width) * 2;
      let s00 = i32x4.splat(0), s10 = i32x4.splat(0), s20 = i32x4.splat(0), s30 = i32x4.splat(0);
      let s01 = i32x4.splat(0), s11 = i32x4.splat(0), s21 = i32x4.splat(0), s31 = i32x4.splat(0);
      // Each row is read just before it is used and one counter leads through both: with more alive at once, registers run out.
      let k: usize = 0;
      do {
        const p = column + k, x = four + (k << 1);
        const y0 = v128.load(p), y1 = v128.load(p, 16);
        const x0 = v128.load(x);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x0, y0));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x0, y1));
        const x1 = v128.load(x, 16);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x1, y0));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x1, y1));
        const x2 = v128.load(x, 32);
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x2, y0));
        s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x2, y1));
        const x3 = v128.load(x, 48);
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x3, y0));
        s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x3, y1));
        k += 32;
      } while (k < span);
      let upper = sums(s00, s01, s10, s11), lower = sums(s20, s21, s30, s31);
      if (scale) {
        upper = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(upper), factor), shift);
        lower = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(lower), factor), shift);
      }
      v128.store64_lane(o, upper, 0);
      v128.store64_lane(o + line, upper, 1);
      v128.store64_lane(o + 2 * line, lower, 0);
      v128.store64_lane(o + 3 * line, lower, 1);
      o += 4 * line;
    }
  }
}

/** Layer norm of each row of `x`, quantised and packed. Two passes: the mean first, since rows grow large beside their spread. */
export function normalise(x: usize, gain: usize, shift: usize, target: usize, rows: i32, hidden: i32): void {
  const unit = f32x4.splat(256);
  for (let i = 0; i < rows; i++) {
    const row = x + (<usize>(i * hidden) << 2);
    let out = rowOf(target, i, hidden);
    let sum = f32x4.splat(0), squares = f32x4.splat(0);
    for (let k: usize = 0; k < <usize>hidden << 2; k += 16) sum = f32x4.add(sum, v128.load(row + k));
    const mean = f32x4.splat(total(sum) / <f32>hidden);
    for (let k: usize = 0; k < <usize>hidden << 2; k += 16) {
      const d = f32x4.sub(v128.load(row + k), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const factor = f32x4.splat(1 / sqrt<f32>(total(squares) / <f32>hidden + 1e-5));
    for (let k: usize = 0; k < <usize>hidden << 2; k += 32) {
      const low = f32x4.add(f32x4.mul(f32x4.mul(f32x4.sub(v128.load(row + k), mean), factor), v128.load(gain + k)), v128.load(shift + k));
      const high = f32x4.add(f32x4.mul(f32x4.mul(f32x4.sub(v128.load(row + k, 16), mean), factor), v128.load(gain + k, 16)), v128.load(shift + k, 16));
      v128.store(out, toInt16(f32x4.mul(low, unit), f32x4.mul(high, unit)));
      out += 64;
    }
  }
}

/**
 * Inputs of a folded convolution for one sentence, rows first … last−1 of the packed `source`: for each two rows t and t+d one row in each of
 * four packed matrices, `room` bytes apart, from row `pair` on. Outside the sentence all is zero. Gives the next free row.
 */
export function fold(source: usize, target: usize, room: usize, pair: i32, first: i32, last: i32, hidden: i32, dilation: i32): i32 {
  const zero = i16x8.splat(0), bytes = <usize>hidden << 3;
  for (let start = first; start < min(first + dilation, last); start++) {
    for (let t = start; t < last; t += 2 * dilation) {
      const before = t - dilation >= first ? rowOf(source, t - dilation, hidden) : 0, here = rowOf(source, t, hidden);
      const after = t + dilation < last ? rowOf(source, t + dilation, hidden) : 0;
      const second = t + 2 * dilation < last ? rowOf(source, t + 2 * dilation, hidden) : 0;
      let out = rowOf(target, pair++, hidden);
      for (let k: usize = 0; k < bytes; k += 64) {
        const d0 = before ? v128.load(before + k) : zero, d1 = v128.load(here + k);
        const d2 = after ? v128.load(after + k) : zero, d3 = second ? v128.load(second + k) : zero;
        v128.store(out, i16x8.sub(d0, d2));
        v128.store(out + room, i16x8.add(d1, d2));
        v128.store(out + 2 * room, i16x8.sub(d2, d1));
        v128.store(out + 3 * room, i16x8.sub(d1, d3));
        out += 64;
      }
    }
  }
  return pair;
}

// x += a · sigmoid(b), where a and b are int32 sums with their scale and bias.
// @ts-ignore: decorator
@inline function gate(x: usize, a: v128, b: v128, scale: usize, bias: usize, half: usize): void {
  const unit = f32x4.splat(1.0 / 256.0), one = f32x4.splat(1);
  const value = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(a), f32x4.mul(unit, v128.load(scale))), v128.load(bias));
  const door = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(b), f32x4.mul(unit, v128.load(scale + half))), v128.load(bias + half));
  v128.store(x, f32x4.add(v128.load(x), f32x4.div(value, f32x4.add(one, exponential(f32x4.neg(door))))));
}

/** The products of the four folded matrices, int32 [pairs, 2·hidden], `room` bytes apart, unfolded and added through their gates to x. */
export function unfold(
  products: usize, room: usize, pair: i32, x: usize, scale: usize, bias: usize, first: i32, last: i32, hidden: i32, dilation: i32,
): i32 {
  const half = <usize>hidden << 2;
  for (let start = first; start < min(first + dilation, last); start++) {
    for (let t = start; t < last; t += 2 * dilation) {
      const p = products + <usize>pair * 2 * half, o = x + <usize>t * half;
      const other = t + dilation < last ? o + <usize>dilation * half : 0;
      for (let k: usize = 0; k < half; k += 16) {
        const a = p + k, b = a + half;
        const a1 = v128.load(a + room), a2 = v128.load(a + 2 * room), b1 = v128.load(b + room), b2 = v128.load(b + 2 * room);
        gate(
          o + k,
          i32x4.add(v128.load(a), i32x4.shr_s(i32x4.add(a1, a2), 1)),
          i32x4.add(v128.load(b), i32x4.shr_s(i32x4.add(b1, b2), 1)),
          scale + k, bias + k, half,
        );
        if (other) {
          gate(
            other + k,
            i32x4.sub(i32x4.shr_s(i32x4.sub(a1, a2), 1), v128.load(a + 3 * room)),
            i32x4.sub(i32x4.shr_s(i32x4.sub(b1, b2), 1), v128.load(b + 3 * room)),
            scale + k, bias + k, half,
          );
        }
      }
      pair++;
    }
  }
  return pair;
}

/**
 * The first convolution out of the word cache: a word's entry there is its input (float32 [hidden]) and the products of that input with the
 * left, middle and right part of the matrix (int32 [3, 2·hidden]). Sums of int32 are exact, so this equals the plain convolution bit for bit.
 */
export function firstConvolution(
  cache: usize, slots: usize, x: usize, scale: usize, bias: usize, first: i32, last: i32, hidden: i32, dilation: i32,
): void {
  const half = <usize>hidden << 2, part: usize = 2 * half, entry: usize = half + 3 * part, zero = i32x4.splat(0);
  for (let t = first; t < last; t++) {
    const middle = cache + <usize>load<i32>(slots + (<usize>t << 2)) * entry, out = x + <usize>t * half;
    memory.copy(out, middle, half);
    const left = t - dilation >= first ? cache + <usize>load<i32>(slots + (<usize>(t - dilation) << 2)) * entry + half : 0;
    const right = t + dilation < last ? cache + <usize>load<i32>(slots + (<usize>(t + dilation) << 2)) * entry + half + 2 * part : 0;
    const centre = middle + half + part;
    for (let k: usize = 0; k < half; k += 16) {
      const a = i32x4.add(v128.load(centre + k), i32x4.add(left ? v128.load(left + k) : zero, right ? v128.load(right + k) : zero));
      const l = k + half;
      const b = i32x4.add(v128.load(centre + l), i32x4.add(left ? v128.load(left + l) : zero, right ? v128.load(right + l) : zero));
      gate(out + k, a, b, scale + k, bias + k, half);
    }
  }
}

/**
 * Attention of the rows of one sentence over each other; y holds q, k and v of every row. `keys` is room for the keys of one head, turned, and
 * `weights` for a square of scores; both rounded up to fours, as are the rows of z, of which the next sentence writes its own again.
 */
export function attend(y: usize, z: usize, first: i32, last: i32, hidden: i32, heads: i32, keys: usize, weights: usize): void {
  const width = hidden / heads, count = last - first, padded = (count + 3) & ~3, stride = 3 * hidden;
  const factor = f32x4.splat(<f32>1 / sqrt<f32>(<f32>width));
  for (let head = 0; head < heads; head++) {
    const q = y + (<usize>(first * stride + head * width) << 2), k = q + (<usize>hidden << 2), v = k + (<usize>hidden << 2);
    for (let j = 0; j < padded; j++) {
      for (let d = 0; d < width; d++)
        store<f32>(keys + (<usize>(d * padded + j) << 2), j < count ? load<f32>(k + (<usize>(j * stride + d) << 2)) : 0);
    }
    blend(q, stride, keys, padded, weights, padded, count, width, padded);
    for (let i = 0; i < count; i++) {
      const row = weights + (<usize>(i * padded) << 2);
      for (let j = count; j < padded; j++) store<f32>(row + (<usize>j << 2), -3e38);
      let most = v128.load(row);
      for (let j: usize = 16; j < <usize>padded << 2; j += 16) most = f32x4.max(most, v128.load(row + j));
      const highest = f32x4.splat(
        max(max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)), max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3))),
      );
      let sum = f32x4.splat(0);
      for (let j: usize = 0; j < <usize>padded << 2; j += 16) {
        const e = exponential(f32x4.mul(f32x4.sub(v128.load(row + j), highest), factor));
        v128.store(row + j, e);
        sum = f32x4.add(sum, e);
      }
      const share = f32x4.splat(1 / total(sum));
      for (let j: usize = 0; j < <usize>padded << 2; j += 16) v128.store(row + j, f32x4.mul(v128.load(row + j), share));
    }
    blend(weights, padded, v, stride, z + (<usize>(first * hidden + head * width) << 2), hidden, count, count, width);
  }
}

/** x += y, `count` numbers, a multiple of 4. */
export function add(x: usize, y: usize, count: i32): void {
  for (let k: usize = 0; k < <usize>count << 2; k += 16) v128.store(x + k, f32x4.add(v128.load(x + k), v128.load(y + k)));
}
