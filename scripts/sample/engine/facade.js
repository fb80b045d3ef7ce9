import { hash, mix } from './noise.js';

/** The part of a stripe pattern (period 1, painted for `duty`) that a footprint round x covers. */
export function stripe(x, duty, foot) {
  const f = Math.max(foot, 1e-4);
  const area = (p) => Math.floor(p) * duty + Math.min(p - Math.floor(p), duty);
  return (area(x + f / 2) - area(x - f / 2)) / f;
}

/**
 * @param {{ even?: number, rows?: number }} settings `even`: how alike the windows burn; `rows`: floors lit from end to end
 *
 * A wall of windows: floors and bays, some of them lit, each with its own colour and strength. What is finer than
 * a pixel is averaged, so far towers shimmer in no picture.
 */
export function makeFacade({
  wall = [0.3, 0.3, 0.32],
  glass = [0.05, 0.07, 0.09],
  floor = 3.6,
  bay = 2.6,
  high = 0.62,
  wide = 0.8,
  lit = 0,
  bright = 1,
  colors = [[1, 0.72, 0.42], [1, 0.85, 0.65], [0.8, 0.92, 1]], // prettier-ignore
  wash = [0, 0, 0],
  washHeight = 60,
  mirror = 0.25,
  seed = 1,
  rows = 0,
  even = 0,
}) {
  const mean = [0, 1, 2].map((c) => colors.reduce((sum, k) => sum + k[c], 0) / colors.length);
  return {
    shade(s) {
      const x = s.u / bay;
      const y = s.v / floor;
      const fx = s.foot / bay;
      const fy = s.foot / floor;
      const windows = stripe(x + 0.1, wide, fx) * stripe(y + 0.2, high, fy);
      const column = Math.floor(x);
      const row = Math.floor(y);
      s.r = mix(wall[0], glass[0], windows);
      s.g = mix(wall[1], glass[1], windows);
      s.b = mix(wall[2], glass[2], windows);
      s.gloss = mirror * windows + 0.02;
      s.rough = 0.02;
      // Towers get dirty and lights burn unevenly.
      const stain = 0.85 + 0.3 * hash(column >> 2, row >> 3, seed + 9);
      s.r *= stain;
      s.g *= stain;
      s.b *= stain;
      const up = Math.exp(-s.v / washHeight);
      s.er = wash[0] * up * stain;
      s.eg = wash[1] * up * stain;
      s.eb = wash[2] * up * stain;
      if (lit <= 0) return;
      const coarse = Math.min(1, Math.max(0, (Math.max(fx, fy) - 0.6) * 1.6));
      const share =
        lit *
        (0.4 + 1.2 * hash(column >> 3, row >> 1, seed + 5)) *
        (rows > 0 && hash(row, seed, 7) < rows ? 2.2 : 1);
      const on = hash(column, row, seed) < share ? 1 : even * 0.22;
      const which = colors[Math.floor(hash(column, row, seed + 1) * colors.length)];
      const power = bright * mix(0.35 + 1.1 * hash(column, row, seed + 2), 0.9, even);
      for (let c = 0; c < 3; c++) {
        const sharp = on * which[c] * power;
        const light =
          mix(sharp, mean[c] * share * bright * (0.55 + 0.9 * hash(column >> 1, row, seed + 3)), coarse) *
          windows;
        if (c === 0) s.er += light;
        else if (c === 1) s.eg += light;
        else s.eb += light;
      }
    },
  };
}
