import { bloom, defocus } from '../engine/lens.js';
import { foliage, porcelain, wood, worn } from '../engine/materials.js';
import { Mesh } from '../engine/mesh.js';
import { fbm, hash, makeRandom, mix, noise, smooth } from '../engine/noise.js';
import { addSteam } from '../engine/steam.js';
import { traceScene } from '../engine/trace.js';

/** The second pour at the teahouse on the pond: one cup close, a pot behind it, the garden gone soft. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const mesh = new Mesh();
    mesh.box(
      0,
      -0.05,
      0.3,
      3,
      0.03,
      1.2,
      wood([0.11, 0.045, 0.025], { board: 0.3, gloss: 0.06, rough: 0.05, scale: 2 }),
    );
    addTray(mesh);
    addCup(mesh, 0, 0, 0.03, 1, true);
    addCup(mesh, 0.105, 0, 0.12, 0.96, true);
    addPot(mesh);
    addGarden(mesh);
    const scene = {
      mesh,
      sun: { dir: [-0.55, 0.52, 0.65], color: [1.9, 1.6, 1.15], size: 0.02 },
      view: { eye: [-0.015, 0.115, -0.17], target: [0.016, 0.026, 0.035], fov: 37 },
      sky: (dx, dy, dz, out) => {
        const k = Math.max(0, dz * 0.6 - dx * 0.5 + dy * 0.3);
        out[0] = 0.1 + k * 0.75;
        out[1] = 0.12 + k * 0.8;
        out[2] = 0.1 + k * 0.75;
      },
      ambient: [0.12, 0.12, 0.1],
      gather: 6, exposure: 1.1, more: 7,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 0.215, strength: 0.04, most: 0.05 });
    addSteam(frame, {
      x: 0.42,
      y: 0.52,
      wide: 0.17,
      high: 0.52,
      color: [0.6, 0.62, 0.55],
      strength: 0.4,
      seed: 9,
    });
    bloom(frame, 0.12, 6);
    return {
      frame,
      look: {
        exposure: 1.15,
        contrast: 1.12,
        saturation: 1.08,
        vignette: 0.4,
        grain: 1.6,
        shadows: [0.006, 0.006, 0],
      },
    };
  },
};

/** Bamboo slats over a drip tray. */
function addTray(mesh) {
  const slat = {
    shade(s) {
      const n = fbm(s.x * 16, s.z * 300, 2.5, 4);
      const node = smooth(
        0.006,
        0.002,
        Math.abs(((s.x + hash(Math.floor(s.z / 0.0165), 3) * 0.2 + 1) % 0.13) - 0.06),
      );
      const wet = smooth(0.05, 0.25, fbm(s.x * 14, s.z * 14, 8.5, 3));
      const k = (1 + n * 0.3) * (1 - node * 0.4) * (1 - wet * 0.4);
      s.r = 0.36 * k;
      s.g = 0.21 * k;
      s.b = 0.085 * k;
      s.gloss = 0.04 + wet * 0.02;
      s.rough = mix(0.16, 0.03, wet);
    },
  };
  for (let i = 0; i < 20; i++) mesh.tube([[-0.24, -0.0078, -0.08 + i * 0.0165], [0.27, -0.0078, -0.08 + i * 0.0165]], 0.0075, slat, 12); // prettier-ignore
  mesh.box(0.015, -0.02, 0.09, 0.53, 0.006, 0.36, worn([0.03, 0.02, 0.015]));
  for (const x of [-0.245, 0.275])
    mesh.box(x, -0.02, 0.09, 0.016, 0.024, 0.37, wood([0.2, 0.1, 0.045], { along: 'z', gloss: 0.05 }));
  mesh.box(0.015, -0.02, -0.096, 0.53, 0.022, 0.016, wood([0.2, 0.1, 0.045], { gloss: 0.05 }));
}

