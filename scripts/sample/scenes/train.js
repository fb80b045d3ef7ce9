import { bloom, defocus, sweep } from '../engine/lens.js';
import { foliage, worn } from '../engine/materials.js';
import { Mesh, unit } from '../engine/mesh.js';
import { clamp, fbm, hash, makeRandom, mix, noise } from '../engine/noise.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';

/** Three hundred kilometres an hour, north of the Huai: the near field is gone before the shutter closes. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const sun = unit([-0.6, 0.5, 0.25]);
    const mesh = new Mesh();
    addFields(mesh);
    addCabin(mesh);
    const scene = {
      mesh,
      view: { eye: [0, 5.15, 0], target: [0.16, 4.98, 1], fov: 52 },
      sun: { dir: sun, color: [2.8, 2.5, 2], size: 0.01 },
      sky: makeSky({
        zenith: [0.22, 0.36, 0.58], horizon: [0.78, 0.8, 0.8], steep: 5, sun, glow: [{ power: 5, color: [0.35, 0.3, 0.2] }],
        clouds: [{ scale: 0.7, cover: 0.43, soft: 0.35, lit: [1.25, 1.2, 1.12], dark: [0.5, 0.54, 0.6], seed: 61, stretch: 1.4 }],
      }),
      lights: [{ at: [-0.5, 6.1, 0.1], color: [0.1, 0.095, 0.085], radius: 0.2 }],
      ambient: [0.3, 0.31, 0.3],
      air: makeHaze({ density: 0.00095, height: 200, color: [0.62, 0.66, 0.68], sun, warm: [0.2, 0.15, 0.06] }),
      gather: 4, exposure: 1,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    sweep(frame, (i) =>
      frame.marks[i] === 1 ? -1 : frame.depth[i] >= 1e9 ? 0 : Math.min(0.16, 1.9 / frame.depth[i]) * width,
    );
    defocus(frame, { focus: 30, strength: 0.0014, most: 0.012 });
    addGlass(frame);
    bloom(frame, 0.12, 6);
    return {
      frame,
      look: {
        exposure: 0.98,
        contrast: 1.12,
        saturation: 1.08,
        vignette: 0.3,
        grain: 1.4,
        shadows: [0.004, 0.006, 0.01],
      },
    };
  },
};

function addFields(mesh) {
  const land = {
    shade(s) {
      const [fx, fz] = [Math.floor(s.x / 46 + noise(s.z * 0.004, 3) * 2), Math.floor(s.z / 24)];
      const kind = hash(fx, fz, 5);
      const rows = Math.sin(s.z * 5) * clamp(1 - s.foot * 3) * 0.12;
      const n = fbm(s.x * 0.3, s.z * 0.3, 1.5, 4);
      const k = 0.85 + n * 0.5 + rows;
      const dike = (s.z / 24) % 1 < 0.06 ? 1 : 0;
      if (kind < 0.3 && !dike) {
        // Paddies under water: the sky between young rice.
        [s.r, s.g, s.b] = [0.06 * k, 0.09 * k, 0.04];
        s.gloss = 0.06;
        s.rough = 0.05;
      } else if (kind < 0.86) [s.r, s.g, s.b] = [0.095 * k, 0.15 * k, 0.042];
      else if (kind < 0.95) [s.r, s.g, s.b] = [0.24 * k, 0.23 * k, 0.06];
      else [s.r, s.g, s.b] = [0.22 * k, 0.15 * k, 0.085];
      if (dike) [s.r, s.g, s.b] = [0.14 * k, 0.15 * k, 0.06];
    },
  };
  mesh.quad([-6000, 0, 6], [6000, 0, 6], [6000, 0, 7000], [-6000, 0, 7000], land);
  const random = makeRandom(3);
  const leaf = foliage([0.045, 0.08, 0.025], 0.5);
  for (let i = 0; i < 260; i++) {
    const z = 60 + Math.pow(random(), 1.6) * 1500;
    const x = (random() - 0.5) * (160 + z * 1.5);
    const r = 2.5 + random() * 3;
    const count = z < 250 ? 420 : 70;
    const points = Array.from({ length: count }, () => [
      x + (random() - 0.5) * 2 * r,
      r * 0.8 + random() * r * 2.2,
      z + (random() - 0.5) * 2 * r,
    ]);
    mesh.leaves(points, r * (z < 250 ? 0.22 : 0.45), leaf, i);
    mesh.tube([[x, 0, z], [x, r * 1.5, z]], 0.3, worn([0.12, 0.1, 0.08]), 5); // prettier-ignore
  }
  for (let i = 0; i < 46; i++) {
    const z = 170 + random() * 900;
    const x = (random() - 0.5) * (200 + z);
    const wall = worn([0.6, 0.57, 0.52], { vary: 0.25, scale: 0.3 });
    const roof = worn(random() < 0.5 ? [0.3, 0.1, 0.06] : [0.13, 0.14, 0.16], { vary: 0.3, scale: 0.5 });
    const [w, h] = [9 + random() * 9, 4 + random() * 5];
    mesh.box(x, 0, z, w, h, 8, wall);
    mesh.quad(
      [x - w * 0.55, h, z - 5],
      [x + w * 0.55, h, z - 5],
      [x + w * 0.55, h + 2.4, z],
      [x - w * 0.55, h + 2.4, z],
      roof,
    );
    mesh.quad(
      [x - w * 0.55, h, z + 5],
      [x + w * 0.55, h, z + 5],
      [x + w * 0.55, h + 2.4, z],
      [x - w * 0.55, h + 2.4, z],
      roof,
    );
  }
  addPylons(mesh);
  for (let k = 0; k < 3; k++) {
    for (let i = 0; i < 60; i++) {
      const x = -4200 + i * 140;
      const z = 2600 + k * 1300;
      const h = (i2) => Math.max(0, 60 + 190 * fbm(i2 * 0.13 + k * 7, k * 3.3, 0.5, 4)) * (1 + k * 0.35);
      mesh.quad(
        [x, 0, z],
        [x + 140, 0, z],
        [x + 140, h(i + 1), z + 200],
        [x, h(i), z + 200],
        worn([0.09, 0.13, 0.07], { vary: 0.5, scale: 0.01 }),
      );
    }
  }
}

function addPylons(mesh) {
  const steel = worn([0.4, 0.41, 0.42]);
  for (let i = 0; i < 4; i++) {
    const [x, z] = [-150 + i * 170, 230 + i * 95];
    for (const [sx, sz] of [[-1, -1], [1, -1], [1, 1], [-1, 1]]) mesh.tube([[x + sx * 4, 0, z + sz * 4], [x + sx * 0.8, 36, z + sz * 0.8]], 0.25, steel, 5); // prettier-ignore
    for (const y of [24, 30, 36]) mesh.tube([[x - 9, y, z], [x, y + 1.6, z], [x + 9, y, z]], 0.22, steel, 5); // prettier-ignore
    for (let y = 4; y < 34; y += 6) mesh.tube([[x - 4 + y * 0.09, y, z - 4], [x + 3.4 - y * 0.08, y + 6, z - 3.4]], 0.12, steel, 4); // prettier-ignore
  }
}

/** The window of the second class: frame, sill with a flask and a paper cup, the edge of a curtain and a seat. */
function addCabin(mesh) {
  const still = (material) => ({ ...material, mark: 1 });
  const shell = still(worn([0.5, 0.48, 0.44], { vary: 0.1, scale: 5, gloss: 0.03, rough: 0.2 }));
  const rubber = still(worn([0.03, 0.03, 0.03], { vary: 0.3, scale: 30 }));
  const y = 5;
  const z = 0.72;
  const hole = (t) => {
    const a = t * Math.PI * 2;
    const [c, s] = [Math.cos(a), Math.sin(a)];
    const k = Math.pow(Math.pow(Math.abs(c), 7) + Math.pow(Math.abs(s), 7), -1 / 7);
    return [c * k * 0.56, s * k * 0.335 + 0.055];
  };
  const steps = 72;
  for (let i = 0; i < steps; i++) {
    const [a, b] = [hole(i / steps), hole((i + 1) / steps)];
    const rim = (p, k, dz) => [0.1 + p[0] * k, y + 0.0 + (p[1] - 0.055) * k + 0.055, z + dz];
    mesh.quad(rim(a, 1, 0.06), rim(b, 1, 0.06), rim(b, 1.05, 0), rim(a, 1.05, 0), shell);
    mesh.quad(rim(a, 0.985, 0.07), rim(b, 0.985, 0.07), rim(b, 1.0, 0.058), rim(a, 1.0, 0.058), rubber);
    mesh.quad(rim(a, 1.05, 0), rim(b, 1.05, 0), rim(b, 3, -0.06), rim(a, 3, -0.06), shell);
  }
  mesh.box(0.1, y - 0.36, z - 0.06, 2.6, 0.03, 0.16, shell);
  const cup = still(worn([0.66, 0.64, 0.6], { vary: 0.06, scale: 40 }));
  mesh.lathe([[0.026, 0], [0.036, 0.095], [0.0375, 0.097], [0.035, 0.095], [0.03, 0.06]], [0.4, y - 0.33, z - 0.075], cup, 32); // prettier-ignore
  const tag = still(worn([0.55, 0.1, 0.06]));
  mesh.tube([[0.372, y - 0.235, z - 0.09], [0.366, y - 0.27, z - 0.106]], 0.0008, cup, 4); // prettier-ignore
  mesh.box(0.366, y - 0.29, z - 0.107, 0.018, 0.02, 0.001, tag);
  const seat = still(worn([0.05, 0.08, 0.16], { vary: 0.5, scale: 60, bump: 0.3 }));
  mesh.tube([[-0.62, y - 0.6, z - 0.22], [-0.57, y - 0.1, z - 0.22], [-0.6, y + 0.28, z - 0.24]], [0.12, 0.11, 0.09], seat, 20); // prettier-ignore
  for (let i = 0; i < 9; i++) mesh.tube([[0.72 + i * 0.03, y + 0.6, z - 0.05 - (i % 2) * 0.02], [0.71 + i * 0.031, y - 0.32, z - 0.05 - (i % 2) * 0.02]], 0.02, still({ color: [0.34, 0.31, 0.27], through: 0.35 }), 10); // prettier-ignore
}

/** Streaks of a shower behind us, dust, and the carriage's own lamps in the pane. */
function addGlass(frame) {
  const { width, height, color, marks } = frame;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (marks[i] === 1) continue;
      const [u, v] = [x / height, y / height];
      const streak =
        Math.max(0, noise(u * 5 - v * 1.2, v * 46 + u * 7, 3.5)) *
        Math.max(0, fbm(u * 9, v * 130 + u * 22, 5.5, 3));
      const lamp = Math.exp(-Math.pow((v - 0.235 - u * 0.02) / 0.012, 2)) * (u > 0.25 && u < 0.62 ? 1 : 0);
      const add = streak * 0.22 + lamp * 0.07 + 0.006;
      for (let c = 0; c < 3; c++) color[i * 3 + c] = mix(color[i * 3 + c], [0.9, 0.92, 0.93][c], clamp(add));
    }
  }
}
