import { bloom, defocus } from '../engine/lens.js';
import { wood, worn } from '../engine/materials.js';
import { Mesh } from '../engine/mesh.js';
import { fbm, hash, mix, smooth } from '../engine/noise.js';
import { addBackground } from '../engine/table.js';
import { traceScene } from '../engine/trace.js';

/** Dough figures on their shelf, each as long as a thumb; one has been looked at longer than the others. */
export default {
  width: 1080,
  height: 1440,
  paint(width, height) {
    const mesh = new Mesh();
    const shelf = wood([0.2, 0.1, 0.055], { board: 0.5, gloss: 0.06, rough: 0.08, scale: 4 });
    mesh.box(0, -0.014, 0.1, 1.6, 0.014, 0.34, shelf);
    mesh.box(0, 0.19, 0.19, 1.6, 0.013, 0.16, shelf);
    for (let i = 0; i < 9; i++)
      addDoll(
        mesh,
        -0.32 + i * 0.082 + (hash(i, 3) - 0.5) * 0.016,
        0,
        0.06 + (i % 2) * 0.05 + hash(i, 4) * 0.02,
        i,
        1,
      );
    for (let i = 0; i < 9; i++) addDoll(mesh, -0.36 + i * 0.088, 0, 0.19 + hash(i, 5) * 0.03, i + 20, 1.12);
    for (let i = 0; i < 9; i++) addDoll(mesh, -0.34 + i * 0.086, 0.203, 0.17 + hash(i, 6) * 0.04, i + 40, 1);
    addBackground(mesh, {
      x0: -1.6,
      x1: 1.6,
      z: 2.4,
      people: 4,
      lamps: 46,
      low: 0.3,
      high: 2,
      y: -0.8,
      power: 9,
      seed: 21,
      colors: [
        [1, 0.75, 0.4],
        [1, 0.35, 0.2],
        [1, 0.85, 0.65],
        [0.5, 0.7, 1],
      ],
    });
    mesh.quad(
      [-4, -1, 4.5],
      [4, -1, 4.5],
      [4, 3, 4.5],
      [-4, 3, 4.5],
      worn([0.16, 0.1, 0.09], { vary: 0.6, scale: 0.8 }),
    );
    const scene = {
      mesh,
      lights: [{ at: [-0.45, 0.5, -0.25], color: [0.42, 0.36, 0.28], radius: 0.1 }, { at: [0.5, 0.36, -0.1], color: [0.14, 0.14, 0.17], radius: 0.1 }, { at: [0, 0.7, 0.6], color: [0.4, 0.3, 0.2], radius: 0.1 }],
      view: { eye: [-0.02, 0.135, -0.3], target: [0.015, 0.088, 0.1], fov: 36 },
      sky: (dx, dy, dz, out) => { out[0] = 0.09; out[1] = 0.08; out[2] = 0.07; },
      ambient: [0.1, 0.08, 0.07],
      gather: 6, exposure: 1.3, smoothing: 4,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 0.395, strength: 0.034, most: 0.036 });
    bloom(frame, 0.13, 6);
    return {
      frame,
      look: {
        exposure: 1.45,
        contrast: 1.1,
        saturation: 1.12,
        vignette: 0.4,
        grain: 1.7,
        shadows: [0.008, 0.003, 0.006],
      },
    };
  },
};

const ROBES = [[0.55, 0.03, 0.03], [0.06, 0.25, 0.42], [0.62, 0.4, 0.03], [0.1, 0.34, 0.16], [0.5, 0.1, 0.3], [0.62, 0.58, 0.5], [0.2, 0.08, 0.35], [0.6, 0.2, 0.04]]; // prettier-ignore

