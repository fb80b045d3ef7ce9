import { addCrowd } from '../engine/crowd.js';
import { bloom, defocus } from '../engine/lens.js';
import { paving, worn } from '../engine/materials.js';
import { unit } from '../engine/mesh.js';
import { makePudong } from '../engine/pudong.js';
import { addBoat, addRailing } from '../engine/river.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';
import { makeWater } from '../engine/water.js';

/** Six in the morning on the Bund: the sun comes over Pudong and early risers have the promenade to themselves. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const sun = unit([-0.42, 0.3, 1]);
    const mesh = makePudong({ night: 0.06 });
    mesh.quad(
      [-3000, 0, 2],
      [3000, 0, 2],
      [3000, 0, 515],
      [-3000, 0, 515],
      makeWater({ color: [0.05, 0.055, 0.045], wave: 0.8, rough: 0.02 }),
    );
    mesh.quad(
      [-60, 5, -40],
      [60, 5, -40],
      [60, 5, 1.5],
      [-60, 5, 1.5],
      paving([0.3, 0.27, 0.24], { size: 0.8, ratio: 0.5, gloss: 0.03, rough: 0.12, vary: 0.35 }),
    );
    mesh.box(0, 5, 1.6, 120, 0.35, 0.5, worn([0.36, 0.33, 0.3], { vary: 0.3, scale: 2 }));
    addRailing(mesh, {
      x0: -40,
      x1: 40,
      y: 5.3,
      z: 1.6,
      height: 0.85,
      material: worn([0.05, 0.05, 0.05], { gloss: 0.08, rough: 0.3 }),
    });
    addBoat(mesh, { x: -40, z: 240, length: 62, turn: 0.05, seed: 4 });
    addBoat(mesh, { x: 190, z: 330, length: 48, turn: -0.04, seed: 5 });
    addBoat(mesh, { x: -230, z: 400, length: 40, kind: 'tour', turn: 0.1, seed: 6 });
    addCrowd(
      mesh,
      [
        { x: -1.15, z: -0.2, y: 5, turn: 0.5, pose: 'stand', fine: 0.02 },
        { x: -0.45, z: 0.1, y: 5, turn: -0.6, pose: 'lean', fine: 0.02 },
        { x: -5.2, z: -1.7, y: 5, turn: 1.4, pose: 'walk', fine: 0.02 },
        { x: 7.6, z: -1, y: 5, turn: -1.5, pose: 'walk', fine: 0.04 },
        { x: -9, z: 0, y: 5, turn: 0.1, pose: 'stand', fine: 0.04 },
        { x: 13, z: 0.2, y: 5, turn: 2.2, pose: 'lean', fine: 0.05 },
      ],
      29,
    );
    const glow = [{ power: 4, color: [0.5, 0.3, 0.14] }, { power: 40, color: [1.2, 0.75, 0.35] }, { power: 900, color: [6, 4.5, 2.6] }]; // prettier-ignore
    const scene = {
      mesh,
      view: { eye: [-3, 6.7, -11], target: [-14, 82, 1000], fov: 40 },
      sun: { dir: sun, color: [4.2, 2.9, 1.7], size: 0.012 },
      sky: makeSky({
        zenith: [0.2, 0.3, 0.46], horizon: [0.56, 0.46, 0.4], steep: 4, sun, glow,
        clouds: [{ scale: 0.55, cover: 0.5, soft: 0.4, lit: [1.15, 0.9, 0.7], dark: [0.42, 0.42, 0.48], stretch: 2.2, seed: 8, thick: 0.75 }],
      }), // prettier-ignore
      ambient: [0.18, 0.18, 0.21],
      air: makeHaze({
        density: 0.00062,
        height: 260,
        color: [0.36, 0.34, 0.35],
        sun,
        warm: [0.85, 0.45, 0.16],
        power: 5,
      }),
      gather: 3,
    };
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 400, strength: 0.00005, most: 0.0022 });
    bloom(frame, 0.18, 7);
    return {
      frame,
      look: {
        exposure: 0.92,
        contrast: 1.22,
        saturation: 1.05,
        vignette: 0.35,
        grain: 1.5,
        shadows: [0.01, 0.008, 0.018],
      },
    };
  },
};
