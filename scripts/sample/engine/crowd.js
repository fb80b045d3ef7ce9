import { hash } from './noise.js';
import { dress, makePerson } from './person.js';

const POSES = {
  walk: [{ stride: 0.26 }, { stride: -0.22, bag: true }, { stride: 0.18, long: true }, { stride: -0.27, long: true, skirt: true }],
  stand: [{}, { arms: 'phone' }, { long: true, skirt: true }, { arms: 'phone', bag: true }, { arms: 'hold', stride: 0.06 }],
  rain: [{ stride: 0.22, arms: 'hold' }, { stride: -0.2, arms: 'hold', long: true }, { stride: 0.2, arms: 'hold', bag: true }, { stride: -0.16, arms: 'hold', long: true, skirt: true }],
  sit: [{ sit: true, arms: 'lap' }, { sit: true, arms: 'phone' }, { sit: true, arms: 'lap', long: true }],
  lean: [{ arms: 'phone', lean: 0.25 }, { arms: 'lap', lean: 0.3, long: true }, { arms: 'lap', lean: 0.2 }],
}; // prettier-ignore
const made = new Map();

/**
 * Puts people into a scene. Far ones are coarser: `fine` is the cell of their skin in metres.
 * @param {{ x: number, z: number, y?: number, turn?: number, pose?: keyof typeof POSES, fine?: number }[]} people
 */
export function addCrowd(mesh, people, seed = 1) {
  people.forEach((p, i) => {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => hash(i, seed, k));
    const poses = POSES[p.pose ?? 'walk'];
    const pose = poses[Math.floor(d * poses.length)];
    const figure = figureOf(pose, p.fine ?? 0.05);
    mesh.add(figure, { at: [p.x, p.y ?? 0, p.z], turn: p.turn ?? 0, scale: 0.94 + 0.12 * hash(i, seed, 9), palette: p.palette ?? dress(a, b, c) }); // prettier-ignore
  });
}

function figureOf(pose, fine) {
  const key = JSON.stringify([pose, fine]);
  if (!made.has(key)) made.set(key, makePerson({ ...pose, fine }));
  return made.get(key);
}