function addDoll(mesh, x, y, z, i, scale) {
  const m = new Mesh();
  const [robe, trim] = [ROBES[i % 8], ROBES[(i * 3 + 5) % 8]];
  const dough = (color, stripes = 0, other = trim) => ({
    shade(s) {
      const n = fbm(s.x * 160, s.y * 160, s.z * 160 + 0.5, 3);
      const band = stripes > 0 ? smooth(0.62, 0.7, Math.abs(Math.sin((s.y - y) * stripes + i))) : 0;
      const k = 1 + n * 0.16;
      s.r = mix(color[0], other[0], band) * k;
      s.g = mix(color[1], other[1], band) * k;
      s.b = mix(color[2], other[2], band) * k;
      s.gloss = 0.05;
      s.rough = 0.16;
      s.nx += n * 0.12;
      s.ny += n * 0.12;
    },
  });
  const skin = dough([0.66, 0.43, 0.3]);
  const black = dough([0.018, 0.015, 0.015]);
  const fat = 0.85 + 0.4 * hash(i, 31);
  m.lathe([[0, 0], [0.021 * fat, 0.001], [0.0225 * fat, 0.006], [0.018 * fat, 0.02], [0.0145 * fat, 0.034], [0.0125 * fat, 0.042], [0.006, 0.047], [0, 0.048]], [0, 0, 0], dough(robe, hash(i, 32) < 0.6 ? 520 : 0), 28); // prettier-ignore
  m.lathe([[0.016 * fat, 0.0255], [0.0172 * fat, 0.027], [0.0165 * fat, 0.0295], [0.015 * fat, 0.03]], [0, 0, 0], dough(trim), 24); // prettier-ignore
  m.sphere(0, 0.0575, -0.0005, 0.0122, skin, 22, 1.04);
  m.sphere(0, 0.0605, 0.0018, 0.0125, black, 22, 0.98);
  for (const side of [-1, 1]) {
    m.sphere(side * 0.0042, 0.0578, -0.0118, 0.0013, black, 8);
    m.sphere(side * 0.0068, 0.0545, -0.0103, 0.0018, dough([0.65, 0.2, 0.16]), 8);
    const up = hash(i, 33 + side) < 0.4;
    m.tube([[side * 0.0115 * fat, 0.041, 0], [side * 0.0195 * fat, up ? 0.045 : 0.033, -0.006], [side * (up ? 0.021 : 0.012), up ? 0.054 : 0.03, -0.0145]], [0.0052, 0.0058, 0.0072], dough(robe), 10); // prettier-ignore
    m.sphere(side * (up ? 0.021 : 0.011), up ? 0.0575 : 0.0295, -0.0175, 0.0036, skin, 10);
  }
  m.tube([[-0.0022, 0.0527, -0.0117], [0, 0.0519, -0.0122], [0.0022, 0.0527, -0.0117]], 0.0006, dough([0.5, 0.03, 0.03]), 6); // prettier-ignore
  const hat = hash(i, 36);
  if (hat < 0.3)
    m.lathe([[0.021, 0.066], [0.0205, 0.0675], [0.01, 0.0735], [0, 0.079]], [0, 0, 0], dough([0.5, 0.36, 0.12]), 22); // prettier-ignore
  else if (hat < 0.6) {
    m.lathe([[0.0128, 0.064], [0.0122, 0.0715], [0.008, 0.0745], [0, 0.075]], [0, 0, 0.001], dough(trim), 20); // prettier-ignore
    m.sphere(0, 0.0765, 0.001, 0.0026, dough([0.6, 0.03, 0.03]), 10);
  } else {
    for (const side of [-1, 1]) m.sphere(side * 0.0085, 0.0705, 0.002, 0.005, black, 12);
    m.sphere(0.007, 0.0695, -0.006, 0.0028, dough([0.65, 0.1, 0.2]), 9);
  }
  if (hash(i, 37) < 0.5) {
    m.tube([[0.02, 0.004, -0.018], [0.0205, 0.083, -0.0165]], 0.0011, dough([0.3, 0.15, 0.05]), 6); // prettier-ignore
    m.lathe([[0, 0.083], [0.0042, 0.088], [0, 0.1]], [0.0205, 0, -0.0165], dough(trim), 10); // prettier-ignore
  }
  m.lathe([[0.025, -0.0005], [0.025, 0.0015], [0, 0.0016]], [0, 0, 0], worn([0.5, 0.42, 0.28], { vary: 0.2, scale: 80 }), 20); // prettier-ignore
  mesh.add(m, { at: [x, y, z], turn: (hash(i, 38) - 0.5) * 0.9, scale: scale * (0.95 + 0.14 * hash(i, 39)) });
}
