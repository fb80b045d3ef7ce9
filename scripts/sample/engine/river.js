import { makeFacade } from './facade.js';
import { makeRandom } from './noise.js';
import { worn } from './materials.js';

/** A working barge or a sightseeing boat, lengthwise along x. */
export function addBoat(
  mesh,
  { x, z, length = 40, deck = 2.2, night = 0, kind = 'barge', turn = 0, seed = 1 },
) {
  const random = makeRandom(seed);
  const hull = worn([0.07, 0.06, 0.06], { vary: 0.5, scale: 0.4 });
  const red = worn([0.2, 0.05, 0.035], { vary: 0.4, scale: 0.4 });
  const white = worn([0.6, 0.6, 0.58], {
    vary: 0.25,
    scale: 0.3,
    emit: night > 0 ? [0.06 * night, 0.05 * night, 0.03 * night] : undefined,
  });
  const lamp = { color: [0.8, 0.8, 0.8], emit: [3 * night, 2.2 * night, 1.1 * night] };
  const c = Math.cos(turn);
  const s = Math.sin(turn);
  const at = (u, v) => [x + u * c + v * s, z - u * s + v * c];
  const box = (u, y, v, w, h, d, m) => {
    const [bx, bz] = at(u, v);
    mesh.box(bx, y, bz, w, h, d, m, turn);
  };
  const wide = length * 0.2;
  box(0, -0.4, 0, length, deck + 0.4, wide, hull);
  box(0, -0.2, 0, length * 1.005, 0.8, wide * 1.01, red);
  box(length * 0.49, deck, 0, length * 0.08, 1, wide * 0.8, hull);
  if (kind === 'barge') {
    for (let i = 0; i < 5; i++)
      box(
        -length * 0.2 + i * length * 0.13,
        deck,
        0,
        length * 0.11,
        0.8 + random() * 1.4,
        wide * 0.75,
        worn([0.22, 0.17, 0.11], { vary: 0.6, scale: 1 }),
      );
    box(-length * 0.38, deck, 0, length * 0.14, 4.6, wide * 0.8, white);
    box(-length * 0.38, deck + 4.6, 0, length * 0.1, 2.2, wide * 0.6, white);
  } else {
    const cabin = makeFacade({ wall: [0.45, 0.45, 0.43], glass: [0.08, 0.08, 0.09], bay: 1.3, floor: 2.9, wide: 0.72, high: 0.6, lit: night > 0 ? 0.8 : 0, bright: night * 0.8, even: 0.3, seed }); // prettier-ignore
    const string = { color: [0.6, 0.6, 0.6], emit: [1.5 * night, 0.85 * night, 0.25 * night] };
    for (let k = 0; k < 3; k++) {
      const long = length * (0.82 - k * 0.15);
      box(-k * 1.4, deck + k * 2.9, 0, long, 2.5, wide * 0.82, cabin);
      box(-k * 1.4, deck + 2.5 + k * 2.9, 0, long * 1.05, 0.25, wide * 0.95, white);
      box(-k * 1.4, deck + 2.75 + k * 2.9, 0, long * 1.05, 0.12, wide * 0.96, string);
    }
    box(-length * 0.05, deck + 8.9, 0, length * 0.16, 2.2, wide * 0.4, white);
  }
  for (let i = 0; i < 7; i++) {
    const [lx, lz] = at((i / 6 - 0.5) * length * 0.9, -wide * 0.45);
    mesh.sphere(lx, deck + (kind === 'barge' ? 1.2 : 8.8), lz, 0.22, lamp, 6);
  }
  const [mx, mz] = at(-length * 0.3, 0);
  mesh.tube(
    [
      [mx, deck + 5, mz],
      [mx, deck + 12, mz],
    ],
    0.12,
    hull,
    5,
  );
}

/** A cast railing along x between two points, as on a promenade or a deck. */
export function addRailing(mesh, { x0, x1, y, z, height = 1.1, material, post = 2.4, bars = 0.14 }) {
  mesh.tube(
    [
      [x0, y + height, z],
      [x1, y + height, z],
    ],
    0.04,
    material,
    8,
  );
  mesh.tube(
    [
      [x0, y + 0.14, z],
      [x1, y + 0.14, z],
    ],
    0.025,
    material,
    6,
  );
  for (let x = x0; x <= x1; x += bars)
    mesh.tube(
      [
        [x, y + 0.14, z],
        [x, y + height, z],
      ],
      0.011,
      material,
      5,
    );
  for (let x = x0; x <= x1; x += post)
    mesh.tube(
      [
        [x, y, z],
        [x, y + height + 0.05, z],
      ],
      0.045,
      material,
      8,
    );
}
