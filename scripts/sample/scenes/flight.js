import { makeCamera } from '../engine/camera.js';
import { makeCloudSea } from '../engine/clouds.js';
import { bloom, defocus } from '../engine/lens.js';
import { Mesh, unit } from '../engine/mesh.js';
import { fbm, hash, smooth } from '../engine/noise.js';
import { makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';

/** The window seat at sunrise: a wing, a floor of cloud, scratches on the pane. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const sun = unit([-0.36, 0.055, 1]);
    const view = { eye: [0, 3.1, 0], target: [-0.05, 2.88, 1], fov: 46, roll: 0.03 };
    const glow = [{ power: 3, color: [0.42, 0.17, 0.06] }, { power: 24, color: [0.9, 0.42, 0.14] }, { power: 500, color: [5, 2.8, 1.1] }]; // prettier-ignore
    const sky = makeSky({
      zenith: [0.09, 0.17, 0.36], horizon: [0.5, 0.34, 0.34], steep: 9, sun, glow, disc: [30, 20, 9],
      clouds: [{ scale: 0.22, cover: 0.5, soft: 0.4, lit: [1.1, 0.66, 0.46], dark: [0.28, 0.27, 0.38], stretch: 4, seed: 19, thick: 0.5, height: 0.12 }],
    }); // prettier-ignore
    const camera = makeCamera(view, width, height);
    const sea = makeCloudSea(camera, width, height, {
      sun, sunColor: [1.9, 0.95, 0.48], skyColor: [0.13, 0.16, 0.25], floor: 0, top: 1.9, scale: 0.72, cover: 0.1, hazeColor: [0.34, 0.29, 0.34], hazeWarm: [0.85, 0.36, 0.1],
    }); // prettier-ignore
    const behind = (dx, dy, dz, out, rough) => {
      sky(dx, dy, dz, out, rough);
      if (!rough) sea.cover(camera.project([dx, dy + 3.1, dz]), out);
    };
    const wing = { ...view, eye: [0, 0, 0], target: [-0.05, -0.22, 1] };
    const frame = traceScene({ mesh: makeWing(), view: wing, sky: behind, sun: { dir: sun, color: [3.4, 1.9, 0.9], size: 0.01 }, ambient: [0.2, 0.21, 0.27], gather: 4 }, width, height); // prettier-ignore
    defocus(frame, { focus: 60, strength: 0.0004, most: 0.002 });
    bloom(frame, 0.18, 6);
    addPane(frame);
    return {
      frame,
      look: {
        exposure: 0.8,
        contrast: 1.16,
        saturation: 1.1,
        vignette: 0.3,
        grain: 1.7,
        shadows: [0.008, 0.006, 0.024],
      },
    };
  },
};

/** Swept back to the upper left, flap-track fairings below, a winglet at the end. */
function makeWing() {
  const mesh = new Mesh();
  const skin = {
    shade(s) {
      const panel = Math.abs(((s.u * 0.9) % 1) - 0.5) > 0.492 || Math.abs(((s.v * 1.3) % 1) - 0.5) > 0.49;
      const rivets = hash(Math.floor(s.u * 14), Math.floor(s.v * 14), 3) < 0.08 && s.foot < 0.03;
      const dirt = fbm(s.u * 0.8, s.v * 3.5, 2.5, 4);
      const k = (panel ? 0.55 : rivets ? 0.8 : 1) * (1 + dirt * 0.25);
      s.r = 0.5 * k;
      s.g = 0.51 * k;
      s.b = 0.53 * k;
      s.gloss = 0.09;
      s.rough = 0.12;
    },
  };
  const dark = { color: [0.2, 0.2, 0.21], gloss: 0.05 };
  const root = [[5.6, -2.55, 7.2], [9.4, -2.75, 3.2]]; // prettier-ignore
  const tip = [[-6.1, -0.72, 19.6], [-4.2, -0.75, 19.9]]; // prettier-ignore
  const steps = 16;
  const at = (t, edge, lift = 0) => {
    const [a, b] = [root[edge], tip[edge]];
    const flex = 0.9 * t * t;
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + flex + lift, a[2] + (b[2] - a[2]) * t];
  };
  const chord = (t, s) => {
    const [l, r] = [at(t, 0), at(t, 1)];
    const thick = (1 - t * 0.75) * 0.42 * Math.pow(Math.sin(Math.PI * Math.pow(s, 0.7)), 0.8);
    return [l[0] + (r[0] - l[0]) * s, l[1] + (r[1] - l[1]) * s + thick, l[2] + (r[2] - l[2]) * s];
  };
  for (let i = 0; i < steps; i++) {
    for (let k = 0; k < 10; k++) {
      const [t0, t1, s0, s1] = [i / steps, (i + 1) / steps, k / 10, (k + 1) / 10];
      const p = [chord(t0, s0), chord(t1, s0), chord(t1, s1), chord(t0, s1)];
      const n = [[t0, s0], [t1, s0], [t1, s1], [t0, s1]].map(([, s]) => unit([0.12 * (s - 0.4) * 2, 1, (0.45 - s) * 0.6])); // prettier-ignore
      const uv = [[t0 * 17, s0 * 4], [t1 * 17, s0 * 4], [t1 * 17, s1 * 4], [t0 * 17, s1 * 4]]; // prettier-ignore
      mesh.triangle(p[0], p[1], p[2], skin, [n[0], n[1], n[2]], [uv[0], uv[1], uv[2]]);
      mesh.triangle(p[0], p[2], p[3], skin, [n[0], n[2], n[3]], [uv[0], uv[2], uv[3]]);
    }
  }
  for (const t of [0.22, 0.45, 0.68]) {
    const [a, b] = [chord(t, 0.62), at(t, 1)];
    mesh.tube([[a[0], a[1] - 0.2, a[2]], [b[0], b[1] - 0.22, b[2]], [b[0] + 0.9 * (1 - t * 0.4), b[1] - 0.2, b[2] - 0.85 * (1 - t * 0.4)]], [0.16, 0.26 - t * 0.1, 0.02], skin, 12); // prettier-ignore
  }
  const [l, r] = [at(1, 0), at(1, 1)];
  const high = [[l[0] - 1.15, l[1] + 2.5, l[2] + 1.2], [l[0] - 0.35, l[1] + 2.5, l[2] + 1.3]]; // prettier-ignore
  mesh.quad(l, r, high[1], high[0], { shade(s) {
    const band = s.v > 1.1 && s.v < 1.9;
    s.r = band ? 0.55 : 0.6;
    s.g = band ? 0.06 : 0.61;
    s.b = band ? 0.05 : 0.63;
    s.gloss = 0.06;
  } }); // prettier-ignore
  mesh.tube([at(0.02, 1), at(0.5, 1), at(1, 1)], 0.03, dark, 6);
  mesh.sphere(l[0], l[1] + 0.12, l[2] - 0.1, 0.09, { color: [1, 1, 1], emit: [3, 0.3, 0.2] }, 8);
  return mesh;
}

