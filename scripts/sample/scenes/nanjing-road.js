import { addCrowd } from '../engine/crowd.js';
import { makeFacade } from '../engine/facade.js';
import { makeLettering } from '../engine/lettering.js';
import { bloom } from '../engine/lens.js';
import { paving, worn } from '../engine/materials.js';
import { Mesh } from '../engine/mesh.js';
import { hash } from '../engine/noise.js';
import { addPearl } from '../engine/pudong.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';

const WORDS = ['上海', '南京路', '大光明', '茶', '中国', '食品', '天平', '面', '人', '山水', '大上海', '酒店', '书店', '光']; // prettier-ignore
const TUBES = [[2.6, 0.18, 0.12], [2.4, 0.9, 0.12], [0.15, 1.2, 2.4], [2.3, 0.2, 1.3], [0.2, 2, 0.9], [2.4, 1.8, 1], [0.7, 0.35, 2.6]]; // prettier-ignore

/** Nanjing Road when the signs come on: everybody in Shanghai is here, and everybody is taking a photo. */
export default {
  width: 1080,
  height: 1440,
  paint(width, height) {
    const mesh = new Mesh();
    mesh.quad(
      [-12, 0, -10],
      [12, 0, -10],
      [12, 0, 400],
      [-12, 0, 400],
      paving([0.2, 0.16, 0.15], { size: 0.9, ratio: 0.7, gloss: 0.05, rough: 0.09, vary: 0.3 }),
    );
    for (const side of [-1, 1]) addBlock(mesh, side);
    const lights = [];
    addLamps(mesh, lights);
    addPearl(mesh, 16, 1150, 1);
    const people = [];
    for (let i = 0; i < 260; i++) {
      const z = 4.5 + Math.pow(hash(i, 1), 1.5) * 90;
      const x = (hash(i, 2) - 0.5) * 15;
      if (z < 9 && Math.abs(x) < 1.6) continue;
      people.push({
        x,
        z,
        turn: hash(i, 3) < 0.55 ? Math.PI + (hash(i, 4) - 0.5) : (hash(i, 4) - 0.5) * 0.9,
        pose: hash(i, 5) < 0.72 ? 'walk' : 'stand',
        fine: z < 12 ? 0.035 : z < 30 ? 0.06 : 0.1,
      });
    }
    addCrowd(mesh, people, 61);
    const scene = {
      mesh,
      lights,
      view: { eye: [0.4, 1.75, 0], target: [0, 7.2, 40], fov: 56 },
      sky: makeSky({
        zenith: [0.03, 0.06, 0.17],
        horizon: [0.24, 0.15, 0.2],
        steep: 4,
        clouds: [
          {
            scale: 0.7,
            cover: 0.45,
            soft: 0.45,
            lit: [0.2, 0.11, 0.14],
            dark: [0.04, 0.055, 0.11],
            seed: 31,
            thick: 0.8,
          },
        ],
      }),
      ambient: [0.16, 0.11, 0.12],
      air: makeHaze({ density: 0.0026, height: 60, color: [0.26, 0.14, 0.17] }),
      gather: 5,
      exposure: 1.3,
      spark: 3,
    };
    const frame = traceScene(scene, width, height);
    bloom(frame, 0.2, 6);
    return {
      frame,
      look: {
        exposure: 1.3,
        contrast: 1.08,
        saturation: 1.1,
        vignette: 0.4,
        grain: 2.2,
        shadows: [0.006, 0, 0.016],
      },
    };
  },
};

function addBlock(mesh, side) {
  let z = 2;
  for (let i = 0; i < 26; i++) {
    const deep = 9 + hash(i, side + 5, 1) * 9;
    const high = 14 + hash(i, side + 5, 2) * 22 + (hash(i, side + 5, 8) < 0.2 ? 25 : 0);
    const x = side * (9.5 + hash(i, side + 5, 3) * 1.6 + 6);
    const tone = 0.25 + 0.25 * hash(i, side + 5, 4);
    const wall = makeFacade({
      wall: [tone, tone * 0.86, tone * 0.7],
      glass: [0.06, 0.06, 0.07],
      bay: 1.5,
      floor: 3.3,
      wide: 0.5,
      high: 0.56,
      lit: 0.3,
      bright: 0.75,
      even: 0.2,
      colors: [
        [1, 0.66, 0.36],
        [1, 0.8, 0.55],
        [0.75, 0.85, 1],
        [1, 0.5, 0.25],
      ],
      wash: [0.34, 0.19, 0.11],
      washHeight: 9,
      mirror: 0.03,
      seed: i * 2 + side,
    });
    addTrim(mesh, x, z, deep, high, side, i);
    mesh.box(x, 0, z + deep / 2, 12, high, deep, wall);
    addShop(mesh, side, x - side * 6.02, z, deep, i);
    addSigns(mesh, side, x - side * 6, z, deep, high, i);
    z += deep + (hash(i, side, 9) < 0.15 ? 6 : 0.2);
  }
}

