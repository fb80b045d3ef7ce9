import { addCrowd } from '../engine/crowd.js';
import { bloom, defocus } from '../engine/lens.js';
import { worn } from '../engine/materials.js';
import { unit } from '../engine/mesh.js';
import { makePudong } from '../engine/pudong.js';
import { addBoat, addRailing } from '../engine/river.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';
import { makeWater } from '../engine/water.js';

/** The two-yuan ferry at dusk: commuters at the rail, the towers coming up close. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const sun = unit([-1, 0.06, -0.55]);
    const mesh = makePudong({ night: 0.5 });
    mesh.quad(
      [-3000, 0, -50],
      [3000, 0, -50],
      [3000, 0, 515],
      [-3000, 0, 515],
      makeWater({ color: [0.015, 0.022, 0.03], wave: 1.3, rough: 0.02, seed: 9 }),
    );
    const paint = worn([0.42, 0.44, 0.42], { vary: 0.35, scale: 4, gloss: 0.04, rough: 0.2 });
    const green = worn([0.06, 0.13, 0.1], { vary: 0.5, scale: 3, gloss: 0.05, rough: 0.15 });
    const [x, z, y] = [90, 150, 3.2];
    mesh.box(x, y - 0.3, z - 8, 40, 0.3, 16, green);
    addRailing(mesh, { x0: x - 14, x1: x + 14, y, z, height: 1.12, material: paint, bars: 0.5, post: 2.6 });
    mesh.tube(
      [
        [x - 14, y + 0.75, z],
        [x + 14, y + 0.75, z],
      ],
      0.02,
      paint,
      6,
    );
    mesh.tube(
      [
        [x - 14, y + 0.42, z],
        [x + 14, y + 0.42, z],
      ],
      0.02,
      paint,
      6,
    );
    for (const px of [-4.6, 4.4])
      mesh.tube(
        [
          [x + px, y, z - 0.2],
          [x + px, y + 1.3, z - 0.2],
        ],
        0.07,
        paint,
        10,
      );
    mesh.box(x, y + 2.75, z - 11.7, 40, 0.12, 16, paint);
    mesh.box(x, y + 2.6, z - 3.72, 40, 0.3, 0.1, paint);
    for (let i = -6; i < 7; i++) mesh.box(x + i * 1.3, y + 2.63, z - 11.7, 0.08, 0.12, 16, paint);
    mesh.lathe(
      [
        [0.22, -0.09],
        [0.36, -0.09],
        [0.36, 0.09],
        [0.22, 0.09],
        [0.22, -0.09],
      ],
      [x - 4.6, y + 1.9, z - 0.42],
      worn([0.6, 0.2, 0.06], { vary: 0.2 }),
      24,
    );
    const tube = { color: [0.9, 0.9, 0.9], emit: [5, 4.6, 3.6] };
    mesh.box(x - 2.4, y + 2.56, z - 3.2, 1.3, 0.06, 0.09, tube);
    mesh.box(x + 3, y + 2.56, z - 3.2, 1.3, 0.06, 0.09, tube);
    addCrowd(
      mesh,
      [
        { x: x - 2.3, z: z - 0.5, y, turn: 0.15, pose: 'lean', fine: 0.024 },
        { x: x - 1.55, z: z - 0.55, y, turn: -0.2, pose: 'lean', fine: 0.024 },
        { x: x + 2.7, z: z - 0.7, y, turn: 0.5, pose: 'stand', fine: 0.024 },
        { x: x + 1.1, z: z - 0.5, y, turn: -0.05, pose: 'lean', fine: 0.024 },
        { x: x - 3.9, z: z - 1.3, y, turn: 1.2, pose: 'stand', fine: 0.024 },
      ],
      33,
    );
    addBoat(mesh, { x: 20, z: 330, length: 50, kind: 'tour', night: 1, turn: 0.05, seed: 3 });
    addBoat(mesh, { x: 260, z: 400, length: 60, night: 0.9, seed: 4 });
    const scene = {
      mesh,
      view: { eye: [x - 0.2, y + 1.62, z - 5.4], target: [x + 8, 150, 1000], fov: 46, roll: -0.012 },
      sun: { dir: sun, color: [0.45, 0.2, 0.1], size: 0.012 },
      lights: [{ at: [x - 2.4, y + 2.5, z - 3.2], color: [0.3, 0.26, 0.19], radius: 0.3 }, { at: [x + 3, y + 2.5, z - 3.2], color: [0.3, 0.26, 0.19], radius: 0.3 }], // prettier-ignore
      sky: makeSky({
        zenith: [0.07, 0.12, 0.26], horizon: [0.42, 0.3, 0.3], steep: 4, sun,
        glow: [{ power: 2, color: [0.5, 0.2, 0.08] }],
        clouds: [{ scale: 0.5, cover: 0.42, soft: 0.42, lit: [0.72, 0.33, 0.26], dark: [0.11, 0.13, 0.22], stretch: 2, seed: 12, thick: 0.85 }],
      }), // prettier-ignore
      ambient: [0.1, 0.1, 0.14],
      air: makeHaze({ density: 0.0006, height: 240, color: [0.3, 0.24, 0.28] }),
      gather: 4,
      exposure: 1.4,
    };
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 8, strength: 0.0022, most: 0.006 });
    bloom(frame, 0.14, 6);
    return {
      frame,
      look: {
        exposure: 1.45,
        saturation: 1.08,
        contrast: 1.1,
        vignette: 0.4,
        grain: 1.8,
        shadows: [0, 0.006, 0.02],
      },
    };
  },
};