/** The rounded frame, its soft edge, ice flowers and scratches that catch the sun. */
function addPane(frame) {
  const { width, height, color } = frame;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = (x / width - 0.5) * 2;
      const v = (y / height - 0.5) * 2;
      const d = Math.pow(
        Math.pow(Math.abs(u * 0.95 - 0.03), 4.5) + Math.pow(Math.abs(v * 0.93), 4.5),
        1 / 4.5,
      );
      const o = (y * width + x) * 3;
      const frost = Math.max(0, fbm(u * 7, v * 7, 2.5, 5)) * smooth(0.55, 1, d) * 0.12;
      const inside = 1 - smooth(0.955, 1.0, d);
      const lit = 0.5 + 0.5 * (-u * 0.4 + v * 0.3);
      const grain = 1 + 0.12 * fbm(u * 40, v * 40, 1.5, 2);
      const wall = [0.11, 0.085, 0.075].map(
        (c) => c * (0.45 + 0.9 * lit) * grain * (1 + 1.2 * smooth(1.09, 1.0, d)),
      );
      for (let c = 0; c < 3; c++) {
        const glass = color[o + c] * (1 - frost) + [0.85, 0.62, 0.5][c] * frost + 0.012;
        color[o + c] = glass * inside + wall[c] * (1 - inside);
      }
    }
  }
}
