import { fbm, noise } from './noise.js';
import { surfaceOf } from './surface-nets.js';

/**
 * A figure of about 1.7 m from rounded limbs that flow into one another, in the pose asked for.
 * Materials: 0 skin, 1 hair, 2 top, 3 trousers, 4 shoes, 5 bag.
 *
 * @param {{ stride?: number, sit?: boolean, arms?: 'down' | 'phone' | 'hold' | 'lap' | 'up', bag?: boolean, long?: boolean, skirt?: boolean, fine?: number, cap?: boolean, lean?: number }} pose
 */
export function makePerson({
  stride = 0,
  sit = false,
  arms = 'down',
  bag = false,
  long = false,
  skirt = false,
  fine = 0.045,
  lean = 0,
} = {}) {
  const parts = [];
  const limb = (a, b, ra, rb, material, blend = 0.04) => parts.push({ a, b, ra, rb, material, blend });
  const hip = sit ? 0.5 : 0.92;
  const l = (y) => (lean * (y - hip)) / 0.6;
  const chest = hip + 0.36;
  const neck = hip + 0.56;
  limb([0, hip + 0.02, 0], [0, chest, l(chest)], 0.145, 0.15, 2, 0.08);
  if (!sit) limb([-0.07, hip - 0.05, 0], [0.07, hip - 0.05, 0], 0.12, 0.12, 2, 0.06);
  limb([-0.1, chest + 0.06, l(chest)], [0.1, chest + 0.06, l(chest)], 0.13, 0.13, 2, 0.06);
  limb([-0.17, neck - 0.06, l(neck)], [0.17, neck - 0.06, l(neck)], 0.06, 0.06, 2, 0.07);
  limb([0, neck - 0.05, l(neck)], [0, neck + 0.08, l(neck) * 1.15], 0.06, 0.056, 0, 0.03);
  const head = [0, neck + 0.185, l(neck + 0.185) * 1.15];
  limb([head[0], head[1] - 0.03, head[2] + 0.02], [head[0], head[1] + 0.02, head[2]], 0.09, 0.1, 0, 0.02);
  limb([head[0], head[1] + 0.035, head[2] - 0.012], [head[0], head[1], head[2] - 0.035], 0.106, 0.1, 1, 0.02);
  limb(
    [head[0] - 0.04, head[1] + 0.075, head[2] + 0.035],
    [head[0] + 0.045, head[1] + 0.08, head[2] + 0.03],
    0.05,
    0.046,
    1,
    0.03,
  );
  limb(
    [head[0], head[1] - 0.03, head[2] + 0.1],
    [head[0], head[1] - 0.045, head[2] + 0.112],
    0.014,
    0.017,
    0,
    0.02,
  );
  for (const side of [-1, 1])
    limb(
      [side * 0.093, head[1] - 0.015, head[2]],
      [side * 0.095, head[1] - 0.045, head[2]],
      0.02,
      0.014,
      0,
      0.01,
    );
  if (long)
    limb([head[0], head[1], head[2] - 0.05], [head[0], neck - 0.08, head[2] - 0.09], 0.09, 0.07, 1, 0.02);
  for (const side of [-1, 1]) {
    const x = side * 0.09;
    const swing = side * stride;
    if (sit) {
      limb([x, hip, 0], [x * 1.2, hip, 0.42], 0.095, 0.075, 3);
      limb([x * 1.2, hip, 0.42], [x * 1.2, 0.08, 0.44], 0.065, 0.05, 3);
      limb([x * 1.2, 0.05, 0.42], [x * 1.2, 0.04, 0.56], 0.05, 0.045, 4, 0.02);
    } else {
      const knee = [x, 0.5, swing * 0.5 + 0.03];
      const foot = [x, 0.09, swing - (swing < 0 ? 0.06 : 0)];
      limb([x, hip - 0.04, 0], knee, 0.1, 0.07, skirt ? 2 : 3, 0.05);
      limb(knee, foot, skirt ? 0.055 : 0.066, 0.05, skirt ? 0 : 3, 0.03);
      limb([foot[0], 0.05, foot[2] - 0.03], [foot[0], 0.04, foot[2] + 0.13], 0.05, 0.045, 4, 0.02);
    }
    if (skirt && side === 1)
      parts.push({
        a: [0, hip, 0],
        b: [0, 0.42, 0.01],
        ra: 0.14,
        rb: 0.25,
        material: 2,
        blend: 0.06,
        hem: 0.56,
      });
    const shoulder = [side * 0.2, neck - 0.08, l(neck)];
    const [elbow, hand] = armOf(arms, side, shoulder, swing);
    limb(shoulder, elbow, 0.06, 0.048, 2, 0.035);
    limb(elbow, hand, 0.042, 0.036, 0, 0.02);
    limb(hand, [hand[0], hand[1] - 0.02, hand[2] + 0.03], 0.042, 0.036, 0, 0.02);
  }
  if (bag) limb([0, hip + 0.12, -0.2 + l(hip)], [0, chest + 0.06, -0.2 + l(chest)], 0.15, 0.14, 5, 0.02);
  const body = bodyOf(parts, fine, sit ? -1 : hip - 0.07, skirt);
  if (fine <= 0.06) addFace(body, head);
  return body;
}

/** Eyes, brows and a mouth: no more than one sees of a passer-by. */
function addFace(body, [x, y, z]) {
  const lips = { color: [0.3, 0.12, 0.1] };
  for (const side of [-1, 1]) {
    body.sphere(x + side * 0.036, y - 0.012, z + 0.094, 0.0115, FIGURE[1], 6, 0.6);
    body.tube([[x + side * 0.018, y + 0.014, z + 0.1], [x + side * 0.055, y + 0.015, z + 0.088]], 0.0055, FIGURE[1], 5); // prettier-ignore
  }
  body.tube([[x - 0.024, y - 0.082, z + 0.098], [x, y - 0.085, z + 0.104], [x + 0.024, y - 0.082, z + 0.098]], 0.0055, lips, 5); // prettier-ignore
}

