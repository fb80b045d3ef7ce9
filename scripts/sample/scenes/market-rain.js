import { addCrowd } from '../engine/crowd.js';
import { makeFacade } from '../engine/facade.js';
import { makeLettering } from '../engine/lettering.js';
import { bloom, defocus } from '../engine/lens.js';
import { asphalt, worn } from '../engine/materials.js';
import { Mesh } from '../engine/mesh.js';
import { hash } from '../engine/noise.js';
import { addRain } from '../engine/rain.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';

/** A market street in the plum rain: bulbs over the stalls, umbrellas, every light lying on the road. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const mesh = new Mesh();
    const lights = [];
    mesh.quad([-8, 0, -6], [8, 0, -6], [8, 0, 160], [-8, 0, 160], asphalt([0.05, 0.05, 0.055], 1));
    for (const side of [-1, 1]) addHouses(mesh, side);
    for (let i = 0; i < 9; i++)
      for (const side of [-1, 1]) addStall(mesh, lights, side, 3.4 + i * 4.3 + (side > 0 ? 1.6 : 0), i);
    const people = [];
    for (let i = 0; i < 26; i++) {
      const z = 6.4 + i * 1.6 + hash(i, 1) * 1.4;
      const x = (hash(i, 2) - 0.5) * 5.2 + (i === 0 ? -0.9 : 0);
      const turn = hash(i, 3) < 0.16 ? Math.PI + (hash(i, 4) - 0.5) * 0.5 : (hash(i, 4) - 0.5) * 0.5;
      people.push({ x, z, turn, pose: 'rain', fine: z < 14 ? 0.032 : 0.06 });
      addUmbrella(mesh, x, 1.74 + hash(i, 6) * 0.1, z, turn, i);
    }
    addCrowd(mesh, people, 21);
    const scene = {
      mesh,
      lights,
      view: { eye: [-0.5, 1.55, 0], target: [0.35, 1.9, 20], fov: 46 },
      sky: makeSky({ zenith: [0.11, 0.15, 0.24], horizon: [0.26, 0.26, 0.31], steep: 2 }),
      ambient: [0.12, 0.1, 0.09],
      air: makeHaze({ density: 0.016, height: 40, color: [0.17, 0.155, 0.165] }),
      gather: 4,

      exposure: 1.4,
      spark: 2,
    };
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 16, strength: 0.003, most: 0.005 });
    addRain(frame, { seed: 3, amount: 1100, bright: 0.16 });
    bloom(frame, 0.2, 6);
    return {
      frame,
      look: {
        exposure: 1.6,
        contrast: 1.1,
        saturation: 1.05,
        vignette: 0.45,
        grain: 2.2,
        shadows: [0, 0.006, 0.016],
      },
    };
  },
};

const CLOTHS = [[0.5, 0.06, 0.05], [0.05, 0.1, 0.3], [0.06, 0.22, 0.16], [0.5, 0.36, 0.08], [0.03, 0.03, 0.035], [0.4, 0.42, 0.45], [0.35, 0.1, 0.25]]; // prettier-ignore

/** Over the head of one who walks towards `turn`, its stick in the right hand. */
function addUmbrella(mesh, x, y, z, turn, i) {
  const cloth = {
    color: CLOTHS[Math.floor(hash(i, 70) * CLOTHS.length)],
    gloss: 0.06,
    rough: 0.12,
    through: 0.45,
  };
  const ahead = [
    x + Math.sin(turn) * 0.16 + Math.cos(turn) * 0.12,
    z + Math.cos(turn) * 0.16 - Math.sin(turn) * 0.12,
  ];
  const hand = [x + Math.sin(turn) * 0.23 + Math.cos(turn) * 0.21, 1.36, z + Math.cos(turn) * 0.23 - Math.sin(turn) * 0.21]; // prettier-ignore
  const dome = [[0.6, -0.06], [0.545, 0.02], [0.42, 0.11], [0.26, 0.175], [0.1, 0.205], [0.01, 0.21]]; // prettier-ignore
  mesh.lathe(dome, [ahead[0], y, ahead[1]], cloth, 8, true);
  mesh.tube([[ahead[0], y + 0.27, ahead[1]], hand], 0.009, { color: [0.25, 0.25, 0.25] }, 5); // prettier-ignore
}

