// From words to rows: tables, products, layer norms, convolutions, attention.
import { exponential, sums, toInt16, total } from "./vectors";

/**
 * int8 weights [outs, columns], of which `width` columns from `first` on are taken, into packed int16 [outs, padded]:
 * four outputs at a time, of each eight weights, so that one pointer walks through all four.
 */
export function pack(source: usize, columns: i32, first: i32, width: i32, outs: i32, padded: i32, target: usize): void {
  for (let j = 0; j < outs; j++) {
    for (let k = 0; k < padded; k++) {
      const value: i16 = k < width ? <i16>load<i8>(source + <usize>(j * columns + first + k)) : 0;
      const place = (j >> 2) * 4 * padded + (k >> 3) * 32 + (j & 3) * 8 + (k & 7);
      store<i16>(target + (<usize>place << 1), value);
    }
  }
}

/** One row of an int8 table with a scale by column, quantised into an input row. */
export function embed(table: usize, scale: usize, row: i32, size: i32, target: usize): void {
  const source = table + <usize>row * <usize>size;
  for (let k = 0; k < size; k++) {
    const value = <f32>load<i8>(source + <usize>k) * load<f32>(scale + (<usize>k << 2)) * 256;
    store<i16>(target + (<usize>k << 1), <i16>nearest<f32>(min<f32>(max<f32>(value, -8191), 8191)));
  }
}

/** out[i, j] = (a[i] · b[j]) × scale[j] / 256 + bias[j]. With no scale (0) the bare int32 sums are stored. */
export function multiply(a: usize, b: usize, out: usize, scale: usize, bias: usize, rows: i32, outs: i32, width: i32): void {
  const stride = <usize>(width << 1), unit = f32x4.splat(1.0 / 256.0);
  for (let j = 0; j < outs; j += 4) {
    const column = b + <usize>j * stride;
    const factor = scale ? f32x4.mul(unit, v128.load(scale + (<usize>j << 2))) : unit;
    const shift = scale ? v128.load(bias + (<usize>j << 2)) : unit;
    for (let i = 0; i < rows; i += 2) {
      let a0 = a + <usize>i * stride, a1 = a0 + stride, p = column;
      const end = a1;
      let s00 = i32x4.splat(0), s01 = i32x4.splat(0), s02 = i32x4.splat(0), s03 = i32x4.splat(0);
      let s10 = i32x4.splat(0), s11 = i32x4.splat(0), s12 = i32x4.splat(0), s13 = i32x4.splat(0);
      while (a0 < end) {
        const x0 = v128.load(a0), x1 = v128.load(a1);
        const y0 = v128.load(p);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x0, y0));
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x1, y0));
        const y1 = v128.load(p, 16);
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x0, y1));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x1, y1));
        const y2 = v128.load(p, 32);
        s02 = i32x4.add(s02, i32x4.dot_i16x8_s(x0, y2));
        s12 = i32x4.add(s12, i32x4.dot_i16x8_s(x1, y2));
        const y3 = v128.load(p, 48);
        s03 = i32x4.add(s03, i32x4.dot_i16x8_s(x0, y3));
        s13 = i32x4.add(s13, i32x4.dot_i16x8_s(x1, y3));
        a0 += 16;
        a1 += 16;
        p += 64;
      }
      const first = sums(s00, s01, s02, s03), second = sums(s10, s11, s12, s13);
      const o0 = out + (<usize>(i * outs + j) << 2), o1 = o0 + (<usize>outs << 2);
      if (scale) {
        v128.store(o0, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(first), factor), shift));
        v128.store(o1, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(second), factor), shift));
      } else {
        v128.store(o0, first);
        v128.store(o1, second);
      }
    }
  }
}

