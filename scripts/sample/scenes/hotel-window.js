import { bloom, defocus } from '../engine/lens.js';
import { addDrops } from '../engine/drops.js';
import { makePudong } from '../engine/pudong.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';
import { Mesh } from '../engine/mesh.js';
import { asphalt } from '../engine/materials.js';
import { makeFacade } from '../engine/facade.js';
import { hash } from '../engine/noise.js';

/** The room on the 23rd floor, a quarter to eleven: rain on the pane, the city behind it as discs of light. */
export default {
  width: 1080,
  height: 1440,
  paint(width, height) {
    const mesh = new Mesh();
    mesh.add(makePudong({ night: 1 }), { at: [60, -40, -150] });
    addStreets(mesh);
    const scene = {
      mesh,
      view: { eye: [0, 70, 0], target: [95, 62, 600], fov: 46, shift: -0.1 },
      sky: makeSky({ zenith: [0.01, 0.012, 0.022], horizon: [0.09, 0.06, 0.06], steep: 3 }),
      ambient: [0.04, 0.03, 0.03],
      air: makeHaze({ density: 0.0011, height: 400, color: [0.085, 0.055, 0.06] }),
      gather: 2, exposure: 1.5,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 0.5, strength: 0.02, most: 0.02, near: 1 });
    addDrops(frame, { seed: 5 });
    bloom(frame, 0.14, 6);
    return {
      frame,
      look: {
        exposure: 1.9,
        contrast: 1.1,
        saturation: 1.1,
        vignette: 0.6,
        grain: 2,
        shadows: [0.002, 0.004, 0.016],
      },
    };
  },
};

/** Wet streets below with traffic, and the blocks between them. */
function addStreets(mesh) {
  mesh.quad([-900, 0, 5], [900, 0, 5], [900, 0, 350], [-900, 0, 350], asphalt([0.03, 0.03, 0.035], 1));
  const heads = { color: [1, 1, 1], emit: [34, 30, 22] };
  const tails = { color: [1, 1, 1], emit: [28, 2.4, 1.2] };
  for (let i = 0; i < 190; i++) {
    const z = 60 + Math.pow(hash(i, 3), 1.4) * 290;
    const side = hash(i, 5) < 0.5 ? -1 : 1;
    const x = 42 + z * 0.06 + side * (4 + hash(i, 6) * 5);
    for (const d of [-0.7, 0.7]) mesh.sphere(x + d, 0.9, z, 0.32, side < 0 ? heads : tails, 6);
  }
  const lamp = { color: [1, 1, 1], emit: [26, 15, 5] };
  for (let i = 0; i < 46; i++) mesh.sphere(42 + (i % 2 ? 14 : -14) + i * 0.4, 9, 55 + i * 6.4, 0.5, lamp, 6);
  for (let i = 0; i < 70; i++) {
    const z = 50 + hash(i, 21) * 290;
    const x = (hash(i, 22) - 0.5) * 520;
    if (Math.abs(x - 45) < 32) continue;
    const tall = 14 + hash(i, 23) * 34;
    mesh.box(
      x,
      0,
      z,
      24,
      tall,
      22,
      makeFacade({
        lit: 0.35,
        bright: 1.8,
        wall: [0.1, 0.09, 0.09],
        wash: [0.12, 0.07, 0.04],
        washHeight: 9,
        seed: i,
      }),
    );
    const tint = [[20, 2, 1.5], [2, 10, 22], [20, 12, 3], [3, 18, 8], [20, 4, 14]][i % 5]; // prettier-ignore
    if (hash(i, 25) < 0.7)
      mesh.box(x, tall * 0.6, z - 11.3, 3, 1.3, 0.3, { color: [0.2, 0.2, 0.2], emit: tint });
  }
}