function addHouses(mesh, side) {
  let z = -4;
  for (let i = 0; i < 16; i++) {
    const deep = 6 + hash(i, side + 3, 1) * 4;
    const high = 6.5 + hash(i, side + 3, 2) * 5;
    const x = side * 9.2;
    const tone = 0.2 + 0.16 * hash(i, side + 3, 3);
    mesh.box(
      x,
      0,
      z + deep / 2,
      8,
      high,
      deep,
      makeFacade({
        wall: [tone, tone * 0.92, tone * 0.82],
        glass: [0.04, 0.05, 0.06],
        bay: 1.35,
        floor: 2.9,
        wide: 0.5,
        high: 0.5,
        lit: 0.3,
        bright: 0.7,
        colors: [
          [1, 0.65, 0.35],
          [0.9, 0.9, 1],
        ],
        seed: i + side * 9,
      }),
    );
    mesh.box(
      x - side * 0.4,
      high,
      z + deep / 2,
      8.4,
      0.25,
      deep + 0.3,
      worn([0.1, 0.09, 0.09], { vary: 0.4 }),
    );
    for (let k = 0; k < 2; k++)
      mesh.box(
        x - side * 4.2,
        3.8 + hash(i, k, 7) * 3,
        z + 1.5 + k * 3,
        0.5,
        0.55,
        0.8,
        worn([0.4, 0.4, 0.38], { vary: 0.4 }),
      );
    addBalconies(mesh, side, z, deep, high, i);
    if (hash(i, side + 3, 9) < 0.75) addSign(mesh, side, side * 5.1, z + deep * 0.4, i);
    mesh.tube(
      [
        [side * 5, high - 1.5, z],
        [side * 4.6, high - 2, z + deep / 2],
        [side * 5, high - 1.4, z + deep],
      ],
      0.018,
      { color: [0.02, 0.02, 0.02] },
      4,
    );
    z += deep + 0.15;
  }
  for (let k = 0; k < 7; k++)
    mesh.tube(
      [
        [-5, 6.2 + hash(k, 8) * 2, 6 + k * 7],
        [0, 5.4 + hash(k, 9) * 1.6, 7 + k * 7],
        [5, 6.3 + hash(k, 10) * 2, 8 + k * 7],
      ],
      0.014,
      { color: [0.02, 0.02, 0.02] },
      4,
    );
}

/** Balconies with railings, washing that somebody forgot, and a pipe down the wall. */
function addBalconies(mesh, side, z, deep, high, i) {
  const x = side * 5.2;
  const slab = worn([0.26, 0.25, 0.23], { vary: 0.5, scale: 1.2 });
  const iron = worn([0.06, 0.06, 0.06]);
  for (let y = 3.6, floor = 0; y < high - 1.6; y += 2.9, floor++) {
    if (hash(i, floor, side + 12) < 0.3) continue;
    const at = z + 1.2 + hash(i, floor, side + 13) * (deep - 3.4);
    mesh.box(x - side * 0.35, y, at + 0.9, 0.8, 0.14, 2.2, slab);
    for (let k = 0; k <= 10; k++)
      mesh.box(x - side * 0.72, y + 0.14, at - 0.15 + k * 0.21, 0.02, 0.85, 0.02, iron);
    mesh.box(x - side * 0.72, y + 0.98, at + 0.9, 0.05, 0.05, 2.2, iron);
    for (let k = 0; k < 4; k++) {
      if (hash(i, floor, k + 20) < 0.4) continue;
      const cloth = worn(CLOTHS[Math.floor(hash(i, floor, k + 30) * CLOTHS.length)], { vary: 0.3, scale: 4 });
      mesh.box(x - side * 0.78, y + 0.15 + hash(k, i) * 0.2, at + k * 0.5, 0.03, 0.8, 0.36, cloth, 0.05);
    }
  }
  mesh.tube([[x - side * 0.06, 0, z + 0.3], [x - side * 0.06, high, z + 0.3]], 0.06, slab, 6); // prettier-ignore
}