/** Layer norm of each row of `x`, quantised. Two passes: the mean first, since rows grow large beside their spread. */
export function normalise(x: usize, gain: usize, shift: usize, target: usize, rows: i32, hidden: i32): void {
  const unit = f32x4.splat(256);
  for (let i = 0; i < rows; i++) {
    const row = x + (<usize>(i * hidden) << 2), out = target + (<usize>(i * hidden) << 1);
    let sum = f32x4.splat(0), squares = f32x4.splat(0);
    for (let k = 0; k < hidden << 2; k += 16) sum = f32x4.add(sum, v128.load(row + <usize>k));
    const mean = f32x4.splat(total(sum) / <f32>hidden);
    for (let k = 0; k < hidden << 2; k += 16) {
      const d = f32x4.sub(v128.load(row + <usize>k), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const factor = f32x4.splat(1 / sqrt<f32>(total(squares) / <f32>hidden + 1e-5));
    for (let k = 0; k < hidden << 2; k += 32) {
      const at = <usize>k;
      const low = f32x4.add(f32x4.mul(f32x4.mul(f32x4.sub(v128.load(row + at), mean), factor), v128.load(gain + at)), v128.load(shift + at));
      const high = f32x4.add(f32x4.mul(f32x4.mul(f32x4.sub(v128.load(row + at, 16), mean), factor), v128.load(gain + at, 16)), v128.load(shift + at, 16));
      v128.store(out + (at >> 1), toInt16(f32x4.mul(low, unit), f32x4.mul(high, unit)));
    }
  }
}

/** Rows t−d, t, t+d side by side for the rows first … last−1 of one sentence, zeros outside it. */
export function join(source: usize, target: usize, first: i32, last: i32, hidden: i32, dilation: i32): void {
  const size = <usize>hidden << 1;
  for (let t = first; t < last; t++) {
    const out = target + <usize>t * 3 * size;
    if (t - dilation >= first) memory.copy(out, source + <usize>(t - dilation) * size, size);
    else memory.fill(out, 0, size);
    memory.copy(out + size, source + <usize>t * size, size);
    if (t + dilation < last) memory.copy(out + 2 * size, source + <usize>(t + dilation) * size, size);
    else memory.fill(out + 2 * size, 0, size);
  }
}

/** x += a · sigmoid(b), where each row of y holds a and then b. */
export function gate(y: usize, x: usize, rows: i32, hidden: i32): void {
  const one = f32x4.splat(1), size = <usize>hidden << 2;
  for (let i = 0; i < rows; i++) {
    const a = y + <usize>i * 2 * size, b = a + size, out = x + <usize>i * size;
    for (let k: usize = 0; k < size; k += 16) {
      const open = f32x4.div(v128.load(a + k), f32x4.add(one, exponential(f32x4.neg(v128.load(b + k)))));
      v128.store(out + k, f32x4.add(v128.load(out + k), open));
    }
  }
}

/**
 * The first convolution out of the word cache: a word's row there is its input (float32 [hidden]) and the products of that input with the
 * left, middle and right part of the matrix (int32 [3, 2·hidden]). Sums of int32 are exact, so this equals the plain convolution bit for bit.
 */
export function firstConvolution(
  cache: usize, slots: usize, x: usize, y: usize, scale: usize, bias: usize, first: i32, last: i32, hidden: i32, dilation: i32,
): void {
  const size = <usize>hidden << 2, part: usize = 2 * size, entry = size + 3 * part, unit = f32x4.splat(1.0 / 256.0);
  for (let t = first; t < last; t++) {
    const middle = cache + <usize>load<i32>(slots + (<usize>t << 2)) * entry;
    memory.copy(x + <usize>t * size, middle, size);
    const left = t - dilation >= first ? cache + <usize>load<i32>(slots + (<usize>(t - dilation) << 2)) * entry + size : 0;
    const right = t + dilation < last ? cache + <usize>load<i32>(slots + (<usize>(t + dilation) << 2)) * entry + size + 2 * part : 0;
    const centre = middle + size + part, out = y + <usize>t * part;
    for (let k: usize = 0; k < part; k += 16) {
      let sum = v128.load(centre + k);
      if (left) sum = i32x4.add(sum, v128.load(left + k));
      if (right) sum = i32x4.add(sum, v128.load(right + k));
      v128.store(out + k, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), f32x4.mul(unit, v128.load(scale + k))), v128.load(bias + k)));
    }
  }
}

/** Attention of the rows of one sentence over each other; y holds q, k and v of every row, `weights` is room for one row of scores. */
export function attend(y: usize, z: usize, first: i32, last: i32, hidden: i32, heads: i32, weights: usize): void {
  const width = hidden / heads, count = last - first, size = <usize>width << 2, stride = <usize>(3 * hidden) << 2;
  const factor = <f32>1 / sqrt<f32>(<f32>width);
  for (let head = 0; head < heads; head++) {
    const keys = y + <usize>first * stride + (<usize>(hidden + head * width) << 2), values = keys + (<usize>hidden << 2);
    for (let i = first; i < last; i++) {
      const q = y + <usize>i * stride + (<usize>(head * width) << 2);
      let most: f32 = -3e38;
      for (let j = 0; j < count; j++) {
        const key = keys + <usize>j * stride;
        let s = f32x4.splat(0), t = f32x4.splat(0);
        for (let k: usize = 0; k < size; k += 32) {
          s = f32x4.add(s, f32x4.mul(v128.load(q + k), v128.load(key + k)));
          t = f32x4.add(t, f32x4.mul(v128.load(q + k, 16), v128.load(key + k, 16)));
        }
        const score = total(f32x4.add(s, t)) * factor;
        store<f32>(weights + (<usize>j << 2), score);
        most = max<f32>(most, score);
      }
      for (let j = count; j & 3; j++) store<f32>(weights + (<usize>j << 2), -3e38);
      let sum = f32x4.splat(0);
      for (let j = 0; j < count; j += 4) {
        const e = exponential(f32x4.sub(v128.load(weights + (<usize>j << 2)), f32x4.splat(most)));
        v128.store(weights + (<usize>j << 2), e);
        sum = f32x4.add(sum, e);
      }
      const inverse: f32 = 1 / total(sum), out = z + (<usize>(i * hidden + head * width) << 2);
      memory.fill(out, 0, size);
      for (let j = 0; j < count; j++) {
        const weight = f32x4.splat(load<f32>(weights + (<usize>j << 2)) * inverse), value = values + <usize>j * stride;
        for (let k: usize = 0; k < size; k += 16) v128.store(out + k, f32x4.add(v128.load(out + k), f32x4.mul(weight, v128.load(value + k))));
      }
    }
  }
}

/** x += y, `count` numbers, a multiple of 4. */
export function add(x: usize, y: usize, count: i32): void {
  for (let k: usize = 0; k < <usize>count << 2; k += 16) v128.store(x + k, f32x4.add(v128.load(x + k), v128.load(y + k)));
}
