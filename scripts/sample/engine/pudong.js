import { makeFacade } from './facade.js';
import { Mesh } from './mesh.js';
import { hash, makeRandom, mix, noise } from './noise.js';

/**
 * The skyline of Lujiazui as seen from the Bund: the origin is on the promenade by the river, z points across it
 * (about 104° on the compass). Heights and plans are the real towers', simplified.
 *
 * @param {{ night: number }} settings how much of the lights are on, 0…1
 */
export function makePudong({ night }) {
  const mesh = new Mesh();
  addPearl(mesh, -205, 900, night);
  addJinMao(mesh, 150, 1575, night);
  addBottleOpener(mesh, 232, 1760, night);
  addShanghaiTower(mesh, 345, 1600, night);
  addFrontRow(mesh, night);
  addBackRows(mesh, night);
  addShore(mesh, night);
  return mesh;
}

const scaled = (color, k) => color.map((c) => c * k);

export function addPearl(mesh, x, z, night) {
  const concrete = { color: [0.42, 0.42, 0.44], emit: scaled([0.5, 0.06, 0.3], night * 0.5) };
  const shaft = (tint, power) => ({
    color: [0.5, 0.5, 0.52],
    shade(s) {
      const band =
        (0.16 + 0.84 * Math.pow(Math.abs(Math.sin(s.y * 0.11)), 4)) *
        (0.5 + 0.5 * s.ny + 0.5 * Math.abs(s.nx));
      s.er = tint[0] * band * night * power;
      s.eg = tint[1] * band * night * power;
      s.eb = tint[2] * band * night * power;
    },
  });
  const ball = {
    shade(s) {
      const facet = hash(Math.floor(s.u / 3.2), Math.floor(s.v / 3.2), 5);
      const belt = Math.abs(((s.v * 0.07) % 1) - 0.5) < 0.12 ? 1 : 0;
      s.r = mix(0.34, 0.42, facet);
      s.g = mix(0.12, 0.2, facet);
      s.b = mix(0.2, 0.27, facet);
      s.gloss = 0.16 + 0.1 * facet;
      s.rough = 0.08;
      const power = night * (0.1 + 0.75 * facet * facet + belt * 1.1) * (0.65 + 0.35 * s.ny);
      const cyan = Math.max(0, Math.sin(s.v * 0.09 + 0.6));
      s.er = power * mix(1.5, 0.15, cyan);
      s.eg = power * mix(0.12, 0.75, cyan);
      s.eb = power * mix(0.75, 0.8, cyan);
    },
  };
  for (let i = 0; i < 3; i++) {
    const a = (i / 3) * Math.PI * 2 + 0.5;
    const [cx, cz] = [x + Math.cos(a) * 9, z + Math.sin(a) * 9];
    mesh.lathe([[4.6, 0], [4.6, 286]], [cx, 0, cz], shaft([0.75, 0.12, 0.6], 0.75), 12); // prettier-ignore
    const b = a + Math.PI / 3;
    mesh.tube([[x + Math.cos(b) * 62, 0, z + Math.sin(b) * 62], [x + Math.cos(b) * 13, 84, z + Math.sin(b) * 13]], 3.6, concrete, 10); // prettier-ignore
  }
  mesh.lathe([[36, 0], [36, 8], [30, 14], [24, 18]], [x, 0, z], concrete, 32); // prettier-ignore
  mesh.sphere(x, 93, z, 25, ball, 40);
  for (const y of [140, 168, 196, 224]) mesh.sphere(x, y, z, 6, ball, 16);
  mesh.sphere(x, 272, z, 22.5, ball, 40);
  mesh.lathe([[5.5, 290], [5, 330]], [x, 0, z], shaft([0.9, 0.15, 0.55], 1), 12); // prettier-ignore
  mesh.sphere(x, 336, z, 7.5, ball, 20);
  mesh.lathe([[3.4, 342], [2.8, 370], [2, 372], [1.8, 405], [1, 407], [0.7, 440], [0.4, 441], [0.3, 468]], [x, 0, z], shaft([0.2, 0.4, 1], 1.1), 10); // prettier-ignore
}

