import { bloom, defocus } from '../engine/lens.js';
import { wood, worn } from '../engine/materials.js';
import { Mesh } from '../engine/mesh.js';
import { fbm, hash } from '../engine/noise.js';
import { dress, makePerson } from '../engine/person.js';
import { addBackground } from '../engine/table.js';
import { traceScene } from '../engine/trace.js';

/** The paper cutter's table on the last day: a peony in red, the scissors beside it, the man behind. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const mesh = new Mesh();
    mesh.box(
      0,
      -0.04,
      0.7,
      4,
      0.04,
      1.5,
      wood([0.13, 0.065, 0.035], { board: 0.7, gloss: 0.05, rough: 0.08, scale: 2 }),
    );
    const white = worn([0.78, 0.77, 0.74], { vary: 0.06, scale: 14 });
    addSheet(mesh, [-0.02, 0.0008, 0.17], 0.36, 0.31, -0.12, white, 0.0015);
    addSheet(mesh, [-0.005, 0.0045, 0.165], 0.27, 0.27, 0.1, paperCut(1), 0.006);
    addSheet(mesh, [0.36, 0.003, 0.36], 0.26, 0.26, 0.5, paperCut(2), 0.012);
    addSheet(mesh, [-0.42, 0.003, 0.42], 0.26, 0.26, -0.3, paperCut(3), 0.01);
    for (let i = 0; i < 70; i++) addScrap(mesh, i);
    addScissors(mesh);
    const shirt = worn([0.42, 0.02, 0.018], { vary: 0.3, scale: 6 });
    const palette = dress(0.3, 0.1, 0.6);
    palette[2] = shirt;
    mesh.add(makePerson({ sit: true, arms: 'lap', fine: 0.026, lean: 0.12 }), {
      at: [0.16, -0.72, 1.35],
      turn: Math.PI - 0.15,
      palette,
    });
    addBackground(mesh, {
      x0: -4.5,
      x1: 4.5,
      z: 5.5,
      people: 10,
      lamps: 30,
      low: 1.8,
      high: 3.6,
      y: -0.75,
      power: 8,
      seed: 12,
      colors: [
        [1, 0.9, 0.75],
        [1, 0.85, 0.7],
        [0.8, 0.9, 1],
      ],
    });
    mesh.quad(
      [-12, -0.75, 1.5],
      [12, -0.75, 1.5],
      [12, -0.75, 12],
      [-12, -0.75, 12],
      worn([0.04, 0.07, 0.3], { vary: 0.3 }),
    );
    mesh.quad(
      [-12, -1, 12],
      [12, -1, 12],
      [12, 6, 12],
      [-12, 6, 12],
      worn([0.4, 0.4, 0.42], { vary: 0.5, scale: 0.5 }),
    );
    const scene = {
      mesh,
      lights: [{ at: [-0.7, 1.5, 0.5], color: [2.4, 2.2, 1.9], radius: 0.3 }, { at: [1.3, 2, 1.4], color: [2.6, 2.5, 2.3], radius: 0.4 }, { at: [0, 3, 6], color: [16, 15, 14], radius: 0.6 }],
      view: { eye: [0.05, 0.36, -0.32], target: [0.03, 0.06, 0.27], fov: 46, roll: -0.015 },
      sky: (dx, dy, dz, out) => { out[0] = 0.25; out[1] = 0.25; out[2] = 0.26; },
      ambient: [0.14, 0.13, 0.13],
      gather: 6, exposure: 1.1, more: 8,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 0.59, strength: 0.026, most: 0.032 });
    bloom(frame, 0.1, 6);
    return {
      frame,
      look: {
        exposure: 1.15,
        contrast: 1.12,
        saturation: 1.08,
        vignette: 0.4,
        grain: 1.5,
        shadows: [0.006, 0.003, 0.008],
      },
    };
  },
};

/** A sheet that does not lie quite flat. */
function addSheet(mesh, [x, y, z], width, depth, turn, material, curl) {
  const steps = 14;
  const point = (i, k) => {
    const [u, v] = [i / steps - 0.5, k / steps - 0.5];
    const lift = curl * (u * u * 4 + Math.sin(u * 9 + v * 7) * 0.25 + 0.3);
    const [px, pz] = [u * width, v * depth];
    return [
      x + px * Math.cos(turn) + pz * Math.sin(turn),
      y + Math.max(0, lift),
      z - px * Math.sin(turn) + pz * Math.cos(turn),
    ];
  };
  for (let i = 0; i < steps; i++) {
    for (let k = 0; k < steps; k++) {
      const uv = [[i, k], [i + 1, k], [i + 1, k + 1], [i, k + 1]].map(([a, b]) => [a / steps, b / steps]); // prettier-ignore
      const p = [point(i, k), point(i + 1, k), point(i + 1, k + 1), point(i, k + 1)];
      mesh.triangle(p[0], p[1], p[2], material, undefined, [uv[0], uv[1], uv[2]]);
      mesh.triangle(p[0], p[2], p[3], material, undefined, [uv[0], uv[2], uv[3]]);
    }
  }
}

