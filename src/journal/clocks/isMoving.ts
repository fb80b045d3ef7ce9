import { computeAway, findPiece, type Path, type Place } from './path.ts';
import type { PlacedShot } from './placeShots.ts';

/** Seconds around an instant, so close that a train does not pass a place between two of them unseen. */
const moments = Array.from({ length: 41 }, (_, i) => i - 20);

/** Whether the path was going somewhere when a photo was taken on it: a place where it stays tells no time. */
export function isMoving({ place, radius }: PlacedShot, instant: number, paths: readonly Path[]): boolean {
  return paths.some((path) => {
    const near = moments.some((by) => (computeAway(path, place, instant + by) ?? Infinity) <= radius);
    return near && computeWay(path, instant) >= 25;
  });
}

/** Metres that a path gets away from where it is, within half a minute either way. */
function computeWay(path: Path, instant: number): number {
  const here = locate(path, instant);
  if (here === undefined) return 0;
  return Math.max(computeAway(path, here, instant - 30) ?? 0, computeAway(path, here, instant + 30) ?? 0);
}

function locate(path: Path, instant: number): Place | undefined {
  const i = findPiece(path, instant);
  if (i < 0) return undefined;
  const s = (instant - path.times[i]!) / (path.times[i + 1]! - path.times[i]!);
  const at = (column: Float64Array) => column[i]! + s * (column[i + 1]! - column[i]!);
  return [at(path.x), at(path.y), at(path.z)];
}
