import { bloom, defocus } from '../engine/lens.js';
import { makeLettering } from '../engine/lettering.js';
import { wood, worn } from '../engine/materials.js';
import { Mesh } from '../engine/mesh.js';
import { fbm } from '../engine/noise.js';
import { addBackground } from '../engine/table.js';
import { traceScene } from '../engine/trace.js';

/** The receiver and its headset on the desk of the back row: two languages, one of them two seconds late. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const mesh = new Mesh();
    mesh.box(
      0,
      -0.04,
      0.5,
      5,
      0.04,
      1.5,
      wood([0.11, 0.06, 0.035], { board: 0.9, gloss: 0.06, rough: 0.05, scale: 3 }),
    );
    addHeadset(mesh);
    addReceiver(mesh);
    addPaper(mesh);
    addBackground(mesh, {
      x0: -4,
      x1: 4.2,
      z: 5,
      people: 9,
      lamps: 34,
      low: 0.6,
      high: 2.9,
      y: -0.9,
      power: 10,
      seed: 4,
      colors: [
        [1, 0.75, 0.5],
        [0.5, 0.35, 1],
        [1, 0.85, 0.7],
        [0.3, 0.5, 1],
      ],
    });
    mesh.quad(
      [-9, -1, 10],
      [9, -1, 10],
      [9, 5, 10],
      [-9, 5, 10],
      worn([0.1, 0.08, 0.15], { vary: 0.6, scale: 0.6, emit: [0.03, 0.02, 0.07] }),
    );
    const scene = {
      mesh,
      lights: [{ at: [-0.9, 1.3, 0.9], color: [1.5, 1.25, 0.95], radius: 0.25 }, { at: [1.4, 1.1, 1.4], color: [0.5, 0.45, 1], radius: 0.4 }, { at: [0, 2.4, 5], color: [7, 6, 6], radius: 0.5 }],
      view: { eye: [0.04, 0.3, -0.33], target: [0.015, 0.035, 0.16], fov: 42 },
      sky: (dx, dy, dz, out) => { out[0] = 0.03; out[1] = 0.025; out[2] = 0.05; },
      ambient: [0.08, 0.07, 0.09],
      gather: 6, exposure: 1.5, smoothing: 5,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 0.52, strength: 0.02, most: 0.035 });
    bloom(frame, 0.14, 6);
    return {
      frame,
      look: {
        exposure: 2.1,
        contrast: 1.1,
        saturation: 1,
        vignette: 0.45,
        grain: 2,
        shadows: [0.004, 0.004, 0.014],
      },
    };
  },
};

const BLACK = worn([0.016, 0.016, 0.018], { vary: 0.3, scale: 40, gloss: 0.05, rough: 0.22 });
const FOAM = worn([0.02, 0.02, 0.021], { vary: 0.8, scale: 160, bump: 0.9 });
const CHROME = { color: [0.35, 0.35, 0.36], gloss: 0.55, rough: 0.06 };

function addHeadset(mesh) {
  // The band lies on the desk, a little raised at the far end.
  const arc = Array.from({ length: 29 }, (_, i) => {
    const a = Math.PI * (0.06 + (i / 28) * 0.88);
    return [-0.075 + Math.cos(a) * 0.082, 0.022 + Math.sin(a) * 0.012, 0.15 + Math.sin(a) * 0.115];
  });
  mesh.tube(arc, 0.0052, BLACK, 10);
  mesh.tube(arc.slice(6, 23).map(([x, y, z]) => [x, y + 0.003, z - 0.004]), 0.008, FOAM, 10); // prettier-ignore
  for (const side of [-1, 1]) {
    const [x, z] = [-0.075 + side * 0.078, 0.155];
    mesh.tube([[x, 0.024, z + 0.02], [x * 0.98, 0.026, z - 0.03]], 0.0028, CHROME, 8); // prettier-ignore
    addEar(mesh, x - side * 0.004, 0.033, z - 0.035, side);
  }
  const cable = curveThrough([
    [-0.148, 0.03, 0.1], [-0.13, 0.004, 0.055], [-0.07, 0.0022, 0.03], [-0.01, 0.0022, 0.035], [0.03, 0.0022, 0.075],
    [0.01, 0.0022, 0.13], [0.04, 0.0022, 0.185], [0.1, 0.0024, 0.2], [0.115, 0.01, 0.185], [0.083, 0.012, 0.178],
  ]); // prettier-ignore
  mesh.tube(cable, 0.0019, BLACK, 7);
}

/** A smooth path through points (Catmull and Rom). */
function curveThrough(points) {
  const path = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [i - 1, i, i + 1, i + 2].map(
      (k) => points[Math.max(0, Math.min(points.length - 1, k))],
    );
    for (let t = 0; t < 1; t += 0.125) {
      path.push([0, 1, 2].map((k) => b[k] + 0.5 * t * (c[k] - a[k] + t * (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k] + t * (3 * (b[k] - c[k]) + d[k] - a[k]))))); // prettier-ignore
    }
  }
  return [...path, points.at(-1)];
}

