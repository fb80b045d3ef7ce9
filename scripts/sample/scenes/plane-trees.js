import { addCrowd } from '../engine/crowd.js';
import { makeFacade } from '../engine/facade.js';
import { bloom } from '../engine/lens.js';
import { asphalt, brick, foliage, paving, roofTiles, worn } from '../engine/materials.js';
import { Mesh, unit } from '../engine/mesh.js';
import { fbm, hash, smooth } from '../engine/noise.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';
import { growTree } from '../engine/tree.js';

/** A lane of the French Concession at half past seven: plane trees hold the light up and let it down in coins. */
export default {
  width: 1080,
  height: 1440,
  paint(width, height) {
    const sun = unit([0.46, 0.72, 0.55]);
    const mesh = new Mesh();
    mesh.quad([-3.4, 0, -10], [3.4, 0, -10], [3.4, 0, 130], [-3.4, 0, 130], asphalt([0.13, 0.125, 0.12]));
    for (const side of [-1, 1]) addSide(mesh, side);
    addTrees(mesh);
    addBicycle(mesh, -3.15, 6.6);
    addCrowd(
      mesh,
      [
        { x: 1.0, z: 10.5, turn: 0.1, pose: 'walk', fine: 0.03 },
        { x: -1.3, z: 21, turn: 3, pose: 'walk', fine: 0.05 },
        { x: 4.4, z: 17, turn: 0.2, pose: 'walk', fine: 0.045 },
        { x: -0.4, z: 33, turn: 0.1, pose: 'walk', fine: 0.06 },
        { x: 0.3, z: 33.4, turn: 0.1, pose: 'walk', fine: 0.06 },
      ],
      30,
    );
    const scene = {
      mesh,
      view: { eye: [-0.9, 1.6, 0], target: [0.15, 3.4, 20], fov: 54 },
      sun: { dir: sun, color: [7.5, 6.2, 4.4], size: 0.008 },
      sky: makeSky({ zenith: [0.3, 0.45, 0.7], horizon: [0.95, 0.92, 0.85], steep: 3, sun, glow: [{ power: 4, color: [0.7, 0.55, 0.3] }] }),
      ambient: [0.16, 0.2, 0.11],
      air: makeHaze({ density: 0.0085, height: 30, color: [0.46, 0.47, 0.36], sun, warm: [0.5, 0.36, 0.14], power: 3 }),
      gather: 4, samples: 3, exposure: 1,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    bloom(frame, 0.13, 6);
    return {
      frame,
      look: {
        exposure: 0.98,
        contrast: 1.12,
        saturation: 1.05,
        vignette: 0.4,
        grain: 1.4,
        shadows: [0.004, 0.008, 0.006],
      },
    };
  },
};

function addTrees(mesh) {
  // The bark of planes peels in plates: olive, grey and cream.
  const bark = {
    shade(s) {
      const plates = fbm(s.x * 3.5, s.y * 1.8, s.z * 3.5 + 0.5, 4);
      const pale = smooth(0.02, 0.12, plates);
      const old = smooth(-0.1, -0.25, plates);
      const fine = 1 + 0.25 * fbm(s.x * 30, s.y * 14, s.z * 30 + 0.5, 3);
      s.r = (0.2 + 0.24 * pale - 0.09 * old) * fine;
      s.g = (0.185 + 0.215 * pale - 0.075 * old) * fine;
      s.b = (0.12 + 0.16 * pale - 0.04 * old) * fine;
      s.nx += plates * 0.25;
    },
  };
  for (let i = 0; i < 9; i++) {
    for (const side of [-1, 1]) {
      const z = 4.4 + i * 6.4 + (side > 0 ? 2.6 : 0) + hash(i, side + 2) * 0.8;
      const tree = growTree({
        at: [side * 3.95, 0, z],
        height: 11.5,
        girth: 0.3,
        spread: 0.72,
        seed: i * 2 + side + 40,
        forks: 5,
        leavesEach: i < 3 ? 150 : 40,
        first: 0.3,
        lean: [-side * 0.16, 0],
      });
      tree.limbs.forEach((limb) => mesh.tube(limb.points, limb.radius, bark, i < 4 ? 9 : 6));
      mesh.leaves(tree.leaves, i < 3 ? 0.2 : 0.46, foliage([0.085, 0.15, 0.03], 1.1), i + 3);
      mesh.lathe([[0.7, 0.13], [0.3, 0.16]], [side * 3.95, 0, z], worn([0.08, 0.06, 0.045], { vary: 0.6 }), 16); // prettier-ignore
      if (i < 5) mesh.lathe([[0.315, 0.2], [0.3, 1.1]], [side * 3.95, 0, z], worn([0.6, 0.6, 0.57], { vary: 0.3, scale: 6 }), 16); // prettier-ignore
    }
  }
}

function addSide(mesh, side) {
  const pavement = paving([0.3, 0.28, 0.26], { size: 0.4, vary: 0.3 });
  mesh.quad(
    [side * 3.4, 0.13, -10],
    [side * 6.4, 0.13, -10],
    [side * 6.4, 0.13, 130],
    [side * 3.4, 0.13, 130],
    pavement,
  );
  mesh.box(side * 3.4, 0, 60, 0.2, 0.14, 140, worn([0.38, 0.37, 0.35], { vary: 0.3 }));
  const garden = brick(side < 0 ? [0.3, 0.12, 0.08] : [0.34, 0.17, 0.1]);
  const plaster = worn([0.56, 0.48, 0.34], { vary: 0.35, scale: 0.7, bump: 0.1 });
  const x = side * 6.5;
  for (let z = -8, i = 0; z < 110; i++) {
    const length = 7 + hash(i, side + 2, 5) * 6;
    mesh.box(x + side * 0.2, 0, z + length / 2, 0.4, 2.3, length - 1.7, i % 3 === 1 ? plaster : garden);
    mesh.box(
      x + side * 0.2,
      2.3,
      z + length / 2,
      0.55,
      0.12,
      length - 1.6,
      worn([0.4, 0.38, 0.34], { vary: 0.3 }),
    );
    for (const end of [0.4, length - 0.4]) mesh.box(x + side * 0.2, 0, z + end, 0.6, 2.8, 0.6, plaster);
    mesh.box(
      x + side * 0.2,
      0.1,
      z + length,
      0.08,
      2.2,
      1.5,
      worn([0.04, 0.07, 0.05], { vary: 0.4, gloss: 0.04 }),
    );
    const house = makeFacade({
      wall: i % 2 ? [0.5, 0.42, 0.28] : [0.36, 0.2, 0.14],
      glass: [0.06, 0.07, 0.07],
      bay: 2.3,
      floor: 3.4,
      wide: 0.42,
      high: 0.58,
      mirror: 0.2,
      seed: i,
    });
    const [hx, hz] = [side * (11.5 + hash(i, 8) * 2), z + length / 2];
    mesh.box(hx, 0, hz, 7, 7.4, length * 0.8, house);
    const tile = roofTiles([0.26, 0.1, 0.06], { pitch: 0.3 });
    const [l, r, f, b] = [hx - 4, hx + 4, hz - length * 0.44, hz + length * 0.44];
    mesh.quad([l, 7.3, f], [l, 7.3, b], [hx, 10.4, b], [hx, 10.4, f], tile);
    mesh.quad([r, 7.3, b], [r, 7.3, f], [hx, 10.4, f], [hx, 10.4, b], tile);
    const hedge = Array.from({ length: 420 }, (_, k) => [
      x + side * (0.3 + hash(k, i) * 1.6),
      1.5 + hash(k, i, 2) * 2.2 * (0.6 + hash(i, 9)),
      z + hash(k, i, 3) * length,
    ]);
    mesh.leaves(hedge, 0.24, foliage([0.06, 0.115, 0.03], 0.9), i);
    z += length + 1.2;
  }
}

function addBicycle(mesh, x, z) {
  const paint = worn([0.55, 0.2, 0.02], { vary: 0.2, gloss: 0.08, rough: 0.1 });
  const rubber = worn([0.03, 0.03, 0.03]);
  const y = 0.14;
  const wheel = (wz) => {
    const ring = Array.from({ length: 33 }, (_, i) => [
      x + 0.02,
      y + 0.33 + Math.sin((i / 32) * 6.2832) * 0.32,
      wz + Math.cos((i / 32) * 6.2832) * 0.32,
    ]);
    mesh.tube(ring, 0.018, rubber, 7);
    for (let k = 0; k < 12; k++)
      mesh.tube(
        [[x + 0.02, y + 0.33, wz], ring[Math.floor((k / 12) * 32)]],
        0.0025,
        worn([0.5, 0.5, 0.5]),
        4,
      );
  };
  wheel(z - 0.52);
  wheel(z + 0.52);
  const p = {
    crank: [x, y + 0.3, z],
    seat: [x - 0.02, y + 0.82, z - 0.2],
    head: [x, y + 0.78, z + 0.36],
    rear: [x, y + 0.33, z - 0.52],
    front: [x, y + 0.33, z + 0.52],
  };
  for (const [a, b] of [['crank', 'seat'], ['crank', 'head'], ['seat', 'head'], ['rear', 'seat'], ['rear', 'crank'], ['head', 'front']]) mesh.tube([p[a], p[b]], 0.017, paint, 8); // prettier-ignore
  mesh.tube([p.head, [x, y + 0.98, z + 0.3]], 0.014, paint, 6); // prettier-ignore
  mesh.tube([[x - 0.27, y + 1.0, z + 0.18], [x, y + 0.98, z + 0.3], [x + 0.27, y + 1.0, z + 0.18]], 0.013, rubber, 6); // prettier-ignore
  mesh.tube([[x, y + 0.86, z - 0.33], [x, y + 0.87, z - 0.08]], [0.07, 0.025], rubber, 8); // prettier-ignore
  mesh.box(x, y + 0.62, z + 0.62, 0.32, 0.24, 0.26, worn([0.2, 0.15, 0.08], { vary: 0.6, scale: 30 }));
}
