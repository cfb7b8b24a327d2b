/** How many numbers a fingerprint has, four hexadecimal signs each. */
const numbers = 64;
const wordsTogether = 5;

/** Odd multipliers, one a number, from a fixed start: the same text has the same fingerprint for ever. */
const multipliers = Uint32Array.from({ length: numbers }, (_, place) => (Math.imul(place + 1, 0x9e3779b1) | 1) >>> 0);

/**
 * The text as 64 numbers (256 hexadecimal signs) of which two texts share about as many as they share runs of five words (MinHash).
 * By these a wire report that a hundred outlets print, cut and retitled, is known as one; "" for a text without words.
 */
export function fingerprintOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return "";
  const hashes = words.map(hashOf);
  const least = new Uint32Array(numbers).fill(0xffffffff);
  const runs = Math.max(1, words.length - wordsTogether + 1);
  for (let start = 0; start < runs; start++) {
    let run = 0x811c9dc5;
    for (const hash of hashes.slice(start, start + wordsTogether)) run = mix(Math.imul(run ^ hash, 0x01000193));
    for (let place = 0; place < numbers; place++) {
      const value = mix(Math.imul(run, multipliers[place]!) ^ (place * 0x85ebca6b)) >>> 0;
      if (value < least[place]!) least[place] = value;
    }
  }
  return Array.from(least, (value) => (value & 0xffff).toString(16).padStart(4, "0")).join("");
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < word.length; place++) hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
  return mix(hash);
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