const SIGNS = ['茶', '面', '酒', '人人', '山水', '食', '大面', '书'];
const GLOWS = [[2.2, 0.2, 0.12], [2, 0.95, 0.2], [0.2, 1.3, 1.9], [0.25, 1.7, 0.6], [1.9, 1.5, 1]]; // prettier-ignore

function addSign(mesh, side, x, z, i) {
  const letters = makeLettering(SIGNS[Math.floor(hash(i, side + 3, 20) * SIGNS.length)], {
    upright: true,
    pen: 0.8,
    height: 34,
  });
  const glow = GLOWS[Math.floor(hash(i, side + 3, 21) * GLOWS.length)];
  const wide = 0.85;
  const tall = wide / letters.ratio;
  const material = {
    shade(s) {
      const ink = letters.at(s.u, s.v);
      s.r = s.g = s.b = 0.06;
      s.er = glow[0] * (0.16 + ink * 1.1);
      s.eg = glow[1] * (0.16 + ink * 1.1);
      s.eb = glow[2] * (0.16 + ink * 1.1);
    },
  };
  const y = 3.3 + hash(i, 22);
  const [l, r] = side > 0 ? [x - wide, x] : [x, x + wide];
  mesh.quad([l, y, z], [r, y, z], [r, y + tall, z], [l, y + tall, z], material, [1, 1]);
}

function addStall(mesh, lights, side, z, i) {
  const x = side * 4;
  const cloth = worn(CLOTHS[Math.floor(hash(i, side + 3, 30) * 4)], {
    vary: 0.35,
    scale: 2,
    gloss: 0.05,
    rough: 0.1,
  });
  const edge = x - side * 1.25;
  mesh.quad([x + side, 3, z - 1.9], [x + side, 3, z + 1.9], [edge, 2.35, z + 1.9], [edge, 2.35, z - 1.9], {
    ...cloth,
    through: 0.3,
  });
  mesh.quad([edge, 2.35, z - 1.9], [edge, 2.35, z + 1.9], [edge, 2.14, z + 1.9], [edge, 2.14, z - 1.9], {
    ...cloth,
    through: 0.3,
  });
  for (const dz of [-1.8, 1.8])
    mesh.tube(
      [
        [edge, 0, z + dz],
        [edge, 2.4, z + dz],
      ],
      0.025,
      { color: [0.2, 0.2, 0.2] },
      6,
    );
  mesh.box(x + side * 0.1, 0, z, 1.7, 0.8, 3.5, worn([0.14, 0.1, 0.07], { vary: 0.5, scale: 3 }));
  const goods = [[0.5, 0.1, 0.04], [0.55, 0.35, 0.05], [0.12, 0.3, 0.05], [0.5, 0.45, 0.3], [0.3, 0.05, 0.1]]; // prettier-ignore
  for (let k = 0; k < 5; k++) {
    const bin = goods[Math.floor(hash(i, k, side + 40) * goods.length)];
    mesh.box(
      x + side * 0.1,
      0.8,
      z - 1.4 + k * 0.68,
      1.5,
      0.14,
      0.62,
      worn([0.25, 0.2, 0.15], { vary: 0.3 }),
    );
    for (let n = 0; n < 16; n++)
      mesh.sphere(
        x + side * (0.1 + (hash(n, k, i) - 0.5) * 1.3),
        0.97 + 0.05 * hash(n, k, 3),
        z - 1.62 + k * 0.68 + hash(n, k, 5) * 0.45,
        0.075,
        worn(bin, { vary: 0.4, scale: 9, gloss: 0.04 }),
        8,
      );
  }
  const bulb = { color: [1, 1, 1], emit: [14, 8.5, 3.6] };
  for (const dz of [-0.9, 0.9]) mesh.sphere(edge + side * 0.45, 2.05, z + dz, 0.055, bulb, 8);
  lights.push({ at: [edge + side * 0.45, 1.95, z], color: [5.5, 3.3, 1.45], radius: 0.3 });
}
