import { bloom, defocus } from '../engine/lens.js';
import { porcelain, wood, worn } from '../engine/materials.js';
import { Mesh } from '../engine/mesh.js';
import { fbm, hash, makeRandom, mix, noise, smooth } from '../engine/noise.js';
import { addSteam } from '../engine/steam.js';
import { addBackground } from '../engine/table.js';
import { traceScene } from '../engine/trace.js';

/** Lunch by pointing: a bowl of beef noodles by the window, still too hot to eat. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const mesh = new Mesh();
    mesh.box(
      0,
      -0.04,
      0.4,
      4,
      0.04,
      1.6,
      wood([0.2, 0.1, 0.05], { board: 0.14, gloss: 0.05, rough: 0.06, scale: 2.4 }),
    );
    addBowl(mesh);
    addNoodles(mesh);
    addToppings(mesh);
    addSide(mesh);
    addBackground(mesh, {
      x0: -3,
      x1: 3,
      z: 3.4,
      people: 5,
      lamps: 16,
      low: 0.7,
      high: 2.2,
      y: -0.75,
      power: 7,
      seed: 8,
      colors: [
        [1, 0.7, 0.4],
        [1, 0.3, 0.2],
        [1, 0.85, 0.6],
      ],
    });
    mesh.quad(
      [-5, -1, 5],
      [5, -1, 5],
      [5, 3, 5],
      [-5, 3, 5],
      worn([0.25, 0.17, 0.12], { vary: 0.5, scale: 0.8 }),
    );
    const scene = {
      mesh,
      lights: [{ at: [-0.9, 0.75, 0.55], color: [1.9, 1.75, 1.55], radius: 0.22 }, { at: [0.8, 1.3, 0.2], color: [0.35, 0.26, 0.17], radius: 0.2 }, { at: [0, 1.7, 3], color: [3, 2.2, 1.5], radius: 0.4 }],
      view: { eye: [0.015, 0.33, -0.31], target: [0.0, 0.055, 0.02], fov: 44 },
      sky: (dx, dy, dz, out) => { const k = Math.max(0, -dx * 0.8 + dy * 0.4); out[0] = 0.1 + k * 0.9; out[1] = 0.09 + k * 0.9; out[2] = 0.08 + k * 0.9; },
      ambient: [0.12, 0.1, 0.08],
      gather: 6, exposure: 1.2, more: 7,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 0.4, strength: 0.02, most: 0.03 });
    addSteam(frame, {
      x: 0.42,
      y: 0.56,
      wide: 0.24,
      high: 0.56,
      color: [0.75, 0.72, 0.68],
      strength: 0.5,
      seed: 3,
    });
    addSteam(frame, {
      x: 0.6,
      y: 0.5,
      wide: 0.2,
      high: 0.5,
      color: [0.75, 0.72, 0.68],
      strength: 0.42,
      seed: 6,
    });
    bloom(frame, 0.12, 6);
    return {
      frame,
      look: {
        exposure: 1.25,
        contrast: 1.12,
        saturation: 1.1,
        vignette: 0.45,
        grain: 1.6,
        shadows: [0.008, 0.004, 0],
      },
    };
  },
};

function addBowl(mesh) {
  const glaze = porcelain([0.72, 0.74, 0.74], (s) => {
    // A blue band of waves under the rim, drawn by hand.
    const r = Math.hypot(s.x, s.z);
    const a = Math.atan2(s.z, s.x);
    const wave = Math.sin(a * 26 + noise(a * 6, 3) * 2) * 0.0035;
    const band =
      smooth(0.0022, 0.0008, Math.abs(s.y - 0.066 - wave)) +
      smooth(0.0016, 0.0006, Math.abs(s.y - 0.0765)) +
      smooth(0.0016, 0.0006, Math.abs(s.y - 0.0555));
    const dots = Math.hypot(((a * 18) % 1) - 0.5, (s.y - 0.04) * 120) < 0.3 ? 1 : 0;
    const ink = Math.min(1, band + dots) * (0.75 + 0.3 * noise(a * 30, s.y * 200)) * (r > 0.06 ? 1 : 0);
    s.r = mix(s.r, 0.03, ink);
    s.g = mix(s.g, 0.08, ink);
    s.b = mix(s.b, 0.3, ink);
  });
  mesh.lathe([[0.045, 0], [0.047, 0.01], [0.05, 0.012], [0.075, 0.028], [0.097, 0.052], [0.107, 0.078], [0.1085, 0.084], [0.107, 0.086], [0.1045, 0.083], [0.095, 0.055], [0.08, 0.04]], [0, 0, 0], glaze, 72); // prettier-ignore
  const broth = {
    shade(s) {
      const drop = dropAt(s.x, s.z);
      const cloud = fbm(s.x * 40, s.z * 40, 1.5, 4);
      s.r = 0.17 + cloud * 0.05 + drop * 0.12;
      s.g = 0.06 + cloud * 0.025 + drop * 0.045;
      s.b = 0.016;
      s.gloss = 0.05;
      s.rough = 0.006;
      s.nx += noise(s.x * 90, s.z * 90) * 0.05 + drop * 0.03;
      s.nz += noise(s.x * 90 + 7, s.z * 90) * 0.05;
    },
  };
  mesh.lathe([[0.1, 0.066], [0, 0.066]], [0, 0, 0], broth, 48); // prettier-ignore
}

/** Drops of chilli oil that float on the broth, brighter at the rim: 0…1. */
function dropAt(x, z) {
  let most = 0;
  for (const [size, chance] of [
    [0.011, 0.55],
    [0.006, 0.6],
    [0.0035, 0.5],
  ]) {
    // prettier-ignore
    const [cx, cz] = [Math.floor(x / size), Math.floor(z / size)];
    if (hash(cx, cz, 7) > chance) continue;
    const r = size * (0.2 + 0.26 * hash(cx, cz, 8));
    const [ox, oz] = [(cx + 0.3 + 0.4 * hash(cx, cz, 9)) * size, (cz + 0.3 + 0.4 * hash(cx, cz, 10)) * size];
    const d = Math.hypot(x - ox, z - oz) / r;
    if (d < 1) most = Math.max(most, 0.35 + 0.65 * smooth(0.6, 0.95, d));
  }
  return most;
}