function addCup(mesh, x, y, z, k, full) {
  const glaze = porcelain([0.72, 0.75, 0.7], (s) => {
    const [dx, dz] = [s.x - x, s.z - z];
    const a = Math.atan2(dz, dx);
    // One branch of plum, brushed once.
    const branch = smooth(
      0.0011,
      0.0004,
      Math.abs(s.y - y - 0.012 - 0.006 * Math.sin(a * 1.7 + 2) - 0.001 * noise(a * 12, 3)),
    );
    const inside = Math.hypot(dx, dz) < 0.026 * k && s.ny > 0 ? 0 : 1;
    const blue = branch * inside * (0.6 + 0.4 * noise(a * 20, 7));
    s.r = mix(s.r, 0.06, blue);
    s.g = mix(s.g, 0.12, blue);
    s.b = mix(s.b, 0.32, blue);
    for (let i = 0; i < 7; i++) {
      const [fa, fy] = [-2.9 + i * 0.42, y + 0.013 + 0.007 * Math.sin(i * 2.3)];
      const flower = smooth(0.0024, 0.0014, Math.hypot((a - fa) * 0.03, s.y - fy)) * inside;
      s.r = mix(s.r, 0.1, flower * 0.8);
      s.g = mix(s.g, 0.18, flower * 0.8);
      s.b = mix(s.b, 0.4, flower * 0.8);
    }
    const crackle = smooth(0.03, 0.0, Math.abs(noise(s.x * 110, s.y * 110, s.z * 110 + 0.5))) * 0.1;
    s.r *= 1 - crackle;
    s.g *= 1 - crackle;
    s.b *= 1 - crackle * 1.3;
  });
  const p = [[0.0001, 0.003], [0.0125, 0.003], [0.0125, 0], [0.015, 0], [0.0155, 0.004], [0.022, 0.009], [0.0285, 0.019], [0.0318, 0.031], [0.0328, 0.0375], [0.0324, 0.0385], [0.0316, 0.0378], [0.0302, 0.031], [0.027, 0.02], [0.02, 0.0105], [0, 0.0085]]; // prettier-ignore
  mesh.lathe(p.map(([r, h]) => [r * k, h * k]), [x, y, z], glaze, 80); // prettier-ignore
  if (!full) return;
  const tea = {
    shade(s) {
      const r = Math.hypot(s.x - x, s.z - z) / (0.03 * k);
      const depth = 1 - r * r;
      s.r = mix(0.55, 0.4, depth);
      s.g = mix(0.5, 0.31, depth);
      s.b = mix(0.2, 0.045, depth);
      s.gloss = 0.03;
      s.rough = 0.002;
      s.nx += noise(s.x * 120, s.z * 120) * 0.012 + (s.x - x) * r * r * r * 6;
      s.nz += noise(s.x * 120 + 5, s.z * 120) * 0.012 + (s.z - z) * r * r * r * 6;
    },
  };
  mesh.lathe([[0.0302 * k, 0.031 * k], [0, 0.031 * k]], [x, y, z], tea, 60); // prettier-ignore
  const leaf = { color: [0.13, 0.16, 0.035], gloss: 0.05, rough: 0.08, through: 0.3 };
  const random = makeRandom(4 + Math.round(x * 100));
  for (let i = 0; i < 6; i++) {
    const a = random() * 6.28;
    const r = Math.sqrt(random()) * 0.021 * k;
    const b = random() * 6.28;
    const [cx, cz] = [x + Math.cos(a) * r, z + Math.sin(a) * r];
    const l = 0.0045 + random() * 0.003;
    mesh.tube(Array.from({ length: 9 }, (_, n) => [cx + Math.cos(b + n * 0.07) * l * (n / 4 - 1), y + 0.0309 * k + 0.0003 * (n % 2), cz + Math.sin(b + n * 0.07) * l * (n / 4 - 1)]), [0.0002, 0.0006, 0.001, 0.0013, 0.0014, 0.0012, 0.0009, 0.0005, 0.0001], leaf, 7); // prettier-ignore
  }
}

/** A clay pot with its lid, spout and handle. */
function addPot(mesh) {
  const clay = worn([0.17, 0.06, 0.035], { vary: 0.25, scale: 60, gloss: 0.045, rough: 0.2 });
  const [x, z] = [-0.115, 0.15];
  mesh.lathe([[0.028, 0], [0.046, 0.01], [0.055, 0.03], [0.052, 0.05], [0.04, 0.064], [0.026, 0.07], [0.026, 0.073], [0.02, 0.079], [0.008, 0.083], [0.005, 0.086], [0.009, 0.092], [0.007, 0.097], [0, 0.099]], [x, 0, z], clay, 56); // prettier-ignore
  mesh.tube([[x + 0.05, 0.028, z - 0.012], [x + 0.068, 0.038, z - 0.017], [x + 0.08, 0.056, z - 0.02], [x + 0.09, 0.068, z - 0.022]], [0.013, 0.009, 0.0065, 0.005], clay, 14); // prettier-ignore
  mesh.tube(Array.from({ length: 14 }, (_, i) => {
    const a = -1.35 + (i / 13) * 2.7;
    return [x - 0.046 - Math.cos(a) * 0.03, 0.037 + Math.sin(a) * 0.025, z + 0.011 + Math.cos(a) * 0.007];
  }), 0.0052, clay, 10); // prettier-ignore
}

/** Beyond the rail: leaves against bright water, a red pillar, lanterns. */
function addGarden(mesh) {
  const random = makeRandom(17);
  mesh.box(0, 0.1, 1.25, 4, 0.035, 0.05, worn([0.2, 0.03, 0.02], { gloss: 0.05 }));
  for (let i = -10; i < 11; i++) mesh.box(i * 0.13, -0.3, 1.25, 0.018, 0.4, 0.02, worn([0.2, 0.03, 0.02]));
  mesh.tube([[0.62, -0.5, 1.5], [0.62, 2, 1.5]], 0.07, worn([0.3, 0.03, 0.02], { gloss: 0.06 }), 16); // prettier-ignore
  for (let k = 0; k < 9; k++) {
    const [cx, cy, cz] = [-1.6 + k * 0.4, 0.2 + random() * 0.9, 2.2 + random() * 1.6];
    const points = Array.from({ length: 150 }, () => [
      cx + (random() - 0.5) * 0.9,
      cy + (random() - 0.5) * 0.7,
      cz + (random() - 0.5) * 0.8,
    ]);
    mesh.leaves(points, 0.1, foliage([0.09, 0.19, 0.04], 1), k);
  }
  const lantern = { color: [0.5, 0.05, 0.03], emit: [1.3, 0.22, 0.08] };
  for (let i = 0; i < 4; i++)
    mesh.sphere(-0.75 + i * 0.48, 0.62 + (i % 2) * 0.1, 2, 0.085, lantern, 16, 0.85);
  const water = { shade(s) {
    const n = noise(s.x * 9, s.y * 22) * 0.5 + 0.5;
    s.r = s.g = s.b = 0.2;
    s.er = 0.35 + n * 0.7;
    s.eg = 0.42 + n * 0.75;
    s.eb = 0.36 + n * 0.65;
  } }; // prettier-ignore
  mesh.quad([-5, -2, 5], [5, -2, 5], [5, 0.6, 5], [-5, 0.6, 5], water);
  mesh.quad(
    [-5, 0.6, 5],
    [5, 0.6, 5],
    [5, 3, 5],
    [-5, 3, 5],
    worn([0.2, 0.26, 0.16], { vary: 0.7, scale: 2, emit: [0.12, 0.16, 0.09] }),
  );
}