/** Red paper with everything cut away that is not peony: petals with slits, leaves, a ring of teeth. */
function paperCut(kind) {
  const sides = kind === 1 ? 8 : kind === 2 ? 6 : 10;
  return {
    shade(s) {
      const [x, y] = [(s.u - 0.5) * 2, (s.v - 0.5) * 2];
      s.clear = isCut(x, y, sides, kind) ? 1 : 0;
      const fibre = 1 + 0.12 * fbm(s.u * 90, s.v * 90, kind + 0.5, 3);
      const fold = Math.min(Math.abs(x), Math.abs(y)) < 0.006 ? 0.8 : 1;
      s.r = 0.56 * fibre * fold;
      s.g = 0.016 * fibre;
      s.b = 0.014 * fibre;
      s.through = 0.25;
    },
  };
}

function isCut(x, y, sides, kind) {
  const wobble = 0.006 * Math.sin(x * 31 + y * 17) + 0.004 * Math.sin(x * 77 - y * 53);
  const r = Math.hypot(x, y) + wobble;
  let a = Math.atan2(y, x);
  if (r > 0.985) return true;
  const wedge = (Math.PI * 2) / sides;
  a = Math.abs((((a % wedge) + wedge) % wedge) - wedge / 2);
  const q = [r * Math.cos(a), r * Math.sin(a)];
  if (r > 0.86) {
    const teeth = Math.abs((((((a / wedge) * 12) % 1) + 1) % 1) - 0.5);
    return r > 0.9 ? r > 0.985 - teeth * 0.1 : Math.abs(r - 0.88) < 0.012 && teeth > 0.12;
  }
  if (r < 0.06) return false;
  const petal = (cx, cy, long, wide, angle) => {
    const [dx, dy] = [q[0] - cx, q[1] - cy];
    const [u, v] = [dx * Math.cos(angle) + dy * Math.sin(angle), dy * Math.cos(angle) - dx * Math.sin(angle)];
    return Math.abs(v) / wide + (u / long) * (u / long);
  };
  const slits = (d, n, w) => Math.abs(((d * n) % 1) - 0.5) < w;
  const core = petal(0.24, 0, 0.17, 0.11, 0);
  if (core < 1) return core < 0.78 && slits(core, 3.2, 0.13) && r > 0.11;
  const outer = petal(0.5, 0.0, 0.2, 0.17, 0);
  if (outer < 1) return outer < 0.86 && (slits(outer, 2.6, 0.12) || (Math.abs(q[1]) < 0.012 && outer > 0.1));
  const leaf = petal(0.62, 0.185 + 0.03 * kind * 0.3, 0.2, 0.07, 0.42);
  if (leaf < 1) return leaf < 0.8 && Math.abs(((((q[0] * 17) % 1) + 1) % 1) - 0.5) < 0.14;
  if (r > 0.78 && r < 0.845)
    return Math.hypot((((((a / wedge) * 7) % 1) + 1) % 1) - 0.5, (r - 0.812) * 12) < 0.26;
  return r < 0.78 && r > 0.14;
}

function addScrap(mesh, i) {
  const a = hash(i, 1) * 6.28;
  const r = 0.15 + hash(i, 2) * 0.22;
  const [x, z] = [Math.cos(a) * r, 0.17 + Math.sin(a) * r * 0.75];
  const size = 0.004 + hash(i, 3) * 0.01;
  const b = hash(i, 4) * 6.28;
  const y = 0.002 + hash(i, 5) * 0.003;
  mesh.triangle(
    [x, y, z],
    [x + Math.cos(b) * size, y + 0.002, z + Math.sin(b) * size],
    [x + Math.cos(b + 1.2) * size * 0.8, y, z + Math.sin(b + 1.2) * size * 0.8],
    { color: [0.5, 0.015, 0.012], through: 0.3 },
  );
}

function addScissors(mesh) {
  const steel = { color: [0.3, 0.3, 0.31], gloss: 0.5, rough: 0.09 };
  const grip = worn([0.015, 0.015, 0.016], { gloss: 0.06, rough: 0.1 });
  const m = new Mesh();
  for (const side of [-1, 1]) {
    const tip = [side * 0.006, 0.004 + side * 0.001, 0.1];
    m.triangle(
      [side * -0.006, 0.0045 + side * 0.001, 0],
      [side * 0.006, 0.0045 + side * 0.001, 0],
      tip,
      steel,
    );
    m.triangle(
      [side * -0.006, 0.0045 + side * 0.001, 0],
      tip,
      [side * -0.003, 0.0035 + side * 0.001, 0.05],
      steel,
    );
    const ring = Array.from({ length: 25 }, (_, k) => {
      const t = (k / 24) * 6.2832;
      return [side * (-0.026 + Math.cos(t) * 0.017), 0.0055, -0.072 + Math.sin(t) * 0.026];
    });
    m.tube(ring, 0.0046, grip, 9);
    m.tube([[side * 0.0, 0.0055, 0], [side * -0.009, 0.0055, -0.025], [side * -0.02, 0.0055, -0.049]], [0.0045, 0.0042, 0.0048], steel, 8); // prettier-ignore
  }
  m.lathe([[0.0045, 0], [0.004, 0.003], [0, 0.0036]], [0, 0.0055, -0.002], steel, 14); // prettier-ignore
  mesh.add(m, { at: [0.2, 0.002, 0.09], turn: -0.75, scale: 1.15 });
}
