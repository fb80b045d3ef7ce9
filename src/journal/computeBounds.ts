import type { LatLon } from '../geometry/distance.ts';
import type { Bounds } from './trip.ts';

/**
 * The smallest box that holds all positions, undefined for none. East and west are a circle: the box leaves out the
 * widest gap between neighbours on it, so a trip across the 180° meridian has a small box with west > east.
 */
export function computeBounds(positions: readonly LatLon[]): Bounds | undefined {
  if (positions.length === 0) return undefined;
  const lats = positions.map(({ lat }) => lat).sort((a, b) => a - b);
  const lons = positions.map(({ lon }) => lon).sort((a, b) => a - b);
  let west = lons[0]!;
  let east = lons.at(-1)!;
  let widest = west + 360 - east;
  for (let i = 1; i < lons.length; i++) {
    const gap = lons[i]! - lons[i - 1]!;
    if (gap > widest) [widest, west, east] = [gap, lons[i]!, lons[i - 1]!];
  }
  return [
    [lats[0]!, west],
    [lats.at(-1)!, east],
  ];
}
