import type { LatLon } from '../../../geometry/distance.ts';
import { project, unproject } from '../../../geometry/mercator.ts';

/** By how much something is moved on the map, in widths of the world to the right and down. */
export type Shift = readonly [right: number, down: number];

/** What a drag from one position to another moves everything by that is dragged. */
export function computeShift(from: LatLon, to: LatLon): Shift {
  const [fromX, fromY] = project(from);
  const [toX, toY] = project(to);
  return [toX - fromX, toY - fromY];
}

/** So many pixels of a map at a zoom. */
export const shiftByPixels = (right: number, down: number, zoom: number): Shift => [
  right / (256 * 2 ** zoom),
  down / (256 * 2 ** zoom),
];

/** As the map shows it: all are moved alike, and none beyond the map's northern and southern end. */
export function movePosition(at: LatLon, [right, down]: Shift): LatLon {
  const [x, y] = project(at);
  return unproject([x + right, Math.max(0, Math.min(1, y + down))]);
}
