import { addCrowd } from '../engine/crowd.js';
import { makeLettering } from '../engine/lettering.js';
import { bloom } from '../engine/lens.js';
import { foliage, paving, worn } from '../engine/materials.js';
import { Mesh, unit } from '../engine/mesh.js';
import { fbm, hash, mix } from '../engine/noise.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';
import { growTree } from '../engine/tree.js';

/** The Expo Center before the doors open: a glass front a block long, last night's rain still on the stone. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const sun = unit([0.75, 0.55, -0.5]);
    const mesh = new Mesh();
    mesh.quad(
      [-90, 0, -20],
      [90, 0, -20],
      [90, 0, 140],
      [-90, 0, 140],
      paving([0.3, 0.29, 0.28], { size: 1.2, ratio: 0.5, gloss: 0.03, rough: 0.1, wet: 0.3, vary: 0.22 }),
    );
    addHall(mesh);
    addBanners(mesh);
    addTrees(mesh);
    const people = [];
    for (let i = 0; i < 54; i++) {
      const z = 11.5 + Math.pow(hash(i, 1), 0.8) * 30;
      people.push({
        x: (hash(i, 2) - 0.45) * (10 + z * 0.9),
        z,
        turn: (hash(i, 4) - 0.5) * 1.6 + (hash(i, 6) < 0.2 ? 3 : 0),
        pose: hash(i, 5) < 0.75 ? 'walk' : 'stand',
        fine: z < 14 ? 0.034 : 0.06,
      });
    }
    addCrowd(mesh, people, 15);
    const scene = {
      mesh,
      view: { eye: [-7, 1.7, 0], target: [5, 7.6, 40], fov: 52 },
      sun: { dir: sun, color: [3.6, 3.1, 2.5], size: 0.008 },
      sky: makeSky({
        zenith: [0.14, 0.3, 0.62], horizon: [0.62, 0.68, 0.74], steep: 4, sun, glow: [{ power: 6, color: [0.3, 0.25, 0.18] }],
        clouds: [{ scale: 0.8, cover: 0.46, soft: 0.28, lit: [1.25, 1.2, 1.15], dark: [0.5, 0.55, 0.63], stretch: 1.3, seed: 14 }, { scale: 0.3, cover: 0.5, soft: 0.5, lit: [1, 1, 1], dark: [0.66, 0.7, 0.78], seed: 3, thick: 0.5 }],
      }),
      ambient: [0.3, 0.31, 0.33],
      air: makeHaze({ density: 0.0013, height: 80, color: [0.6, 0.65, 0.7] }),
      gather: 4,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    bloom(frame, 0.08, 6);
    return {
      frame,
      look: {
        exposure: 0.95,
        contrast: 1.12,
        saturation: 1.05,
        vignette: 0.35,
        grain: 1.3,
        shadows: [0, 0.004, 0.012],
      },
    };
  },
};

function addHall(mesh) {
  const glass = {
    shade(s) {
      const [u, v] = [s.u / 2.4, s.v / 3.1];
      const [fu, fv] = [u - Math.floor(u), v - Math.floor(v)];
      const bar = fu < 0.045 || fv < 0.05;
      const inside = 0.5 + 0.5 * fbm(s.x * 0.2, s.y * 0.3, 5.5, 4);
      const lamp = hash(Math.floor(u * 0.5), Math.floor(v), 8) < 0.2 ? 0.12 : 0;
      s.r = bar ? 0.3 : 0.03 * inside;
      s.g = bar ? 0.3 : 0.045 * inside;
      s.b = bar ? 0.31 : 0.05 * inside;
      s.er = bar ? 0 : lamp * 1.0 + 0.012;
      s.eg = bar ? 0 : lamp * 0.8 + 0.016;
      s.eb = bar ? 0 : lamp * 0.5 + 0.018;
      s.gloss = bar ? 0.02 : 0.2;
      s.rough = 0.004;
      // No two panes hang quite alike.
      s.nx += (hash(Math.floor(u), Math.floor(v), 1) - 0.5) * 0.018 + (bar ? 0 : (fu - 0.5) * 0.01);
      s.ny += (hash(Math.floor(u), Math.floor(v), 2) - 0.5) * 0.018 + (bar ? 0 : (fv - 0.5) * 0.012);
    },
  };
  const stone = worn([0.42, 0.4, 0.37], { vary: 0.2, scale: 0.8 });
  const metal = worn([0.5, 0.5, 0.5], { vary: 0.12, scale: 0.5, gloss: 0.1, rough: 0.12 });
  mesh.box(14, 0, 62, 130, 17, 30, glass);
  mesh.box(14, 17, 55, 138, 1.1, 52, metal);
  mesh.box(14, 18.1, 62, 110, 3.2, 30, stone);
  for (let x = -48; x <= 76; x += 9.6) mesh.tube([[x, 0, 33], [x, 17.2, 33]], 0.42, metal, 14); // prettier-ignore
  mesh.box(14, 5.4, 44, 34, 0.5, 9, metal);
  for (let x = -1; x <= 29; x += 6) mesh.tube([[x, 0, 40.4], [x, 5.4, 40.4]], 0.16, metal, 10); // prettier-ignore
  for (let i = 0; i < 5; i++) mesh.box(14, i * 0.16, 45 + i * 0.2, 120 - i, 0.16, 6, stone);
}

const FLAGS = [[0.1, 0.16, 0.6], [0.02, 0.42, 0.55], [0.5, 0.08, 0.3]]; // prettier-ignore

function addBanners(mesh) {
  const words = makeLettering('KubeCon + CloudNativeCon', { pen: 0.8, height: 40 });
  const small = makeLettering('Open Source Summit', { pen: 0.75, height: 40 });
  for (let i = 0; i < 7; i++) {
    const [x, z] = [-6.5 + (i % 2) * 1.2 + i * 2.9, 15 + i * 3.6];
    const tint = FLAGS[i % 3];
    const cloth = {
      shade(s) {
        const fold = fbm(s.u * 2, s.v * 2.2, i + 0.5, 3);
        const text =
          words.at(s.v * 1.06 - 0.03, 1 - (s.u - 0.38) * 3.4 - 0.5 + 0.5) +
          small.at(s.v * 1.2, 1 - (s.u - 0.05) * 5.2);
        const k = 0.8 + fold * 0.7;
        s.r = mix(tint[0] * (1.2 - s.v * 0.7), 0.75, text) * k;
        s.g = mix(tint[1] * (1.2 - s.v * 0.4), 0.75, text) * k;
        s.b = mix(tint[2], 0.78, text) * k;
        s.nx += fold * 0.5;
        s.through = 0.3;
      },
    };
    mesh.tube([[x, 0, z], [x, 6.3, z]], 0.05, worn([0.4, 0.4, 0.4], { gloss: 0.1 }), 8); // prettier-ignore
    mesh.quad(
      [x + 0.06, 1.5, z],
      [x + 1.45, 1.5, z + 0.05],
      [x + 1.45, 6.1, z + 0.1],
      [x + 0.06, 6.1, z],
      cloth,
      [1, 1],
    );
    mesh.box(x, 0, z, 0.5, 0.12, 0.5, worn([0.1, 0.1, 0.1]));
  }
}

function addTrees(mesh) {
  const bark = worn([0.16, 0.13, 0.1], { vary: 0.6, scale: 6, bump: 0.3 });
  [[-24, 27, 3], [-17.5, 31, 4], [-31, 22, 5], [-14, 23.5, 9], [46, 30, 6]].forEach(([x, z, seed]) => {
    const tree = growTree({ at: [x, 0, z], height: 8.5, girth: 0.2, seed, forks: 5, leavesEach: 60 });
    tree.limbs.forEach((l) => mesh.tube(l.points, l.radius, bark, 6));
    mesh.leaves(tree.leaves, 0.34, foliage([0.07, 0.12, 0.03]), seed);
    mesh.box(x, 0, z, 2.2, 0.45, 2.2, worn([0.35, 0.33, 0.3], { vary: 0.3 }));
  }); // prettier-ignore
}
