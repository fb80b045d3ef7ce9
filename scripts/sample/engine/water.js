import { fbm, noise } from './noise.js';

/** A river: waves in three sizes that flatten with distance; what is too far to resolve scatters the mirror. */
export function makeWater({
  color = [0.02, 0.03, 0.035],
  wave = 1,
  scale = 1,
  rough = 0.02,
  seed = 0,
  gloss = 0.02,
}) {
  return {
    shade(s) {
      const x = s.x * scale;
      const z = s.z * scale;
      const far = s.foot;
      const swell = wave * 0.05;
      const chop = (wave * 0.12) / (1 + far * 1.2);
      const ripple = (wave * 0.1) / (1 + far * 8);
      const gustiness = 0.75 + 0.5 * fbm(s.x * 0.012 + seed, s.z * 0.006, 0, 3);
      s.nx += (noise(x * 0.11 + seed, z * 0.07) * swell + noise(x * 0.55, z * 0.31 + seed) * chop + noise(x * 2.3 + seed, z * 1.7) * ripple) * gustiness * 0.6; // prettier-ignore
      s.nz += (noise(x * 0.09 + 31, z * 0.1 + seed) * swell + noise(x * 0.47 + 5, z * 0.4 + seed) * chop + noise(x * 2.1, z * 2 + 9 + seed) * ripple) * gustiness; // prettier-ignore
      s.r = color[0];
      s.g = color[1];
      s.b = color[2];
      s.gloss = gloss;
      s.rough = rough + 0.05 * wave * (1 - 1 / (1 + far * 2.5));
    },
  };
}
