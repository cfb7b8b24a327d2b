// Small pieces on vectors of four numbers, put in place where they are used.

// The four sums of four vectors, as one vector.
// @ts-ignore: decorator
@inline export function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const low = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const high = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i32>(low, high, 0, 1, 4, 5), v128.shuffle<i32>(low, high, 2, 3, 6, 7));
}

// @ts-ignore: decorator
@inline export function toInt16(low: v128, high: v128): v128 {
  const least = f32x4.splat(-8191), most = f32x4.splat(8191);
  return i16x8.narrow_i32x4_s(
    i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.min(f32x4.max(low, least), most))),
    i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.min(f32x4.max(high, least), most))),
  );
}

// exp by a polynomial of degree 5 on [-ln2/2, ln2/2]: right to 2e-6, and the same on every machine, unlike Math.exp.
// @ts-ignore: decorator
@inline export function exponential(value: v128): v128 {
  const x = f32x4.min(f32x4.max(value, f32x4.splat(-87)), f32x4.splat(88));
  const power = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
  const rest = f32x4.sub(x, f32x4.mul(power, f32x4.splat(0.69314718)));
  let p = f32x4.splat(0.00833333);
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.04166667));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.16666667));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1));
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(1));
  return f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(power), i32x4.splat(127)), 23));
}

// @ts-ignore: decorator
@inline export function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

/** Address of the first eight numbers of a packed row; the next eight lie 64 bytes on. */
// @ts-ignore: decorator
@inline export function rowOf(matrix: usize, row: i32, width: i32): usize {
  return matrix + <usize>(row >> 2) * (<usize>width << 3) + (<usize>(row & 3) << 4);
}

/**
 * out[i, c] = Σ a[i, k] · b[k, c] in float32, k in order; strides in numbers, columns a multiple of 4. Goes four rows at a time, so it reads
 * and writes up to three rows past the last; the callers leave room for that.
 */
export function blend(
  a: usize, aStride: i32, b: usize, bStride: i32, out: usize, outStride: i32, rows: i32, inner: i32, columns: i32,
): void {
  const line = <usize>aStride << 2, step = <usize>bStride << 2, outLine = <usize>outStride << 2;
  for (let i = 0; i < rows; i += 4) {
    const row = a + <usize>i * line;
    let c = 0;
    for (; c + 8 <= columns; c += 8) {
      let s0 = f32x4.splat(0), s1 = f32x4.splat(0), s2 = f32x4.splat(0), s3 = f32x4.splat(0);
      let t0 = f32x4.splat(0), t1 = f32x4.splat(0), t2 = f32x4.splat(0), t3 = f32x4.splat(0);
      let x0 = row, x1 = row + line, x2 = x1 + line, x3 = x2 + line, y = b + (<usize>c << 2);
      const last = row + (<usize>inner << 2);
      while (x0 < last) {
        const v = v128.load(y), w = v128.load(y, 16);
        const e0 = v128.load32_splat(x0);
        s0 = f32x4.add(s0, f32x4.mul(e0, v));
        t0 = f32x4.add(t0, f32x4.mul(e0, w));
        const e1 = v128.load32_splat(x1);
        s1 = f32x4.add(s1, f32x4.mul(e1, v));
        t1 = f32x4.add(t1, f32x4.mul(e1, w));
        const e2 = v128.load32_splat(x2);
        s2 = f32x4.add(s2, f32x4.mul(e2, v));
        t2 = f32x4.add(t2, f32x4.mul(e2, w));
        const e3 = v128.load32_splat(x3);
        s3 = f32x4.add(s3, f32x4.mul(e3, v));
        t3 = f32x4.add(t3, f32x4.mul(e3, w));
        x0 += 4;
        x1 += 4;
        x2 += 4;
        x3 += 4;
        y += step;
      }
      const o = out + <usize>i * outLine + (<usize>c << 2);
      v128.store(o, s0);
      v128.store(o, t0, 16);
      v128.store(o + outLine, s1);
      v128.store(o + outLine, t1, 16);
      v128.store(o + 2 * outLine, s2);
      v128.store(o + 2 * outLine, t2, 16);
      v128.store(o + 3 * outLine, s3);
      v128.store(o + 3 * outLine, t3, 16);
    }
    for (; c < columns; c += 4) {
      let s0 = f32x4.splat(0), s1 = f32x4.splat(0), s2 = f32x4.splat(0), s3 = f32x4.splat(0);
      let x = row, y = b + (<usize>c << 2);
      for (let k = 0; k < inner; k++) {
        const value = v128.load(y);
        s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(x), value));
        s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(x + line), value));
        s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(x + 2 * line), value));
        s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(x + 3 * line), value));
        x += 4;
        y += step;
      }
      const o = out + <usize>i * outLine + (<usize>c << 2);
      v128.store(o, s0);
      v128.store(o + outLine, s1);
      v128.store(o + 2 * outLine, s2);
      v128.store(o + 3 * outLine, s3);
    }
  }
}