/** Skeins that loop through the broth, each strand its own way. */
function addNoodles(mesh) {
  const dough = {
    shade(s) {
      const n = fbm(s.x * 130, s.y * 130, s.z * 130 + 0.5, 3);
      s.r = 0.62 * (1 + n * 0.15);
      s.g = 0.46 * (1 + n * 0.15);
      s.b = 0.22 * (1 + n * 0.15);
      s.gloss = 0.045;
      s.rough = 0.05;
    },
  };
  const random = makeRandom(12);
  for (let i = 0; i < 150; i++) {
    const skein = Math.floor(i / 21);
    const turn = skein * 1.05 + random() * 0.35;
    const offset = (random() - 0.5) * 0.05 + ((skein % 3) - 1) * 0.022;
    const height = 0.064 + random() * 0.011;
    const phase = random() * 0.5 + skein;
    const points = Array.from({ length: 20 }, (_, k) => {
      const t = k / 19 - 0.5;
      const bend =
        Math.sin(t * 4.4 + phase) * 0.024 +
        Math.sin(t * 13 + i * 0.7) * 0.006 +
        Math.sin(t * 29 + i) * 0.0012;
      const along = t * 0.165;
      let [x, z] = [
        along * Math.cos(turn) - (offset + bend) * Math.sin(turn),
        along * Math.sin(turn) + (offset + bend) * Math.cos(turn),
      ];
      const r = Math.hypot(x, z);
      const limit = 0.088;
      if (r > limit) [x, z] = [(x * limit) / r, (z * limit) / r];
      const y = height + 0.005 * Math.sin(t * 9 + i * 1.7) - 0.009 * Math.pow(Math.abs(t) * 2, 3);
      return [x, y, z];
    });
    mesh.tube(points, 0.0021, dough, 7);
  }
}