function addEar(mesh, x, y, z, side) {
  const rings = 22;
  const pad = [[0, 0.004], [0.012, 0.003], [0.02, 0.0045], [0.026, 0.0085], [0.0295, 0.014], [0.031, 0.019], [0.03, 0.023]]; // prettier-ignore
  const cup = [[0.03, 0.023], [0.0285, 0.03], [0.022, 0.035], [0.012, 0.037], [0, 0.0375]]; // prettier-ignore
  const place = (profile, material) => {
    const m = new Mesh();
    m.lathe(profile, [0, 0, 0], material, rings);
    // Lay the cup over: its axis points sideways and a little up.
    for (let i = 0; i < m.positions.length; i += 3) {
      for (const list of [m.positions, m.normals]) {
        const [px, py, pz] = [list[i], list[i + 1], list[i + 2]];
        const c = Math.cos(0.55);
        const s = Math.sin(0.55);
        const [ax, ay] = [py * c - px * s * side, px * c * side + py * s];
        list[i] = ax * side;
        list[i + 1] = ay;
        list[i + 2] = pz;
      }
    }
    mesh.add(m, { at: [x, y, z] });
  };
  place(pad, FOAM);
  place(cup, BLACK);
  place(
    [
      [0, 0.0378],
      [0.011, 0.0374],
    ],
    CHROME,
  );
}

function addReceiver(mesh) {
  const m = new Mesh();
  const shell = worn([0.022, 0.023, 0.026], { vary: 0.15, scale: 60, gloss: 0.045, rough: 0.16 });
  const digits = makeLettering('CH 02', { pen: 0.7, height: 40 });
  const small = makeLettering('EN  24 JUN', { pen: 0.6, height: 40 });
  m.box(0, 0, 0, 0.062, 0.019, 0.105, shell);
  m.box(0, 0.019, 0, 0.056, 0.002, 0.099, shell);
  const lcd = {
    shade(s) {
      const ink =
        digits.at(s.u * 1.25 - 0.12, s.v * 1.9 - 0.78) + small.at(s.u * 1.2 - 0.1, s.v * 3.2 - 0.45);
      const back = 0.55 + 0.15 * fbm(s.u * 3, s.v * 3, 1.5, 2);
      s.r = s.g = s.b = 0.02;
      s.er = back * (0.55 - 0.5 * ink);
      s.eg = back * (0.95 - 0.85 * ink);
      s.eb = back * (1 - 0.8 * ink);
      s.gloss = 0.04;
      s.rough = 0.01;
    },
  };
  const y = 0.0214;
  m.quad([-0.02, y, 0.006], [0.02, y, 0.006], [0.02, y, 0.036], [-0.02, y, 0.036], lcd, [1, 1]);
  for (let i = 0; i < 3; i++) m.lathe([[0.0062, 0], [0.0062, 0.0016], [0.0052, 0.0026], [0, 0.0028]], [-0.016 + i * 0.016, 0.0205, -0.02], worn([0.06, 0.06, 0.065], { gloss: 0.06 }), 18); // prettier-ignore
  m.lathe([[0.003, 0], [0.003, 0.001]], [0.02, 0.0212, -0.042], { color: [0.1, 0.1, 0.1], emit: [0.1, 2.6, 0.5] }, 10); // prettier-ignore
  m.tube([[0.022, 0.012, 0.052], [0.022, 0.012, 0.1]], 0.0032, shell, 8); // prettier-ignore
  m.lathe([[0.0088, 0], [0.0088, 0.01], [0.007, 0.012], [0, 0.012]], [-0.018, 0.016, 0.05], shell, 20); // prettier-ignore
  m.tube([[0.0, 0.012, 0.052], [0, 0.012, 0.066]], 0.0045, CHROME, 10); // prettier-ignore
  mesh.add(m, { at: [0.1, 0, 0.12], turn: -0.42 });
}

