import { addCrowd } from '../engine/crowd.js';
import { makeBeams } from '../engine/beams.js';
import { bloom } from '../engine/lens.js';
import { worn } from '../engine/materials.js';
import { hash } from '../engine/noise.js';
import { addStage } from '../engine/stage.js';
import { traceScene } from '../engine/trace.js';

/** The keynote from the back rows: arches lit violet, a screen as wide as a house, a thousand heads. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const { mesh, lights } = addStage();
    const floor = (z) => Math.max(0, (30 - z) * 0.11);
    mesh.quad(
      [-40, floor(-12), -12],
      [40, floor(-12), -12],
      [40, 0, 30],
      [-40, 0, 30],
      worn([0.02, 0.02, 0.03]),
    );
    const seat = worn([0.09, 0.02, 0.025], { vary: 0.4, scale: 5, gloss: 0.02 });
    const people = [];
    for (let row = 0; row < 22; row++) {
      const z = 27 - row * 1.35;
      for (let i = -17; i <= 17; i++) {
        if (i === 0 || Math.abs(i) === 9) continue;
        const x = i * 0.92 + (row & 1) * 0.3;
        mesh.box(x, floor(z), z, 0.62, 0.98, 0.1, seat, 0);
        if (hash(i + 50, row, 3) < 0.78)
          people.push({
            x: x + (hash(i, row) - 0.5) * 0.2,
            z: z + 0.35,
            y: floor(z) - 0.02,
            turn: (hash(i, row, 2) - 0.5) * 0.7,
            pose: 'sit',
            fine: row > 15 ? 0.045 : 0.085,
          });
      }
    }
    addCrowd(mesh, people, 4);
    const phone = { color: [0.1, 0.1, 0.1], emit: [0.9, 1.3, 2.2] };
    for (let i = 0; i < 16; i++) {
      const row = 1 + Math.floor(hash(i, 40) * 15);
      const z = 27 - row * 1.35 + 0.7;
      mesh.box(
        (hash(i, 41) - 0.5) * 26,
        floor(z) + 1.1 + hash(i, 42) * 0.5,
        z,
        0.15,
        0.09,
        0.015,
        phone,
        (hash(i, 43) - 0.5) * 0.5,
      );
    }
    const scene = {
      mesh,
      lights,
      view: { eye: [1.4, 6.6, -7.5], target: [0.2, 5.6, 34], fov: 43 },
      sky: (dx, dy, dz, out) => out.fill(0.004),
      ambient: [0.03, 0.02, 0.06],
      air: makeBeams([
        [[-16, 15, 33], [-7, 0, 18], [0.3, 0.16, 1], 0.5], [[-11, 15.5, 33], [-2, 0, 14], [0.55, 0.12, 0.95], 0.5], [[11, 15.5, 33], [2, 0, 14], [0.55, 0.12, 0.95], 0.5],
        [[16, 15, 33], [8, 0, 18], [0.3, 0.16, 1], 0.5], [[-5, 16, 33], [-9, 0, 20], [0.2, 0.5, 1], 0.45], [[5, 16, 33], [9.5, 0, 20], [0.2, 0.5, 1], 0.45],
        [[-3.5, 16, 30], [-5.5, 1.4, 35.4], [1.1, 0.95, 0.8], 0.35], [[-8, 16, 30], [-5.2, 1.4, 35.4], [1, 0.9, 0.8], 0.3],
      ], { color: [0.016, 0.008, 0.034], density: 0.014 }),
      gather: 5,
      exposure: 1.6,
      smoothing: 5,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    bloom(frame, 0.2, 6);
    return {
      frame,
      look: {
        exposure: 1.5,
        contrast: 1.05,
        saturation: 1.02,
        vignette: 0.5,
        grain: 2.6,
        shadows: [0.004, 0, 0.016],
      },
    };
  },
};
