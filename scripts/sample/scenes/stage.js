import { makeBeams } from '../engine/beams.js';
import { addCrowd } from '../engine/crowd.js';
import { bloom, defocus } from '../engine/lens.js';
import { worn } from '../engine/materials.js';
import { hash } from '../engine/noise.js';
import { addStage } from '../engine/stage.js';
import { traceScene } from '../engine/trace.js';

/** Closer, on the second morning: the speaker is as tall as one letter of the screen. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const { mesh, lights } = addStage();
    mesh.quad(
      [-40, 0, 0],
      [40, 0, 0],
      [40, 0, 40],
      [-40, 0, 40],
      worn([0.02, 0.02, 0.025], { gloss: 0.03, rough: 0.3 }),
    );
    const people = [];
    for (let row = 0; row < 7; row++) {
      for (let i = -9; i <= 9; i++) {
        if (hash(i + 20, row, 5) > 0.85 || (row === 0 && Math.abs(i) < 1)) continue;
        people.push({
          x: i * 0.86 + (row & 1) * 0.4 - 2.4,
          z: 17.2 + row * 1.3,
          turn: (hash(i, row, 2) - 0.5) * 0.8,
          pose: 'sit',
          fine: row < 2 ? 0.03 : 0.05,
        });
      }
    }
    addCrowd(mesh, people, 14);
    const phone = { color: [0.02, 0.02, 0.02], emit: [0.32, 0.2, 1.1] };
    mesh.box(-3.35, 1.5, 17.2, 0.155, 0.085, 0.012, phone, 0.2);
    mesh.box(0.9, 1.42, 18.6, 0.155, 0.085, 0.012, phone, -0.3);
    const scene = {
      mesh,
      lights: [...lights, { at: [-5.3, 8, 32], color: [30, 27, 23], radius: 0.3 }],
      view: { eye: [-4.6, 1.62, 14.6], target: [-2.7, 3.55, 36], fov: 40, roll: 0.01 },
      sky: (dx, dy, dz, out) => out.fill(0.004),
      ambient: [0.04, 0.025, 0.08],
      air: makeBeams([
        [[-10, 14, 33], [-6.4, 0, 30], [0.3, 0.14, 1], 0.4], [[-1, 14, 33], [-3.5, 0, 29], [0.55, 0.12, 0.95], 0.4], [[7, 14, 33], [2, 0, 28], [0.2, 0.4, 1], 0.4],
        [[-4, 15, 29], [-5.3, 1.4, 35.2], [1.2, 1.05, 0.85], 0.28],
      ], { color: [0.02, 0.01, 0.045], density: 0.014 }),
      gather: 5,
      exposure: 1.3,
      smoothing: 5,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 21, strength: 0.012, most: 0.02 });
    bloom(frame, 0.2, 6);
    return {
      frame,
      look: {
        exposure: 1.2,
        contrast: 1.06,
        saturation: 1,
        vignette: 0.45,
        grain: 2.4,
        shadows: [0.004, 0, 0.014],
      },
    };
  },
};
