import { addCrowd } from '../engine/crowd.js';
import { makeLettering } from '../engine/lettering.js';
import { bloom, defocus } from '../engine/lens.js';
import { worn } from '../engine/materials.js';
import { Mesh } from '../engine/mesh.js';
import { fbm, hash, mix } from '../engine/noise.js';
import { makeHaze } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';

/** The sponsor showcase: a hall of lamps, a blue carpet, booths shouting in primary colours. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const mesh = new Mesh();
    const lights = [];
    mesh.quad([-40, 0, -10], [40, 0, -10], [40, 0, 90], [-40, 0, 90], carpet());
    addHall(mesh, lights);
    for (let i = 0; i < 8; i++) for (const side of [-1, 1]) addBooth(mesh, side, i);
    const people = [];
    for (let i = 0; i < 95; i++) {
      const z = 5.5 + Math.pow(hash(i, 1), 1.1) * 48;
      const aisle = hash(i, 7) < 0.45;
      const x = aisle ? (hash(i, 2) - 0.5) * 5 : (hash(i, 8) < 0.5 ? -1 : 1) * (3 + hash(i, 2) * 4);
      if (z < 9.5 && Math.abs(x) < 2.4) continue;
      people.push({
        x,
        z,
        turn: aisle
          ? (hash(i, 4) - 0.5) * 1.2 + (hash(i, 3) < 0.5 ? Math.PI : 0)
          : Math.sign(x) * (0.8 + hash(i, 4) * 1.6),
        pose: hash(i, 5) < 0.35 ? 'walk' : 'stand',
        fine: z < 12 ? 0.032 : z < 25 ? 0.05 : 0.08,
      });
    }
    people.push({ x: -1.25, z: 2.7, turn: 0.35, pose: 'stand', fine: 0.026 }, { x: 1.75, z: 3.5, turn: -0.4, pose: 'walk', fine: 0.026 }); // prettier-ignore
    addCrowd(mesh, people, 51);
    const scene = {
      mesh, lights,
      view: { eye: [0.6, 1.66, 0], target: [-0.4, 3.4, 30], fov: 52 },
      sky: (dx, dy, dz, out) => out.fill(0.02),
      ambient: [0.2, 0.2, 0.21],
      air: makeHaze({ density: 0.0035, height: 60, color: [0.22, 0.23, 0.26] }),
      gather: 5, exposure: 1, spark: 4,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 13, strength: 0.004, most: 0.013 });
    bloom(frame, 0.14, 6);
    return {
      frame,
      look: {
        exposure: 1.5,
        contrast: 1.1,
        saturation: 1.05,
        vignette: 0.4,
        grain: 1.8,
        white: [1.02, 1, 0.98],
        shadows: [0.004, 0.004, 0.01],
      },
    };
  },
};

function carpet() {
  return {
    shade(s) {
      const pile = fbm(s.x * 22, s.z * 22, 0, 3) * Math.max(0, 1 - s.foot * 22);
      const worn = fbm(s.x * 0.5, s.z * 0.3, 0, 4);
      const path = Math.exp(-s.x * s.x * 0.12) * 0.25;
      const seam = Math.abs((s.x / 4 + 100) % 1) < 0.006 ? 0.7 : 1;
      const k = (0.85 + worn * 0.35 + pile * 0.5 + path) * seam;
      s.r = 0.035 * k + path * 0.02;
      s.g = 0.06 * k + path * 0.02;
      s.b = 0.27 * k;
    },
  };
}

function addHall(mesh, lights) {
  const dark = worn([0.035, 0.035, 0.04], { vary: 0.4, scale: 0.5 });
  const panel = {
    shade(s) {
      const joint =
        Math.abs(((s.u / 2.4) % 1) - 0.5) > 0.49 || Math.abs(((s.v / 1.2) % 1) - 0.5) > 0.485 ? 0.7 : 1;
      const k = joint * (0.95 + 0.1 * fbm(s.u * 0.6, s.v * 0.6, 2.5, 3));
      s.r = 0.52 * k;
      s.g = 0.5 * k;
      s.b = 0.47 * k;
    },
  };
  mesh.quad([-26, 11.5, -10], [26, 11.5, -10], [26, 11.5, 70], [-26, 11.5, 70], dark);
  mesh.quad([-26, 0, 70], [26, 0, 70], [26, 11.5, 70], [-26, 11.5, 70], panel);
  for (const side of [-1, 1])
    mesh.quad([side * 26, 0, -10], [side * 26, 0, 70], [side * 26, 11.5, 70], [side * 26, 11.5, -10], panel);
  const lamp = { color: [1, 1, 1], emit: [26, 23, 18] };
  const steel = worn([0.08, 0.08, 0.085], { vary: 0.3 });
  for (let z = 2; z < 68; z += 5.5) {
    mesh.box(0, 10.2, z, 52, 0.14, 0.14, steel);
    mesh.box(0, 11.1, z, 52, 0.14, 0.14, steel);
    for (let x = -24; x <= 24; x += 1.6) mesh.tube([[x, 10.25, z], [x + 0.8, 11.1, z], [x + 1.6, 10.25, z]], 0.03, steel, 4); // prettier-ignore
    for (let x = -22; x <= 22; x += 5.5) {
      mesh.lathe([[0.02, 0.3], [0.2, 0.24], [0.28, 0]], [x, 9.85, z], steel, 12); // prettier-ignore
      mesh.sphere(x, 9.87, z, 0.17, lamp, 10);
      if (hash(x + 30, z) < 0.5) lights.push({ at: [x, 9.7, z], color: [21, 18.8, 15], radius: 0.4 });
    }
  }
  mesh.tube([[-14, 10.9, -8], [-14, 10.9, 70]], 0.45, worn([0.3, 0.3, 0.31], { gloss: 0.1 }), 14); // prettier-ignore
}

const COLORS = [[0.05, 0.12, 0.5], [0.75, 0.2, 0.03], [0.02, 0.35, 0.2], [0.22, 0.08, 0.42], [0.6, 0.03, 0.06], [0.04, 0.42, 0.5], [0.62, 0.62, 0.62], [0.02, 0.03, 0.05]]; // prettier-ignore
const NAMES = ['Harbor', 'Mesh & Co', 'Octopod', 'Stackwell', '云海', 'Helmsman', 'Tracer', 'Podline', 'Kiln', 'Northwind', '山水', 'Sidecar', 'Gantry', 'Bytecraft', 'Lattice', 'Envoyage']; // prettier-ignore

function addBooth(mesh, side, i) {
  const n = i * 2 + (side > 0 ? 1 : 0);
  const tint = COLORS[n % COLORS.length];
  const [x, z] = [side * 8.6, 9 + i * 6.2];
  const letters = makeLettering(NAMES[n], { pen: 0.85, height: 44 });
  const wall = {
    shade(s) {
      const swoosh = fbm(s.u * 0.5 + n, s.v * 0.5, n + 0.5, 3);
      const light = 0.85 + 0.4 * s.v * 0.3;
      const pale = swoosh > 0.1 ? 0.35 : 0;
      const text = letters.at((s.u - 0.5) / 3.4, (s.v - 2.4) / (3.4 / letters.ratio));
      const lines =
        s.v > 0.9 &&
        s.v < 2.1 &&
        (s.v * 6) % 1 < 0.35 &&
        s.u > 0.6 &&
        s.u < 1.4 + 2 * hash(Math.floor(s.v * 6), n)
          ? 0.6
          : 0;
      const ink = Math.min(1, text + lines);
      const dark = tint[0] + tint[1] + tint[2] > 1.6 ? 0.05 : 0.85;
      s.r = mix(mix(tint[0], 0.7, pale * 0.4), dark, ink) * light;
      s.g = mix(mix(tint[1], 0.7, pale * 0.4), dark, ink) * light;
      s.b = mix(mix(tint[2], 0.75, pale * 0.4), dark, ink) * light;
      s.gloss = 0;
    },
  };
  const white = worn([0.65, 0.65, 0.66], { vary: 0.08, gloss: 0.03 });
  mesh.quad(
    [x - 2.3, 0, z + 2.6],
    [x + 2.3, 0, z + 2.6],
    [x + 2.3, 3.4, z + 2.6],
    [x - 2.3, 3.4, z + 2.6],
    wall,
  );
  mesh.box(x + side * 2.35, 0, z, 0.12, 3.4, 5.2, white);
  mesh.box(x, 3.4, z, 4.8, 0.7, 5.3, { ...wall, color: tint });
  mesh.box(x - side * 1.6, 0, z - 1.6, 0.8, 1.05, 2, { color: tint, gloss: 0.04 });
  mesh.box(x - side * 1.6, 1.05, z - 1.6, 0.95, 0.05, 2.2, white);
  const screen = {
    shade(s) {
      const rows = hash(Math.floor(s.v * 18), Math.floor(s.u * 6), n) * 0.8;
      s.r = s.g = s.b = 0.02;
      s.er = 0.25 + rows * 0.5;
      s.eg = 0.5 + rows * 0.6;
      s.eb = 0.9 + rows * 0.6;
    },
  };
  mesh.quad(
    [x - side * 0.2 - 0.75, 1.3, z + 2.5],
    [x - side * 0.2 + 0.75, 1.3, z + 2.5],
    [x - side * 0.2 + 0.75, 2.15, z + 2.5],
    [x - side * 0.2 - 0.75, 2.15, z + 2.5],
    screen,
  );
  mesh.sphere(x - side * 1.6, 1.2, z - 1.1, 0.11, worn(COLORS[(n + 3) % 7]), 10);
  mesh.box(x - side * 1.6, 1.1, z - 2.1, 0.3, 0.32, 0.24, worn(COLORS[(n + 5) % 7]), 0.4);
}