function addToppings(mesh) {
  const random = makeRandom(5);
  const meat = {
    shade(s) {
      const fibre = fbm(s.x * 60, s.y * 200, s.z * 210 + 0.5, 4);
      const fat = smooth(0.2, 0.35, fbm(s.x * 45 + 3, s.y * 45, s.z * 45 + 0.5, 3));
      s.r = mix(0.17 + fibre * 0.1, 0.5, fat);
      s.g = mix(0.07 + fibre * 0.05, 0.34, fat);
      s.b = mix(0.035 + fibre * 0.03, 0.22, fat);
      s.gloss = 0.05;
      s.rough = 0.08;
      s.nx += fibre * 0.4;
      s.nz += fibre * 0.4;
    },
  };
  for (let i = 0; i < 5; i++) {
    const m = new Mesh();
    m.sphere(0, 0, 0, 0.026, meat, 26, 0.26);
    for (let k = 0; k < m.positions.length; k += 3) {
      const [x, y, z] = [m.positions[k], m.positions[k + 1], m.positions[k + 2]];
      const lump = 1 + 0.3 * noise(x * 60 + i * 9, z * 60);
      m.positions[k] = x * lump * 1.3;
      m.positions[k + 1] = y * lump + x * 0.35 + 0.4 * Math.abs(x) * (i % 2);
      m.positions[k + 2] = z * lump * 0.8;
    }
    mesh.add(m, {
      at: [-0.045 + i * 0.016, 0.08 + i * 0.0035, 0.02 + Math.sin(i * 2) * 0.012],
      turn: 0.5 + i * 0.35,
    });
  }
  addEgg(mesh);
  const green = { shade(s) {
    const k = 0.8 + 0.5 * noise(s.x * 300, s.z * 300);
    s.r = 0.13 * k;
    s.g = 0.33 * k;
    s.b = 0.05 * k;
    s.gloss = 0.04;
    s.rough = 0.1;
    s.through = 0.3;
  } }; // prettier-ignore
  for (let i = 0; i < 70; i++) {
    const a = random() * 6.28;
    const r = Math.sqrt(random()) * 0.055;
    const [x, z] = [0.012 + Math.cos(a) * r, -0.018 + Math.sin(a) * r * 0.7];
    const tilt = (random() - 0.5) * 0.004;
    mesh.tube([[x, 0.0785 + random() * 0.004, z], [x + tilt, 0.082 + random() * 0.003, z + tilt]], 0.0028 + random() * 0.0014, green, 9); // prettier-ignore
  }
  const leaf = { ...green };
  const points = Array.from({ length: 26 }, () => [
    0.05 + (random() - 0.5) * 0.035,
    0.079 + random() * 0.012,
    0.035 + (random() - 0.5) * 0.03,
  ]);
  mesh.leaves(points, 0.017, leaf, 3);
  const chilli = { color: [0.5, 0.03, 0.012], gloss: 0.06, rough: 0.05 };
  for (let i = 0; i < 14; i++) {
    const a = random() * 6.28;
    const r = 0.03 + random() * 0.05;
    mesh.sphere(
      Math.cos(a) * r,
      0.0695 + random() * 0.01,
      Math.sin(a) * r,
      0.0022 + random() * 0.001,
      chilli,
      8,
    );
  }
}

function addEgg(mesh) {
  const [x, y, z] = [0.052, 0.077, -0.012];
  const m = new Mesh();
  const white = { shade(s) {
    const d = Math.hypot(s.x - x, (s.z - z) * 1.25) + noise(s.x * 150, s.z * 150) * 0.001;
    const yolk = s.ny > 0.85 ? smooth(0.0155, 0.0138, d) : 0;
    s.r = mix(0.78, 0.75, yolk);
    s.g = mix(0.74, 0.33, yolk);
    s.b = mix(0.64, 0.035, yolk);
    s.gloss = 0.05;
    s.rough = 0.04;
  } }; // prettier-ignore
  m.lathe([[0, -0.016], [0.016, -0.012], [0.0225, -0.002], [0.0232, 0.0015], [0.0225, 0.0028], [0.015, 0.0032], [0, 0.0036]], [0, 0, 0], white, 36); // prettier-ignore
  mesh.add(m, { at: [x, y, z], turn: 0.4 });
}

/** Chopsticks over the rim, a spoon, a dish of chilli oil, a paper napkin. */
function addSide(mesh) {
  const lacquer = wood([0.1, 0.03, 0.02], { gloss: 0.06, rough: 0.06, along: 'z', board: 9 });
  mesh.tube([[0.125, 0.094, -0.11], [0.04, 0.088, 0.16]], [0.0035, 0.0022], lacquer, 10); // prettier-ignore
  mesh.tube([[0.14, 0.094, -0.1], [0.06, 0.0885, 0.165]], [0.0035, 0.0022], lacquer, 10); // prettier-ignore
  const glaze = porcelain([0.7, 0.7, 0.68]);
  mesh.lathe([[0.02, 0], [0.03, 0.008], [0.036, 0.02], [0.0345, 0.0205], [0.028, 0.012], [0, 0.01]], [-0.17, 0, 0.1], glaze, 36); // prettier-ignore
  mesh.lathe([[0.031, 0.014], [0, 0.014]], [-0.17, 0, 0.1], { color: [0.32, 0.03, 0.008], gloss: 0.06, rough: 0.01 }, 30); // prettier-ignore
  const cloth = worn([0.6, 0.58, 0.55], { vary: 0.12, scale: 50 });
  mesh.quad(
    [-0.23, 0.001, -0.13],
    [-0.13, 0.003, -0.15],
    [-0.115, 0.002, -0.04],
    [-0.215, 0.0015, -0.02],
    cloth,
  );
  mesh.lathe([[0.028, 0], [0.034, 0.075], [0.033, 0.075], [0.027, 0.006]], [0.19, 0, 0.15], { color: [0.5, 0.52, 0.5], gloss: 0.1, rough: 0.02 }, 30); // prettier-ignore
  mesh.lathe([[0.031, 0.055], [0, 0.055]], [0.19, 0, 0.15], { color: [0.3, 0.2, 0.06], gloss: 0.05 }, 24); // prettier-ignore
}
