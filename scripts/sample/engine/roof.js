import { mix } from './noise.js';

/**
 * A Chinese hipped roof: eaves that sag in the middle and rise and reach out at the corners, a slope that steepens
 * towards the ridge. u runs along the eave, v up the slope, in metres.
 */
export function addRoof(
  mesh,
  { x, y, z, width, depth, rise, lift = rise * 0.3, ridge = 0.5, material, under, turn = 0 },
) {
  const steps = 20;
  const levels = 8;
  const c = Math.cos(turn);
  const s = Math.sin(turn);
  const sides = [
    [[-1, -1], [1, -1]], [[1, -1], [1, 1]], [[1, 1], [-1, 1]], [[-1, 1], [-1, -1]],
  ]; // prettier-ignore
  const point = (from, to, t, level) => {
    const cornered = Math.pow(Math.abs(t * 2 - 1), 3);
    const out = 1 + 0.07 * cornered * (1 - level);
    const shrinkX = mix(1, ridge, level);
    const shrinkZ = mix(1, 0.02, level);
    const px = mix(from[0], to[0], t) * (width / 2) * shrinkX * out;
    const pz = mix(from[1], to[1], t) * (depth / 2) * shrinkZ * out;
    const py = rise * Math.pow(level, 1.45) + lift * cornered * Math.pow(1 - level, 2.2);
    return [x + px * c + pz * s, y + py, z - px * s + pz * c];
  };
  const slope = Math.hypot(rise, depth / 2);
  sides.forEach(([from, to], side) => {
    const long = side % 2 === 0 ? width : depth;
    for (let i = 0; i < steps; i++) {
      for (let k = 0; k < levels; k++) {
        const [t0, t1, l0, l1] = [i / steps, (i + 1) / steps, k / levels, (k + 1) / levels];
        const corners = [
          point(from, to, t0, l0),
          point(from, to, t1, l0),
          point(from, to, t1, l1),
          point(from, to, t0, l1),
        ];
        const uv = [[t0 * long, l0 * slope], [t1 * long, l0 * slope], [t1 * long, l1 * slope], [t0 * long, l1 * slope]]; // prettier-ignore
        mesh.triangle(corners[0], corners[1], corners[2], material, undefined, [uv[0], uv[1], uv[2]]);
        mesh.triangle(corners[0], corners[2], corners[3], material, undefined, [uv[0], uv[2], uv[3]]);
      }
      if (under) {
        const [a, b] = [point(from, to, i / steps, 0), point(from, to, (i + 1) / steps, 0)];
        const inner = (p) => [mix(x, p[0], 0.8), p[1] - 0.02, mix(z, p[2], 0.8)];
        mesh.quad(a, b, inner(b), inner(a), under);
      }
    }
    // Ridges along the corners.
    const hip = Array.from({ length: levels + 1 }, (_, k) => point(from, to, 0, k / levels)).map((p) => [
      p[0],
      p[1] + 0.1,
      p[2],
    ]);
    mesh.tube(hip, Math.max(0.08, rise * 0.035), material, 6);
  });
  const end = (sign) => [
    x + sign * (width / 2) * ridge * c,
    y + rise + 0.15,
    z - sign * (width / 2) * ridge * s,
  ];
  mesh.tube([end(-1), end(1)], Math.max(0.12, rise * 0.06), material, 8);
  for (const sign of [-1, 1]) mesh.sphere(...end(sign), rise * 0.1, material, 8, 1.6);
}