function addJinMao(mesh, x, z, night) {
  const wall = makeFacade({ wall: [0.3, 0.31, 0.33], glass: [0.08, 0.09, 0.1], floor: 4, bay: 1.7, lit: 0.3 * night, bright: 1.3 * night, wash: scaled([1, 0.72, 0.35], 0.1 * night), washHeight: 500, seed: 31 }); // prettier-ignore
  const crown = { color: [0.36, 0.36, 0.36], emit: scaled([1.5, 1.05, 0.5], night * 1.1), gloss: 0.1 };
  let y = 0;
  let width = 54;
  let rise = 58;
  for (let tier = 0; tier < 14; tier++) {
    mesh.box(x, y, z, width, rise, width, wall, 0.75);
    mesh.box(x, y, z, width * 0.62, rise, width * 1.12, wall, 0.75);
    mesh.box(x, y, z, width * 1.12, rise, width * 0.62, wall, 0.75);
    mesh.box(x, y + rise - 2.6, z, width * 1.15, 2.6, width * 1.15, crown, 0.75);
    y += rise;
    width *= tier > 9 ? 0.8 : 0.962;
    rise *= 0.86;
  }
  mesh.lathe([[width * 0.5, y - 2], [width * 0.2, y + 16], [1.6, y + 24], [0.5, y + 52]], [x, 0, z], crown, 8); // prettier-ignore
}

function addBottleOpener(mesh, x, z, night) {
  const glass = makeFacade({ wall: [0.2, 0.24, 0.3], glass: [0.1, 0.14, 0.2], floor: 4.2, bay: 3, wide: 0.9, high: 0.75, lit: 0.2 * night, bright: 0.9 * night, colors: [[0.7, 0.85, 1], [0.9, 0.9, 0.9]], mirror: 0.4, seed: 41 }); // prettier-ignore
  const edge = { color: [0.3, 0.35, 0.4], emit: scaled([0.25, 0.55, 1.6], night * 1.7) };
  const half = (y) => mix(30, 27, y / 492);
  const deep = (y) => mix(29, 5, y / 492);
  const slab = (x0, x1, y0, y1, u0, u1, material) => {
    // x0…x1 at the foot, u0…u1 at the top
    const [d0, d1] = [deep(y0), deep(y1)];
    const p = (px, py, d) => [x + px, py, z + d];
    mesh.quad(p(x0, y0, -d0), p(x1, y0, -d0), p(u1, y1, -d1), p(u0, y1, -d1), material);
    mesh.quad(p(x0, y0, d0), p(x1, y0, d0), p(u1, y1, d1), p(u0, y1, d1), material);
    mesh.quad(p(x0, y0, d0), p(x0, y0, -d0), p(u0, y1, -d1), p(u0, y1, d1), material);
    mesh.quad(p(x1, y0, -d0), p(x1, y0, d0), p(u1, y1, d1), p(u1, y1, -d1), material);
    mesh.quad(p(u0, y1, -d1), p(u1, y1, -d1), p(u1, y1, d1), p(u0, y1, d1), material);
  };
  slab(-half(0), half(0), 0, 420, -half(420), half(420), glass);
  slab(-half(420), -16, 420, 470, -half(470), -21, glass);
  slab(16, half(420), 420, 470, 21, half(470), glass);
  slab(-half(470), half(470), 470, 492, -half(492), half(492), glass);
  for (const s of [-1, 1]) mesh.tube([[x + s * half(250), 250, z - deep(250)], [x + s * half(492), 492, z - deep(492)]], 1, edge, 6); // prettier-ignore
  const hole = [[-16, 420], [16, 420], [21, 470], [-21, 470], [-16, 420]]; // prettier-ignore
  mesh.tube(hole.map(([px, py]) => [x + px, py, z - deep(py) - 0.5]), 1, edge, 6); // prettier-ignore
}

