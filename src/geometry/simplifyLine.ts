import type { Position } from './outline.ts';

/**
 * Leaves out corners that are nearer than `tolerance` to the line without them (Ramer, Douglas and Peucker). The ends
 * stay.
 */
export function simplifyLine(line: readonly Position[], tolerance: number): Position[] {
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const open: (readonly [from: number, to: number])[] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const far = farthest(line, span);
    if (far.distance <= tolerance) continue;
    kept[far.index] = 1;
    open.push([span[0], far.index], [far.index, span[1]]);
  }
  return line.filter((_, index) => kept[index]);
}

function farthest(line: readonly Position[], [from, to]: readonly [number, number]) {
  let index = from;
  let distance = 0;
  for (let i = from + 1; i < to; i++) {
    const d = distanceToSegment(line[i]!, line[from]!, line[to]!);
    if (d > distance) [index, distance] = [i, d];
  }
  return { index, distance };
}

function distanceToSegment([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - dx * share, y - ay - dy * share);
}
