import { addCrowd } from './crowd.js';
import { hash } from './noise.js';

/** What is far behind a table and out of focus: people, and lamps that become discs. */
export function addBackground(
  mesh,
  {
    x0 = -8,
    x1 = 8,
    z = 7,
    people = 7,
    lamps = 26,
    low = 1.2,
    high = 4.4,
    colors,
    power = 9,
    seed = 1,
    y = 0,
  },
) {
  const crowd = Array.from({ length: people }, (_, i) => ({
    x: x0 + ((i + hash(i, seed)) / people) * (x1 - x0), z: z * (0.55 + 0.6 * hash(i, seed, 2)), y, turn: hash(i, seed, 3) * 6.28, pose: hash(i, seed, 4) < 0.5 ? 'stand' : 'walk', fine: 0.06,
  })); // prettier-ignore
  addCrowd(mesh, crowd, seed + 4);
  for (let i = 0; i < lamps; i++) {
    const tint = colors[Math.floor(hash(i, seed, 11) * colors.length)];
    const material = { color: [1, 1, 1], emit: tint.map((c) => c * power * (0.5 + hash(i, seed, 12))) };
    mesh.sphere(
      x0 + hash(i, seed, 13) * (x1 - x0),
      y + low + hash(i, seed, 14) * (high - low),
      z * (0.9 + 0.9 * hash(i, seed, 15)),
      0.045,
      material,
      8,
    );
  }
}