function addShanghaiTower(mesh, x, z, night) {
  const base = makeFacade({ wall: [0.32, 0.35, 0.38], glass: [0.16, 0.19, 0.22], floor: 4.2, bay: 2, wide: 0.94, high: 0.8, lit: 0.16 * night, bright: 0.5 * night, mirror: 0.45, seed: 51, rows: 0.12, even: 0.5 }); // prettier-ignore
  const skin = {
    shade(s) {
      base.shade(s);
      const seam = Math.abs(s.v % 78) < 5 ? 1 : 0;
      s.er += night * seam * 0.5;
      s.eg += night * seam * 0.38;
      s.eb += night * seam * 0.2;
    },
  };
  const steps = 44;
  const around = 42;
  const ring = (k) => {
    const t = k / steps;
    const y = t * 632;
    const size = 44 * Math.exp(-0.78 * t);
    return Array.from({ length: around + 1 }, (_, i) => {
      const a = (i / around) * Math.PI * 2;
      const notch = Math.exp(-Math.pow((a - 0.35) / 0.1, 2)) * 0.13;
      const r = size * (1 + 0.13 * Math.cos(3 * a) - notch);
      const turned = a + t * 2.1 + 2.4;
      const top = k === steps ? y - 26 * (0.5 + 0.5 * Math.cos(turned + 2.2)) : y;
      return [x + Math.cos(turned) * r, top, z + Math.sin(turned) * r, (a * size) % 1e3];
    });
  };
  let last = ring(0);
  for (let k = 1; k <= steps; k++) {
    const next = ring(k);
    for (let i = 0; i < around; i++) {
      const [a, b, c, d] = [last[i], last[i + 1], next[i + 1], next[i]];
      const n = (p) => {
        const l = Math.hypot(p[0] - x, p[2] - z);
        return [(p[0] - x) / l, 0.06, (p[2] - z) / l];
      };
      const uv = (p) => [p[3], p[1]];
      mesh.triangle(a, b, c, skin, [n(a), n(b), n(c)], [uv(a), uv(b), uv(c)]);
      mesh.triangle(a, c, d, skin, [n(a), n(c), n(d)], [uv(a), uv(c), uv(d)]);
    }
    last = next;
  }
}

/** The buildings along the river, left to right: x, z, width, height, depth, character. */
const FRONT = [
  [-470, 760, 60, 70, 40, 'stone'], [-400, 820, 40, 120, 40, 'glass'], [-330, 790, 46, 55, 40, 'gold'],
  [-130, 840, 34, 95, 34, 'stone'], [-95, 1000, 44, 170, 44, 'glass'], [-62, 800, 36, 70, 34, 'gold'],
  [-35, 1180, 46, 252, 40, 'glass'], [22, 1230, 46, 262, 40, 'glass'], [-10, 780, 64, 112, 34, 'gold'],
  [50, 1010, 44, 205, 44, 'stone'], [70, 790, 54, 142, 38, 'cool'], [112, 960, 40, 232, 40, 'round'],
  [135, 740, 40, 98, 34, 'stone'], [182, 800, 60, 176, 34, 'screen'], [240, 1040, 46, 210, 44, 'glass'],
  [262, 780, 44, 168, 38, 'cool'], [318, 860, 50, 128, 40, 'stone'], [378, 900, 46, 150, 44, 'gold'],
  [425, 1010, 42, 190, 42, 'glass'], [455, 820, 52, 90, 40, 'stone'], [520, 900, 44, 160, 44, 'gold'],
  [570, 980, 46, 190, 44, 'glass'], [610, 860, 56, 105, 44, 'stone'], [690, 950, 48, 150, 44, 'gold'],
]; // prettier-ignore

