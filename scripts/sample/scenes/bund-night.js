import { addCrowd } from '../engine/crowd.js';
import { bloom, defocus } from '../engine/lens.js';
import { worn } from '../engine/materials.js';
import { makePudong } from '../engine/pudong.js';
import { addBoat, addRailing } from '../engine/river.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';
import { makeWater } from '../engine/water.js';

/** Pudong by night from the Bund: every light twice, once in the river. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const mesh = makePudong({ night: 1 });
    addBoat(mesh, { x: -70, z: 250, length: 52, kind: 'tour', night: 1, turn: 0.04, seed: 2 });
    addBoat(mesh, { x: 105, z: 330, length: 66, night: 0.35, turn: -0.03, seed: 3 });
    addBoat(mesh, { x: 215, z: 410, length: 44, kind: 'tour', night: 1.2, turn: 0.02, seed: 4 });
    addPromenade(mesh);
    const water = makeWater({ color: [0.004, 0.006, 0.01], wave: 1.1, rough: 0.03 });
    mesh.quad([-3000, 0, 6], [3000, 0, 6], [3000, 0, 515], [-3000, 0, 515], water);
    const scene = {
      mesh,
      view: { eye: [-20, 8.1, -5.2], target: [45, 112, 1000], fov: 37.5, roll: 0.004 },
      sky: makeSky({
        zenith: [0.004, 0.006, 0.014],
        horizon: [0.05, 0.035, 0.045],
        steep: 5,
        clouds: [
          {
            scale: 0.5,
            cover: 0.45,
            soft: 0.5,
            lit: [0.06, 0.045, 0.055],
            dark: [0.012, 0.012, 0.02],
            seed: 3,
            thick: 0.7,
          },
        ],
      }),
      ambient: [0.02, 0.018, 0.025],
      air: makeHaze({ density: 0.0003, height: 220, color: [0.075, 0.048, 0.06] }),
      lights: [{ at: [-21, 13, -12], color: [26, 19, 11], radius: 1 }],
      gather: 4,

      exposure: 1.4,
    };
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 900, strength: 0.00006, most: 0.0075 });
    bloom(frame, 0.18, 7);
    return {
      frame,
      look: {
        exposure: 1.75,
        saturation: 1.08,
        vignette: 0.5,
        grain: 2.2,
        contrast: 1.08,
        shadows: [0, 0.002, 0.012],
      },
    };
  },
};

/** Our bank: a rail, and the backs of those who got there first. */
function addPromenade(mesh) {
  mesh.box(-20, 5, -8, 60, 1, 16.5, worn([0.2, 0.18, 0.16], { vary: 0.3, scale: 2 }));
  addRailing(mesh, {
    x0: -40,
    x1: 2,
    y: 6,
    z: 0,
    material: worn([0.04, 0.04, 0.04], { gloss: 0.08, rough: 0.2 }),
  });
  addCrowd(
    mesh,
    [
      { x: -21.55, z: -0.55, y: 6, turn: 0.1, pose: 'lean', fine: 0.018 },
      { x: -20.95, z: -0.6, y: 6, turn: -0.15, pose: 'stand', fine: 0.018 },
      { x: -17.6, z: -0.7, y: 6, turn: 0.25, pose: 'stand', fine: 0.018 },
    ],
    7,
  );
}