function armOf(arms, side, [x, y, z], swing) {
  if (arms === 'phone') return [[x + side * 0.05, y - 0.25, z + 0.1], [x * 0.45, y - 0.12, z + 0.36]]; // prettier-ignore
  if (arms === 'up') return [[x + side * 0.12, y + 0.1, z + 0.16], [x * 0.5, y + 0.34, z + 0.26]]; // prettier-ignore
  if (arms === 'hold' && side === 1) return [[x + 0.04, y - 0.24, z + 0.08], [x + 0.02, y - 0.02, z + 0.22]]; // prettier-ignore
  if (arms === 'lap') return [[x + side * 0.05, y - 0.26, z + 0.06], [x * 0.6, y - 0.36, z + 0.26]]; // prettier-ignore
  return [[x + side * 0.06, y - 0.28, z - swing * 0.3], [x + side * 0.06, y - 0.52, z + 0.05 - swing * 0.6]]; // prettier-ignore
}

/** Skin over the limbs; the shirt hangs straight down to its hem. */
function bodyOf(parts, fine, hem, skirt) {
  const field = (x, y, z) => {
    let d = 1e9;
    for (const part of parts) d = joined(d, limbDistance(part, x, y, z), part.blend);
    return d;
  };
  const nearest = (x, y, z) => {
    let best = 1e9;
    let material = 2;
    for (const part of parts) {
      const d = limbDistance(part, x, y, z);
      if (d < best) [best, material] = [d, part.material];
    }
    return material === 3 && y > hem ? 2 : material === 2 && y < hem && !skirt ? 3 : material;
  };
  return surfaceOf(field, [-0.5, -0.02, -0.5], [0.5, 2.1, 0.75], fine, nearest, FIGURE);
}

const FIGURE = [
  { color: [0.5, 0.32, 0.22] },
  { color: [0.012, 0.01, 0.01], gloss: 0.03, rough: 0.4 },
  { color: [0.3, 0.3, 0.32] },
  { color: [0.04, 0.045, 0.07] },
  { color: [0.05, 0.05, 0.05] },
  { color: [0.05, 0.05, 0.06] },
];

const TOPS = [[0.55, 0.55, 0.55], [0.03, 0.03, 0.035], [0.05, 0.09, 0.25], [0.32, 0.05, 0.045], [0.16, 0.17, 0.19], [0.5, 0.43, 0.33], [0.07, 0.13, 0.11], [0.42, 0.43, 0.48], [0.66, 0.65, 0.62], [0.02, 0.04, 0.09], [0.26, 0.19, 0.11], [0.24, 0.29, 0.36], [0.6, 0.6, 0.6]]; // prettier-ignore
const BAGS = [[0.02, 0.02, 0.022], [0.05, 0.055, 0.07], [0.14, 0.1, 0.06], [0.03, 0.06, 0.12], [0.25, 0.05, 0.04]]; // prettier-ignore
const LEGS = [[0.02, 0.025, 0.05], [0.03, 0.03, 0.03], [0.2, 0.17, 0.12], [0.06, 0.09, 0.16], [0.12, 0.12, 0.13]]; // prettier-ignore

/** Cloth that hangs in folds: the light finds every one of them. */
function cloth(color, rough = 1, mark = 0) {
  return {
    shade(s) {
      const folds = fbm(s.x * 7 + s.z * 3, s.y * 3.2, s.z * 7 + 0.5, 3);
      const weave = s.foot < 0.0015 ? noise(s.x * 240, s.y * 240, s.z * 240 + 0.5) * 0.08 : 0;
      const k = 1 + folds * 0.4 * rough + weave;
      s.r = color[0] * k;
      s.g = color[1] * k;
      s.b = color[2] * k;
      s.mark = mark;
      s.nx += folds * 0.55 * rough;
      s.ny += noise(s.x * 5, s.y * 9, s.z * 5 + 0.5) * 0.4 * rough;
      s.nz += noise(s.x * 8 + 9, s.y * 3, s.z * 8 + 0.5) * 0.4 * rough;
    },
  };
}

/** Clothes for one figure of a crowd, by three chances 0…1; `mark` goes on every pixel of it. */
export function dress(a, b, c, mark = 0) {
  const skin = 0.75 + 0.5 * c;
  return [
    { color: [0.5 * skin, 0.32 * skin, 0.22 * skin], mark },
    { ...FIGURE[1], mark },
    cloth(TOPS[Math.floor(a * TOPS.length)], 1, mark),
    cloth(LEGS[Math.floor(b * LEGS.length)], 0.7, mark),
    { color: c < 0.3 ? [0.5, 0.5, 0.5] : [0.04, 0.04, 0.04], mark },
    cloth(BAGS[Math.floor(((a * 7.3) % 1) * BAGS.length)], 0.5, mark),
  ];
}

function joined(a, b, k) {
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - h * h * k * 0.25;
}

function limbDistance({ a, b, ra, rb, hem }, x, y, z) {
  const bx = b[0] - a[0];
  const by = b[1] - a[1];
  const bz = b[2] - a[2];
  const px = x - a[0];
  const py = y - a[1];
  const pz = z - a[2];
  let t = (px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz);
  t = t < 0 ? 0 : t > 1 ? 1 : t;
  const d = Math.hypot(px - bx * t, py - by * t, pz - bz * t) - (ra + (rb - ra) * t);
  return hem === undefined ? d : Math.max(d, hem - y);
}