/** Cornices, piers and the boxes of the air conditioning, which catch the light from below. */
function addTrim(mesh, x, z, deep, high, side, i) {
  const stone = worn([0.34, 0.29, 0.24], { vary: 0.35, scale: 1 });
  const face = x - side * 6;
  for (const y of [4.7, 8.2, high - 0.6]) mesh.box(face, y, z + deep / 2, 0.7, 0.35, deep, stone);
  for (let k = 0; k <= Math.floor(deep / 3); k++) mesh.box(face, 4.6, z + k * 3, 0.45, high - 5, 0.4, stone);
  for (let k = 0; k < 5; k++)
    mesh.box(
      face - side * 0.1,
      5.6 + hash(k, i, side + 4) * (high - 9),
      z + 0.8 + hash(k, i, side + 6) * (deep - 1.6),
      0.55,
      0.6,
      0.85,
      worn([0.4, 0.4, 0.38], { vary: 0.3 }),
    );
  if (hash(i, side + 4, 3) < 0.5) mesh.box(x, high, z + deep / 2, 7, 2.5, deep * 0.5, stone);
}

/** Lamps on posts along the middle, three globes each. */
function addLamps(mesh, lights) {
  const iron = worn([0.05, 0.05, 0.05], { gloss: 0.05 });
  const globe = { color: [0.9, 0.9, 0.9], emit: [4.5, 3.1, 1.6] };
  for (let i = 0; i < 9; i++) {
    for (const side of [-1, 1]) {
      const [x, z] = [side * 5.6, 9 + i * 11];
      mesh.tube([[x, 0, z], [x, 4.1, z]], [0.09, 0.05], iron, 8); // prettier-ignore
      for (const dx of [-0.4, 0, 0.4]) mesh.sphere(x + dx, dx === 0 ? 4.4 : 4.05, z, 0.17, globe, 10);
      if (i < 6) lights.push({ at: [x, 3.8, z], color: [5, 3.4, 1.8], radius: 0.4 });
    }
  }
}

function addShop(mesh, side, x, z, deep, i) {
  const tint = TUBES[Math.floor(hash(i, side + 5, 20) * TUBES.length)];
  const window = {
    shade(s) {
      const shelf = hash(Math.floor(s.z * 2.3), Math.floor(s.y * 2.2), i);
      const frame = Math.abs(((s.z * 0.4) % 1) - 0.5) > 0.47 || s.y > 3.3 ? 0.1 : 1;
      s.r = s.g = s.b = 0.1;
      s.er = (0.7 + shelf * 1.2) * frame;
      s.eg = (0.5 + shelf * 0.85) * frame;
      s.eb = (0.3 + shelf * 0.6) * frame;
      s.gloss = 0.06;
    },
  };
  mesh.quad([x, 0.3, z + 0.4], [x, 0.3, z + deep - 0.4], [x, 3.5, z + deep - 0.4], [x, 3.5, z + 0.4], window);
  mesh.box(x - side * 0.7, 3.6, z + deep / 2, 1.5, 0.9, deep - 0.6, {
    color: [0.2, 0.2, 0.2],
    emit: tint.map((c) => c * 0.32),
  });
}

function addSigns(mesh, side, x, z, deep, high, i) {
  for (let k = 0; k < 2; k++) {
    const word = WORDS[Math.floor(hash(i, side + 5, 30 + k) * WORDS.length)];
    const tube = TUBES[Math.floor(hash(i, side + 5, 40 + k) * TUBES.length)];
    const board = TUBES[Math.floor(hash(i, side + 5, 45 + k) * TUBES.length)];
    const letters = makeLettering(word, { upright: true, pen: 0.75, height: 40, soft: 0.5 });
    const wide = 1.5 + hash(i, side + 5, 50 + k) * 1.3;
    const tall = Math.min(high - 6, wide / letters.ratio);
    const y = 5 + hash(i, side + 5, 60 + k) * Math.max(1, high - tall - 7);
    const zz = z + deep * (k === 0 ? 0.15 : 0.8);
    const out = x - side * (wide + 0.3);
    const lit = {
      shade(s) {
        const ink = letters.at(side > 0 ? s.u : s.u, s.v);
        const edge = Math.min(s.u, 1 - s.u) * wide < 0.09 || Math.min(s.v, 1 - s.v) * tall < 0.09 ? 1 : 0;
        const back = 0.1 + 0.05 * hash(Math.floor(s.v * 30), i);
        s.r = s.g = s.b = 0.05;
        const sum = ink * 1.5 + edge * 0.8;
        s.er = tube[0] * sum + board[0] * back;
        s.eg = tube[1] * sum + board[1] * back;
        s.eb = tube[2] * sum + board[2] * back;
      },
    };
    const [l, r] = side > 0 ? [out, x - side * 0.3] : [x - side * 0.3, out];
    mesh.quad([l, y, zz], [r, y, zz], [r, y + tall, zz], [l, y + tall, zz], lit, [1, 1]);
    mesh.box((l + r) / 2, y - 0.05, zz + 0.22, wide + 0.1, tall + 0.1, 0.4, { color: [0.08, 0.08, 0.09] });
  }
}