function addFrontRow(mesh, night) {
  FRONT.forEach(([x, z, width, height, depth, kind], i) => {
    const turn = (hash(i, 3) - 0.5) * 0.7;
    const wall = wallOf(kind, night, i);
    mesh.box(x, 0, z, width, height, depth, wall, turn);
    if (kind === 'round')
      mesh.lathe([[20, 0], [20, 14], [14, 22], [2, 27], [0.4, 44]], [x, height, z], wall, 20); // prettier-ignore
    else if (hash(i, 4) < 0.6) {
      mesh.box(x, height, z, width * 0.62, height * 0.08, depth * 0.62, wall, turn);
      if (hash(i, 5) < 0.5) mesh.lathe([[0.8, 0], [0.3, 22]], [x, height * 1.08, z], { color: [0.3, 0.3, 0.3], emit: [night * 0.9, 0.1 * night, 0.08 * night] }, 6); // prettier-ignore
    }
    const trim = TRIMS[i % TRIMS.length];
    const line = { color: [0.4, 0.4, 0.4], emit: scaled(trim, night * (0.25 + 1.1 * hash(i, 61))) };
    mesh.box(x, height - 1.5, z, width * 1.02, 1.8, depth * 1.02, line, turn);
  });
  // The globes of the convention centre, and a barrel of a hotel between them.
  const globe = makeFacade({ wall: [0.3, 0.36, 0.42], glass: [0.12, 0.16, 0.22], floor: 4, bay: 4, lit: 0.7 * night, bright: 1.1 * night, colors: [[0.3, 0.6, 1], [0.2, 0.45, 0.9]], seed: 77 }); // prettier-ignore
  mesh.sphere(-300, 22, 690, 24, globe, 28);
  mesh.sphere(-385, 18, 690, 19, globe, 28);
  mesh.box(-342, 0, 700, 70, 34, 30, wallOf('gold', night, 99));
}

const TRIMS = [[1, 0.6, 0.2], [0.2, 0.6, 1], [1, 0.75, 0.4], [0.9, 0.15, 0.2], [1, 0.7, 0.3], [0.4, 0.3, 1]]; // prettier-ignore

function wallOf(kind, night, seed) {
  const lit = night * 0.35;
  const bright = night;
  if (kind === 'gold') return makeFacade({ wall: [0.42, 0.34, 0.22], glass: [0.1, 0.09, 0.06], bay: 1.7, floor: 3.2, even: 0.6, lit: lit * 1.5, bright: bright * 0.95, colors: [[1, 0.64, 0.28], [1, 0.74, 0.42], [1, 0.86, 0.62]], wash: scaled([1, 0.6, 0.24], night * 0.62), washHeight: 70, seed }); // prettier-ignore
  if (kind === 'stone') return makeFacade({ wall: [0.5, 0.46, 0.4], glass: [0.1, 0.1, 0.11], high: 0.5, wide: 0.5, bay: 3.2, lit: lit * 0.8, bright: bright * 0.9, even: 0.3, wash: scaled([1, 0.78, 0.48], night * 0.3), washHeight: 45, mirror: 0.1, seed }); // prettier-ignore
  if (kind === 'cool') return makeFacade({ wall: [0.25, 0.3, 0.36], glass: [0.08, 0.12, 0.18], bay: 1.6, floor: 3.4, even: 0.5, lit: lit * 1.2, bright: bright * 0.85, colors: [[0.55, 0.75, 1], [0.85, 0.92, 1], [1, 0.85, 0.6]], wash: scaled([0.12, 0.26, 0.8], night * 0.3), washHeight: 120, mirror: 0.35, rows: 0.15, seed }); // prettier-ignore
  if (kind === 'screen') return makeScreen(night, seed);
  return makeFacade({
    wall: [0.24, 0.28, 0.32],
    glass: [0.1, 0.14, 0.18],
    bay: 1.8,
    floor: 3.8,
    even: 0.4,
    lit: lit * 0.9,
    bright: bright * 0.8,
    mirror: 0.4,
    rows: 0.16,
    seed,
  });
}

