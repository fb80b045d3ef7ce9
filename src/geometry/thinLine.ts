import type { Position } from './outline.ts';

/** Leaves out corners that are nearer than `distance` to the last one that is kept. The ends stay. */
export function thinLine(line: readonly Position[], distance: number): Position[] {
  let last = line[0];
  return line.filter((corner, index) => {
    const isEnd = index === 0 || index === line.length - 1;
    if (!isEnd && last && Math.hypot(corner[0] - last[0], corner[1] - last[1]) < distance) return false;
    last = corner;
    return true;
  });
}
