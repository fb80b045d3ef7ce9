import { computeLength, type Path, type Place } from './path.ts';

/** When a path was near a place; seconds since 1970 UTC, in order. */
export type Passing = readonly [start: number, end: number];

/** Points of a path that are looked at together: only where their box comes near the place. */
const blockSize = 64;
/** Seconds outside that noise may make of a passing without dividing it. */
const bridged = 10;

export interface Blocks {
  readonly path: Path;
  /** Per block: least x, y, z, greatest x, y, z. */
  readonly boxes: Float64Array;
}

export function makeBlocks(path: Path): Blocks {
  const count = Math.ceil(path.times.length / blockSize);
  const boxes = new Float64Array(count * 6);
  for (let block = 0; block < count; block++) {
    [path.x, path.y, path.z].forEach((column, axis) => {
      // The first point of the next block ends the last piece of this one.
      const values = column.subarray(block * blockSize, (block + 1) * blockSize + 1);
      boxes[block * 6 + axis] = values.reduce((a, b) => Math.min(a, b));
      boxes[block * 6 + 3 + axis] = values.reduce((a, b) => Math.max(a, b));
    });
  }
  return { path, boxes };
}

/** Every stay of a path within `radius` metres of a place. */
export function findPassings({ path, boxes }: Blocks, place: Place, radius: number): readonly Passing[] {
  const found: [number, number][] = [];
  for (let block = 0; block * 6 < boxes.length; block++) {
    if (!isNear(boxes, block * 6, place, radius * (1 + path.slack) + path.slack * 500)) continue;
    const end = Math.min((block + 1) * blockSize, path.times.length - 1);
    for (let i = block * blockSize; i < end; i++) {
      const passing = path.joined[i] === 1 ? crossPiece(path, i, place, radius) : undefined;
      if (passing === undefined) continue;
      const last = found.at(-1);
      if (last && passing[0] - last[1] <= bridged) last[1] = passing[1];
      else found.push(passing);
    }
  }
  return found;
}

function isNear(boxes: Float64Array, at: number, place: Place, radius: number): boolean {
  for (let axis = 0; axis < 3; axis++) {
    if (place[axis]! < boxes[at + axis]! - radius || place[axis]! > boxes[at + 3 + axis]! + radius)
      return false;
  }
  return true;
}

/** When a straight and even way from one point to the next is inside a sphere: where a parabola is below zero. */
function crossPiece(path: Path, i: number, place: Place, radius: number): [number, number] | undefined {
  const { times, x, y, z } = path;
  const [px, py, pz] = [x[i]! - place[0], y[i]! - place[1], z[i]! - place[2]];
  const [vx, vy, vz] = [x[i + 1]! - x[i]!, y[i + 1]! - y[i]!, z[i + 1]! - z[i]!];
  const reach = path.slack === 0 ? radius : radius + path.slack * computeLength(path, i);
  const a = vx * vx + vy * vy + vz * vz;
  const b = px * vx + py * vy + pz * vz;
  const c = px * px + py * py + pz * pz - reach * reach;
  const span = times[i + 1]! - times[i]!;
  if (a < 1e-6) return c <= 0 ? [times[i]!, times[i + 1]!] : undefined;
  const root = b * b - a * c;
  if (root < 0) return undefined;
  const from = Math.max(0, (-b - Math.sqrt(root)) / a);
  const to = Math.min(1, (-b + Math.sqrt(root)) / a);
  return from < to ? [times[i]! + from * span, times[i]! + to * span] : undefined;
}
