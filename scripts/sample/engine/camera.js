import { cross, unit } from './mesh.js';

/**
 * Rays of a pinhole camera. `shift` moves the frame up like a view camera's, so that upright lines stay upright.
 * @param {{ eye: number[], target: number[], fov: number, roll?: number, shift?: number }} view `fov` in degrees, upright
 */
export function makeCamera({ eye, target, fov, roll = 0, shift = 0 }, width, height) {
  const forward = unit([target[0] - eye[0], target[1] - eye[1], target[2] - eye[2]]);
  const level = unit(cross([0, 1, 0], forward));
  const upright = cross(forward, level);
  const [c, s] = [Math.cos(roll), Math.sin(roll)];
  const right = [0, 1, 2].map((i) => level[i] * c + upright[i] * s);
  const up = [0, 1, 2].map((i) => upright[i] * c - level[i] * s);
  const half = Math.tan((fov * Math.PI) / 360);
  const aspect = width / height;
  return {
    eye,
    forward,
    /** Angle that one pixel covers, radians. */
    pixel: (2 * half) / height,
    aim(px, py, out) {
      const u = ((px / width) * 2 - 1) * half * aspect;
      const v = (1 - (py / height) * 2 + shift) * half;
      const x = forward[0] + right[0] * u + up[0] * v;
      const y = forward[1] + right[1] * u + up[1] * v;
      const z = forward[2] + right[2] * u + up[2] * v;
      const l = 1 / Math.sqrt(x * x + y * y + z * z);
      out[0] = x * l || 1e-9;
      out[1] = y * l || 1e-9;
      out[2] = z * l || 1e-9;
    },
    /** Where a point of the world falls: pixel x, pixel y, distance along the view. */
    project(p) {
      const d = [p[0] - eye[0], p[1] - eye[1], p[2] - eye[2]];
      const depth = d[0] * forward[0] + d[1] * forward[1] + d[2] * forward[2];
      const u = (d[0] * right[0] + d[1] * right[1] + d[2] * right[2]) / depth / half / aspect;
      const v = (d[0] * up[0] + d[1] * up[1] + d[2] * up[2]) / depth / half;
      return [((u + 1) / 2) * width, ((1 - v + shift) / 2) * height, depth];
    },
  };
}
