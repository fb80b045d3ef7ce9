import { makeFacade } from '../engine/facade.js';
import { bloom } from '../engine/lens.js';
import { foliage, roofTiles, worn } from '../engine/materials.js';
import { Mesh, unit } from '../engine/mesh.js';
import { hash, makeRandom } from '../engine/noise.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';

/** The last evening from a roof: lane houses below, towers to the edge of the world, a sun you can look at. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const sun = unit([-0.13, 0.085, 1]);
    const mesh = new Mesh();
    mesh.quad(
      [-6000, 0, -100],
      [6000, 0, -100],
      [6000, 0, 9000],
      [-6000, 0, 9000],
      worn([0.12, 0.11, 0.1], { scale: 0.02 }),
    );
    addLanes(mesh);
    addTowers(mesh);
    addRoofTop(mesh);
    const warm = [1.7, 0.62, 0.16];
    const scene = {
      mesh,
      view: { eye: [0, 62, 0], target: [60, 40, 600], fov: 33, shift: 0.05 },
      sun: { dir: sun, color: [3, 1.35, 0.5], size: 0.01 },
      sky: makeSky({
        zenith: [0.2, 0.25, 0.4], horizon: [0.8, 0.45, 0.3], steep: 6, sun, disc: [26, 11, 3],
        glow: [{ power: 5, color: [0.45, 0.16, 0.04] }, { power: 60, color: [0.9, 0.36, 0.08] }, { power: 1500, color: [3, 1.3, 0.3] }],
        clouds: [{ scale: 0.34, cover: 0.45, soft: 0.4, lit: [1.5, 0.72, 0.38], dark: [0.33, 0.25, 0.3], stretch: 3.2, seed: 44, thick: 0.85 }, { scale: 1, cover: 0.55, soft: 0.3, lit: [1.6, 0.8, 0.42], dark: [0.4, 0.28, 0.3], stretch: 4, seed: 9, thick: 0.6 }],
      }),
      ambient: [0.25, 0.22, 0.24],
      air: makeHaze({ density: 0.0009, height: 120, color: [0.5, 0.33, 0.3], sun, warm, power: 14 }),
      gather: 3,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    bloom(frame, 0.16, 6);
    return {
      frame,
      look: {
        exposure: 0.85,
        contrast: 1.12,
        saturation: 1.05,
        vignette: 0.35,
        grain: 1.5,
        shadows: [0.012, 0.004, 0.022],
      },
    };
  },
};

/** Rows of brick lane houses with tiled gables, washing and water tanks. */
function addLanes(mesh) {
  const random = makeRandom(77);
  const tile = roofTiles([0.16, 0.085, 0.06], { pitch: 0.6, gloss: 0.03 });
  const walls = [0, 1, 2].map((k) => makeFacade({ wall: [[0.3, 0.15, 0.1], [0.4, 0.36, 0.3], [0.28, 0.26, 0.24]][k], glass: [0.05, 0.05, 0.06], bay: 1.8, floor: 3.2, wide: 0.4, high: 0.5, lit: 0.04, bright: 0.7, mirror: 0.2, seed: k + 5 })); // prettier-ignore
  for (let row = 0; row < 44; row++) {
    const z = 60 + row * 13.5;
    for (let x = -220; x < 330;) {
      const length = 18 + random() * 34;
      const high = 7.5 + random() * 3 + (random() < 0.1 ? 8 : 0);
      if (random() < 0.88)
        addHouse(
          mesh,
          x + length / 2,
          z + random() * 2,
          length,
          high,
          tile,
          walls[Math.floor(random() * 3)],
          random,
        );
      x += length + 3 + random() * 3;
    }
  }
  const leaf = foliage([0.05, 0.075, 0.025], 0.5);
  for (let i = 0; i < 130; i++) {
    const [x, z, r] = [(random() - 0.4) * 450, 70 + random() * 500, 2.5 + random() * 3];
    const points = Array.from({ length: 90 }, () => [
      x + (random() - 0.5) * 2 * r,
      7 + r * random() * 1.5,
      z + (random() - 0.5) * 2 * r,
    ]);
    mesh.leaves(points, 1.6, leaf, i);
  }
}