const PROGRAMME = [
  'Monday 24 June', '', '09:00  Opening keynotes', '10:35  Tracing at a bank', '11:20  Envoy: a first look', '12:00  Lunch', '', '13:30  What the scheduler knows',
  '14:15  Operators in anger', '15:00  Tea', '15:35  Bazel and gRPC', '16:20  Storage: the long way', '17:05  Lightning talks', '', 'Interpretation: channel 2 English', 'channel 3 Mandarin',
]; // prettier-ignore

/** The programme with the ring of a coffee on it, and a pen. */
function addPaper(mesh) {
  const lines = PROGRAMME.map((text) => makeLettering(text, { pen: 0.55, height: 40 }));
  const sheet = {
    shade(s) {
      const row = (0.93 - s.v) * 19;
      const line = lines[Math.floor(row)];
      const size = row < 1 ? 1.3 : 0.72;
      const wide = line === undefined ? 1 : line.ratio * 0.045 * size;
      const ink =
        line === undefined || row < 0 ? 0 : line.at((s.u - 0.09) / wide, 1 - ((row % 1) - 0.1) / 0.85 / size);
      const rule = Math.abs(s.v - 0.885) < 0.0015 && s.u > 0.09 && s.u < 0.9 ? 0.6 : 0;
      const ring =
        Math.abs(Math.hypot(s.u - 0.72, (s.v - 0.3) * 1.41) - 0.2) <
        0.008 + 0.004 * fbm(s.u * 9, s.v * 9, 0, 2)
          ? 0.75
          : 1;
      const k = (1 - 0.85 * Math.min(1, ink + rule)) * (1 + 0.05 * fbm(s.u * 30, s.v * 30, 1.5, 3));
      const fold = 1 - 0.1 * Math.exp(-Math.pow((s.v - 0.52) * 160, 2));
      s.r = 0.68 * k * ring * fold;
      s.g = 0.67 * k * ring * ring * fold;
      s.b = 0.64 * k * ring * ring * ring * fold;
    },
  };
  const p = (u, v) => [-0.28 + u * 0.2 + v * 0.05, 0.0006 + 0.002 * u * v, -0.04 + v * 0.27 - u * 0.035];
  mesh.quad(p(0, 0), p(1, 0), p(1, 1), p(0, 1), sheet, [1, 1]);
  mesh.tube([[-0.2, 0.006, 0.03], [-0.105, 0.006, 0.0]], [0.0045, 0.0045], worn([0.03, 0.06, 0.3], { gloss: 0.08, rough: 0.05 }), 10); // prettier-ignore
  mesh.tube([[-0.105, 0.006, 0.0], [-0.094, 0.0055, -0.0035]], [0.0045, 0.001], CHROME, 10); // prettier-ignore
}
