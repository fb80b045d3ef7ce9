import { makeRandom } from './noise.js';

/** A tree that grows by forking: limbs as bars, leaves as clouds of points round the last twigs. */
export function growTree({
  at,
  height = 9,
  girth = 0.28,
  spread = 0.75,
  seed = 1,
  forks = 5,
  leavesEach = 60,
  first = 0.35,
  lean = [0, 0],
}) {
  const random = makeRandom(seed);
  const limbs = [];
  const leaves = [];
  const grow = (from, direction, length, radius, level) => {
    const points = [from];
    let p = from;
    let d = direction;
    for (let i = 0; i < 3; i++) {
      d = bend(d, random, 0.22);
      p = [p[0] + (d[0] * length) / 3, p[1] + (d[1] * length) / 3, p[2] + (d[2] * length) / 3];
      points.push(p);
    }
    limbs.push({ points, radius: [1, 0.9, 0.8, 0.7].map((k) => radius * k) });
    if (level >= forks - 1) scatter(leaves, random, p, length * 0.9, leavesEach);
    if (level === forks) return;
    const count = level === 0 ? 3 : 2;
    for (let k = 0; k < count; k++) {
      const turned = bend([d[0], d[1] + 0.15, d[2]], random, spread);
      grow(p, turned, length * (0.68 + random() * 0.16), radius * 0.64, level + 1);
    }
  };
  grow(at, [lean[0], 1, lean[1]], height * first, girth, 0);
  return { limbs, leaves };
}

function bend(d, random, amount) {
  const v = [0, 1, 2].map((i) => d[i] + (random() - 0.5) * 2 * amount * (i === 1 ? 0.5 : 1));
  const l = Math.hypot(...v);
  return v.map((c) => c / l);
}

function scatter(leaves, random, [x, y, z], radius, count) {
  for (let i = 0; i < count; i++) {
    const a = random() * Math.PI * 2;
    const h = random() * 2 - 1;
    const r = radius * Math.cbrt(random());
    const q = Math.sqrt(1 - h * h);
    leaves.push([x + Math.cos(a) * q * r, y + h * r * 0.7, z + Math.sin(a) * q * r]);
  }
}
