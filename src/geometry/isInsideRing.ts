import type { LatLon } from './distance.ts';

/** Whether a position lies in a closed ring: a ray to the east leaves it an odd number of times. */
export function isInsideRing({ lat, lon }: LatLon, ring: readonly LatLon[]): boolean {
  let inside = false;
  for (const [i, to] of ring.entries()) {
    const from = ring[i - 1];
    if (!from || from.lat > lat === to.lat > lat) continue;
    // Both ends to the side of the position on which they are nearer, across the 180° meridian too.
    const [a, b] = [toShortWay(from.lon - lon), toShortWay(to.lon - lon)];
    if (a + ((b - a) * (lat - from.lat)) / (to.lat - from.lat) > 0) inside = !inside;
  }
  return inside;
}

const toShortWay = (degrees: number) => degrees - 360 * Math.round(degrees / 360);
