import { joinBoxes, type Box } from './box.ts';
import { computeBox } from './computeBox.ts';
import type { LatLon } from './distance.ts';

export interface GroupOptions {
  /** Degrees; boxes nearer to each other than this are joined … */
  readonly gap: number;
  /** … unless the joined box would be wider or higher than this. */
  readonly size: number;
}

/**
 * Few boxes that hold all points, so that a trip around the world asks for detail where it went and not for all
 * between. Whole degrees, in an order that does not depend on the order of the points.
 */
export function groupBoxes(points: readonly LatLon[], options: GroupOptions): Box[] {
  const around = computeBox(points);
  if (!around) return [];
  const cells = new Map<string, Box>();
  for (const point of points) {
    const lon = Math.floor(point.lon < around[0] ? point.lon + 360 : point.lon);
    const lat = Math.floor(point.lat);
    cells.set(`${lon} ${lat}`, [lon, lat, lon + 1, lat + 1]);
  }
  return joinNear([...cells.values()].sort(compareBoxes), options);
}

/** Joins boxes until no two of them may be joined. */
export function joinNear(boxes: readonly Box[], options: GroupOptions): Box[] {
  const joined: Box[] = [];
  for (const box of boxes) {
    const index = joined.findIndex((other) => mayJoin(other, box, options));
    const other = joined[index];
    if (other) joined[index] = joinBoxes(other, box);
    else joined.push(box);
  }
  return joined.length < boxes.length ? joinNear(joined, options) : joined;
}

function mayJoin(a: Box, b: Box, { gap, size }: GroupOptions): boolean {
  const near = a[0] - gap <= b[2] && b[0] - gap <= a[2] && a[1] - gap <= b[3] && b[1] - gap <= a[3];
  const [west, south, east, north] = joinBoxes(a, b);
  return near && east - west <= size && north - south <= size;
}

function compareBoxes(a: Box, b: Box): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}
