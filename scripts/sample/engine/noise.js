/** Gradient noise and its sums, on a fixed permutation: the same picture every time. */

const PERMUTATION = new Uint8Array(512);
{
  let state = 20190624;
  const order = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 255; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  for (let i = 0; i < 512; i++) PERMUTATION[i] = order[i & 255];
}

const fade = (t) => t * t * t * (t * (t * 6 - 15) + 10);

function gradient(hash, x, y, z) {
  const h = hash & 15;
  const u = h < 8 ? x : y;
  const v = h < 4 ? y : h === 12 || h === 14 ? x : z;
  return ((h & 1) === 0 ? u : -u) + ((h & 2) === 0 ? v : -v);
}

/** Perlin's improved noise, about −1…1. */
export function noise(x, y, z = 0) {
  const fx = Math.floor(x);
  const fy = Math.floor(y);
  const fz = Math.floor(z);
  const X = fx & 255;
  const Y = fy & 255;
  const Z = fz & 255;
  x -= fx;
  y -= fy;
  z -= fz;
  const u = fade(x);
  const v = fade(y);
  const w = fade(z);
  const P = PERMUTATION;
  const A = P[X] + Y;
  const B = P[X + 1] + Y;
  const AA = P[A] + Z;
  const AB = P[A + 1] + Z;
  const BA = P[B] + Z;
  const BB = P[B + 1] + Z;
  const a = gradient(P[AA], x, y, z);
  const b = gradient(P[BA], x - 1, y, z);
  const c = gradient(P[AB], x, y - 1, z);
  const d = gradient(P[BB], x - 1, y - 1, z);
  const low = a + u * (b - a) + v * (c - a + u * (a - b - c + d));
  if (z === 0) return low;
  const e = gradient(P[AA + 1], x, y, z - 1);
  const f = gradient(P[BA + 1], x - 1, y, z - 1);
  const g = gradient(P[AB + 1], x, y - 1, z - 1);
  const h = gradient(P[BB + 1], x - 1, y - 1, z - 1);
  const high = e + u * (f - e) + v * (g - e + u * (e - f - g + h));
  return low + w * (high - low);
}

/** Octaves of noise, each half as strong and about twice as fine; about −1…1. */
export function fbm(x, y, z = 0, octaves = 5) {
  let sum = 0;
  let weight = 0.5;
  for (let i = 0; i < octaves; i++) {
    sum += weight * noise(x, y, z);
    const turned = x * 1.62 + y * 1.18;
    y = y * 1.62 - x * 1.18 + 19.7;
    x = turned + 7.3;
    z = z === 0 ? 0 : z * 2.01 + 3.1;
    weight *= 0.5;
  }
  return sum * 1.6;
}

/** Sharp crests where the noise crosses zero, 0…1. */
export function ridged(x, y, z = 0, octaves = 4) {
  let sum = 0;
  let weight = 0.5;
  for (let i = 0; i < octaves; i++) {
    const n = 1 - Math.abs(noise(x, y, z));
    sum += weight * n * n;
    x = x * 2.03 + 5.1;
    y = y * 2.03 + 9.2;
    z = z === 0 ? 0 : z * 2.03 + 1.7;
    weight *= 0.5;
  }
  return sum;
}

/** A number 0…1 that belongs to three whole numbers. */
export function hash(x, y = 0, z = 0) {
  let h = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263) ^ Math.imul(z | 0, 1440662683);
  h = Math.imul(h ^ (h >>> 15), 2246822519);
  h = Math.imul(h ^ (h >>> 13), 3266489917);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** A stream of numbers 0…1 (mulberry32). */
export function makeRandom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const clamp = (x, low = 0, high = 1) => (x < low ? low : x > high ? high : x);
export const mix = (a, b, t) => a + (b - a) * t;
export const smooth = (low, high, x) => {
  const t = clamp((x - low) / (high - low));
  return t * t * (3 - 2 * t);
};
