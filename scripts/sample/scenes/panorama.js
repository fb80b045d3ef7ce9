import { bloom } from '../engine/lens.js';
import { unit } from '../engine/mesh.js';
import { makePudong } from '../engine/pudong.js';
import { addBoat } from '../engine/river.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';
import { makeWater } from '../engine/water.js';

/** The Huangpu at the blue hour, stitched from one end of the bend to the other. */
export default {
  width: 3200,
  height: 900,
  paint(width, height) {
    const behind = unit([-0.5, 0.02, -1]);
    const mesh = makePudong({ night: 0.85 });
    mesh.quad(
      [-4000, 0, -5],
      [4000, 0, -5],
      [4000, 0, 515],
      [-4000, 0, 515],
      makeWater({ color: [0.012, 0.02, 0.03], wave: 0.8, rough: 0.025, seed: 4 }),
    );
    addBoat(mesh, { x: -120, z: 190, length: 60, kind: 'tour', night: 1, turn: 0.06, seed: 4 });
    addBoat(mesh, { x: 215, z: 300, length: 70, night: 0.8, turn: -0.04, seed: 5 });
    addBoat(mesh, { x: 420, z: 260, length: 45, kind: 'tour', night: 1.2, turn: 0.1, seed: 6 });
    addBoat(mesh, { x: -430, z: 330, length: 64, night: 0.8, turn: 0.1, seed: 7 });
    addBoat(mesh, { x: 20, z: 420, length: 50, night: 0.7, turn: -0.1, seed: 8 });
    const scene = {
      mesh,
      view: { eye: [-20, 16, -6], target: [75, 138, 1000], fov: 36 },
      sky: makeSky({
        zenith: [0.045, 0.085, 0.2], horizon: [0.36, 0.24, 0.27], steep: 5, sun: behind,
        glow: [{ power: 1.2, color: [0.1, 0.04, 0.03] }],
        clouds: [
          { scale: 0.42, cover: 0.46, soft: 0.42, lit: [0.4, 0.2, 0.22], dark: [0.07, 0.09, 0.17], stretch: 3, seed: 21, thick: 0.8 },
          { scale: 1.3, cover: 0.55, soft: 0.4, lit: [0.34, 0.19, 0.22], dark: [0.1, 0.1, 0.18], stretch: 3.5, seed: 5, thick: 0.5 },
        ],
      }), // prettier-ignore
      sun: { dir: behind, color: [0.32, 0.17, 0.15], size: 0.1 },
      ambient: [0.08, 0.08, 0.12],
      air: makeHaze({ density: 0.0004, height: 260, color: [0.2, 0.17, 0.24] }),
      gather: 2,
      exposure: 1.6,
    };
    const frame = traceScene(scene, width, height);
    bloom(frame, 0.14, 6);
    return {
      frame,
      look: {
        exposure: 1.6,
        saturation: 1.12,
        contrast: 1.16,
        vignette: 0.08,
        grain: 1.5,
        shadows: [0, 0.004, 0.018],
      },
    };
  },
};
