import { noise } from './noise.js';

/**
 * Stage light in hazy air. The closest approach of the eye's ray to a beam's axis gives its brightness in closed
 * form, so a beam costs a handful of multiplications and no steps.
 *
 * @param {[from: number[], to: number[], color: number[], width: number][]} beams
 */
export function makeBeams(beams, { color, density }) {
  const made = beams.map(([from, to, tint, width]) => {
    const d = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
    const length = Math.hypot(...d);
    return { from, tint, width, length, axis: d.map((v) => v / length) };
  });
  return (ox, oy, oz, dx, dy, dz, t, out) => {
    const far = Math.min(t, 60);
    const dim = Math.exp(-far * density * 0.5);
    const haze = 1 - Math.exp(-far * density);
    for (let c = 0; c < 3; c++) out[c] = out[c] * dim + color[c] * haze * 3;
    for (const { from, tint, width, length, axis } of made) {
      const wx = ox - from[0];
      const wy = oy - from[1];
      const wz = oz - from[2];
      const b = dx * axis[0] + dy * axis[1] + dz * axis[2];
      const d = dx * wx + dy * wy + dz * wz;
      const e = axis[0] * wx + axis[1] * wy + axis[2] * wz;
      const den = 1 - b * b;
      if (den < 1e-4) continue;
      const along = Math.max(0, (e - b * d) / den);
      const mine = Math.max(0, (b * e - d) / den);
      if (mine > t || along > length * 1.1) continue;
      const gx = wx + dx * mine - axis[0] * along;
      const gy = wy + dy * mine - axis[1] * along;
      const gz = wz + dz * mine - axis[2] * along;
      const r = width * 0.25 + along * 0.055 * (width * 2);
      const q = (gx * gx + gy * gy + gz * gz) / (r * r);
      if (q > 9) continue;
      const swirl =
        0.8 + 0.5 * noise((ox + dx * mine) * 0.35, (oy + dy * mine) * 0.35, (oz + dz * mine) * 0.35 + 0.5);
      const glow = (Math.exp(-q * 1.4) * swirl * 0.16) / (Math.sqrt(den) * (0.5 + r)) / (1 + along * 0.06);
      for (let c = 0; c < 3; c++) out[c] += tint[c] * glow;
    }
  };
}