function addHouse(mesh, x, z, length, high, tile, wall, random) {
  const deep = 9.5;
  mesh.box(x, 0, z, length, high, deep, wall);
  const [l, r, f, b, t] = [
    x - length / 2 - 0.4,
    x + length / 2 + 0.4,
    z - deep / 2 - 0.5,
    z + deep / 2 + 0.5,
    high + 3,
  ];
  mesh.quad([l, high, f], [r, high, f], [r, t, z], [l, t, z], tile);
  mesh.quad([r, high, b], [l, high, b], [l, t, z], [r, t, z], tile);
  for (let k = 0; k < length / 7; k++) {
    const px = l + 3 + k * 7 + random() * 2;
    if (random() < 0.6) mesh.box(px, high + 0.4, z - 2.4, 2.2, 2.3, 2.6, wall);
    if (random() < 0.4) mesh.box(px + 2, t - 1.2, z + 1, 0.7, 2.4, 0.7, wall);
    if (random() < 0.3) mesh.lathe([[0.6, 0], [0.6, 1.3], [0, 1.5]], [px, t - 0.6, z], worn([0.5, 0.5, 0.5], { gloss: 0.1 }), 10); // prettier-ignore
  }
}

function addTowers(mesh) {
  const random = makeRandom(31);
  for (let i = 0; i < 240; i++) {
    const z = 520 + Math.pow(random(), 0.8) * 5200;
    const x = (random() - 0.45) * (500 + z * 1.1);
    const tall = 40 + random() * 70 + (random() < 0.12 ? 70 : 0);
    const width = 16 + random() * 22;
    const wall = makeFacade({ wall: [0.3, 0.27, 0.25], glass: [0.1, 0.09, 0.09], lit: 0.05, bright: 2, mirror: 0.3, seed: i }); // prettier-ignore
    mesh.box(x, 0, z, width, tall, 16 + random() * 14, wall, (random() - 0.5) * 0.6);
    if (random() < 0.6) mesh.box(x, tall, z, width * 0.5, 5, 8, wall);
    if (random() < 0.3) mesh.lathe([[0.6, 0], [0.2, 20]], [x, tall, z], worn([0.2, 0.2, 0.2]), 5); // prettier-ignore
    if (i < 12) mesh.box(x + width, 0, z + 4, width, tall * (0.8 + 0.3 * hash(i, 3)), 18, wall);
  }
}

/** The parapet of our own roof, an aerial, a pot that somebody waters. */
function addRoofTop(mesh) {
  const wall = worn([0.2, 0.19, 0.18], { vary: 0.5, scale: 2, bump: 0.2 });
  mesh.box(2, 56.5, 12, 40, 1.9, 0.5, wall);
  mesh.box(2, 58.4, 12, 40, 0.12, 0.7, wall);
  mesh.tube([[4.1, 58, 12], [4.1, 63.4, 12.1]], 0.016, worn([0.12, 0.11, 0.1]), 6); // prettier-ignore
  for (let i = 0; i < 6; i++) mesh.tube([[3.4 + i * 0.05, 61.1 + i * 0.4, 12], [4.8 - i * 0.05, 61.1 + i * 0.4, 12]], 0.008, worn([0.12, 0.11, 0.1]), 5); // prettier-ignore
  mesh.lathe([[0.2, 0], [0.3, 0.5], [0.27, 0.5]], [-3.1, 58.5, 12], worn([0.3, 0.14, 0.08], { vary: 0.3 }), 16); // prettier-ignore
  const random = makeRandom(8);
  const points = Array.from({ length: 260 }, () => {
    const t = random();
    const a = random() * 6.28;
    return [
      -3.1 + Math.cos(a) * (0.1 + t * 0.5),
      59 + t * 0.9 + random() * 0.2,
      12 + Math.sin(a) * (0.1 + t * 0.4),
    ];
  });
  mesh.leaves(points, 0.22, foliage([0.06, 0.11, 0.03], 0.8), 3);
}