/** A front that is one large picture by night. */
function makeScreen(night, seed) {
  const day = makeFacade({ wall: [0.4, 0.33, 0.2], glass: [0.22, 0.17, 0.08], mirror: 0.4, seed });
  return {
    shade(s) {
      day.shade(s);
      const n = noise(s.x * 0.05, s.y * 0.035, 3) + noise(s.x * 0.11, s.y * 0.09, 9) * 0.5;
      const glow =
        night *
        (s.y > 20 && s.y < 150 ? 1.5 : 0.3) *
        (0.85 + 0.3 * hash(Math.floor(s.u / 2), Math.floor(s.v / 2), 3));
      s.er += glow * mix(1.2, 0.15, Math.min(1, Math.max(0, n + 0.5)));
      s.eg += glow * mix(0.35, 0.4, Math.min(1, Math.max(0, n + 0.5)));
      s.eb += glow * mix(0.15, 1, Math.min(1, Math.max(0, n + 0.5)));
    },
  };
}

function addBackRows(mesh, night) {
  const random = makeRandom(7);
  for (let i = 0; i < 230; i++) {
    const z = 1100 + random() * 2600;
    const x = (random() - 0.5) * z * 2.7;
    const height = 50 + random() * 95 + (random() < 0.15 ? 80 : 0);
    const width = 24 + random() * 34;
    const facade = makeFacade({ wall: scaled([0.4, 0.4, 0.42], 0.6 + 0.5 * random()), glass: [0.12, 0.13, 0.15], lit: night * 0.25 * random(), bright: night * 0.8, seed: 100 + i, mirror: 0.15 }); // prettier-ignore
    mesh.box(x, 0, z, width, height, 24 + random() * 20, facade, (random() - 0.5) * 1.2);
    if (random() < 0.5) mesh.box(x, height, z, width * 0.5, 8, 12, facade, 0);
  }
}

/** The far bank: quay wall, lamps and trees. */
function addShore(mesh, night) {
  const quay = { color: [0.3, 0.29, 0.27], emit: scaled([0.8, 0.5, 0.25], night * 0.05) };
  mesh.box(0, 0, 1700, 9000, 3.2, 2380, quay);
  const lamp = { color: [0.5, 0.5, 0.5], emit: scaled([1.6, 1.1, 0.55], night * 3) };
  const band = { color: [0.4, 0.4, 0.4], emit: scaled([1.2, 0.75, 0.3], night * 1.1) };
  mesh.box(0, 3.2, 512, 2400, 0.8, 0.6, band);
  for (let x = -900; x < 1100; x += 23) mesh.sphere(x + hash(x & 1023) * 6, 7.5, 514, 0.7, lamp, 6);
  const leaf = {
    shade(s) {
      const n = noise(s.x * 0.3, s.y * 0.4, s.z * 0.3);
      s.r = 0.05 + 0.025 * n;
      s.g = 0.075 + 0.03 * n;
      s.b = 0.03;
      s.er = night * 0.03;
      s.eg = night * 0.03;
      s.eb = night * 0.008;
      s.nx += n;
      s.ny += n * 0.8;
    },
  };
  const random = makeRandom(5);
  for (let x = -1100; x < 1300; x += 5 + random() * 6) {
    const r = 2.2 + random() * 2.6;
    const z = 522 + random() * 60;
    for (let k = 0; k < 3; k++) {
      addCrown(
        mesh,
        [x + (random() - 0.5) * r * 1.8, 3 + r * (0.6 + random()), z + (random() - 0.5) * 4],
        r * (0.6 + random() * 0.5),
        leaf,
      );
    }
  }
}

/** A tree's crown from far: a ball with dents and bulges. */
function addCrown(mesh, at, radius, leaf) {
  const crown = new Mesh();
  crown.sphere(0, 0, 0, radius, leaf, 16, 0.95);
  for (let i = 0; i < crown.positions.length; i += 3) {
    const [x, y, z] = crown.positions.slice(i, i + 3);
    const bulge = 1 + 0.55 * noise((at[0] + x) * 0.5, (at[1] + y) * 0.6, (at[2] + z) * 0.5 + 0.5);
    crown.positions[i] = x * bulge;
    crown.positions[i + 1] = y * bulge;
    crown.positions[i + 2] = z * bulge;
  }
  mesh.add(crown, { at });
}
